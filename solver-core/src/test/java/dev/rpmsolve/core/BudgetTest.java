package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.Request;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The work ends when it should, on a problem that would take much longer. */
class BudgetTest {
  private static final int PIGEONS = 11;
  private static final Scenario PIGEONHOLE = UniverseText.parse(pigeonhole(PIGEONS));

  /** One more package than places, each of which takes one. */
  private static String pigeonhole(int pigeons) {
    StringBuilder text = new StringBuilder();
    for (int pigeon = 0; pigeon < pigeons; pigeon++) {
      text.append("pigeon").append(pigeon).append("-1-1.noarch requires place").append(pigeon);
      text.append('\n');
      for (int hole = 0; hole < pigeons - 1; hole++) {
        text.append("in")
            .append(hole)
            .append('-')
            .append(pigeon)
            .append("-1.noarch provides place");
        text.append(pigeon).append('\n');
      }
    }
    for (int pigeon = 0; pigeon < pigeons; pigeon++) {
      text.append("goal install pigeon").append(pigeon).append('\n');
    }
    return text.toString();
  }

  private static SolveResult.BudgetExhausted solve(Budget budget) {
    SolveResult result =
        DependencySolver.of(PIGEONHOLE.universe()).solve(PIGEONHOLE.request(), budget);
    return assertInstanceOf(SolveResult.BudgetExhausted.class, result);
  }

  @Test
  void conflictsEndTheWorkAtTheSamePointInEveryRun() {
    SolveResult.BudgetExhausted first = solve(Budget.unlimited().withConflicts(500));
    SolveResult.BudgetExhausted second = solve(Budget.unlimited().withConflicts(500));
    assertEquals(Budget.Stop.CONFLICTS, first.stop());
    assertEquals(501, first.statistics().conflicts());
    assertEquals(first.statistics().decisions(), second.statistics().decisions());
    assertEquals(first.statistics().propagations(), second.statistics().propagations());
  }

  @Test
  void timeEndsTheWork() {
    long start = System.nanoTime();
    assertEquals(
        Budget.Stop.TIME, solve(Budget.unlimited().withTimeLimit(Duration.ofMillis(50))).stop());
    assertSoon(start);
  }

  @Test
  void cancellationEndsTheWork() {
    AtomicBoolean isCancelled = new AtomicBoolean();
    Thread canceller = new Thread(() -> isCancelled.set(true));
    canceller.start();
    long start = System.nanoTime();
    assertEquals(
        Budget.Stop.CANCELLED, solve(Budget.unlimited().withCancellation(isCancelled::get)).stop());
    assertSoon(start);
  }

  @Test
  void anInterruptEndsTheWorkAndStaysSet() {
    Thread solving = Thread.currentThread();
    Thread interrupter = new Thread(solving::interrupt);
    interrupter.start();
    long start = System.nanoTime();
    assertEquals(Budget.Stop.INTERRUPTED, solve(Budget.unlimited()).stop());
    assertSoon(start);
    assertTrue(Thread.interrupted());
  }

  @Test
  void theSolverServesOnAfterAStopAndLeavesNoThreads() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    DependencySolver solver = DependencySolver.of(PIGEONHOLE.universe());
    solver.solve(PIGEONHOLE.request(), Budget.unlimited().withConflicts(10));
    Request small = Request.builder().install("pigeon3").build();
    assertInstanceOf(SolveResult.Solved.class, solver.solve(small, Budget.unlimited()));
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .noneMatch(thread -> thread.getName().startsWith("Timer")));
  }

  @Test
  void budgetsCannotBeNegative() {
    assertThrows(IllegalArgumentException.class, () -> Budget.unlimited().withConflicts(-1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Budget.unlimited().withTimeLimit(Duration.ofMillis(-1)));
  }

  /** 250 ms are promised; the bound leaves room for a busy machine. */
  private static void assertSoon(long start) {
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
  }
}
