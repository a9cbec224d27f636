package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.GreedyInstallation;
import dev.rpmsolve.core.internal.search.Installations;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the names that are in every installation with a package.
 *
 * <p>Only names of one installation can be: they are the suspects. What all candidates of one
 * requirement are called or are known to need is needed for sure. Each suspect left is tested by
 * looking for an installation without its name, first greedily, then by the engine; one that is
 * found clears all suspects that it lacks, and it avoids suspects where it has a choice.
 */
final class NeedsSearch {
  /** In place of needs: the package cannot be installed. */
  static final int[] UNINSTALLABLE = {};

  private final Universe universe;
  private final IntTable byName;
  private final Installations installations;
  private final GreedyInstallation greedy;
  private final Bits avoided;
  private final Bits sure;
  private final IntArrayList suspects = new IntArrayList();
  private final int[] counts;
  private final IntArrayList counted = new IntArrayList();

  NeedsSearch(Universe universe, Installations installations) {
    this.universe = universe;
    this.installations = installations;
    byName = universe.packagesByName();
    greedy = new GreedyInstallation(installations);
    avoided = new Bits(installations.variableCount() + 1);
    sure = new Bits(byName.rows());
    counts = new int[byName.rows()];
  }

  /** Knows needs of some packages. */
  @FunctionalInterface
  interface Known {
    /** Returns needs of a package as {@link #find} does; null if none are known. */
    int[] needsOf(int packageId);
  }

  /**
   * Finds what a package needs for sure as far as its own requirements tell.
   *
   * @param known what is known of their candidates; need not be all of their needs
   * @return name ids, ascending, without its own; {@link #UNINSTALLABLE} itself if some requirement
   *     has no candidate left
   */
  int[] infer(int packageId, Known known) {
    sure.clear();
    if (!inferNames(Installations.variable(packageId), known)) {
      return UNINSTALLABLE;
    }
    sure.remove(universe.nameId(packageId));
    return sureNames();
  }

