package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleSpec;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.module.NearStreams;
import dev.rpmsolve.core.module.OfferedBuild;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.ZypperGoals;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.ModuleListing;
import dev.rpmsolve.rpm.report.ModuleListing.Depth;
import dev.rpmsolve.rpm.report.TextReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** {@code rpmsolve module}. */
final class ModuleCommand extends SolveCommand {
  private static final String LIST = "list";
  private static final String INFO = "info";

  /** Options that select streams of a list. */
  private static final List<CliOption> SELECTING =
      List.of(CliOption.MODULES_ENABLED, CliOption.MODULES_DISABLED, CliOption.MODULES_INSTALLED);

  /** Options that mean something only where there is an answer. */
  private static final List<CliOption> CHANGING =
      List.of(
          CliOption.STATE_OUT,
          CliOption.CRITERIA,
          CliOption.PROVE,
          CliOption.CERTIFICATE,
          CliOption.RUNNER_UP,
          CliOption.EXPORT,
          CliOption.IMPORT_MODEL,
          CliOption.ORDERED,
          CliOption.RECORD);

  private static final Map<String, BiConsumer<ModuleChanges, String>> CHANGES =
      Map.of(
          "enable", ModuleChanges::enable,
          "disable", ModuleChanges::disable,
          "reset", ModuleChanges::reset,
          "install", ModuleChanges::install,
          "remove", ModuleChanges::remove,
          "update", ModuleChanges::update,
          "switch-to", ModuleChanges::switchTo);

  private static final List<String> ACTIONS =
      List.of(LIST, INFO, "enable", "disable", "reset", "install", "remove", "update", "switch-to");

