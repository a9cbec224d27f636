package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.rpm.findings.ClosureFindings;
import dev.rpmsolve.rpm.findings.Findings;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.report.CheckedClosure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code rpmsolve closure}. */
final class ClosureCommand implements Command {
  @Override
  public String name() {
    return "closure";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "check that every package of a repository can be installed",
        "--repo [ID=]DIR... [--check ID...] [OPTION...]",
        """
        Each package that the machine can run must be installable, on an empty system, together
        with what it needs from all given repositories. Packages that are not are grouped by root
        cause, such as one library that nothing provides, with a hint at what could be done. For
        each package there are the facts that rule it out; leave any of them away and the rest
        could be satisfied.

        Packages are checked one by one: two that cannot be installed side by side are no
        finding.

        In a pipeline, let a baseline hold what is known, so that only new findings fail: create
        it with --update-baseline, commit it, and give it to each run. Its keys have no releases,
        so that a rebuild makes nothing new.
        """,
        List.of(
            "rpmsolve closure --repo repos/os",
            "rpmsolve closure --repo os=repos/os --repo new=build/repo --check new",
            "rpmsolve closure --repo repos/os --output html=closure.html --output junit=junit.xml",
            "rpmsolve closure --repo repos/os --baseline known.yaml --update-baseline",
            "rpmsolve closure --repo repos/os --baseline known.yaml  # fails on new findings only",
            "rpmsolve closure --repo repos/os --arch aarch64 --format json > findings.json"),
        List.of(
            "0  closed, or nothing beyond the baseline, or as --fail-on says",
            "1  not closed; the root causes and packages are printed",
            "2  wrong usage",
            "3  a file cannot be read or written, or is damaged",
            "4  a limit ended the check; what was found until then is printed"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.REPO,
        CliOption.CHECK,
        CliOption.ARCH,
        CliOption.EXCLUDE,
        CliOption.BASELINE,
        CliOption.UPDATE_BASELINE,
        CliOption.FAIL_ON,
        CliOption.OUTPUT,
        CliOption.CLOSURE_FORMAT,
        CliOption.JSON,
        CliOption.CLOSURE_VERBOSE,
        CliOption.BUDGET,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    if (!arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "unexpected argument '" + arguments.operands().get(0) + "'");
    }
    List<RepositoryArguments.Folder> folders = RepositoryArguments.parse(arguments);
    if (folders.isEmpty()) {
      throw Arguments.usage(this, "--repo is missing");
    }
    List<Integer> checked = checked(arguments.values(CliOption.CHECK), folders);
    Budget budget =
        arguments.value(CliOption.BUDGET).map(BudgetArgument::parse).orElseGet(Budget::unlimited);
    FailOn failOn = FailOn.of(arguments);
    ClosureOutputs outputs = ClosureOutputs.of(arguments);
    BaselineFile baseline = BaselineFile.of(arguments);
    ArchPolicy arch =
        MachineArch.policy(arguments.value(CliOption.ARCH), System.getProperty("os.arch"));
    UniverseLoader.Loaded loaded = new UniverseLoader(io).load(folders, arch, List.of());
    ProgressLine progress = new ProgressLine(io);
    ClosureOptions options =
        new ClosureOptions(
            checked,
            arguments.values(CliOption.EXCLUDE),
            (done, total) ->
                progress.show(
                    String.format(Locale.ROOT, "Checked %,d of %,d packages", done, total)));
    ClosureReport report = ClosureCheck.of(loaded.universe()).check(options, budget);
    progress.clear();
    List<String> ids = checked.stream().map(i -> folders.get(i).repository().id()).toList();
    Findings findings = ClosureFindings.of(loaded.universe(), options.excludes(), report);
    Judgement judgement = judge(baseline, findings, report, io);
    outputs.write(
        new CheckedClosure(loaded.universe(), ids, report, judgement, loaded.nanos()), io);
    return baseline.isUpdated() && report.stop().isEmpty()
        ? ExitCode.SOLVED
        : exitCode(report, failOn, judgement);
  }

  /** What has no verdict is not fixed, so a check that is not complete says nothing of that. */
  private static Judgement judge(
      BaselineFile baseline, Findings findings, ClosureReport report, CommandIo io)
      throws IOException {
    Judgement judgement = baseline.judge(findings, io.environment());
    if (report.stop().isPresent()) {
      if (baseline.isUpdated()) {
        io.err().println("rpmsolve: the check is not complete; the baseline stays as it is");
      }
      return new Judgement(judgement.findings(), List.of(), judgement.expired());
    }
    if (baseline.isUpdated()) {
      baseline.update(findings);
      if (!judgement.expired().isEmpty()) {
        io.err()
            .println(
                "rpmsolve: warning: entries of the baseline that have expired keep their day and"
                    + " fail the next run: "
                    + judgement.expired().size());
      }
    }
    return judgement;
  }

  private static List<Integer> checked(
      List<String> wanted, List<RepositoryArguments.Folder> folders) {
    List<String> ids = folders.stream().map(folder -> folder.repository().id()).toList();
    for (String id : wanted) {
      if (!ids.contains(id)) {
        throw RepositoryArguments.unknown(CliOption.CHECK, id, ids);
      }
    }
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (wanted.isEmpty() || wanted.contains(ids.get(i))) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  private static int exitCode(ClosureReport report, FailOn failOn, Judgement judgement) {
    if (report.stop().isPresent()) {
      return ExitCode.BUDGET;
    }
    return failOn.fails(judgement) ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }
}
