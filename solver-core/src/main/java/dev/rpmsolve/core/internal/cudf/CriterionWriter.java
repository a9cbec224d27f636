package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.format.cudf.CudfColumn;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a criterion as a level: what counts has a weight of 1, or -1 if much of it is wanted.
 *
 * <p>Whether a package belongs to the criterion's subset is a literal: it is in, or it is out, or
 * its name is gone.
 */
final class CriterionWriter {
  private final CudfDocument document;
  private final Counting counting;
  private final ConstraintIndex index;
  private final Subsets subsets;
  private final ConeLiterals literals;
  private final Criterion criterion;
  private final CostWriter costs;
  private final long sign;

  CriterionWriter(
      CudfInstance instance, ConeLiterals literals, Criterion criterion, CostWriter costs) {
    document = instance.document();
    counting = instance.counting();
    index = instance.index();
    subsets = instance.subsets();
    this.literals = literals;
    this.criterion = criterion;
    this.costs = costs;
    sign = criterion.sense() == Sense.MINIMIZE ? 1 : -1;
  }

  /** Writes the criterion. */
  void write() {
    switch (criterion.measure()) {
      case COUNT -> count();
      case SUM, SIZE -> sum();
      case NOTUPTODATE -> notUpToDate();
      case UNSAT_RECOMMENDS -> unsatisfied();
      case ALIGNED -> aligned();
    }
  }

  /** Returns the literal that says that a package belongs to the subset. */
  private int member(int packageId) {
    PackageSubset subset = criterion.subset();
    if (subset == PackageSubset.REMOVED) {
      return document.isInstalled(packageId)
          ? -literals.present(document.nameId(packageId))
          : -ConeLiterals.TRUE;
    }
    if (subsets.hasIfIn(subset, packageId)) {
      return literals.in(packageId);
    }
    return subsets.hasIfOut(subset, packageId) ? -literals.in(packageId) : -ConeLiterals.TRUE;
  }

  private IntArrayList members(int name) {
    IntArrayList members = new IntArrayList();
    IntTable byName = document.packagesByName();
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int member = member(byName.value(i));
      if (member != -ConeLiterals.TRUE) {
        members.add(member);
      }
    }
    return members;
  }

  private void count() {
    if (counting == Counting.PACKAGES) {
      for (int packageId = 0; packageId < document.packageCount(); packageId++) {
        costs.one(sign, member(packageId));
      }
      return;
    }
    for (int name = 0; name < document.nameCount(); name++) {
      if (criterion.subset() == PackageSubset.REMOVED) {
        costs.one(sign, subsets.wasThere(name) ? -literals.present(name) : -ConeLiterals.TRUE);
      } else {
        costs.any(sign, members(name));
      }
    }
  }

  private void sum() {
    CudfColumn column = Attributes.column(document, criterion).orElse(null);
    for (int packageId = 0; column != null && packageId < document.packageCount(); packageId++) {
      long value = column.scalar(packageId);
      if (value != 0) {
        costs.one(Math.multiplyExact(sign, value), member(packageId));
      }
    }
  }

  private void notUpToDate() {
    IntTable byName = document.packagesByName();
    for (int name = 0; name < document.nameCount(); name++) {
      IntArrayList older = new IntArrayList();
      for (int i = byName.start(name); i < byName.end(name) - 1; i++) {
        int member = member(byName.value(i));
        if (counting == Counting.PACKAGES) {
          costs.one(sign, member);
        } else if (member != -ConeLiterals.TRUE) {
          older.add(member);
        }
      }
      if (!older.isEmpty()) {
        int newest = member(subsets.newest(name));
        costs.all(sign, IntArrayList.of(anyOf(older), -newest));
      }
    }
  }

  /** Returns a literal that is true exactly if one of some is. */
  private int anyOf(IntArrayList some) {
    return some.size() == 1 ? some.getInt(0) : literals.defined(some);
  }

  private void unsatisfied() {
    IntTable recommends = Attributes.recommends(document);
    for (int packageId = 0; packageId < document.packageCount(); packageId++) {
      if (!recommends.isFilled(packageId)) {
        continue;
      }
      int member = member(packageId);
      for (int i = recommends.start(packageId);
          member != -ConeLiterals.TRUE && i < recommends.end(packageId);
          i++) {
        int[] meeting = literals.used(index.ofClause(recommends.value(i)));
        IntArrayList all = IntArrayList.of(member);
        if (sign > 0) {
          all.add(-literals.meeting(meeting));
        } else {
          for (int other : meeting) {
            all.add(-literals.in(other));
          }
        }
        costs.all(sign, all);
      }
    }
  }

  /** Pairs of values cost something, first values gain something. */
  private void aligned() {
    Map<Long, Map<Long, IntArrayList>> groups = new LinkedHashMap<>();
    LongArrayList first = values(criterion.attributes().get(0));
    LongArrayList second = values(criterion.attributes().get(1));
    for (int packageId = 0; packageId < document.packageCount(); packageId++) {
      int member = member(packageId);
      if (member != -ConeLiterals.TRUE) {
        groups
            .computeIfAbsent(first.getLong(packageId), key -> new LinkedHashMap<>())
            .computeIfAbsent(second.getLong(packageId), key -> new IntArrayList())
            .add(member);
      }
    }
    for (Map<Long, IntArrayList> group : groups.values()) {
      if (group.size() > 1) {
        IntArrayList whole = new IntArrayList();
        for (IntArrayList members : group.values()) {
          costs.any(sign, members);
          whole.addAll(members);
        }
        costs.any(-sign, whole);
      }
    }
  }

  private LongArrayList values(String attribute) {
    LongArrayList values = new LongArrayList(document.packageCount());
    CudfColumn column = document.column(attribute).orElse(null);
    for (int packageId = 0; packageId < document.packageCount(); packageId++) {
      values.add(column == null ? 0 : column.scalar(packageId));
    }
    return values;
  }
}
