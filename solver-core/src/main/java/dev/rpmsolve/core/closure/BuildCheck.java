package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleMemory;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Checks whether the build requirements of source packages can be installed together.
 *
 * <p>Source packages are those of architecture {@code src} or {@code nosrc}; their Requires are the
 * BuildRequires of the spec file, as rpmbuild evaluated them. What a source package conflicts with
 * does not count: installers of build requirements do not look at it either. Each source package is
 * one request on an empty system; every answer is approved by the checker.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BuildCheck {
  private final Universe universe;

  private BuildCheck(Universe universe) {
    this.universe = Objects.requireNonNull(universe, "universe");
  }

  /**
   * Creates a check.
   *
   * @param universe the source packages and the packages that they are built with
   * @return a check
   */
  public static BuildCheck of(Universe universe) {
    return new BuildCheck(universe);
  }

  /**
   * Checks.
   *
   * @param options what to look at; repositories that are not checked still help
   * @param budget how much work it may cost
   * @return the verdict on the source packages; those that have none when the budget ends are left
   *     out
   */
  public ClosureReport check(ClosureOptions options, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    Run run = new Run(new ClosureScope(universe, options), guard);
    Optional<Budget.Stop> stop = guard.run(() -> run.run(options.progress()));
    run.findings.sort(Comparator.comparing(Uninstallable::subject, ClosureCheck.ORDER));
    return new ClosureReport(run.checkedCount, run.findings, stop, guard.elapsedNanos());
  }

  private final class Run {
    private final ClosureScope scope;
    private final BudgetGuard guard;
    private final SolutionChecker checker = new SolutionChecker(universe);
    private final List<Uninstallable> findings = new ArrayList<>();
    private int checkedCount;

    Run(ClosureScope scope, BudgetGuard guard) {
      this.scope = scope;
      this.guard = guard;
    }

    void run(ClosureOptions.Progress progress) {
      guard.poll();
      int[] sources = scope.checkedSources();
      JobList nothing =
          new JobList(
              universe, new Request(List.of(), List.of(), scope.policy()), new RuleMemory());
      for (int source : sources) {
        guard.poll();
        check(source, nothing);
        checkedCount++;
        progress.checked(checkedCount, sources.length);
      }
    }

    private void check(int source, JobList nothing) {
      Goal.Install goal =
          new Goal.Install(new Selection.OneOf(List.of(source)), Set.of(Goal.Modifier.PIN_ARCH));
      RuleSolver.Verdict verdict = new RuleSolver(nothing.asking(goal), guard).judge();
      if (verdict.problems().isEmpty()) {
        approve(source, verdict.packageIds(), nothing.request());
      } else {
        findings.add(
            scope.withoutOutdated(
                new Uninstallable(universe.get(source), verdict.problems().get(0).explanation())));
      }
    }

    /** The checker knows no source packages: their requirements are looked at here. */
    private void approve(int source, int[] chosen, Request request) {
      int[] installed = IntStream.of(chosen).filter(id -> id != source).toArray();
      Bits set = new Bits(universe.packageCount());
      for (int packageId : installed) {
        set.add(packageId);
      }
      IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
      FormulaEvaluator evaluator = new FormulaEvaluator(universe);
      boolean isRight = checker.check(request, installed).isEmpty();
      for (int i = requires.start(source); i < requires.end(source); i++) {
        isRight &= evaluator.isTrue(requires.value(i), set::get);
      }
      if (!isRight) {
        throw new IllegalStateException("the checker refuses the build root of " + source);
      }
    }
  }
}
