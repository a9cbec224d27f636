package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class ClosureDeltaProperties {
  @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
  void equalsTwoFullChecks(@ForAll long seed) {
    RandomDelta delta = new RandomDelta(seed);
    ClosureOptions options = options(seed);
    ClosureSnapshot before = ClosureSnapshot.of(delta.before(), options, Budget.unlimited());
    Universe after = delta.after();
    ClosureVerdicts expected = ClosureCheck.of(after).verdicts(options, Budget.unlimited());
    ClosureVerdicts verdicts = ClosureDelta.of(before, after).verdicts(options, Budget.unlimited());
    assertEquals(expected.uninstallable(), verdicts.uninstallable(), delta::toString);
    assertEquals(expected.checkedCount(), verdicts.checkedCount(), delta::toString);
  }

  @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
  void repairsToWhatTheCheckerApproves(@ForAll long seed) {
    RandomDelta delta = new RandomDelta(seed);
    ClosureOptions options = options(seed);
    ClosureSnapshot before = ClosureSnapshot.of(delta.before(), options, Budget.unlimited());
    Universe after = delta.after();
    ClosureScope scope = new ClosureScope(after, options);
    Request everything = new Request(List.of(), List.of(), scope.policy());
    SolutionChecker checker = new SolutionChecker(after);
    DeltaRun run = new DeltaRun(before, scope, new BudgetGuard(Budget.unlimited()));
    run.keepInstallations(
        installed ->
            assertEquals(List.of(), checker.check(everything, installed), delta::toString));
    run.run();
  }

  private static ClosureOptions options(long seed) {
    ClosureOptions all = ClosureOptions.everything();
    return switch ((int) Math.floorMod(seed, 8L)) {
      case 0 -> all.withVersions(ClosureOptions.Versions.NEWEST);
      case 1 -> new ClosureOptions(List.of(), List.of("kernel*", "a"), all.progress());
      case 2 -> new ClosureOptions(List.of(0), List.of(), all.progress());
      default -> all;
    };
  }
}
