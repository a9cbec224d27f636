package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks whether packages can be installed, each together with what it needs.
 *
 * <p>In stages: packages whose needs nothing can provide are found by propagation; then as many of
 * the others as possible are installed together, round by round, which proves each of them
 * installable; what is left is searched for one by one. Every verdict is that of solving a request
 * for the package alone, and every installation found is approved by the checker.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ClosureCheck {
  static final Comparator<RpmPackage> ORDER =
      Comparator.comparing(RpmPackage::name)
          .thenComparing(RpmPackage::arch)
          .thenComparing(RpmPackage::evr)
          .thenComparing(p -> p.repository().id())
          .thenComparing(RpmPackage::id);

  private final Universe universe;
  private final int threads;

  private ClosureCheck(Universe universe, int threads) {
    this.universe = Objects.requireNonNull(universe, "universe");
    this.threads = threads;
  }

  /**
   * Creates a check.
   *
   * @param universe the packages there are
   * @return a check
   */
  public static ClosureCheck of(Universe universe) {
    return new ClosureCheck(universe, 1);
  }

  /**
   * Lets a check use several threads, which changes nothing about its outcome: installations are
   * approved while others are sought, and what is searched for is shared among engines of their
   * own. A budget with a limit of conflicts is kept by one thread. Progress is then told from
   * several threads, one at a time.
   *
   * @param count how many threads, the caller's included
   * @return a changed copy
   * @throws IllegalArgumentException if there is none
   */
  public ClosureCheck withThreads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a check needs a thread");
    }
    return new ClosureCheck(universe, count);
  }

  /**
   * Checks, and finds the reasons of what cannot be installed.
   *
   * @param options what to look at
   * @param budget how much work it may cost
   * @return the verdict; what has none, or no reason, when the budget ends is left out
   */
  public ClosureReport check(ClosureOptions options, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    ClosureScope scope = new ClosureScope(universe, options);
    try (Crew crew = crew(budget, guard)) {
      return new ClosureRun(scope, scope.checked(), options.progress(), crew).report();
    }
  }

  /**
   * Checks without looking for reasons, which is faster where much is broken.
   *
   * @param options what to look at
   * @param budget how much work it may cost
   * @return the verdict; what has none when the budget ends is left out
   */
  public ClosureVerdicts verdicts(ClosureOptions options, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    ClosureScope scope = new ClosureScope(universe, options);
    try (Crew crew = crew(budget, guard)) {
      ClosureRun run = new ClosureRun(scope, scope.checked(), options.progress(), crew);
      Optional<Budget.Stop> stop = guard.run(run::run);
      List<RpmPackage> uninstallable =
          Arrays.stream(run.refuted()).mapToObj(universe::get).sorted(ORDER).toList();
      return new ClosureVerdicts(run.checkedCount(), uninstallable, stop, guard.elapsedNanos());
    }
  }

  /**
   * Finds an installation for each package that is checked and can be installed: what a request for
   * it alone would install. One search per package, so meant for few; see {@link
   * ClosureOptions.Narrowing#subjects()}.
   *
   * @param options what to look at
   * @param budget how much work it may cost
   * @return the installations
   */
  public Witnesses witnesses(ClosureOptions options, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    WitnessSearch search = new WitnessSearch(new ClosureScope(universe, options), guard);
    Optional<Budget.Stop> stop = guard.run(search::run);
    return new Witnesses(search.found(), stop);
  }

  /** What a number of conflicts cuts off must not depend on who has them. */
  private Crew crew(Budget budget, BudgetGuard guard) {
    return new Crew(budget.conflicts() == Long.MAX_VALUE ? threads : 1, guard);
  }
}
