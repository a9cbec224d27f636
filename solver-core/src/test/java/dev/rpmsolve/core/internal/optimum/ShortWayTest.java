package dev.rpmsolve.core.internal.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.RandomCriteria;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.oracle.RandomSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A law: whether bounds do without a search, from few rules, or the whole problem is searched, the
 * best answer is the same. Next best answers need the whole problem.
 */
class ShortWayTest {
  private static final long SYSTEMS = Long.getLong("rpmsolve.systems", 2_000);
  private static final long MANY_SYSTEMS = 40_000;
  private static final int SHOWN = 3;
  private static final long CUT_SYSTEMS = 300;

  @Test
  void theShortWayLeadsToTheSameAnswer() {
    assertNoComplaints(0, SYSTEMS);
  }

  @Test
  @Tag("slow")
  void theShortWayLeadsToTheSameAnswerOnManySystems() {
    assertNoComplaints(SYSTEMS, SYSTEMS + MANY_SYSTEMS);
  }

  private static void assertNoComplaints(long from, long to) {
    List<String> complaints =
        LongStream.range(from, to)
            .parallel()
            .mapToObj(ShortWayTest::complaint)
            .flatMap(Optional::stream)
            .toList();

    String shown = String.join("\n", complaints.subList(0, Math.min(SHOWN, complaints.size())));
    assertEquals(0, complaints.size(), shown);
  }

  @Test
  void manySystemsHaveAnAnswer() {
    long answers = LongStream.range(0, 200).filter(seed -> best(seed, 0).isPresent()).count();

    assertTrue(answers > 100, answers + " of 200");
  }

  /** The look at the budget that ends it comes at all places in turn, until there is none. */
  @Test
  void aBudgetThatEndsAnywhereLeavesAnAnswerWithBoundsIfThereWasOne() {
    int gaps = 0;
    for (long seed = 0; seed < CUT_SYSTEMS; seed++) {
      Resolution whole = best(seed, 0).orElse(null);
      boolean isOver = whole == null;
      for (int looks = 0; !isOver; looks++) {
        AtomicInteger left = new AtomicInteger(looks);
        SolveResult result =
            optimize(
                seed, 0, Budget.unlimited().withCancellation(() -> left.getAndDecrement() <= 0));
        isOver = left.get() >= 0;
        if (result instanceof SolveResult.Solved solved) {
          boolean isProven = solved.found().extras().optimality().orElseThrow().isProven();
          gaps += isProven ? 0 : 1;
          assertTrue(!isProven || isSame(solved.found(), whole), complaint(seed, "" + looks));
          assertTrue(!isOver || isProven, complaint(seed, "not cut, but not proven"));
        }
      }
    }
    assertTrue(gaps > CUT_SYSTEMS / 20, gaps + " were cut between the first and the best answer");
  }

  private static Criteria criteria(long seed) {
    return seed % 2 == 0 ? Criteria.minimalChange() : RandomCriteria.ofRequest(new Random(seed));
  }

  private static Optional<Resolution> best(long seed, int runnersUp) {
    SolveResult result = optimize(seed, runnersUp, Budget.unlimited());
    return result instanceof SolveResult.Solved ? result.resolution() : Optional.empty();
  }

  private static SolveResult optimize(long seed, int runnersUp, Budget budget) {
    Scenario scenario = RandomSystem.of(seed);
    Optimization optimization = Optimization.by(criteria(seed)).withRunnersUp(runnersUp);
    return DependencySolver.of(scenario.universe())
        .optimize(scenario.request(), optimization, budget);
  }

  private static Optional<String> complaint(long seed) {
    try {
      Optional<Resolution> shorter = best(seed, 0);
      Optional<Resolution> whole = best(seed, 1);
      boolean isSame =
          shorter.isPresent() == whole.isPresent()
              && (whole.isEmpty() || isSame(shorter.get(), whole.get()));
      return isSame
          ? Optional.empty()
          : Optional.of(complaint(seed, shorter + "\nwith all rules: " + whole));
    } catch (RuntimeException e) {
      return Optional.of(
          complaint(seed, e + " at " + Arrays.asList(e.getStackTrace()).subList(0, 5)));
    }
  }

  private static String complaint(long seed, String text) {
    return "seed " + seed + ", " + criteria(seed) + ": " + text;
  }

  private static boolean isSame(Resolution one, Resolution other) {
    return Arrays.equals(one.solution().packageIds(), other.solution().packageIds())
        && one.extras().optimality().equals(other.extras().optimality());
  }
}
