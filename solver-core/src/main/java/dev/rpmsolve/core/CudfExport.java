package dev.rpmsolve.core;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.sat.SolverProblem;
import dev.rpmsolve.core.format.sat.SymbolMap;
import dev.rpmsolve.core.internal.cudf.CudfSearch;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CUDF documents as problems for other solvers, and the way back.
 *
 * <p>The problem is the one that {@link CudfSolver} works at: packages that are of no use are not
 * in it. Its models are the solutions of the document, best ones among them.
 */
public final class CudfExport {
  private static final Pattern PACKAGE = Pattern.compile("(\\S+) = ([1-9][0-9]{0,9})");

  private CudfExport() {}

  /**
   * Makes a problem of a document.
   *
   * @param document packages and a request
   * @param criteria what makes a solution good, the most important first
   * @param counting what counts as one
   * @return the problem; its symbols are packages, such as {@code web = 2}
   * @throws IllegalArgumentException if a criterion is about something that the document lacks, or
   *     that CUDF does not have, or its values can be beyond 64 bits
   * @throws InterruptedException if the thread is interrupted; its status stays set
   */
  public static SolverProblem problem(CudfDocument document, Criteria criteria, Counting counting)
      throws InterruptedException {
    CudfChecker.of(document).values(CudfSolution.initial(document), criteria, counting);
    BudgetGuard guard = new BudgetGuard(Budget.unlimited());
    CudfSearch[] made = new CudfSearch[1];
    try {
      guard.run(() -> made[0] = new CudfSearch(document, criteria, counting, guard));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("the values of a criterion can be beyond 64 bits", e);
    }
    CudfSearch search = made[0];
    if (search == null) {
      throw new InterruptedException("interrupted while a problem was made of a document");
    }
    Map<Integer, String> symbols = new TreeMap<>();
    search
        .packagesByVariable()
        .forEach((variable, id) -> symbols.put(variable, document.packageText(id)));
    return SolverProblem.of(search.problem(), SymbolMap.of(symbols));
  }

  /**
   * Turns a model into a solution, which {@link CudfChecker} has yet to judge.
   *
   * @param document what the problem was made of
   * @param symbols what its variables stand for
   * @param model the true variables
   * @return the packages whose variables are true
   * @throws IllegalArgumentException if a symbol is no package of the document
   */
  public static CudfSolution solution(CudfDocument document, SymbolMap symbols, BitSet model) {
    IntArrayList packageIds = new IntArrayList();
    symbols
        .meanings()
        .forEach(
            (variable, meaning) -> {
              int packageId = packageId(document, meaning);
              if (model.get(variable)) {
                packageIds.add(packageId);
              }
            });
    return CudfSolution.of(document, packageIds.toIntArray());
  }

  private static int packageId(CudfDocument document, String meaning) {
    Matcher matcher = PACKAGE.matcher(meaning);
    int packageId = -1;
    if (matcher.matches() && document.findName(matcher.group(1)) >= 0) {
      long version = Long.parseLong(matcher.group(2));
      if (version <= Integer.MAX_VALUE) {
        packageId = document.packageId(document.findName(matcher.group(1)), (int) version);
      }
    }
    if (packageId < 0) {
      throw new IllegalArgumentException(
          "the symbol '" + meaning + "' is no package of the document");
    }
    return packageId;
  }
}
