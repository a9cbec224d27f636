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
    Bits stuck = impossible(installations, without, open);
    Bits broken = impossible(installations, new int[0], stuck);
    for (int packageId : stuck.toArray()) {
      if (!broken.get(packageId)) {
        impacted.add(packageId);
      }
    }
  }

  /** Finds those of some packages that no installation without some others has. */
  private Bits impossible(Installations installations, int[] without, Bits packages) {
    Bits open = new Bits(universe.packageCount());
    for (int packageId : packages.toArray()) {
      open.add(packageId);
    }
    Bits impossible = new Bits(universe.packageCount());
    int before;
    do {
      before = open.size();
      int[] wanted = IntStream.of(open.toArray()).map(Installations::variable).toArray();
      installations.exist(without, wanted);
      for (int literal : installations.implied()) {
        int packageId = -literal - 1;
        if (literal < 0 && packageId < universe.packageCount() && open.remove(packageId)) {
          impossible.add(packageId);
        }
      }
      removeInstalled(installations, open);
    } while (before - open.size() >= MIN_ROUND);
    for (int packageId : open.toArray()) {
      if (open.get(packageId)) {
        test(installations, without, packageId, open, impossible);
      }
    }
    return impossible;
  }

  private static void removeInstalled(Installations installations, Bits open) {
    for (int packageId : installations.installed()) {
      open.remove(packageId);
    }
  }

  private static void test(
      Installations installations, int[] without, int packageId, Bits open, Bits impossible) {
    int[] literals =
        IntStream.concat(IntStream.of(without), IntStream.of(Installations.variable(packageId)))
            .toArray();
    if (installations.exist(literals)) {
      removeInstalled(installations, open);
    } else {
      open.remove(packageId);
      impossible.add(packageId);
    }
  }
}
