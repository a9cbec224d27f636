package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureDelta;
import dev.rpmsolve.core.closure.ClosureDeltaReport;
import dev.rpmsolve.core.closure.ClosureSnapshot;
import dev.rpmsolve.core.closure.CoinstallCheck;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.rpm.findings.ClosureFindings;
import dev.rpmsolve.rpm.findings.DeltaFindings;
import dev.rpmsolve.rpm.findings.Findings;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckLevel;
import dev.rpmsolve.rpm.report.CheckedDelta;
import dev.rpmsolve.rpm.report.CheckedTarget;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve closure-diff}. */
final class ClosureDiffCommand implements Command {
  @Override
  public String name() {
    return "closure-diff";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "check what a change of repositories breaks and mends",
        "[--repo [ID=]DIR...] CHANGE [OPTION...]",
        """
        As 'rpmsolve closure', for repositories before and after a change: which packages cannot
        be installed any more, by root cause, which can be again, and which are still broken.
        What the change does not touch is not checked again.

        The CHANGE is one of
          --before DIR --after DIR        two states of a repository; those of --repo are common
          --update DIR [--only SPEC]      packages that come into the repositories of --repo
          --without SPEC                  packages that are taken out of them
        where --update and --without go together. Of what comes and what is there, the newest of
        a name and architecture stays; with --repo-priority, that of the better repository.

        With --modules each side has the modules of its own repositories; a stream that
        --with-module names need be on one of them only.

        A package goes on as the same package, or as the newest of its name and architecture. If
        it was broken and still is, it is no new finding, whatever the reason.

        Pairs that could be installed together before and cannot now are listed too, where a
        changed package, or one that it cannot be without, excludes the other. They do not fail
        the run, as conflicts are often meant. What must go together belongs into --set FILE: if
        the change tears that list apart the run fails.
        """,
        List.of(
            "rpmsolve closure-diff --repo os --before epel=epel/old --after epel=epel/new",
            "rpmsolve closure-diff --repo repos/os --update build/repo",
            "rpmsolve closure-diff --repo repos/os --update build/repo --only 'openssl*'",
            "rpmsolve closure-diff --repo repos/os --without python2",
            "rpmsolve closure-diff --repo repos/os --update build/repo --set image-packages.txt",
            "rpmsolve closure-diff --repo repos/os --update build/repo --output junit=junit.xml"),
        List.of(
            "0  nothing is newly broken, or as --fail-on says",
            "1  something is, or the list of --set cannot be installed together any more",
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
        CliOption.BEFORE,
        CliOption.AFTER,
        CliOption.UPDATE,
        CliOption.ONLY,
        CliOption.WITHOUT,
        CliOption.SET,
        CliOption.CHECK,
        CliOption.NEWEST,
        CliOption.ARCH,
        CliOption.EXCLUDE,
        CliOption.BASELINE,
        CliOption.FAIL_ON,
        CliOption.OMIT_KNOWN,
        CliOption.OUTPUT,
        CliOption.FINDINGS_FORMAT,
        CliOption.JSON,
        CliOption.FINDINGS_VERBOSE,
        CliOption.BUDGET,
        CliOption.CACHE_DIR,
        CliOption.NO_CACHE,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    arguments.requireNoOperands(this);
    ChangeArguments change = ChangeArguments.of(this, arguments, io);
    Budget budget = BudgetArgument.of(arguments);
    FailOn failOn = FailOn.of(arguments);
    FindingsOutputs outputs = FindingsOutputs.of(arguments);
    BaselineFile baseline = BaselineFile.of(arguments);
    ScopeModules modules = ScopeModules.of(this, arguments, io);
    List<String> set = set(arguments);
    ChangeArguments.States states = change.load(new UniverseLoader(arguments, io), modules, set);
    Checked checked = check(states, budget);
    Optional<CheckedDelta.SetDelta> setDelta =
        set.isEmpty() ? Optional.empty() : Optional.of(compare(set, states, budget));
    Judgement judgement =
        DeltaFindings.judge(
            checked.before(), baseline.judge(checked.after(), checked.effort(), io), checked.delta);
    CheckedTarget target =
        new CheckedTarget(
            "",
            states.after().universe(),
            states.after().checkedIds(),
            List.of(CheckLevel.INSTALLABLE),
            checked.effort(),
            judgement);
    UncheckedNote.warn(target, io);
    outputs.write(new CheckedDelta(target, checked.delta(), setDelta), io);
    if (!checked.effort().isComplete() || setDelta.filter(both -> !isComplete(both)).isPresent()) {
      return ExitCode.BUDGET;
    }
    boolean isTorn =
        failOn != FailOn.NEVER && setDelta.filter(CheckedDelta.SetDelta::isLost).isPresent();
    return failOn.fails(judgement) || isTorn ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }

  private static boolean isComplete(CheckedDelta.SetDelta both) {
    return both.before().stop().isEmpty() && both.after().stop().isEmpty();
  }

  /** What was found before and after, and how far the check got. */
  private record Checked(
      Findings before, Findings after, ClosureDeltaReport delta, CheckEffort effort) {}

  private static Checked check(ChangeArguments.States states, Budget budget) {
    ChangeArguments.State old = states.before();
    ChangeArguments.State now = states.after();
    ClosureSnapshot before = ClosureSnapshot.of(old.universe(), old.options(), budget);
    Findings known = ClosureFindings.of(old.universe(), old.options(), before.report());
    long nanos = before.report().nanos();
    if (before.report().stop().isPresent()) {
      ClosureDeltaReport nothing = ClosureDeltaReport.nothing(before.report().stop(), nanos);
      return new Checked(
          known,
          new Findings(List.of()),
          nothing,
          new CheckEffort(0, nothing.stop(), states.nanos(), nanos));
    }
    ClosureDeltaReport delta = ClosureDelta.of(before, now.universe()).check(now.options(), budget);
    return new Checked(
        known,
        ClosureFindings.of(now.universe(), now.options(), delta.report()),
        delta,
        new CheckEffort(
            delta.report().checkedCount(), delta.stop(), states.nanos(), nanos + delta.nanos()));
  }

  private static List<String> set(Arguments arguments) throws IOException {
    List<String> specs = new ArrayList<>();
    if (arguments.value(CliOption.SET).isPresent()) {
      String file = arguments.value(CliOption.SET).get();
      LineFile.read(RepositoryArguments.path(file, "--set " + file), CliOption.SET)
          .lines()
          .forEach(line -> specs.add(line.text()));
      if (specs.isEmpty()) {
        throw new UsageException("--set " + file + ": the file names no package");
      }
    }
    return specs;
  }

  private static CheckedDelta.SetDelta compare(
      List<String> specs, ChangeArguments.States states, Budget budget) {
    List<Selection> wanted = new ArrayList<>();
    specs.forEach(spec -> wanted.add(new Selection.Spec(spec)));
    ChangeArguments.State old = states.before();
    ChangeArguments.State now = states.after();
    return new CheckedDelta.SetDelta(
        CoinstallCheck.of(old.universe()).check(wanted, old.options(), budget),
        CoinstallCheck.of(now.universe()).check(wanted, now.options(), budget));
  }
}
