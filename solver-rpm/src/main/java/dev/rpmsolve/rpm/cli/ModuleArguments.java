package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.module.ModulePlatform;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.installed.SystemRoot;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.modules.ModuleFolder;
import dev.rpmsolve.rpm.modules.SystemModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Reads the options about modules, and what they name. */
final class ModuleArguments {
  /** The options, in the order of the help. */
  static final List<CliOption> OPTIONS =
      List.of(CliOption.MODULE_PLATFORM, CliOption.MODULE_STATE, CliOption.NO_MODULE_FILTER);

  private final Arguments arguments;
  private final CommandIo io;

  ModuleArguments(Arguments arguments, CommandIo io) {
    this.arguments = arguments;
    this.io = io;
  }

  /** Reads what repositories offer. */
  ModuleCatalog catalog(List<RepositoryArguments.Folder> folders)
      throws IOException, InterruptedException {
    return new UniverseLoader(arguments, io).modules(folders);
  }

  /** Reads what each repository offers. */
  Map<Repository, ModuleDocuments> documents(List<RepositoryArguments.Folder> folders)
      throws IOException, InterruptedException {
    return new UniverseLoader(arguments, io).moduleDocuments(folders);
  }

  /**
   * Reads what the user chose on the system.
   *
   * @throws InputException if there is no such folder
   */
  ModuleState state() throws IOException {
    Optional<String> folder = arguments.value(CliOption.MODULE_STATE);
    if (folder.isPresent()) {
      String shown = CliOption.MODULE_STATE.typed() + " " + folder.get();
      Path path = RepositoryArguments.path(folder.get(), shown);
      if (!Files.isDirectory(path)) {
        throw new InputException(
            path + ": expected a folder of files NAME.module, found none; check --module-state");
      }
      return ModuleFolder.read(path);
    }
    Optional<SystemRoot> root = InstalledArgument.rootOf(arguments);
    return root.isPresent()
        ? SystemModules.state(root.get(), ReadLimits.defaults()).orElse(ModuleState.untouched())
        : ModuleState.untouched();
  }

  /**
   * Finds out the platform as dnf does: what an option or a file says, what the release package of
   * the repositories provides, what the installed one does, or what the system says of itself.
   *
   * @param settings what files and options set
   * @param system the packages
   * @param isThere whether a package is to be had
   * @return the platform's stream; nothing if there is no telling
   * @throws UsageException if an option has no platform in it
   */
  Optional<String> platform(
      DnfSettings settings, InstalledSet.Snapshot system, IntPredicate isThere) throws IOException {
    Optional<String> typed = arguments.value(CliOption.MODULE_PLATFORM);
    if (typed.isPresent()) {
      return Optional.of(
          ModulePlatform.stream(typed.get())
              .orElseThrow(
                  () ->
                      new UsageException(
                          CliOption.MODULE_PLATFORM.typed()
                              + " "
                              + typed.get()
                              + ": expected platform:STREAM, such as platform:el9")));
    }
    if (settings.modulePlatform().isPresent()) {
      return settings.modulePlatform();
    }
    Universe universe = system.universe();
    Set<Integer> installed = new TreeSet<>(system.packageIds());
    Optional<SystemRoot> root = InstalledArgument.rootOf(arguments);
    return ModulePlatform.chosen(
        ModulePlatform.provided(universe, p -> isThere.test(p) && !installed.contains(p)),
        ModulePlatform.provided(universe, installed::contains),
        root.isPresent() ? SystemModules.platform(root.get()) : Optional.empty());
  }

  /** Lists the repositories whose packages modules do not rule out. */
  static Set<String> untouched(DnfSettings settings, GivenRepositories given) {
    Set<String> ids = new TreeSet<>(settings.hotfixes(given.ids()));
    ids.add(InstalledSet.REPOSITORY_ID);
    ids.add(LocalPackages.REPOSITORY_ID);
    return ids;
  }

  /** Splits operands behind an {@code @}. */
  static List<String> operands(List<String> operands) {
    return operands.stream()
        .filter(ModuleArguments::isGroupLike)
        .map(spec -> spec.substring(1))
        .toList();
  }

  /**
   * Lists the operands that name modules, without {@code @}: groups do not. What can name nothing
   * but a stream is among them, so that somebody complains.
   */
  static List<String> named(Arguments arguments, ModuleChanges changes) {
    return operands(arguments.operands()).stream()
        .filter(spec -> changes.names(spec) || AtOperands.isStreamOnly("@" + spec))
        .toList();
  }

  /** Tells whether an operand begins with {@code @}, as modules and groups do. */
  static boolean isGroupLike(String operand) {
    return operand.startsWith("@");
  }
}
