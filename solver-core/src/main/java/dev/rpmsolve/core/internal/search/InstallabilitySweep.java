package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Installs as many packages together as it can, to show that each can be installed.
 *
 * <p>One engine serves all rounds; what conflicts taught in one round helps in the next.
 */
public final class InstallabilitySweep {
  private final Encoding encoding;
  private final SatEngine engine;
  private final PolicyGuide guide;

  /**
   * Prepares a sweep.
   *
   * @param request a request without goals
   * @param encoding the clauses of everything
   * @param guard ends the work when the budget does
   */
  public InstallabilitySweep(ResolvedRequest request, Encoding encoding, BudgetGuard guard) {
    this.encoding = encoding;
    engine = SatEngine.holding(encoding, guard);
    guide = new PolicyGuide(request, encoding, encoding.variableCount());
  }

  /**
   * Installs wanted packages in their order, each unless those before it stand in its way.
   *
   * @param wanted variables
   * @return the packages of an installation, as ids
   */
  public int[] install(int[] wanted) {
    guide.want(wanted);
    if (!engine.solve(new int[0], guide)) {
      throw new IllegalStateException("nothing at all cannot be installed");
    }
    IntArrayList installed = new IntArrayList();
    for (int variable = 1; variable <= encoding.slice().size(); variable++) {
      if (engine.isTrue(variable)) {
        installed.add(encoding.slice().packageOf(variable));
      }
    }
    return installed.toIntArray();
  }
}
