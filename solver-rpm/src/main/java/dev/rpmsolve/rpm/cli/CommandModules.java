package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.module.ModulePlatform;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The modules of a command about a system, read once, whichever of the repositories are enabled:
 * with some of them there are other modules, and operands mean something else.
 */
final class CommandModules {
  private final Command command;
  private final Arguments arguments;
  private final GivenRepositories given;
  private final ModuleArguments modules;
  private final Use use;
  private final Map<Repository, ModuleDocuments> documents;
  private final ModuleState state;

  /**
   * What a command does with modules.
   *
   * @param isNeeded whether it is about modules, whether there are any or not
   * @param change what it makes of the state
   */
  record Use(boolean isNeeded, Consumer<ModuleChanges> change) {}

  private CommandModules(
      Command command,
      Arguments arguments,
      GivenRepositories given,
      ModuleArguments modules,
      Use use)
      throws IOException, InterruptedException {
    this.command = command;
    this.arguments = arguments;
    this.given = given;
    this.modules = modules;
    this.use = use;
    documents = isOff() ? Map.of() : modules.documents(given.joint());
    state = isOff() ? ModuleState.untouched() : modules.state();
  }

  /** Reads what there is, unless modules do not count. */
  static CommandModules read(
      Command command, Arguments arguments, GivenRepositories given, Use use, CommandIo io)
      throws IOException, InterruptedException {
    return new CommandModules(command, arguments, given, new ModuleArguments(arguments, io), use);
  }

  private boolean isOff() {
    return arguments.has(CliOption.ZYPP)
        || arguments.has(CliOption.NO_MODULE_FILTER)
            && ModuleArguments.operands(arguments.operands()).isEmpty();
  }

  /**
   * Finds out what is active while some repositories are enabled.
   *
   * @param system the packages
   * @param optional ids of optional repositories that are enabled
   * @return the modules; nothing if there are none, or they do not count
   */
  Optional<ModularSystem> in(InstalledSet.Snapshot system, Collection<String> optional)
      throws IOException {
    if (isOff()) {
      return Optional.empty();
    }
    ModuleCatalog catalog = catalog(optional);
    if (catalog.isEmpty() && state.entries().isEmpty() && !use.isNeeded()) {
      return Optional.empty();
    }
    ModuleChanges changes = new ModuleChanges(catalog, state);
    use.change().accept(changes);
    DnfSettings settings = ManagerOptions.parse(command, arguments, given.settings()).settings();
    Set<String> untouched = new TreeSet<>(ModuleArguments.untouched(settings, given));
    if (arguments.has(CliOption.NO_MODULE_FILTER)) {
      untouched.addAll(given.ids());
    }
    Optional<String> platform = modules.platform(settings, system, packageId -> true);
    return Optional.of(new ModularSystem(system, catalog, changes.plan(), platform, untouched));
  }

  /** Finds out the same with all repositories, those that are optional among them. */
  Optional<ModularSystem> in(InstalledSet.Snapshot system) throws IOException {
    return in(system, given.optionalIds());
  }

  private ModuleCatalog catalog(Collection<String> optional) {
    List<String> left = given.optionalIds();
    ModuleCatalog.Builder catalog = ModuleCatalog.builder();
    documents.forEach(
        (repository, found) -> {
          if (optional.contains(repository.id()) || !left.contains(repository.id())) {
            catalog.add(repository, found);
          }
        });
    return catalog.build();
  }

  /**
   * Lists the optional repositories that decide which packages count: by their modules, or because
   * they have a package that tells the platform.
   *
   * @param universe the packages of all repositories
   */
  Set<String> filtering(Universe universe) {
    Set<String> found = new TreeSet<>();
    boolean isModular = documents.values().stream().anyMatch(one -> !one.isEmpty());
    for (String id :
        isModular || !state.entries().isEmpty() ? given.optionalIds() : Set.<String>of()) {
      boolean hasModules =
          documents.entrySet().stream()
              .anyMatch(one -> one.getKey().id().equals(id) && !one.getValue().isEmpty());
      boolean hasPlatform =
          !ModulePlatform.provided(
                  universe, packageId -> universe.get(packageId).repository().id().equals(id))
              .isEmpty();
      if (hasModules || hasPlatform) {
        found.add(id);
      }
    }
    return found;
  }
}
