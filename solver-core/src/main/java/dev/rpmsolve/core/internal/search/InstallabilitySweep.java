package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.encode.Encoding;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Installs as many packages together as it can, to show that each can be installed.
 *
 * <p>One engine serves all rounds; what conflicts taught in one round helps in the next.
 */
public final class InstallabilitySweep {
  private final Encoding encoding;
  private final Sat4jEngine engine;
  private final SweepGuide guide;

  /**
   * Prepares a sweep.
   *
   * @param encoding the clauses of everything
   * @param guard ends the work when the budget does
   */
  public InstallabilitySweep(Encoding encoding, BudgetGuard guard) {
    this.encoding = encoding;
    engine = new Sat4jEngine(encoding.variableCount(), guard);
    for (int row = 0; row < encoding.clauses().rows(); row++) {
      engine.addClause(encoding.clauses(), row);
    }
    for (int row = 0; row < encoding.groups().rows(); row++) {
      engine.addAtMostOne(encoding.groups(), row);
    }
    engine.seal();
    guide = new SweepGuide(encoding);
  }

  /**
   * Installs wanted packages in their order, each unless those before it stand in its way.
   *
   * @param wanted package ids
   * @return the packages of an installation, as ids
   */
  public int[] install(int[] wanted) {
    int[] variables = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      variables[i] = Encoding.variable(wanted[i]);
    }
    guide.want(variables);
    if (!engine.solve(new int[0], guide)) {
      throw new IllegalStateException("nothing at all cannot be installed");
    }
    IntArrayList installed = new IntArrayList();
    for (int packageId = 0; packageId < encoding.universe().packageCount(); packageId++) {
      if (engine.isTrue(Encoding.variable(packageId))) {
        installed.add(packageId);
      }
    }
    return installed.toIntArray();
  }
}
