package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Writes which packages cannot be together, without a clause per pair where there are many.
 *
 * <p>All packages that have a constraint in conflict, against all that meet it: those that do both
 * are a group of which at most one may be in. What is left is a block of two sets, each package of
 * one against each of the other; a large block gets a variable that stands between the sets.
 */
final class ConflictWriter {
  private static final int SMALL_GROUP = 3;

  private final CudfDocument document;
  private final ConstraintIndex index;
  private final ConeLiterals literals;
  private final WeightedProblem.Builder problem;
  private final BudgetGuard guard;
  private final LongArrayList pairs = new LongArrayList();

  ConflictWriter(
      CudfInstance instance,
      ConeLiterals literals,
      WeightedProblem.Builder problem,
      BudgetGuard guard) {
    document = instance.document();
    index = instance.index();
    this.literals = literals;
    this.problem = problem;
    this.guard = guard;
  }

  void write() {
    IntTable conflicts = document.conflicts();
    IntArrayList constraints = new IntArrayList();
    IntArrayList owners = new IntArrayList();
    for (int i = 0; i < literals.packages().size(); i++) {
      int packageId = literals.packages().getInt(i);
      for (int j = conflicts.start(packageId); j < conflicts.end(packageId); j++) {
        constraints.add(conflicts.value(j));
        owners.add(packageId);
      }
    }
    IntTable ownersOf =
        IntTable.group(
            document.constraintCount(),
            constraints.elements(),
            owners.elements(),
            constraints.size());
    for (int constraint = 0; constraint < ownersOf.rows(); constraint++) {
      guard.step();
      if (ownersOf.isFilled(constraint)) {
        write(ownersOf.row(constraint), literals.used(index.ofConstraint(constraint)));
      }
    }
    writePairs();
  }

  private void write(int[] owners, int[] targets) {
    IntOpenHashSet targetSet = new IntOpenHashSet(targets);
    IntOpenHashSet both = new IntOpenHashSet();
    IntArrayList members = new IntArrayList();
    IntArrayList onlyOwners = new IntArrayList();
    for (int owner : owners) {
      if (!targetSet.contains(owner)) {
        onlyOwners.add(owner);
      } else if (both.add(owner)) {
        members.add(owner);
      }
    }
    IntArrayList onlyTargets = new IntArrayList();
    for (int target : targets) {
      if (!both.contains(target)) {
        onlyTargets.add(target);
      }
    }
    if (members.size() >= SMALL_GROUP) {
      problem.atMostOne(literals.inAll(members.toIntArray()));
    } else if (members.size() == 2) {
      pair(members.getInt(0), members.getInt(1));
    }
    block(members, onlyTargets);
    block(onlyOwners, onlyTargets);
    block(onlyOwners, members);
  }

  private void block(IntArrayList some, IntArrayList others) {
    long size = (long) some.size() * others.size();
    if (size > 2L * (some.size() + others.size())) {
      int between = problem.variable();
      for (int i = 0; i < some.size(); i++) {
        problem.clause(-literals.in(some.getInt(i)), between);
      }
      for (int i = 0; i < others.size(); i++) {
        problem.clause(-literals.in(others.getInt(i)), -between);
      }
      return;
    }
    for (int i = 0; i < some.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        pair(some.getInt(i), others.getInt(j));
      }
    }
  }

  private void pair(int one, int other) {
    pairs.add((long) Math.min(one, other) << Integer.SIZE | Math.max(one, other));
  }

  private void writePairs() {
    long[] sorted = pairs.toLongArray();
    LongArrays.quickSort(sorted);
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        int one = (int) (sorted[i] >>> Integer.SIZE);
        problem.clause(-literals.in(one), -literals.in((int) sorted[i]));
      }
    }
  }
}
