package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.Job;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Measures an installation by criteria, from its packages alone: nothing of what a search made of
 * the criteria is used here.
 */
final class CriteriaMeter {
  private final Pool pool;
  private final List<Job> jobs;
  private final Successors successors;
  private final Universe universe;
  private final FormulaEvaluator evaluator;

  CriteriaMeter(JobList jobList, Successors successors) {
    this.successors = successors;
    pool = jobList.pool();
    jobs = jobList.jobs();
    universe = pool.universe();
    evaluator = new FormulaEvaluator(universe);
  }

  /**
   * Measures.
   *
   * @param criteria what is measured
   * @param packageIds what is installed in the end
   * @return the values, one for each criterion
   */
  long[] values(Criteria criteria, int... packageIds) {
    Bits after = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      after.add(packageId);
    }
    Bits touched = after.copy();
    for (int packageId : pool.installed()) {
      touched.add(packageId);
    }
    List<NameKey> keys = NameKey.of(pool, touched);
    Ending ending = new Ending(after::get, packageId -> !after.get(packageId));
    long[] values = new long[criteria.size()];
    for (int i = 0; i < values.length; i++) {
      for (NameKey key : keys) {
        values[i] += value(criteria.list().get(i), key, ending);
      }
    }
    return values;
  }

  /**
   * Returns what a criterion measures of a name at least in all installations of which something is
   * known.
   *
   * @param criterion what is measured
   * @param key the name; if any of it is installed before, with all its packages
   * @param ending what is known
   * @return the least value; may be less than what can be reached
   */
  long least(Criterion criterion, NameKey key, Ending ending) {
    return switch (criterion.measure()) {
      case COUNT, SUM, SIZE -> value(criterion, key, ending);
      case NOTUPTODATE, UNSAT_RECOMMENDS, ALIGNED -> 0;
    };
  }

  /**
   * What is known of an installation.
   *
   * @param isIn tells of what is in it
   * @param isOut tells of what is not in it
   */
  record Ending(IntPredicate isIn, IntPredicate isOut) {}

  private long value(Criterion criterion, NameKey key, Ending ending) {
    long sum = 0;
    boolean isAny = false;
    boolean isNewest = false;
    for (int member : key.members()) {
      if (!isIn(criterion.subset(), key, member, ending)) {
        continue;
      }
      isAny = true;
      switch (criterion.measure()) {
        case COUNT -> {
          return 1;
        }
        case NOTUPTODATE -> isNewest |= NameKey.isNewest(pool, member);
        case UNSAT_RECOMMENDS -> sum += unfulfilled(member, ending);
        case SUM, SIZE -> sum += Attributes.value(universe, criterion.attributes().get(0), member);
        case ALIGNED -> throw new IllegalArgumentException(criterion + " is for CUDF alone");
      }
    }
    return criterion.measure() == Measure.NOTUPTODATE && isAny && !isNewest ? 1 : sum;
  }

  private long unfulfilled(int packageId, Ending ending) {
    IntTable recommends = pool.dependencies(DependencyKind.RECOMMENDS);
    long count = 0;
    for (int at = recommends.start(packageId); at < recommends.end(packageId); at++) {
      count += evaluator.isTrue(recommends.value(at), ending.isIn) ? 0 : 1;
    }
    return count;
  }

  private boolean isIn(PackageSubset subset, NameKey key, int member, Ending ending) {
    boolean isBefore = pool.isInstalled(member);
    return switch (subset) {
      case SOLUTION -> ending.isIn.test(member);
      case NEW -> !key.isInstalled() && ending.isIn.test(member);
      case REMOVED ->
          isBefore && areOut(key.members(), ending) && areOut(successors.of(member), ending);
      case CHANGED -> isBefore ? ending.isOut.test(member) : ending.isIn.test(member);
      case ADDED -> !isBefore && ending.isIn.test(member);
      case UP -> key.isBeyond(pool, member, 1) && ending.isIn.test(member);
      case DOWN -> key.isBeyond(pool, member, -1) && ending.isIn.test(member);
      case INSTALL_REQUEST -> ending.isIn.test(member) && isAskedFor(member, false);
      case UPGRADE_REQUEST -> ending.isIn.test(member) && isAskedFor(member, true);
      case REQUEST ->
          ending.isIn.test(member) && (isAskedFor(member, false) || isAskedFor(member, true));
      case DOWNGRADED ->
          isReplacing(member, key.installed(), ending, p -> pool.compareEvr(member, p) < 0);
      case VENDOR_CHANGED ->
          isReplacing(member, key.installed(), ending, p -> pool.isVendorChange(p, member));
      case ARCH_CHANGED ->
          isReplacing(member, pool.sameName(member), ending, p -> pool.isArchChange(p, member));
    };
  }

  private static boolean areOut(int[] packageIds, Ending ending) {
    for (int packageId : packageIds) {
      if (!ending.isOut.test(packageId)) {
        return false;
      }
    }
    return true;
  }

  private boolean isReplacing(int member, int[] others, Ending ending, IntPredicate isRelevant) {
    if (pool.isInstalled(member) || !ending.isIn.test(member)) {
      return false;
    }
    for (int other : others) {
      if (pool.isInstalled(other) && ending.isOut.test(other) && isRelevant.test(other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAskedFor(int packageId, boolean isUpgrade) {
    for (Job job : jobs) {
      boolean isMeant =
          isUpgrade ? job.goal() instanceof Goal.Upgrade : job.goal() instanceof Goal.Install;
      if (isMeant && IntStream.of(job.selected()).anyMatch(p -> p == packageId)) {
        return true;
      }
    }
    return false;
  }
}
