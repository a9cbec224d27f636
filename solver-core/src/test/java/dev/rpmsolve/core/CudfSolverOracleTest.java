package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfReader;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.RandomCudf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers beside those of trying everything; {@code -Drpmsolve.cudf.cases=50000} tries more. */
class CudfSolverOracleTest {
  private static final int CASES = Integer.getInteger("rpmsolve.cudf.cases", 3000);

  @Test
  void noSolutionIsBetterUnderAnyCriteriaAndCounting() {
    int solved = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      CudfDocument document = CudfReader.parse(RandomCudf.document(seed));
      Criteria criteria = RandomCriteria.of(random);
      Counting counting = Counting.values()[random.nextInt(2)];
      String what = "seed " + seed + ": " + criteria + " by " + counting.word();
      CudfResult result =
          CudfSolver.solve(
              document,
              criteria,
              CudfOptions.defaults()
                  .withCounting(counting)
                  .withRunnersUp(2)
                  .withExtras(CudfOptions.Extras.ALL));
      List<long[]> expected = bestCosts(document, criteria, counting);
      assertEquals(Optional.empty(), result.certificate().orElseThrow().firstFlaw(), what);
      if (expected.isEmpty()) {
        assertEquals(CudfResult.Status.INFEASIBLE, result.status(), what);
        assertTrue(!result.reasons().isEmpty() && result.answers().isEmpty(), what);
        continue;
      }
      solved++;
      assertEquals(CudfResult.Status.PROVEN, result.status(), what);
      assertArrayEquals(
          expected.get(0), costs(result.answers().get(0), criteria), () -> what + result);
      for (int i = 1; i < result.answers().size(); i++) {
        long[] before = costs(result.answers().get(i - 1), criteria);
        assertTrue(Arrays.compare(before, costs(result.answers().get(i), criteria)) <= 0, what);
      }
    }
    assertTrue(solved > CASES / 4, "too few: " + solved);
  }

  @Test
  void crowdsOfConflictsAndSharedAlternativesChangeNothing() {
    for (long seed = 0; seed < CASES / 20; seed++) {
      Random random = new Random(seed);
      CudfDocument document = CudfReader.parse(crowd(random));
      Criteria criteria = RandomCriteria.of(random);
      Counting counting = Counting.values()[random.nextInt(2)];
      String what = "seed " + seed + ": " + criteria + " by " + counting.word();
      CudfResult result =
          CudfSolver.solve(document, criteria, CudfOptions.defaults().withCounting(counting));
      List<long[]> expected = bestCosts(document, criteria, counting);
      if (expected.isEmpty()) {
        assertEquals(CudfResult.Status.INFEASIBLE, result.status(), what);
      } else {
        assertArrayEquals(expected.get(0), costs(result.answers().get(0), criteria), what);
      }
    }
  }

  /** Makes a document of three names in four versions each, most of which are in conflict. */
  private static String crowd(Random random) {
    StringBuilder out =
        new StringBuilder("preamble:\nproperty: recommends: vpkgformula = [true!], ")
            .append("size: nat = [1], installedsize: int = [0], source: string = [\"\"]\n\n");
    String[] shared = {"f", "a | b", "b > 2 | c", "f | c < 3"};
    for (int i = 0; i < 12; i++) {
      String name = "abc".substring(i % 3, i % 3 + 1);
      out.append("package: ").append(name).append("\nversion: ").append(1 + i / 3);
      out.append(random.nextInt(3) > 0 ? "\nprovides: f" : "");
      out.append("\nconflicts: ").append(new String[] {"f", name, "f, " + name, "a"}[r4(random)]);
      out.append(random.nextBoolean() ? "\ndepends: " + shared[r4(random)] : "");
      out.append(random.nextBoolean() ? "\nrecommends: " + shared[r4(random)] : "");
      out.append("\nsize: ").append(r4(random)).append("\nsource: s").append(r4(random));
      out.append(random.nextInt(3) == 0 ? "\ninstalled: true\n\n" : "\n\n");
    }
    return out.append("request:\ninstall: ").append(shared[0]).append("\n").toString();
  }

  private static int r4(Random random) {
    return random.nextInt(4);
  }

  private static long[] costs(CudfResult.Answer answer, Criteria criteria) {
    return signed(answer.values().stream().mapToLong(CudfResult.Value::value).toArray(), criteria);
  }

  private static long[] signed(long[] values, Criteria criteria) {
    for (int i = 0; i < values.length; i++) {
      if (criteria.list().get(i).sense() == Sense.MAXIMIZE) {
        values[i] = -values[i];
      }
    }
    return values;
  }

  /** Lists the costs of all solutions, the least first. */
  private static List<long[]> bestCosts(
      CudfDocument document, Criteria criteria, Counting counting) {
    CudfChecker checker = CudfChecker.of(document);
    List<long[]> costs = new ArrayList<>();
    for (int bits = 0; bits < 1 << document.packageCount(); bits++) {
      int chosen = bits;
      int[] packages =
          IntStream.range(0, document.packageCount())
              .filter(id -> (chosen >> id & 1) != 0)
              .toArray();
      CudfSolution solution = CudfSolution.of(document, packages);
      if (checker.violations(solution).isEmpty()) {
        costs.add(signed(checker.values(solution, criteria, counting), criteria));
      }
    }
    costs.sort(Arrays::compare);
    return costs;
  }
}
