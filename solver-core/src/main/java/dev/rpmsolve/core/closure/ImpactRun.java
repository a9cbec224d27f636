package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.Installations;
import dev.rpmsolve.core.universe.Universe;
import java.util.stream.IntStream;

/** One search for the packages that cannot do without some others, in progress. */
final class ImpactRun {
  /** A round that clears fewer packages than this costs more than testing them one by one. */
  private static final int MIN_ROUND = 20;

  private final Universe universe;
  private final int[] subjects;
  private final Bits impacted;

  ImpactRun(Universe universe, int[] subjects) {
    this.universe = universe;
    this.subjects = subjects;
    impacted = new Bits(universe.packageCount());
  }

  int[] impacted() {
    return impacted.toArray();
  }

  void run(Installations installations, int[] checked) {
    Bits open = new Bits(universe.packageCount());
    for (int packageId : checked) {
      open.add(packageId);
    }
    for (int subject : subjects) {
      open.remove(subject);
    }
    int[] without = IntStream.of(subjects).map(s -> -Installations.variable(s)).toArray();
    Bits cannotDoWithout = new Bits(universe.packageCount());
    sweep(installations, without, open);
    for (int packageId : open.toArray()) {
      if (open.get(packageId) && !isPossible(installations, without, packageId, open)) {
        cannotDoWithout.add(packageId);
      }
    }
    Bits doubtful = new Bits(universe.packageCount());
    for (int packageId : cannotDoWithout.toArray()) {
      doubtful.add(packageId);
    }
    sweep(installations, new int[0], doubtful);
    for (int packageId : cannotDoWithout.toArray()) {
      if (!doubtful.get(packageId) || isPossible(installations, new int[0], packageId, doubtful)) {
        impacted.add(packageId);
      }
    }
  }

  /** Takes packages out of a set that can be installed, many at a time. */
  private static void sweep(Installations installations, int[] without, Bits open) {
    int before;
    do {
      before = open.size();
      int[] wanted = IntStream.of(open.toArray()).map(Installations::variable).toArray();
      if (wanted.length == 0 || !installations.exist(without, wanted)) {
        return;
      }
      for (int packageId : installations.installed()) {
        open.remove(packageId);
      }
    } while (before - open.size() >= MIN_ROUND);
  }

  private static boolean isPossible(
      Installations installations, int[] without, int packageId, Bits open) {
    int[] literals =
        IntStream.concat(IntStream.of(without), IntStream.of(Installations.variable(packageId)))
            .toArray();
    if (!installations.exist(literals)) {
      return false;
    }
    for (int installed : installations.installed()) {
      open.remove(installed);
    }
    return true;
  }
}
