package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.rpm.config.Suggestion;
import dev.rpmsolve.rpm.findings.Allowance;
import dev.rpmsolve.rpm.findings.AllowanceUse;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.matrix.MatrixFile;
import dev.rpmsolve.rpm.matrix.Target;
import dev.rpmsolve.rpm.report.CheckReport;
import dev.rpmsolve.rpm.report.CheckedTarget;
import dev.rpmsolve.rpm.report.PlainText;
import dev.rpmsolve.rpm.report.UncheckedTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code rpmsolve check}. */
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "run the checks of a file on many targets",
        "FILE [--target NAME...] [OPTION...]",
        """
        The file says in YAML which repositories make up each target, for which architectures,
        what is checked there ('closure' at some levels, lints, lists that must go together), and
        which findings are accepted: in a baseline, or allowed with a reason and a last day.
        docs/config.md describes it. Repositories that several targets have are read once.

        Reports tell the targets apart; the exit code is that of the worst. A target of which a
        repository cannot be read fails, and the others are checked all the same.
        """,
        List.of(
            "rpmsolve check ci/targets.yaml",
            "rpmsolve check ci/targets.yaml --list",
            "rpmsolve check ci/targets.yaml --target el9 --verbose",
            "rpmsolve check ci/targets.yaml --output html=report.html --output junit=junit.xml",
            "rpmsolve check ci/targets.yaml --update-baseline"),
        List.of(
            "0  nothing beyond what is accepted in any target, or as --fail-on says",
            "1  there is in some target",
            "2  wrong usage",
            "3  a file cannot be read or written, or is damaged; reports tell of what",
            "4  a limit ended a check; what was found until then is printed"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.TARGET,
        CliOption.LIST,
        CliOption.JOBS,
        CliOption.STRICT,
        CliOption.UPDATE_BASELINE,
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
    if (arguments.operands().size() != 1) {
      throw Arguments.usage(this, "expected one FILE, found " + arguments.operands().size());
    }
    String operand = arguments.operands().get(0);
    Budget budget = BudgetArgument.of(arguments);
    FailOn failOn = FailOn.of(arguments);
    int jobs = jobs(arguments);
    LocalDate today = BaselineFile.today(io);
    FindingsOutputs outputs = FindingsOutputs.of(arguments);
    List<Target> all = MatrixFile.read(RepositoryArguments.path(operand, operand));
    outputs.requireApartFrom(Path.of(operand), all);
    List<Target> targets = chosen(all, arguments.values(CliOption.TARGET));
    if (arguments.has(CliOption.LIST)) {
      list(targets, io);
      return ExitCode.SOLVED;
    }
    boolean isUpdated = arguments.has(CliOption.UPDATE_BASELINE);
    if (isUpdated && targets.stream().allMatch(t -> t.accepted().baseline().isEmpty())) {
      throw Arguments.usage(this, "no target has a 'baseline' to update");
    }
    List<TargetRun> runs = new ArrayList<>();
    for (Target target : targets) {
      var file = target.accepted().baseline();
      BaselineFile baseline = isUpdated ? BaselineFile.updated(file) : BaselineFile.read(file);
      runs.add(new TargetRun(target, baseline, today));
    }
    MatrixRun matrix = new MatrixRun(new UniverseLoader(arguments, io), io, Instant.now());
    List<TargetRun.Outcome> outcomes = matrix.run(runs, budget, jobs);
    boolean isStrict = arguments.has(CliOption.STRICT) && !isUpdated;
    CheckReport found = report(outcomes, matrix.unchecked(), all);
    CheckReport report = isStrict ? found.strict() : found;
    for (TargetRun.Outcome outcome : outcomes) {
      outcome.save(io);
      outcome.warnings().forEach(text -> io.warn(outcome.checked().name() + ": " + text));
      UncheckedNote.warn(outcome.checked(), io);
    }
    outputs.write(report, io);
    return exitCode(report, isUpdated ? FailOn.NEVER : failOn, isStrict);
  }

  private static int jobs(Arguments arguments) {
    return CountArgument.of(arguments, CliOption.JOBS, 1);
  }

  private static List<Target> chosen(List<Target> all, List<String> names) {
    Set<String> known = new LinkedHashSet<>();
    all.forEach(target -> known.addAll(List.of(target.group(), target.name())));
    for (String name : names) {
      if (!known.contains(name)) {
        throw new UsageException(
            "--target " + name + ": there is none; " + Suggestion.among(name, known));
      }
    }
    return all.stream()
        .filter(
            target ->
                names.isEmpty() || names.contains(target.name()) || names.contains(target.group()))
        .toList();
  }

  private static void list(List<Target> targets, CommandIo io) {
    for (Target target : targets) {
      Target.Checks checks = target.checks();
      Set<String> what = new TreeSet<>();
      checks.lints().forEach(lint -> what.add(lint.id()));
      List<String> parts = new ArrayList<>();
      checks.levels().forEach(level -> parts.add(level.toString()));
      if (!what.isEmpty()) {
        parts.add("lints " + String.join(" ", what));
      }
      checks.lists().keySet().forEach(list -> parts.add("list " + list));
      String repositories =
          target.repositories().stream()
              .map(repository -> repository.repository().id())
              .collect(Collectors.joining(" "));
      io.out()
          .print(
              PlainText.escape(
                      target.name()
                          + ": "
                          + target.arch().machine()
                          + "; "
                          + repositories
                          + "; "
                          + String.join(", ", parts))
                  + "\n");
    }
  }

  /**
   * What is allowed is stale only if all targets that have it were asked to the end, and none needs
   * it; the first of them tells.
   */
  private static CheckReport report(
      List<TargetRun.Outcome> outcomes, List<UncheckedTarget> unchecked, List<Target> all) {
    Set<Allowance> told = new HashSet<>();
    Set<String> asked =
        outcomes.stream().map(outcome -> outcome.checked().name()).collect(Collectors.toSet());
    for (Target target : all) {
      if (!asked.contains(target.name())) {
        told.addAll(target.accepted().all());
      }
    }
    for (TargetRun.Outcome outcome : outcomes) {
      boolean isComplete = outcome.checked().effort().isComplete();
      outcome.checked().judgement().allowances().stream()
          .filter(use -> !use.isStale() || !isComplete)
          .forEach(use -> told.add(use.allowance()));
    }
    List<CheckedTarget> checked = new ArrayList<>();
    for (TargetRun.Outcome outcome : outcomes) {
      List<AllowanceUse> uses =
          outcome.checked().judgement().allowances().stream()
              .filter(use -> !use.isStale() || told.add(use.allowance()))
              .toList();
      checked.add(outcome.checked().withAllowances(uses));
    }
    return CheckReport.ofTargets(checked, unchecked);
  }

  private static int exitCode(CheckReport report, FailOn failOn, boolean isStrict) {
    if (!report.unchecked().isEmpty()) {
      return ExitCode.UNREADABLE;
    }
    if (report.targets().stream().anyMatch(target -> !target.effort().isComplete())) {
      return ExitCode.BUDGET;
    }
    for (CheckedTarget target : report.targets()) {
      Judgement judgement = target.judgement();
      boolean isStale =
          !judgement.fixed().isEmpty()
              || judgement.allowances().stream().anyMatch(AllowanceUse::isStale);
      if (failOn.fails(judgement) || isStrict && isStale) {
        return ExitCode.UNSOLVABLE;
      }
    }
    return ExitCode.SOLVED;
  }
}
