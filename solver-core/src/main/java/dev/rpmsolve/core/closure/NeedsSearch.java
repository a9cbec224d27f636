package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.Installations;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds the names that are in every installation with a package.
 *
 * <p>Only names of one installation can be: they are the suspects. What follows by propagation is
 * needed for sure, and so is what is known to be needed by something that is needed. Each suspect
 * left is tested by looking for an installation without its name, and one that is found clears all
 * suspects that it lacks; it avoids suspects where it has a choice, so few tests are necessary.
 */
final class NeedsSearch {
  private final Universe universe;
  private final Installations installations;
  private final Bits sure;
  private final Bits suspects;

  NeedsSearch(Universe universe, Installations installations) {
    this.universe = universe;
    this.installations = installations;
    int names = universe.packagesByName().rows();
    sure = new Bits(names);
    suspects = new Bits(names);
  }

  /** Knows what packages of a name all need, as far as that has been found out. */
  @FunctionalInterface
  interface Known {
    /** Returns names that every installation with a package of a name has; empty if unknown. */
    int[] needsOf(int nameId);
  }

  /**
   * Finds the needs of a package.
   *
   * @return name ids, ascending, without its own; null if it cannot be installed
   */
  int[] find(int packageId, Known known) {
    int subject = Installations.variable(packageId);
    if (!installations.exist(new int[] {subject})) {
      return null;
    }
    int own = universe.nameId(packageId);
    suspects.clear();
    suspectInstalled(own);
    sure.clear();
    IntArrayList open = impliedNames(own);
    spread(open, known, own);
    for (int name : suspects.toArray()) {
      if (suspects.get(name) && !sure.get(name)) {
        if (isNeeded(subject, name)) {
          sure.add(name);
          spread(IntArrayList.of(name), known, own);
        } else {
          clearAbsent();
        }
      }
    }
    return sure.toArray();
  }

  private void suspectInstalled(int own) {
    for (int packageId : installations.installed()) {
      if (universe.nameId(packageId) != own) {
        suspects.add(universe.nameId(packageId));
      }
    }
  }

  private IntArrayList impliedNames(int own) {
    IntArrayList names = new IntArrayList();
    for (int literal : installations.implied()) {
      if (literal > 0 && literal <= universe.packageCount()) {
        int name = universe.nameId(literal - 1);
        if (name != own && sure.add(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  private void spread(IntArrayList open, Known known, int own) {
    while (!open.isEmpty()) {
      for (int name : known.needsOf(open.popInt())) {
        if (name != own && sure.add(name)) {
          open.add(name);
        }
      }
    }
  }

  /** Tells whether there is no installation with a subject and without a name. */
  private boolean isNeeded(int subject, int name) {
    Bits avoided = installations.avoided();
    avoided.clear();
    for (int suspect : suspects.toArray()) {
      if (!sure.get(suspect)) {
        for (int packageId : universe.packagesByName().row(suspect)) {
          avoided.add(Installations.variable(packageId));
        }
      }
    }
    boolean isPossible = installations.exist(withoutName(subject, name));
    avoided.clear();
    return !isPossible;
  }

  private int[] withoutName(int subject, int name) {
    IntTable byName = universe.packagesByName();
    int[] literals = new int[byName.end(name) - byName.start(name) + 1];
    literals[0] = subject;
    for (int i = 1; i < literals.length; i++) {
      literals[i] = -Installations.variable(byName.value(byName.start(name) + i - 1));
    }
    return literals;
  }

  private void clearAbsent() {
    for (int suspect : suspects.toArray()) {
      if (!isInstalled(suspect)) {
        suspects.remove(suspect);
      }
    }
  }

  private boolean isInstalled(int name) {
    IntTable byName = universe.packagesByName();
    for (int i = byName.start(name); i < byName.end(name); i++) {
      if (installations.isInstalled(byName.value(i))) {
        return true;
      }
    }
    return false;
  }
}
