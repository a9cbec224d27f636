package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.module.ModulePlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code --modules}: a check of what a system with some streams of modules would see. */
final class ClosureModules {
  private final Command command;
  private final Arguments arguments;
  private final CommandIo io;

  ClosureModules(Command command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
  }

  /**
   * Leaves out what modules rule out, if that is asked for.
   *
   * @param options what is checked
   * @param given the repositories
   * @param universe their packages
   * @throws UsageException if a stream is named that there is not, or nothing asks for modules
   */
  ClosureOptions narrow(ClosureOptions options, GivenRepositories given, Universe universe)
      throws IOException, InterruptedException {
    if (!arguments.has(CliOption.MODULES)) {
      Stream.of(CliOption.WITH_MODULE, CliOption.MODULE_STATE, CliOption.MODULE_PLATFORM)
          .filter(arguments::has)
          .findFirst()
          .ifPresent(
              option -> {
                throw Arguments.usage(command, option.typed() + " needs --modules");
              });
      return options;
    }
    ModuleArguments modules = new ModuleArguments(arguments, io);
    ModuleCatalog catalog = modules.catalog(given.folders());
    if (catalog.isEmpty()) {
      io.warn("no repository has modules");
      return options;
    }
    ModuleChanges changes = new ModuleChanges(catalog, modules.state());
    arguments.words(CliOption.WITH_MODULE).forEach(changes::enable);
    ModulePlan plan = changes.plan();
    for (ModuleNotice notice : plan.errors()) {
      throw new UsageException(CliOption.WITH_MODULE.typed() + ": " + notice);
    }
    InstalledSet.Snapshot system = new InstalledSet.Snapshot(universe, List.of());
    DnfSettings settings = DnfSettings.read(given.settings(), Policy.asDnf());
    ModularSystem active =
        new ModularSystem(
            system,
            catalog,
            plan,
            modules.platform(settings, system),
            ModuleArguments.untouched(settings, given));
    active.warn(io);
    return options.withModularFilter(active.ruledOut());
  }
}
