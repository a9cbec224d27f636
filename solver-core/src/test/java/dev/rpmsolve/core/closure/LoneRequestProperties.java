package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.Universe;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class LoneRequestProperties {
  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void verdictsAreThoseOfRequestsForPackagesAlone(@ForAll long seed) {
    Universe universe = new RandomDelta(seed).before();
    BudgetGuard guard = new BudgetGuard(Budget.unlimited());
    ClosureScope scope = new ClosureScope(universe, ClosureDeltaProperties.options(seed));
    ClosureRun run = new ClosureRun(scope, scope.checked(), (done, total) -> {}, Crew.alone(guard));
    run.run();
    Bits refuted = new Bits(universe.packageCount());
    for (int packageId : run.refuted()) {
      refuted.add(packageId);
    }
    LoneRequests requests = new LoneRequests(scope, new SolutionChecker(universe), guard);
    for (int packageId : scope.checked()) {
      assertEquals(
          requests.ask(packageId).refusal().isPresent(),
          refuted.get(packageId),
          () -> universe.get(packageId) + " of seed " + seed);
    }
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void someVerdictsAreOfTheRequestAlone(@ForAll long seed) {
    int alone = 0;
    for (int i = 0; i < 40; i++) {
      Universe universe = new RandomDelta(seed + i).before();
      ClosureSnapshot snapshot =
          ClosureSnapshot.of(universe, ClosureOptions.everything(), Budget.unlimited());
      alone += snapshot.installedAlone().size() + snapshot.refusedAlone().size();
    }
    assertTrue(alone > 0, "the generator makes no universe with a lesser package by itself");
  }
}
