package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfRelation;
import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Which packages meet a constraint or a clause of a document.
 *
 * <p>Answers are computed when they are first asked for and kept: O(answer + log answer) each.
 * Arrays that are returned are shared: do not write to them. Not thread-safe.
 */
final class ConstraintIndex {
  private static final int[] NONE = {};

  private final CudfDocument document;
  private final IntTable providersOf;
  private final int[] provided;
  private final int[][] byConstraint;
  private final int[][] byClause;
  private final int[] stamps;
  private int stamp;

  /** Makes an index of what packages provide. Complexity: linear in that. */
  ConstraintIndex(CudfDocument document) {
    this.document = document;
    IntTable provides = document.provides();
    int count = provides.valueCount();
    int[] names = new int[count];
    int[] places = new int[count];
    provided = new int[count];
    for (int packageId = 0, place = 0; packageId < document.packageCount(); packageId++) {
      for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
        names[place] = document.constraintName(provides.value(i));
        places[place] = i;
        provided[i] = packageId;
        place++;
      }
    }
    providersOf = IntTable.group(document.nameCount(), names, places, count);
    byConstraint = new int[document.constraintCount()][];
    byClause = new int[document.clauses().rows()][];
    stamps = new int[document.packageCount()];
  }

  /** Returns the packages that meet a constraint, lowest id first. */
  int[] ofConstraint(int constraint) {
    if (byConstraint[constraint] == null) {
      stamp++;
      IntArrayList found = new IntArrayList();
      addNamed(constraint, found);
      addProviders(constraint, found);
      byConstraint[constraint] = sorted(found);
    }
    return byConstraint[constraint];
  }

  /** Returns the packages that meet one of the constraints of a clause, lowest id first. */
  int[] ofClause(int clause) {
    if (byClause[clause] == null) {
      IntTable clauses = document.clauses();
      int start = clauses.start(clause);
      int length = clauses.end(clause) - start;
      if (length == 1) {
        byClause[clause] = ofConstraint(clauses.value(start));
      } else {
        byClause[clause] = union(clauses, start, start + length);
      }
    }
    return byClause[clause];
  }

  private int[] union(IntTable clauses, int start, int end) {
    for (int i = start; i < end; i++) {
      ofConstraint(clauses.value(i));
    }
    stamp++;
    IntArrayList found = new IntArrayList();
    for (int i = start; i < end; i++) {
      for (int packageId : byConstraint[clauses.value(i)]) {
        add(packageId, found);
      }
    }
    return sorted(found);
  }

  private void addNamed(int constraint, IntArrayList found) {
    IntTable byName = document.packagesByName();
    int name = document.constraintName(constraint);
    CudfRelation relation = document.constraintRelation(constraint);
    int bound = document.constraintVersion(constraint);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int packageId = byName.value(i);
      if (relation.holds(document.version(packageId), bound)) {
        add(packageId, found);
      }
    }
  }

  private void addProviders(int constraint, IntArrayList found) {
    int name = document.constraintName(constraint);
    CudfRelation relation = document.constraintRelation(constraint);
    int bound = document.constraintVersion(constraint);
    for (int i = providersOf.start(name); i < providersOf.end(name); i++) {
      int place = providersOf.value(i);
      int feature = document.provides().value(place);
      if (document.constraintRelation(feature) == CudfRelation.ANY
          || relation.holds(document.constraintVersion(feature), bound)) {
        add(provided[place], found);
      }
    }
  }

  /**
   * Lists the versions in which packages are or provide a name: pairs of a package and a version, 0
   * for all versions.
   */
  IntArrayList offers(int name) {
    IntArrayList offers = new IntArrayList();
    IntTable byName = document.packagesByName();
    for (int i = byName.start(name); i < byName.end(name); i++) {
      offers.add(byName.value(i));
      offers.add(document.version(byName.value(i)));
    }
    for (int i = providersOf.start(name); i < providersOf.end(name); i++) {
      int place = providersOf.value(i);
      offers.add(provided[place]);
      offers.add(document.constraintVersion(document.provides().value(place)));
    }
    return offers;
  }

  private void add(int packageId, IntArrayList found) {
    if (stamps[packageId] != stamp) {
      stamps[packageId] = stamp;
      found.add(packageId);
    }
  }

  private static int[] sorted(IntArrayList found) {
    if (found.isEmpty()) {
      return NONE;
    }
    int[] packages = found.toIntArray();
    IntArrays.quickSort(packages);
    return packages;
  }
}
