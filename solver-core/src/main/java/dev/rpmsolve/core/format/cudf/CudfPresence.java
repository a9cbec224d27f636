package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * What a set of installed packages has to offer.
 *
 * <p>Representation: per name the packages that have it or provide it, with the version (0 for all
 * versions). Per constraint the first two packages that meet it, found when they are asked for. For
 * one thread.
 */
final class CudfPresence {
  private static final int UNKNOWN = -2;
  private static final int NOTHING = -1;

  private final CudfDocument document;

  /** Per name: indexes of offers. */
  private final IntTable offers;

  private final int[] offerers;
  private final int[] versions;
  private final int[] first;
  private final int[] second;

  CudfPresence(CudfSolution solution) {
    document = solution.document();
    IntArrayList names = new IntArrayList();
    IntArrayList who = new IntArrayList();
    IntArrayList which = new IntArrayList();
    for (int id : solution.packageIds()) {
      names.add(document.nameId(id));
      who.add(id);
      which.add(document.version(id));
      for (int provided : document.provides().row(id)) {
        names.add(document.constraintName(provided));
        who.add(id);
        which.add(document.constraintVersion(provided));
      }
    }
    int count = names.size();
    int[] indexes = new int[count];
    Arrays.setAll(indexes, i -> i);
    offers = IntTable.group(document.nameCount(), names.elements(), indexes, count);
    offerers = who.toIntArray();
    versions = which.toIntArray();
    first = new int[document.constraintCount()];
    second = new int[document.constraintCount()];
    Arrays.fill(first, UNKNOWN);
  }

  /** Returns the first package that meets a constraint, or -1. */
  int meeting(int constraintId) {
    if (first[constraintId] == UNKNOWN) {
      find(constraintId);
    }
    return first[constraintId];
  }

  /** Returns a package other than a given one that meets a constraint, or -1. */
  int meetingBeside(int packageId, int constraintId) {
    int met = meeting(constraintId);
    return met == packageId ? second[constraintId] : met;
  }

  private void find(int constraintId) {
    int name = document.constraintName(constraintId);
    int bound = document.constraintVersion(constraintId);
    CudfRelation relation = document.constraintRelation(constraintId);
    first[constraintId] = NOTHING;
    second[constraintId] = NOTHING;
    for (int i = offers.start(name); i < offers.end(name); i++) {
      int offer = offers.value(i);
      if (versions[offer] != 0 && !relation.holds(versions[offer], bound)) {
        continue;
      }
      if (first[constraintId] == NOTHING) {
        first[constraintId] = offerers[offer];
      } else if (first[constraintId] != offerers[offer]) {
        second[constraintId] = offerers[offer];
        return;
      }
    }
  }

  /** Returns whether one of a clause's constraints is met. */
  boolean isMet(int clauseId) {
    IntTable clauses = document.clauses();
    for (int i = clauses.start(clauseId); i < clauses.end(clauseId); i++) {
      if (meeting(clauses.value(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the different versions of a name that are there or provided, sorted; 0 for all. */
  int[] versions(int nameId) {
    int[] found = new int[offers.end(nameId) - offers.start(nameId)];
    for (int i = 0; i < found.length; i++) {
      found[i] = versions[offers.value(offers.start(nameId) + i)];
    }
    return Arrays.stream(found).sorted().distinct().toArray();
  }
}
