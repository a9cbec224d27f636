package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckLevel;
import dev.rpmsolve.rpm.report.CheckReport;
import dev.rpmsolve.rpm.report.CheckedTarget;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** {@code rpmsolve closure}. */
final class ClosureCommand implements Command {
  private static final int USUAL_THREADS = 4;

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

        --level provides only looks whether each requirement has some provider, as dnf's
        repoclosure does: fast, but requirements whose providers exclude each other pass.
        --level buildable checks source packages (architecture src): whether what they need
        for building can be installed from the given repositories.

        In a pipeline, let a baseline hold what is known, so that only new findings fail: create
        it with --update-baseline, commit it, and give it to each run. Its keys have no releases,
        so that a rebuild makes nothing new.
        """,
        List.of(
            "rpmsolve closure --repo repos/os",
            "rpmsolve closure --repo os=repos/os --repo new=build/repo --check new",
            "rpmsolve closure --repo repos/os --repo repos/updates --newest",
            "rpmsolve closure --repo os=repos/os --repo src=repos/source --check src"
                + " --level buildable",
            "rpmsolve closure --repo repos/os --output html=closure.html --output junit=junit.xml",
            "rpmsolve closure --repo repos/os --witness httpd",
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
    return ScopeModules.withOptions(
        CliOption.NEWEST,
        CliOption.REPO,
        CliOption.STRICT_PRIORITY,
        CliOption.CHECK,
        CliOption.LEVEL,
        CliOption.WITNESS,
        CliOption.NEWEST,
        CliOption.ARCH,
        CliOption.EXCLUDE,
        CliOption.BASELINE,
        CliOption.UPDATE_BASELINE,
        CliOption.FAIL_ON,
        CliOption.OMIT_KNOWN,
        CliOption.OUTPUT,
        CliOption.FINDINGS_FORMAT,
        CliOption.JSON,
        CliOption.FINDINGS_VERBOSE,
        CliOption.THREADS,
        CliOption.BUDGET,
        CliOption.CACHE_DIR,
        CliOption.NO_CACHE,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    arguments.requireNoOperands(this);
    GivenRepositories given = RepositoryArguments.some(this, arguments, io);
    ProgressLine progress = new ProgressLine(io);
    ClosureOptions options =
        ScopeArguments.of(
            arguments,
            given,
            (done, total) ->
                progress.show(
                    String.format(Locale.ROOT, "Checked %,d of %,d packages", done, total)));
    Budget budget = BudgetArgument.of(arguments);
    CheckLevel level = level(arguments);
    int processors = Runtime.getRuntime().availableProcessors();
    int threads =
        CountArgument.of(arguments, CliOption.THREADS, Math.min(processors, USUAL_THREADS));
    FailOn failOn = FailOn.of(arguments);
    FindingsOutputs outputs = FindingsOutputs.of(arguments);
    BaselineFile baseline = BaselineFile.of(arguments);
    ScopeModules modules = ScopeModules.of(this, arguments, io);
    ArchPolicy arch = MachineArch.of(arguments);
    WitnessArguments wanted = WitnessArguments.of(this, arguments, level);
    UniverseLoader.Loaded loaded =
        new UniverseLoader(arguments, io).load(given.folders(), arch, List.of());
    options = modules.narrow(wanted.narrow(options, loaded.universe()), given, loaded.universe());
    List<String> ids =
        options.checkedRepositories().stream()
            .map(i -> given.folders().get(i).repository().id())
            .toList();
    CheckRun run = new CheckRun(loaded.universe(), options, budget, threads);
    run.check(level);
    progress.clear();
    CheckEffort effort = run.effort(loaded.nanos());
    Judgement judgement = baseline.judge(run.findings(), effort, io);
    CheckedTarget target =
        new CheckedTarget("", loaded.universe(), ids, run.levels(), effort, judgement);
    UncheckedNote.warn(target, io);
    CheckReport report = new CheckReport(CheckReport.Kind.CLOSURE, List.of(target));
    outputs.write(wanted.addTo(report, options, budget), io);
    return baseline.exitCode(target, failOn);
  }

  private static CheckLevel level(Arguments arguments) {
    String value = arguments.value(CliOption.LEVEL).orElse(CheckLevel.INSTALLABLE.toString());
    return switch (value) {
      case "provides" -> CheckLevel.PROVIDES;
      case "installable" -> CheckLevel.INSTALLABLE;
      case "buildable" -> CheckLevel.BUILDABLE;
      default ->
          throw new UsageException(
              "--level " + value + ": expected 'provides', 'installable' or 'buildable'");
    };
  }
}
