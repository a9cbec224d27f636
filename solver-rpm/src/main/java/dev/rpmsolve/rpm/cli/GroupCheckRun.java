package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.group.GroupSpec;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckReport;
import dev.rpmsolve.rpm.report.CheckedTarget;
import dev.rpmsolve.rpm.report.GroupList;
import java.io.IOException;
import java.util.List;

/** One run of {@code rpmsolve group check}. */
final class GroupCheckRun {
  /** The options that the other actions do not have. */
  static final List<CliOption> OPTIONS =
      List.of(
          CliOption.NEWEST,
          CliOption.MODULES,
          CliOption.WITH_MODULE,
          CliOption.BASELINE,
          CliOption.UPDATE_BASELINE,
          CliOption.FAIL_ON,
          CliOption.OMIT_KNOWN,
          CliOption.OUTPUT,
          CliOption.FINDINGS_FORMAT);

  private final GroupCommand command;
  private final Arguments arguments;
  private final CommandIo io;

  GroupCheckRun(GroupCommand command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
  }

  /**
   * Checks groups.
   *
   * @param specs which; all if there are none
   * @return the exit code
   */
  int run(List<GroupSpec> specs) throws IOException, InterruptedException {
    Budget budget = BudgetArgument.of(arguments);
    FailOn failOn = FailOn.of(arguments);
    FindingsOutputs outputs = FindingsOutputs.of(arguments);
    BaselineFile baseline = BaselineFile.of(arguments);
    ScopeModules modules = ScopeModules.of(command, arguments, io);
    GivenRepositories given = RepositoryArguments.some(command, arguments, io);
    ArchPolicy arch = MachineArch.of(arguments);
    ClosureOptions wanted = ScopeArguments.of(arguments, given);
    UniverseLoader loader = new UniverseLoader(arguments, io);
    KnownGroups known =
        KnownGroups.of(loader.groups(given.folders()), KnownGroups.none().state(), List.of());
    GroupList found = GroupCommand.found(known, specs, GroupList.Depth.LINE);
    boolean isMissing = GroupCommand.warn(known, specs, io);
    if (isMissing && arguments.has(CliOption.UPDATE_BASELINE)) {
      return ExitCode.UNSOLVABLE; // What is not found would be taken for mended.
    }
    UniverseLoader.Loaded loaded = loader.load(given.folders(), arch, List.of());
    ClosureOptions options = modules.narrow(wanted, given, loaded.universe());
    CheckRun run = new CheckRun(loaded.universe(), options, budget);
    run.checkGroups(known.catalog(), found.groups(), found.environments());
    CheckEffort effort = run.effort(loaded.nanos());
    Judgement judgement = baseline.judge(run.findings(), effort, io);
    List<String> ids = given.folders().stream().map(folder -> folder.repository().id()).toList();
    CheckedTarget target =
        new CheckedTarget("", loaded.universe(), ids, run.levels(), effort, judgement);
    outputs.write(new CheckReport(CheckReport.Kind.GROUPS, List.of(target)), io);
    int code = baseline.exitCode(target, failOn);
    return isMissing && code == ExitCode.SOLVED ? ExitCode.UNSOLVABLE : code;
  }
}
