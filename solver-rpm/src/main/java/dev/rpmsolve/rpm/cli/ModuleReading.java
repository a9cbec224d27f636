package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.module.ModuleState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the modules of a system that a command only looks at. */
final class ModuleReading {
  private final Command command;
  private final Arguments arguments;
  private final CommandIo io;
  private final ModuleArguments modules;

  ModuleReading(Command command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
    modules = new ModuleArguments(arguments, io);
  }

  /**
   * Reads them, and warns.
   *
   * @param given the repositories
   * @param system the packages
   * @return the modules; nothing if there are none, neither in repositories nor on the system
   * @throws UsageException if a stream is named that there is not
   */
  Optional<ModularSystem> read(GivenRepositories given, InstalledSet.Snapshot system)
      throws IOException, InterruptedException {
    Optional<ModularSystem> found = readLeniently(given, system);
    found.ifPresent(ModuleReading::refuse);
    return found;
  }

  /**
   * Reads the same without warnings.
   *
   * @throws UsageException if a stream is named that there is not
   */
  Optional<ModularSystem> look(GivenRepositories given, InstalledSet.Snapshot system)
      throws IOException, InterruptedException {
    Optional<ModularSystem> found = lookLeniently(given, system);
    found.ifPresent(ModuleReading::refuse);
    return found;
  }

  /** Reads them, and warns; what is wrong with streams that are named is in the plan. */
  Optional<ModularSystem> readLeniently(GivenRepositories given, InstalledSet.Snapshot system)
      throws IOException, InterruptedException {
    Optional<ModularSystem> found = lookLeniently(given, system);
    found.ifPresent(one -> one.warn(io));
    return found;
  }

  private Optional<ModularSystem> lookLeniently(
      GivenRepositories given, InstalledSet.Snapshot system)
      throws IOException, InterruptedException {
    ModuleCatalog catalog = modules.catalog(given.folders());
    ModuleState state = modules.state();
    List<String> enabled = arguments.words(CliOption.WITH_MODULE);
    boolean isUnused = catalog.isEmpty() && state.entries().isEmpty() && enabled.isEmpty();
    if (isUnused || given.folders().isEmpty()) {
      return Optional.empty();
    }
    ModuleChanges changes = new ModuleChanges(catalog, state);
    enabled.forEach(changes::enable);
    return Optional.of(found(catalog, changes, given, system));
  }

  /** Complains about the first stream that is named and that there is not. */
  private static void refuse(ModularSystem found) {
    for (ModuleNotice notice : absent(found)) {
      throw ScopeModules.refused(notice);
    }
  }

  /** Lists what is wrong with streams that are named; of those that lack something is a warning. */
  static List<ModuleNotice> absent(ModularSystem found) {
    return found.plan().errors().stream()
        .filter(notice -> notice.kind() != ModuleNotice.Kind.CANNOT_BE_ACTIVE)
        .toList();
  }

  private ModularSystem found(
      ModuleCatalog catalog,
      ModuleChanges changes,
      GivenRepositories given,
      InstalledSet.Snapshot system)
      throws IOException {
    DnfSettings settings = ManagerOptions.parse(command, arguments, given.settings()).settings();
    Set<String> untouched = new TreeSet<>(ModuleArguments.untouched(settings, given));
    if (arguments.has(CliOption.NO_MODULE_FILTER)) {
      untouched.addAll(given.ids());
    }
    return new ModularSystem(
        system,
        catalog,
        changes.plan(),
        modules.platform(settings, system, packageId -> true),
        untouched);
  }
}
