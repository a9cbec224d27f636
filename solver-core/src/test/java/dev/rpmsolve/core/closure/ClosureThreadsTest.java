package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.Universe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosureThreadsTest {
  private static final int PACKAGES = 400;

  /** Many choices and conflicts, so that much is left to be searched for and much is refused. */
  private static Universe tangle(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PACKAGES; i++) {
      text.append("p").append(i / 2).append("-").append(1 + i % 2).append("-1.noarch\n");
      for (int j = random.nextInt(3); j > 0; j--) {
        text.append("  requires (").append(name(random)).append(" or ");
        text.append(name(random)).append(")\n");
      }
      if (random.nextInt(3) == 0) {
        text.append("  requires ").append(name(random)).append(" = 1\n");
      }
      if (random.nextInt(25) == 0) {
        text.append("  requires nowhere").append(random.nextInt(5)).append("\n");
      }
      for (int j = random.nextInt(7); j > 0; j--) {
        text.append("  conflicts ").append(name(random)).append("\n");
      }
    }
    return UniverseText.parse(text.toString()).universe();
  }

  private static String name(SplittableRandom random) {
    return "p" + random.nextInt(PACKAGES / 2);
  }

  private static List<String> outcome(ClosureReport report) {
    return report.uninstallable().stream().map(Uninstallable::toString).toList();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    int searched = 0;
    for (long seed = 0; seed < 10; seed++) {
      Universe universe = tangle(seed);
      ClosureCheck check = ClosureCheck.of(universe);
      ClosureReport alone = check.check(ClosureOptions.everything(), Budget.unlimited());
      for (int threads : new int[] {2, 3, 7}) {
        ClosureReport together =
            check.withThreads(threads).check(ClosureOptions.everything(), Budget.unlimited());
        assertEquals(outcome(alone), outcome(together), "seed " + seed + ", threads " + threads);
        assertEquals(alone.checkedCount(), together.checkedCount());
        assertEquals(
            alone.uninstallable().stream().map(Uninstallable::subject).toList(),
            check
                .withThreads(threads)
                .verdicts(ClosureOptions.everything(), Budget.unlimited())
                .uninstallable());
      }
      searched += alone.uninstallable().size();
    }
    assertTrue(searched > 10 * 24, "too little is refused to need several threads: " + searched);
  }

  @Test
  void allThreadsStopWhenTheCallerCancels() {
    Universe universe = tangle(1);
    for (int calls = 1; calls < 400; calls += 40) {
      AtomicInteger left = new AtomicInteger(calls);
      Budget budget = Budget.unlimited().withCancellation(() -> left.decrementAndGet() < 0);
      ClosureReport report =
          ClosureCheck.of(universe).withThreads(3).check(ClosureOptions.everything(), budget);
      assertTrue(
          report.stop().isEmpty() || report.stop().equals(Optional.of(Budget.Stop.CANCELLED)),
          () -> report.stop().toString());
    }
  }

  @Test
  void theEndOfTimeAndAnInterruptAreToldAsSuch() {
    ClosureCheck check = ClosureCheck.of(tangle(2)).withThreads(3);
    Budget none = Budget.unlimited().withTimeLimit(Duration.ZERO);
    assertEquals(
        Optional.of(Budget.Stop.TIME), check.check(ClosureOptions.everything(), none).stop());
    Thread.currentThread().interrupt();
    ClosureReport report = check.check(ClosureOptions.everything(), Budget.unlimited());
    assertTrue(Thread.interrupted());
    assertEquals(Optional.of(Budget.Stop.INTERRUPTED), report.stop());
  }

  @Test
  void aCheckNeedsAThread() {
    ClosureCheck check = ClosureCheck.of(tangle(3));
    assertThrows(IllegalArgumentException.class, () -> check.withThreads(0));
  }
}
