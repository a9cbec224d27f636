package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.RepositoryLibrary;
import dev.rpmsolve.rpm.config.Suggestion;
import dev.rpmsolve.rpm.findings.Allowance;
import dev.rpmsolve.rpm.findings.AllowanceUse;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.matrix.MatrixFile;
import dev.rpmsolve.rpm.matrix.Target;
import dev.rpmsolve.rpm.matrix.TargetRepository;
import dev.rpmsolve.rpm.report.CheckReport;
import dev.rpmsolve.rpm.report.CheckedTarget;
import dev.rpmsolve.rpm.report.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

        Reports tell the targets apart; the exit code is that of the worst.
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
            "3  a file cannot be read or written, or is damaged; no report is written",
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
    RepositoryLibrary library =
        new UniverseLoader(arguments, io)
            .loadLibrary(
                listener -> {
                  RepositoryLibrary.Builder builder = RepositoryLibrary.builder(listener);
                  targets.forEach(target -> select(target, builder));
                  return builder;
                });
    List<TargetRun.Outcome> outcomes = run(runs, library, budget, jobs, io);
    CheckReport report = report(outcomes, targets, all);
    for (TargetRun.Outcome outcome : outcomes) {
      outcome.save(io);
    }
    outputs.write(report, io);
    boolean isStrict = arguments.has(CliOption.STRICT);
    return exitCode(report, isUpdated ? FailOn.NEVER : failOn, isStrict && !isUpdated);
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

  private static void select(Target target, RepositoryLibrary.Builder builder) {
    Map<Repository, Path> folders = new LinkedHashMap<>();
    for (TargetRepository repository : target.repositories()) {
      folders.put(repository.repository(), repository.folder());
    }
    List<String> paths =
        target.checks().lists().values().stream()
            .flatMap(List::stream)
            .filter(item -> item.startsWith("/"))
            .distinct()
            .toList();
    builder.select(target.arch(), folders, paths);
  }

  /** Runs the targets, and returns what they came to in their order, however many run at a time. */
  private static List<TargetRun.Outcome> run(
      List<TargetRun> runs, RepositoryLibrary library, Budget budget, int jobs, CommandIo io)
      throws IOException, InterruptedException {
    ProgressLine progress = new ProgressLine(io);
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, runs.size()));
    try {
      List<Future<TargetRun.Outcome>> futures = new ArrayList<>();
      for (int i = 0; i < runs.size(); i++) {
        int selection = i;
        futures.add(workers.submit(() -> runs.get(selection).run(library, selection, budget)));
      }
      List<TargetRun.Outcome> outcomes = new ArrayList<>();
      for (Future<TargetRun.Outcome> future : futures) {
        outcomes.add(outcome(future));
        progress.show(
            String.format(Locale.ROOT, "Checked %d of %d targets", outcomes.size(), runs.size()));
      }
      return outcomes;
    } finally {
      progress.clear();
      workers.shutdownNow();
    }
  }

  private static TargetRun.Outcome outcome(Future<TargetRun.Outcome> future)
      throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      } else if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      } else if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      } else if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * What is allowed is stale only if all targets that have it were asked to the end, and none needs
   * it; the first of them tells.
   */
  private static CheckReport report(
      List<TargetRun.Outcome> outcomes, List<Target> targets, List<Target> all) {
    Set<Allowance> told = new HashSet<>();
    for (Target target : all) {
      if (!targets.contains(target)) {
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
    return new CheckReport(CheckReport.Kind.CHECK, checked);
  }

  private static int exitCode(CheckReport report, FailOn failOn, boolean isStrict) {
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
