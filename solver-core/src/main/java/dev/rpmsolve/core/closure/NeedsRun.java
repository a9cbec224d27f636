package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.Installations;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** One search for the needs that some packages share, in progress. */
final class NeedsRun {
  private final Universe universe;
  private final int[] subjects;
  private final IntArrayList installable = new IntArrayList();
  private final List<Needs.Need> needs = new ArrayList<>();

  NeedsRun(Universe universe, int[] subjects) {
    this.universe = universe;
    this.subjects = subjects;
  }

  int[] subjects() {
    return subjects;
  }

  void run(Installations installations) {
    NeedsSearch search = new NeedsSearch(universe, installations);
    Bits shared = null;
    for (int subject : subjects) {
      int[] found = search.find(subject, packageId -> null);
      if (found != NeedsSearch.UNINSTALLABLE) {
        installable.add(subject);
        Bits names = new Bits(universe.packagesByName().rows());
        for (int name : found) {
          if (shared == null || shared.get(name)) {
            names.add(name);
          }
        }
        shared = names;
      }
    }
    if (shared != null) {
      for (int subject : subjects) {
        shared.remove(universe.nameId(subject));
      }
      for (int name : shared.toArray()) {
        needs.add(need(name, installations));
      }
    }
  }

  private Needs.Need need(int name, Installations installations) {
    int[] all = universe.packagesByName().row(name);
    List<RpmPackage> always = some(all, member -> !isPossible(-variable(member), installations));
    List<RpmPackage> alternatives =
        always.isEmpty()
            ? some(all, member -> isPossible(variable(member), installations))
            : List.of();
    return new Needs.Need(universe.names().get(name), always, alternatives);
  }

  private List<RpmPackage> some(int[] packageIds, IntPredicate isTaken) {
    return IntStream.of(packageIds).filter(isTaken).mapToObj(universe::get).toList();
  }

  private boolean isPossible(int literal, Installations installations) {
    for (int i = 0; i < installable.size(); i++) {
      if (installations.exist(new int[] {variable(installable.getInt(i)), literal})) {
        return true;
      }
    }
    return false;
  }

  private static int variable(int packageId) {
    return Installations.variable(packageId);
  }

  Needs needs(Optional<Budget.Stop> stop, long nanos) {
    needs.sort(Comparator.comparing(Needs.Need::name));
    return new Needs(packages(subjects), packages(installable.toIntArray()), needs, stop, nanos);
  }

  private List<RpmPackage> packages(int[] packageIds) {
    return IntStream.of(packageIds).mapToObj(universe::get).toList();
  }
}