  @Override
  public String name() {
    return "module";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "list modules, and find out what enabling, installing or switching streams changes",
        "list|info|enable|disable|reset|install|remove|update|switch-to [SPEC...] --repo DIR...",
        """
        A SPEC is NAME[:STREAM[:VERSION[:CONTEXT]]][:ARCH][/PROFILE]; parts may be patterns.
        Without STREAM it means the enabled one, else the default one, else the only one.

        list       a line for each stream, with its profiles
        info       everything about each build
        enable     the stream is active, and packages of other streams do not count
        disable    no stream of the module is active
        reset      back to the defaults
        install    enable, and install the packages of profiles
        remove     remove the packages of installed profiles
        update     upgrade the packages of installed profiles
        switch-to  enable another stream, and bring installed packages in line with it

        Nothing is changed: the answer is what would become of the state and of packages. The
        state is read from --installroot or --module-state; --state-out writes the new one.
        """,
        List.of(
            "rpmsolve module list --repo repos/baseos --repo repos/appstream",
            "rpmsolve module info nodejs:20 --repo repos/appstream",
            "rpmsolve module install nodejs:20/minimal --repo repos/baseos --repo repos/appstream",
            "rpmsolve module switch-to php:8.2 --installroot / --repo repos/appstream",
            "rpmsolve install @nodejs:20 --repo repos/baseos --repo repos/appstream"),
        List.of(
            "0  there are such modules; solved",
            "1  there are none; cannot be solved, or is refused",
            "2  wrong usage",
            "3  a file cannot be read or written, or is damaged",
            "4  a limit ended the work before there was an answer"));
  }

  @Override
  public List<CliOption> options() {
    return optionsAfter(
        CliOption.REPO,
        CliOption.INSTALLED,
        CliOption.STATE_OUT,
        CliOption.MODULES_ENABLED,
        CliOption.MODULES_DISABLED,
        CliOption.MODULES_INSTALLED);
  }

  @Override
  void check(Arguments arguments) {
    List<String> operands = arguments.operands();
    if (operands.isEmpty() || !ACTIONS.contains(operands.get(0))) {
      throw Arguments.usage(
          this,
          "expected "
              + String.join(", ", ACTIONS)
              + (operands.isEmpty() ? "" : "; found '" + operands.get(0) + "'"));
    }
    if (arguments.has(CliOption.ZYPP) || arguments.has(CliOption.NO_MODULE_FILTER)) {
      throw Arguments.usage(this, "modules are those of dnf, and cannot be passed over");
    }
    refuseOthers(operands.get(0), arguments);
    boolean needsSpec = !operands.get(0).equals(LIST);
    if (needsSpec && operands.size() == 1) {
      throw Arguments.usage(this, operands.get(0) + ": say which: a SPEC is missing");
    }
    for (String spec : operands.subList(1, operands.size())) {
      if (ModuleSpec.parse(spec).isEmpty()) {
        throw new UsageException(
            "module " + operands.get(0) + " " + spec + ": expected NAME[:STREAM][/PROFILE]");
      }
    }
  }

  /** Refuses what an action would pass over in silence, such as a state that is never written. */
  private void refuseOthers(String action, Arguments arguments) {
    for (CliOption option : isListing(arguments) ? CHANGING : SELECTING) {
      if (arguments.has(option)) {
        throw Arguments.usage(this, option.typed() + " is not for 'module " + action + "'");
      }
    }
  }

  @Override
  boolean isListing(Arguments arguments) {
    String action = arguments.operands().get(0);
    return action.equals(LIST) || action.equals(INFO);
  }

  @Override
  boolean needsModules() {
    return true;
  }

  @Override
  void changeModules(Arguments arguments, ModuleChanges changes) {
    List<String> operands = arguments.operands();
    BiConsumer<ModuleChanges, String> change = CHANGES.get(operands.get(0));
    operands.subList(1, operands.size()).forEach(spec -> change.accept(changes, spec));
  }

  /** Writes modules instead of solving anything. */
  @Override
  int list(Arguments arguments, ModularSystem modules, CommandIo io) throws IOException {
    ModuleListing.System system = modules.listed();
    List<String> operands = arguments.operands();
    List<ModuleSpec> specs =
        operands.subList(1, operands.size()).stream()
            .flatMap(spec -> ModuleSpec.parse(spec).stream())
            .toList();
    List<OfferedBuild> builds = new ArrayList<>();
    ArchPolicy arch = MachineArch.of(arguments);
    for (OfferedBuild one : modules.catalog().builds()) {
      boolean isMeant =
          specs.isEmpty() || specs.stream().anyMatch(spec -> spec.matches(one.build()));
      boolean isOfMachine = arch.rank(one.build().id().arch()) != ArchPolicy.NOT_INSTALLABLE;
      if (isMeant && isOfMachine && isSelected(arguments, system.state(), one.nameStream())) {
        builds.add(one);
      }
    }
    builds.sort(Comparator.comparing(OfferedBuild::nameStream));
    Depth depth = operands.get(0).equals(INFO) ? Depth.FULL : Depth.LINE;
    ModuleCatalog catalog = modules.catalog();
    ModuleListing listing =
        new ModuleListing(catalog, system, builds, depth, near(operands, catalog));
    if (OutputFormat.of(arguments) == OutputFormat.JSON) {
      JsonReports.write(listing, io.out());
    } else {
      TextReports.write(listing, io.out());
    }
    return builds.isEmpty() ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }

  /** Finds what may have been meant by operands that name nothing. */
  private static List<String> near(List<String> operands, ModuleCatalog catalog) {
    ModuleChanges known = new ModuleChanges(catalog, ModuleState.untouched());
    return operands.subList(1, operands.size()).stream()
        .filter(spec -> !known.names(spec))
        .flatMap(spec -> NearStreams.of(spec, catalog).stream())
        .distinct()
        .toList();
  }

  private static boolean isSelected(Arguments arguments, ModuleState state, NameStream stream) {
    ModuleState.Entry entry = state.entry(stream.name());
    boolean isEnabled = entry.stream().equals(Optional.of(stream.stream()));
    return (!arguments.has(CliOption.MODULES_ENABLED) || isEnabled)
        && (!arguments.has(CliOption.MODULES_DISABLED)
            || entry.status() == ModuleState.Status.DISABLED)
        && (!arguments.has(CliOption.MODULES_INSTALLED)
            || isEnabled && !entry.profiles().isEmpty());
  }

  @Override
  void ask(Arguments arguments, DnfGoals goals) {
    // All goals follow from what becomes of the modules.
  }

  @Override
  void ask(Arguments arguments, ZypperGoals goals) {
    throw new IllegalStateException("modules are those of dnf");
  }

  @Override
  boolean needsInstalled() {
    return false;
  }
}
