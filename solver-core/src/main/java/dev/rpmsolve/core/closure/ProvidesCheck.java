package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checks whether each requirement has some provider, as dnf's repoclosure does.
 *
 * <p>A requirement is evaluated over the set of all packages that count, as if all were installed:
 * the condition of {@code A if B} holds if any package provides B. Two requirements whose only
 * providers exclude each other are not noticed; {@link ClosureCheck} does. Neither level implies
 * the other where conditions are involved: {@code A if B} without a provider of A is a finding
 * here, though the package can be installed without B.
 *
 * <p>Linear in the dependencies and, for each one that differs, its provider list. Immutable and
 * safe to share between threads.
 */
public final class ProvidesCheck {
  private static final byte FULFILLED = 1;
  private static final byte UNFULFILLED = 2;

  private final Universe universe;

  private ProvidesCheck(Universe universe) {
    this.universe = Objects.requireNonNull(universe, "universe");
  }

  /**
   * Creates a check.
   *
   * @param universe the packages there are
   * @return a check
   */
  public static ProvidesCheck of(Universe universe) {
    return new ProvidesCheck(universe);
  }

  /**
   * Checks.
   *
   * @param options what to look at
   * @param budget how much work it may cost; there are no conflicts
   * @return the findings
   */
  public ProvidesReport check(ClosureOptions options, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    Run run = new Run(new ClosureScope(universe, options), guard);
    Optional<Budget.Stop> stop = guard.run(() -> run.run(options.progress()));
    run.findings.sort(Comparator.comparing(Unprovided::subject, ClosureCheck.ORDER));
    return new ProvidesReport(run.checkedCount, run.findings, stop, guard.elapsedNanos());
  }

  private final class Run {
    private final ClosureScope scope;
    private final BudgetGuard guard;
    private final FormulaEvaluator evaluator = new FormulaEvaluator(universe);
    private final byte[] verdicts = new byte[universe.dependencies().size()];
    private final List<Unprovided> findings = new ArrayList<>();
    private int checkedCount;

    Run(ClosureScope scope, BudgetGuard guard) {
      this.scope = scope;
      this.guard = guard;
    }

    void run(ClosureOptions.Progress progress) {
      guard.poll();
      int[] checked = scope.checked();
      for (int packageId : checked) {
        guard.step();
        check(packageId);
        checkedCount++;
      }
      progress.checked(checkedCount, checked.length);
    }

    private void check(int packageId) {
      IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
      for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
        int dependency = requires.value(i);
        boolean isRepeated = isAmong(requires, requires.start(packageId), i, dependency);
        if (!isFulfilled(dependency) && !isRepeated) {
          findings.add(
              new Unprovided(
                  universe.get(packageId),
                  universe.dependencies().get(dependency),
                  unavailable(dependency)));
        }
      }
    }

    private boolean isFulfilled(int dependency) {
      if (verdicts[dependency] == 0) {
        boolean isTrue = evaluator.isTrue(dependency, scope::isAvailable);
        verdicts[dependency] = isTrue ? FULFILLED : UNFULFILLED;
      }
      return verdicts[dependency] == FULFILLED;
    }

    private List<RpmPackage> unavailable(int dependency) {
      int operator = universe.dependencies().operator(dependency);
      boolean isOneSet =
          !universe.dependencies().isRich(dependency)
              || operator == DependencyTable.WITH
              || operator == DependencyTable.WITHOUT;
      return isOneSet
          ? scope.current(
              IntStream.of(universe.providers(dependency)).mapToObj(universe::get).toList())
          : List.of();
    }
  }

  private static boolean isAmong(IntTable table, int from, int to, int value) {
    for (int i = from; i < to; i++) {
      if (table.value(i) == value) {
        return true;
      }
    }
    return false;
  }
}
