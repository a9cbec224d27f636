package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
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
    Bits touched = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      after.add(packageId);
      touched.add(packageId);
    }
    for (int packageId : pool.installed()) {
      touched.add(packageId);
    }
    List<NameKey> keys = NameKey.of(pool, touched);
    return criteria.list().stream()
        .mapToLong(criterion -> keys.stream().mapToLong(key -> value(criterion, key, after)).sum())
        .toArray();
  }

  private long value(Criterion criterion, NameKey key, Bits after) {
    int[] members =
        IntStream.of(key.members())
            .filter(member -> isIn(criterion.subset(), key, member, after))
            .toArray();
    boolean isAny = members.length > 0;
    return switch (criterion.measure()) {
      case COUNT -> isAny ? 1 : 0;
      case NOTUPTODATE ->
          isAny && IntStream.of(members).noneMatch(p -> NameKey.isNewest(pool, p)) ? 1 : 0;
      case UNSAT_RECOMMENDS -> IntStream.of(members).mapToLong(p -> unfulfilled(p, after)).sum();
      case SUM, SIZE ->
          IntStream.of(members)
              .mapToLong(p -> Attributes.value(universe, criterion.attributes().get(0), p))
              .sum();
      case ALIGNED -> throw new IllegalArgumentException(criterion + " is for CUDF alone");
    };
  }

  private long unfulfilled(int packageId, Bits after) {
    IntTable recommends = pool.dependencies(DependencyKind.RECOMMENDS);
    return IntStream.range(recommends.start(packageId), recommends.end(packageId))
        .filter(at -> !evaluator.isTrue(recommends.value(at), after::get))
        .count();
  }

  private boolean isIn(PackageSubset subset, NameKey key, int member, Bits after) {
    boolean isBefore = pool.isInstalled(member);
    boolean isAfter = after.get(member);
    return switch (subset) {
      case SOLUTION -> isAfter;
      case NEW -> isAfter && !key.isInstalled();
      case REMOVED ->
          isBefore
              && IntStream.of(key.members()).noneMatch(after::get)
              && IntStream.of(successors.of(member)).noneMatch(after::get);
      case CHANGED -> isAfter != isBefore;
      case ADDED -> isAfter && !isBefore;
      case UP -> isAfter && key.isBeyond(pool, member, 1);
      case DOWN -> isAfter && key.isBeyond(pool, member, -1);
      case INSTALL_REQUEST -> isAfter && isAskedFor(member, false);
      case UPGRADE_REQUEST -> isAfter && isAskedFor(member, true);
      case REQUEST -> isAfter && (isAskedFor(member, false) || isAskedFor(member, true));
      case DOWNGRADED ->
          isReplacing(member, key.installed(), after, p -> pool.compareEvr(member, p) < 0);
      case VENDOR_CHANGED ->
          isReplacing(member, key.installed(), after, p -> pool.isVendorChange(p, member));
      case ARCH_CHANGED ->
          isReplacing(member, pool.sameName(member), after, p -> pool.isArchChange(p, member));
    };
  }

  private boolean isReplacing(int member, int[] others, Bits after, IntPredicate isRelevant) {
    return after.get(member)
        && !pool.isInstalled(member)
        && IntStream.of(others)
            .filter(pool::isInstalled)
            .filter(p -> !after.get(p))
            .anyMatch(isRelevant);
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
