package dev.rpmsolve.core.internal.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said when the budget ends: never more than is known. */
class OptimumBudgetTest {
  private static final int VARIABLES = 45;

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  /** Makes a problem that takes some hundreds of conflicts. */
  private static WeightedProblem hard(long seed) {
    Random random = new Random(seed);
    WeightedProblem.Builder builder = new WeightedProblem.Builder();
    for (int i = 0; i < VARIABLES; i++) {
      builder.variable();
    }
    for (int i = 0; i < 3.6 * VARIABLES; i++) {
      int[] clause = new int[3];
      for (int j = 0; j < clause.length; j++) {
        clause[j] = 1 + random.nextInt(VARIABLES);
        clause[j] = random.nextInt(3) > 0 ? clause[j] : -clause[j];
      }
      builder.clause(clause);
    }
    WeightedProblem.LevelBuilder few = builder.level("few");
    WeightedProblem.LevelBuilder many = builder.level("many of the first ten");
    for (int variable = 1; variable <= VARIABLES; variable++) {
      few.add(1 + random.nextInt(2), variable);
    }
    for (int variable = 1; variable <= 10; variable++) {
      many.add(-1, variable);
    }
    return builder.build();
  }

  private static Optimum run(WeightedProblem problem, Budget budget) {
    return new OptimumSearch(problem).run(new BudgetGuard(budget));
  }

  @Test
  void boundsAndValuesHoldWhereverTheConflictsRunOut() {
    int gaps = 0;
    for (long seed = 0; seed < 3; seed++) {
      WeightedProblem problem = hard(seed);
      Optimum full = run(problem, Budget.unlimited());
      assertEquals(Optimum.Status.PROVEN, full.status());
      for (int limit = 0; limit < 400; limit += 19) {
        Optimum cut = run(problem, Budget.unlimited().withConflicts(limit));
        if (cut.status() == Optimum.Status.PROVEN) {
          assertArrayEquals(full.values(), cut.values());
          assertEquals(Optional.empty(), cut.stop());
          continue;
        }
        assertEquals(Optional.of(Budget.Stop.CONFLICTS), cut.stop());
        assertTrue(Arrays.compare(cut.bounds(), full.values()) <= 0);
        if (cut.status() == Optimum.Status.GAP) {
          gaps++;
          assertTrue(problem.isModel(cut.model().orElseThrow()));
          assertArrayEquals(problem.costs(cut.model().orElseThrow()), cut.values());
          assertTrue(Arrays.compare(cut.values(), full.values()) >= 0);
          int proven = cut.provenLevels();
          assertArrayEquals(
              Arrays.copyOf(full.values(), proven), Arrays.copyOf(cut.values(), proven));
        }
      }
    }
    assertTrue(gaps > 15, "too few: " + gaps);
  }

  @Test
  void aProofThatTheBudgetEndsDoesNotTakeTheAnswerAway() {
    WeightedProblem problem = hard(1);
    Optimum full = run(problem, Budget.unlimited());
    int unproven = 0;
    for (int limit = 1; limit < 2000; limit += 7) {
      OptimumSearch search = new OptimumSearch(problem).certify();
      Optimum cut = search.run(new BudgetGuard(Budget.unlimited().withConflicts(limit)));
      boolean isProven = cut.status() == Optimum.Status.PROVEN;
      assertTrue(isProven || search.certificate().isEmpty());
      if (isProven && search.certificate().isEmpty()) {
        unproven++;
        assertArrayEquals(full.values(), cut.values());
      }
    }
    assertTrue(unproven > 0, "the proof never met the budget");
  }

  @Test
  void timeCancellationAndInterruptsAreTold() {
    WeightedProblem problem = hard(1);
    assertEquals(
        Optional.of(Budget.Stop.TIME),
        run(problem, Budget.unlimited().withTimeLimit(Duration.ZERO)).stop());
    assertEquals(
        Optional.of(Budget.Stop.CANCELLED),
        run(problem, Budget.unlimited().withCancellation(() -> true)).stop());
    Thread.currentThread().interrupt();
    Optimum interrupted = run(problem, Budget.unlimited());
    assertEquals(Optional.of(Budget.Stop.INTERRUPTED), interrupted.stop());
    assertEquals(Optimum.Status.STOPPED, interrupted.status());
  }

  @Test
  void aStartIsTheAnswerWhenThereIsNoTime() {
    WeightedProblem problem = hard(2);
    BitSet start = run(problem, Budget.unlimited().withConflicts(5)).model().orElseThrow();
    Optimum optimum =
        new OptimumSearch(problem)
            .startAt(start)
            .run(new BudgetGuard(Budget.unlimited().withTimeLimit(Duration.ZERO)));
    assertEquals(Optimum.Status.GAP, optimum.status());
    assertEquals(Optional.of(start), optimum.model());
  }

  @Test
  void sameProblemSameAnswerAndSameProof() {
    for (long seed = 0; seed < 3; seed++) {
      OptimumSearch first = new OptimumSearch(hard(seed)).certify();
      OptimumSearch second = new OptimumSearch(hard(seed)).certify();
      Optimum one = first.run(new BudgetGuard(Budget.unlimited()));
      Optimum other = second.run(new BudgetGuard(Budget.unlimited()));
      assertEquals(one.model(), other.model());
      Certificate proof = first.certificate().orElseThrow();
      assertEquals(proof.proof().size(), second.certificate().orElseThrow().proof().size());
      assertEquals(Optional.empty(), proof.firstFlaw());
    }
  }

  @Test
  void listenersSeeBoundsRiseAndValuesFallUntilTheyMeet() {
    List<long[]> seen = new ArrayList<>();
    WeightedProblem problem = hard(3);
    Optimum optimum =
        new OptimumSearch(problem)
            .listen((level, best, bound) -> seen.add(new long[] {level, best, bound}))
            .run(new BudgetGuard(Budget.unlimited()));
    for (int i = 1; i < seen.size(); i++) {
      long[] before = seen.get(i - 1);
      long[] now = seen.get(i);
      assertTrue(now[0] >= before[0]);
      assertTrue(now[0] > before[0] || now[1] <= before[1] && now[2] >= before[2]);
      assertTrue(now[2] <= now[1]);
    }
    long[] last = seen.get(seen.size() - 1);
    assertEquals(optimum.values()[(int) last[0]], last[1]);
    assertTrue(seen.size() > 5);
  }
}
