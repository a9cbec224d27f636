package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks whether a list of packages can be installed together, and what to give up if not.
 *
 * <p>The rules are RPM's alone: what package managers prefer does not count, neither weak
 * dependencies nor better architectures. Versions of kernels and the like, see {@link
 * dev.rpmsolve.core.request.Policy#installonly()}, go side by side.
 *
 * <p>One engine answers all questions. A conflicting subset is shrunk until each item left was
 * shown to be needed. The largest subset is found by hitting sets: a smallest set of items that has
 * one of each known conflict is given up; if the rest still does not go together this shows another
 * conflict, else nothing smaller can be given up. Exponential in the worst case, as the problem is
 * NP-hard; in practice a few questions for each conflict there is.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CoinstallCheck {
  private final Universe universe;

  private CoinstallCheck(Universe universe) {
    this.universe = Objects.requireNonNull(universe, "universe");
  }

  /**
   * Creates a check.
   *
   * @param universe the packages there are
   * @return a check
   */
  public static CoinstallCheck of(Universe universe) {
    return new CoinstallCheck(universe);
  }

  /**
   * Checks a list under the options that let everything count.
   *
   * @param wanted what is to be installed together: of each selection one package
   * @param budget how much work it may cost
   * @return the verdict
   * @throws IllegalArgumentException if a selection is a whole repository, everything or an empty
   *     list
   */
  public CoinstallReport check(List<Selection> wanted, Budget budget) {
    return check(wanted, ClosureOptions.everything(), budget);
  }

  /**
   * Checks a list.
   *
   * @param wanted what is to be installed together: of each selection one package
   * @param options which packages count; the repositories to check do not matter
   * @param budget how much work it may cost
   * @return the verdict; if the budget ends, what is known by then
   * @throws IllegalArgumentException if a selection is a whole repository, everything or an empty
   *     list
   */
  public CoinstallReport check(List<Selection> wanted, ClosureOptions options, Budget budget) {
    wanted.forEach(CoinstallCheck::requireSome);
    BudgetGuard guard = new BudgetGuard(budget);
    CoinstallRun run = new CoinstallRun(universe, wanted, options, guard);
    Optional<Budget.Stop> stop = guard.run(() -> run.run());
    return run.report(stop);
  }

  private static void requireSome(Selection selection) {
    if (selection instanceof Selection.All
        || selection instanceof Selection.FromRepository
        || selection instanceof Selection.OneOf one && one.packageIds().isEmpty()) {
      throw new IllegalArgumentException("expected a selection of some packages: " + selection);
    }
  }
}
