package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.universe.RpmPackage;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Puts the facts of an explanation in an order that reads well: the goals, then breadth first from
 * their candidates what each package needs, then what forbids.
 */
final class CauseStory {
  private final List<Cause> causes;
  private final LinkedHashSet<Cause> told = new LinkedHashSet<>();
  private final IntOpenHashSet reached = new IntOpenHashSet();
  private final IntArrayList queue = new IntArrayList();
  private int next;

  private CauseStory(List<Cause> causes) {
    this.causes = causes;
  }

  /** Orders facts; goals keep their order. */
  static List<Cause> order(List<Cause> causes) {
    CauseStory story = new CauseStory(causes);
    story.tell();
    return new ArrayList<>(story.told);
  }

  private void tell() {
    for (Cause cause : causes) {
      if (cause instanceof Cause.Requested) {
        tell(cause);
      }
    }
    tellNeeds();
    for (Cause cause : causes) {
      if (!(cause instanceof Cause.StaysInstalled)) {
        tell(cause);
        tellNeeds();
      }
    }
    causes.forEach(this::tell);
  }

  private void tellNeeds() {
    for (; next < queue.size(); next++) {
      for (Cause cause : causes) {
        if (needs(cause, queue.getInt(next))) {
          tell(cause);
        }
      }
    }
  }

  private void tell(Cause cause) {
    if (told.add(cause)) {
      for (RpmPackage named : reached(cause)) {
        if (reached.add(named.id())) {
          queue.add(named.id());
        }
      }
    }
  }

  /** Tells whether a fact asks for something on behalf of a package, or forbids it alone. */
  private static boolean needs(Cause cause, int packageId) {
    if (cause instanceof Cause.Requires requires) {
      return requires.requirer().id() == packageId;
    } else if (cause instanceof Cause.NotInstallable broken) {
      return broken.subject().id() == packageId;
    } else if (cause instanceof Cause.Excluded excluded) {
      return excluded.subject().id() == packageId;
    } else if (cause instanceof Cause.InferiorArch inferior) {
      return inferior.subject().id() == packageId;
    } else if (cause instanceof Cause.SplitTogether split) {
      return split.subject().id() == packageId;
    }
    return false;
  }

  private static List<RpmPackage> reached(Cause cause) {
    if (cause instanceof Cause.Requested requested) {
      return requested.candidates();
    } else if (cause instanceof Cause.Requires requires) {
      return requires.providers();
    } else if (cause instanceof Cause.InferiorArch inferior) {
      return inferior.twins();
    } else if (cause instanceof Cause.StaysInstalled stays) {
      List<RpmPackage> all = new ArrayList<>(stays.replacements());
      all.add(0, stays.subject());
      return all;
    } else if (cause instanceof Cause.SplitTogether split) {
      return List.of(split.other());
    }
    return List.of();
  }

  /** Lists the packages that facts are about, other than those that only share a name. */
  static IntOpenHashSet involved(List<Cause> causes) {
    IntOpenHashSet involved = new IntOpenHashSet();
    for (Cause cause : causes) {
      reached(cause).forEach(named -> involved.add(named.id()));
      if (cause instanceof Cause.Requires requires) {
        involved.add(requires.requirer().id());
      } else if (cause instanceof Cause.Conflicts conflicts) {
        involved.add(conflicts.owner().id());
        conflicts.others().forEach(named -> involved.add(named.id()));
      } else if (cause instanceof Cause.Obsoletes obsoletes) {
        involved.add(obsoletes.owner().id());
        involved.add(obsoletes.other().id());
      } else if (cause instanceof Cause.InferiorArch inferior) {
        involved.add(inferior.subject().id());
      } else if (cause instanceof Cause.OutsideSync outside) {
        involved.add(outside.subject().id());
      } else if (cause instanceof Cause.LowerPriority lower) {
        involved.add(lower.subject().id());
      }
    }
    return involved;
  }
}
