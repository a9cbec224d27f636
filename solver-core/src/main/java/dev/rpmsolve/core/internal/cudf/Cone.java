package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfKeep;
import dev.rpmsolve.core.format.cudf.CudfRequest;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;

/**
 * The packages that can be of use: all others are left out of the solution.
 *
 * <p>A package is of use if the request or a property {@code keep} may be met by it, if a criterion
 * is better off with it, or if a package of use may depend on it. Take any solution and drop what
 * is of no use: requests and dependencies are still met, conflicts are fewer, and no criterion got
 * worse. Packages that can never be installed ({@link DeadSearch}) are of no use, either.
 */
final class Cone {
  private final CudfDocument document;
  private final Criteria criteria;
  private final Counting counting;
  private final ConstraintIndex index;
  private final Subsets subsets;
  private final BudgetGuard guard;
  private BitSet isDead = new BitSet();
  private BitSet isIn;
  private IntArrayList queue;

  private Cone(CudfInstance instance, BudgetGuard guard) {
    document = instance.document();
    criteria = instance.criteria();
    counting = instance.counting();
    index = instance.index();
    subsets = instance.subsets();
    this.guard = guard;
    grow();
  }

  /** Returns the packages of use. */
  static BitSet useful(CudfInstance instance, BudgetGuard guard) {
    Cone cone = new Cone(instance, guard);
    cone.isDead = DeadSearch.among(cone.queue, instance, guard);
    if (cone.isDead.intersects(cone.isIn)) {
      cone.grow();
    }
    return cone.isIn;
  }

  /** Returns the packages of use, and those that would be if they could be installed. */
  static BitSet wanted(CudfInstance instance, BudgetGuard guard) {
    return new Cone(instance, guard).isIn;
  }

  /** Starts with what is wanted and follows dependencies. */
  private void grow() {
    isIn = new BitSet(document.packageCount());
    queue = new IntArrayList();
    document.request().ifPresent(this::addWanted);
    for (int packageId = 0; packageId < document.packageCount(); packageId++) {
      if (document.isInstalled(packageId)) {
        addKept(packageId);
      }
    }
    for (Criterion criterion : criteria) {
      addUseful(criterion);
    }
    for (int next = 0; next < queue.size(); next++) {
      guard.step();
      int packageId = queue.getInt(next);
      IntTable depends = document.depends();
      for (int i = depends.start(packageId); i < depends.end(packageId); i++) {
        addAll(index.ofClause(depends.value(i)));
      }
      for (Criterion criterion : criteria) {
        addUsefulBeside(packageId, criterion);
      }
    }
  }

  private void add(int packageId) {
    if (!isIn.get(packageId) && !isDead.get(packageId)) {
      isIn.set(packageId);
      queue.add(packageId);
    }
  }

  private void addAll(int[] packages) {
    for (int packageId : packages) {
      add(packageId);
    }
  }

  private void addWanted(CudfRequest request) {
    for (int constraint : request.install()) {
      addAll(index.ofConstraint(constraint));
    }
    for (int constraint : request.upgrade()) {
      addAll(index.ofConstraint(constraint));
    }
  }

  private void addKept(int packageId) {
    CudfKeep keep = document.keep(packageId);
    if (keep == CudfKeep.VERSION) {
      add(packageId);
    } else if (keep == CudfKeep.PACKAGE) {
      addAll(document.packagesByName().row(document.nameId(packageId)));
    } else if (keep == CudfKeep.FEATURE) {
      for (int feature : document.provides().row(packageId)) {
        addAll(index.ofConstraint(feature));
      }
    }
  }

  /** Adds what a criterion is better off with, whatever else is installed. */
  private void addUseful(Criterion criterion) {
    PackageSubset subset = criterion.subset();
    boolean isSum = criterion.measure() == Measure.SUM || criterion.measure() == Measure.SIZE;
    boolean areNamesMissed = false;
    for (int packageId = 0; packageId < document.packageCount(); packageId++) {
      long cost = isSum ? Attributes.value(document, criterion, packageId) : 1;
      if (criterion.sense() == Sense.MAXIMIZE) {
        cost = -cost;
      }
      if (cost < 0 ? canBeIn(subset, packageId) : cost > 0 && isMissed(subset, packageId)) {
        add(packageId);
      }
      if (document.isInstalled(packageId)) {
        areNamesMissed |= cost > 0;
        addUsefulBeside(packageId, criterion);
      }
    }
    if (subset == PackageSubset.REMOVED && areNamesMissed
        || criterion.sense() == Sense.MAXIMIZE && criterion.measure() == Measure.NOTUPTODATE) {
      addAllVersions();
    }
  }

  private boolean canBeIn(PackageSubset subset, int packageId) {
    return subsets.hasIfIn(subset, packageId);
  }

  /** Tells whether a package counts when it is left out. */
  private boolean isMissed(PackageSubset subset, int packageId) {
    return subsets.hasIfOut(subset, packageId);
  }

  private void addAllVersions() {
    for (int packageId = 0; packageId < document.packageCount(); packageId++) {
      if (subsets.wasThere(document.nameId(packageId))) {
        add(packageId);
      }
    }
  }

  /** Adds what a criterion is better off with if a package is installed, or was. */
  private void addUsefulBeside(int packageId, Criterion criterion) {
    boolean isWanted = criterion.sense() == Sense.MAXIMIZE;
    boolean isCounted =
        isIn.get(packageId) && subsets.hasIfIn(criterion.subset(), packageId)
            || subsets.hasIfOut(criterion.subset(), packageId)
            || criterion.subset() == PackageSubset.REMOVED && document.isInstalled(packageId);
    if (criterion.measure() == Measure.NOTUPTODATE
        && counting == Counting.NAMES
        && !isWanted
        && isCounted) {
      add(subsets.newest(document.nameId(packageId)));
    }
    if (criterion.measure() == Measure.UNSAT_RECOMMENDS && !isWanted && isCounted) {
      IntTable recommends = Attributes.recommends(document);
      for (int i = recommends.start(packageId); i < recommends.end(packageId); i++) {
        addAll(index.ofClause(recommends.value(i)));
      }
    }
  }
}
