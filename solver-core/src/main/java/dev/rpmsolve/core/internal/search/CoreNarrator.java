package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.encode.Origins;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the facts of a core in an order that reads well: the goals, then breadth first from their
 * candidates what each package needs, then what forbids.
 */
final class CoreNarrator {
  private CoreNarrator() {}

  static Explanation explain(Origins origins, int[] core, Universe universe) {
    Bits involved = new Bits(universe.packageCount());
    for (int origin : core) {
      origins.markInvolved(origin, involved);
    }
    List<Cause> causes = new ArrayList<>(core.length);
    for (int origin : order(origins, core)) {
      causes.add(origins.cause(origin, involved::get));
    }
    return new Explanation(causes, true);
  }

  private static int[] order(Origins origins, int[] core) {
    return new Walk(origins, core).order();
  }

  /** A breadth-first walk over facts. */
  private static final class Walk {
    private final Origins origins;
    private final int[] core;
    private final IntLinkedOpenHashSet told = new IntLinkedOpenHashSet();
    private final IntOpenHashSet reached = new IntOpenHashSet();
    private final IntArrayList queue = new IntArrayList();

    Walk(Origins origins, int[] core) {
      this.origins = origins;
      this.core = core;
    }

    int[] order() {
      for (int origin : core) {
        if (origins.isGoal(origin)) {
          tell(origin);
        }
      }
      for (int next = 0; next < queue.size(); next++) {
        for (int origin : core) {
          if (origins.subject(origin) == queue.getInt(next) && !origins.isExclusion(origin)) {
            tell(origin);
          }
        }
      }
      for (int origin : core) {
        tell(origin);
      }
      return told.toIntArray();
    }

    private void tell(int origin) {
      if (told.add(origin)) {
        for (int packageId : origins.reached(origin)) {
          if (reached.add(packageId)) {
            queue.add(packageId);
          }
        }
      }
    }
  }
}
