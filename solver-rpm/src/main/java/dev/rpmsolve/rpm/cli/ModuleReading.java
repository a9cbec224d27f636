package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads the modules that a command that changes a system has to heed. */
final class ModuleReading {
  private final SolveCommand command;
  private final Arguments arguments;
  private final CommandIo io;

  ModuleReading(SolveCommand command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
  }

  /**
   * Reads them.
   *
   * @param given the repositories
   * @param system the packages
   * @return the modules; nothing if there are none, or they do not count
   * @throws UsageException if an operand that begins with {@code @} names none
   */
  Optional<ModularSystem> read(GivenRepositories given, InstalledSet.Snapshot system)
      throws IOException, InterruptedException {
    List<String> operands = ModuleArguments.operands(arguments.operands());
    if (arguments.has(CliOption.ZYPP)
        || arguments.has(CliOption.NO_MODULE_FILTER) && operands.isEmpty()) {
      return Optional.empty();
    }
    ModuleArguments modules = new ModuleArguments(arguments, io);
    ModuleCatalog catalog = modules.catalog(given);
    ModuleState state = modules.state();
    ModuleChanges changes = new ModuleChanges(catalog, state);
    for (String spec : operands) {
      if (command.takesModules() && !changes.names(spec)) {
        throw new UsageException(
            command.name() + " @" + spec + ": no module of the repositories matches");
      }
    }
    boolean isUnused = catalog.isEmpty() && state.entries().isEmpty() && !command.needsModules();
    if (isUnused) {
      return Optional.empty();
    }
    if (!command.isListing(arguments)) {
      command.changeModules(arguments, changes);
    }
    DnfSettings settings = ManagerOptions.parse(command, arguments, given.settings()).settings();
    ModularSystem found =
        new ModularSystem(
            system,
            catalog,
            changes.plan(),
            modules.platform(settings, system),
            ModuleArguments.untouched(settings, given));
    found.warn(io);
    return Optional.of(found);
  }
}
