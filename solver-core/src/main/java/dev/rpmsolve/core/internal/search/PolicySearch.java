package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.SolverStatistics;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.solution.Reason;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One search: finds the installation a package manager would choose, or why there is none. */
public final class PolicySearch {
  private final ResolvedRequest request;
  private final Encoding encoding;
  private final BudgetGuard guard;
  private final SatEngine engine;

  /**
   * What a search found.
   *
   * @param packageIds the packages that are installed in the end
   * @param reasons why, in the same order
   */
  public record Found(int[] packageIds, Reason[] reasons) {}

  /**
   * Prepares a search.
   *
   * @param request the request
   * @param encoding its clauses
   * @param guard ends the search when the budget does
   */
  public PolicySearch(ResolvedRequest request, Encoding encoding, BudgetGuard guard) {
    this.request = request;
    this.encoding = encoding;
    this.guard = guard;
    engine = SatEngine.holding(encoding, guard);
  }

  /**
   * Searches.
   *
   * @return what was found; empty if no installation fulfills the request
   */
  public Optional<Found> run() {
    PolicyGuide guide = new PolicyGuide(request, encoding, encoding.variableCount());
    if (!engine.solve(new int[0], guide)) {
      return Optional.empty();
    }
    Reason[] reasons = Justification.of(request, encoding, engine::isTrue, guide.doubtful());
    IntArrayList packageIds = new IntArrayList();
    List<Reason> why = new ArrayList<>();
    for (int variable = 1; variable <= encoding.slice().size(); variable++) {
      if (reasons[variable] != null) {
        packageIds.add(encoding.slice().packageOf(variable));
        why.add(reasons[variable]);
      }
    }
    return Optional.of(new Found(packageIds.toIntArray(), why.toArray(new Reason[0])));
  }

  /**
   * Explains why {@link #run()} found nothing.
   *
   * @return a minimal explanation
   */
  public Explanation explain() {
    int[] core = new CoreFinder(request, encoding, guard).find();
    return CoreNarrator.explain(encoding.origins(), core, request.universe());
  }

  /**
   * Tells what the search cost so far.
   *
   * @return the statistics
   */
  public SolverStatistics statistics() {
    IntTable clauses = encoding.clauses();
    IntTable groups = encoding.groups();
    return new SolverStatistics(
        encoding.slice().size(),
        clauses.rows() + groups.rows(),
        clauses.valueCount() + groups.valueCount(),
        engine.decisions(),
        engine.propagations(),
        guard.conflicts(),
        guard.elapsedNanos());
  }
}