  /**
   * Tells whether something about the candidates of a package's requirements is new.
   *
   * @param isNew tells for which packages something is
   */
  boolean isWorthInferring(int packageId, IntPredicate isNew) {
    IntTable clauses = installations.clauses();
    IntTable negated = greedy.negated();
    int subject = Installations.variable(packageId);
    for (int i = negated.start(subject); i < negated.end(subject); i++) {
      int clause = negated.value(i);
      for (int at = clauses.start(clause); at < clauses.end(clause); at++) {
        int literal = clauses.value(at);
        if (literal > 0 && literal <= universe.packageCount() && isNew.test(literal - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Finds the needs of a package.
   *
   * @param known what is known of other packages; need not be all of their needs
   * @return name ids, ascending, without its own; {@link #UNINSTALLABLE} itself if it cannot be
   *     installed
   */
  int[] find(int packageId, Known known) {
    int subject = Installations.variable(packageId);
    sure.clear();
    if (greedy.isDead(subject) || !inferNames(subject, known)) {
      return UNINSTALLABLE;
    }
    boolean isBuilt = greedy.build(subject, variable -> false, avoided);
    if (!isBuilt && !installations.exist(new int[] {subject})) {
      return UNINSTALLABLE;
    }
    int own = universe.nameId(packageId);
    suspects.clear();
    suspect(isBuilt, own);
    sure.remove(own);
    test(subject, known);
    return sureNames();
  }

  private int[] sureNames() {
    int[] names = sure.toArray();
    return names.length == 0 ? new int[0] : names;
  }

  /** Suspects the names of the installation found last; each is counted once. */
  private void suspect(boolean isBuilt, int own) {
    Bits seen = new Bits(byName.rows());
    seen.add(own);
    if (isBuilt) {
      for (int i = 0; i < greedy.size(); i++) {
        suspect(greedy.variable(i), seen);
      }
      return;
    }
    for (int packageId : installations.installed()) {
      suspect(Installations.variable(packageId), seen);
    }
    for (int literal : installations.implied()) {
      if (literal > 0 && literal <= universe.packageCount()) {
        sure.add(universe.nameId(literal - 1));
      }
    }
  }

  private void suspect(int variable, Bits seen) {
    if (variable <= universe.packageCount() && seen.add(universe.nameId(variable - 1))) {
      suspects.add(universe.nameId(variable - 1));
    }
  }

  /**
   * Takes from each requirement of a subject what all its candidates agree on.
   *
   * @return false if a requirement has no candidate
   */
  private boolean inferNames(int subject, Known known) {
    IntTable clauses = installations.clauses();
    IntTable negated = greedy.negated();
    for (int i = negated.start(subject); i < negated.end(subject); i++) {
      int clause = negated.value(i);
      if (isRequirement(clause, subject)) {
        int candidates = 0;
        for (int at = clauses.start(clause); at < clauses.end(clause); at++) {
          int literal = clauses.value(at);
          candidates += literal > 0 && countNeeds(literal, known) ? 1 : 0;
        }
        takeCounted(candidates);
        if (candidates == 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tells whether a clause is about a subject and nothing else but packages that help. */
  private boolean isRequirement(int clause, int subject) {
    IntTable clauses = installations.clauses();
    for (int at = clauses.start(clause); at < clauses.end(clause); at++) {
      int literal = clauses.value(at);
      if (literal > universe.packageCount() || literal < 0 && literal != -subject) {
        return false;
      }
    }
    return true;
  }

  /** Takes the names that were counted for all candidates, and forgets the counts. */
  private void takeCounted(int candidates) {
    for (int i = 0; i < counted.size(); i++) {
      int name = counted.getInt(i);
      if (counts[name] == candidates) {
        sure.add(name);
      }
      counts[name] = 0;
    }
    counted.clear();
  }

  /** Counts what comes with a candidate; false if it cannot be installed. */
  private boolean countNeeds(int candidate, Known known) {
    int[] needs = greedy.isDead(candidate) ? UNINSTALLABLE : known.needsOf(candidate - 1);
    if (needs == UNINSTALLABLE) {
      return false;
    }
    count(universe.nameId(candidate - 1));
    if (needs != null) {
      for (int name : needs) {
        count(name);
      }
    }
    return true;
  }

  private void count(int name) {
    if (counts[name]++ == 0) {
      counted.add(name);
    }
  }

  private void test(int subject, Known known) {
    suspects.removeIf(sure::get);
    for (int i = 0; i < suspects.size(); i++) {
      mark(suspects.getInt(i), avoided);
    }
    while (!suspects.isEmpty()) {
      int name = suspects.getInt(0);
      boolean isBuilt = greedy.build(subject, variable -> leadsTo(name, variable, known), avoided);
      if (!isBuilt && !existsWithout(subject, name)) {
        sure.add(name);
        suspects.removeInt(0);
        unmark(name, avoided);
      } else {
        clearAbsent(isBuilt);
      }
    }
  }

  /** Tells whether a package is of a name or known to need it. */
  private boolean leadsTo(int name, int variable, Known known) {
    if (variable > universe.packageCount()) {
      return false;
    }
    int[] needs = known.needsOf(variable - 1);
    return universe.nameId(variable - 1) == name
        || needs == UNINSTALLABLE
        || needs != null && Arrays.binarySearch(needs, name) >= 0;
  }

  private boolean existsWithout(int subject, int name) {
    int[] literals = new int[byName.end(name) - byName.start(name) + 1];
    literals[0] = subject;
    for (int i = 1; i < literals.length; i++) {
      literals[i] = -Installations.variable(byName.value(byName.start(name) + i - 1));
    }
    installations.avoid(avoided);
    return installations.exist(literals);
  }

  private void clearAbsent(boolean isBuilt) {
    int kept = 0;
    for (int i = 0; i < suspects.size(); i++) {
      int name = suspects.getInt(i);
      if (isPresent(name, isBuilt)) {
        suspects.set(kept++, name);
      } else {
        unmark(name, avoided);
      }
    }
    suspects.size(kept);
  }

  private boolean isPresent(int name, boolean isBuilt) {
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int packageId = byName.value(i);
      if (isBuilt
          ? greedy.has(Installations.variable(packageId))
          : installations.isInstalled(packageId)) {
        return true;
      }
    }
    return false;
  }

  private void mark(int name, Bits variables) {
    for (int i = byName.start(name); i < byName.end(name); i++) {
      variables.add(Installations.variable(byName.value(i)));
    }
  }

  private void unmark(int name, Bits variables) {
    for (int i = byName.start(name); i < byName.end(name); i++) {
      variables.remove(Installations.variable(byName.value(i)));
    }
  }
}
