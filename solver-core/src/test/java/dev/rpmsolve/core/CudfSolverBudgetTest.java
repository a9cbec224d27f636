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
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** What a budget leaves of the search in a CUDF document. */
class CudfSolverBudgetTest {
  private static final int NAMES = 12;
  private static final int VERSIONS = 3;

  /** Makes a document of names in three versions, of which some are installed, all at random. */
  private static CudfDocument document(Random random) {
    StringBuilder out =
        new StringBuilder("preamble:\nproperty: recommends: vpkgformula = [true!], ")
            .append("size: nat = [1], installedsize: int = [0], source: string = [\"\"]\n\n");
    for (int name = 0; name < NAMES; name++) {
      int installed = random.nextInt(2 * VERSIONS);
      for (int version = 1; version <= VERSIONS; version++) {
        out.append("package: n").append(name).append("\nversion: ").append(version);
        out.append("\ndepends: ").append(any(random)).append(" | ").append(any(random));
        out.append("\nconflicts: n").append(name);
        out.append(random.nextInt(3) == 0 ? ", " + any(random) : "");
        out.append("\nrecommends: ").append(any(random)).append(", ").append(any(random));
        out.append("\nsize: ").append(random.nextInt(9)).append("\nsource: s").append(name % 4);
        out.append(version == installed ? "\ninstalled: true\n\n" : "\n\n");
      }
    }
    return CudfReader.parse(
        out + "request:\ninstall: " + any(random) + "\nupgrade: n" + random.nextInt(NAMES) + "\n");
  }

  private static String any(Random random) {
    String name = "n" + random.nextInt(NAMES);
    return random.nextBoolean() ? name : name + " >= " + (1 + random.nextInt(VERSIONS));
  }

  private static long[] costs(
      CudfResult.Answer answer, Criteria criteria, ToLongFunction<CudfResult.Value> number) {
    long[] costs = answer.values().stream().mapToLong(number).toArray();
    for (int i = 0; i < costs.length; i++) {
      costs[i] = criteria.list().get(i).sense() == Sense.MINIMIZE ? costs[i] : -costs[i];
    }
    return costs;
  }

  /** Counters of a search that is cut off may say too much; the packages are what counts. */
  @Test
  void valuesAreThoseOfThePackagesAndBoundsHoldWhereverTheConflictsRunOut() {
    int gaps = 0;
    for (long seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      CudfDocument document = document(random);
      Criteria criteria = RandomCriteria.of(random);
      Counting counting = Counting.values()[random.nextInt(2)];
      CudfOptions options = CudfOptions.defaults().withCounting(counting);
      Budget much = Budget.unlimited().withConflicts(5_000);
      CudfResult full = CudfSolver.solve(document, criteria, options.withBudget(much));
      if (full.status() != CudfResult.Status.PROVEN) {
        continue;
      }
      long[] least = costs(full.best().orElseThrow(), criteria, CudfResult.Value::value);
      for (int limit : List.of(0, 3, 9, 27, 81)) {
        Budget budget = Budget.unlimited().withConflicts(limit);
        CudfResult cut = CudfSolver.solve(document, criteria, options.withBudget(budget));
        if (cut.best().isPresent()) {
          gaps += cut.status() == CudfResult.Status.GAP ? 1 : 0;
          String what = seed + ", " + limit + ", " + criteria + " by " + counting.word() + cut;
          CudfResult.Answer answer = cut.best().get();
          long[] costs = costs(answer, criteria, CudfResult.Value::value);
          long[] bounds = costs(answer, criteria, CudfResult.Value::bound);
          assertArrayEquals(
              CudfChecker.of(document).values(answer.solution(), criteria, counting),
              answer.values().stream().mapToLong(CudfResult.Value::value).toArray(),
              what);
          assertTrue(Arrays.compare(least, costs) <= 0, what);
          assertTrue(Arrays.compare(bounds, least) <= 0, what);
          boolean isProven = cut.status() == CudfResult.Status.PROVEN;
          assertEquals(Arrays.equals(bounds, costs), isProven, what);
        }
      }
    }
    assertTrue(gaps > 50, "too few: " + gaps);
  }
}
