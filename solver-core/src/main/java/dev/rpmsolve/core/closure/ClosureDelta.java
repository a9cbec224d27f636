package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** Draft. */
public final class ClosureDelta {
  private final ClosureSnapshot before;
  private final Universe after;

  private ClosureDelta(ClosureSnapshot before, Universe after) {
    this.before = Objects.requireNonNull(before, "before");
    this.after = Objects.requireNonNull(after, "after");
  }

  public static ClosureDelta of(ClosureSnapshot before, Universe after) {
    return new ClosureDelta(before, after);
  }

  public ClosureVerdicts verdicts(ClosureOptions options, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    DeltaRun run = new DeltaRun(before, new ClosureScope(after, options), guard);
    Optional<Budget.Stop> stop = guard.run(run::run);
    return new ClosureVerdicts(
        run.checkedCount(),
        Arrays.stream(run.refuted()).mapToObj(after::get).sorted(ClosureCheck.ORDER).toList(),
        stop,
        guard.elapsedNanos());
  }
}
