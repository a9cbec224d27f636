package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.Job;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.request.Goal;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/** Says by literals which packages of a name are in the sets that criteria are about. */
final class SubsetLiterals {
  private final FirmProblem problem;
  private final Pool pool;
  private final Successors successors;
  private final Bits wanted;
  private final Bits upgraded;

  SubsetLiterals(FirmProblem problem, RequestState state, Successors successors) {
    this.problem = problem;
    pool = state.pool();
    this.successors = successors;
    wanted = new Bits(pool.universe().packageCount());
    upgraded = new Bits(pool.universe().packageCount());
    for (Job job : state.jobs()) {
      if (job.goal() instanceof Goal.Install) {
        mark(job, wanted);
      } else if (job.goal() instanceof Goal.Upgrade) {
        mark(job, upgraded);
      }
    }
  }

  private static void mark(Job job, Bits marks) {
    for (int packageId : job.selected()) {
      marks.add(packageId);
    }
  }

  /** Returns for each member of a name the literal that says that it is in a set. */
  IntArrayList of(PackageSubset subset, NameKey key) {
    IntArrayList literals = new IntArrayList(key.members().length);
    for (int member : key.members()) {
      literals.add(of(subset, key, member));
    }
    return literals;
  }

  private int of(PackageSubset subset, NameKey key, int member) {
    int present = problem.installed(member);
    boolean isBefore = pool.isInstalled(member);
    return switch (subset) {
      case SOLUTION -> present;
      case NEW -> only(!key.isInstalled(), present);
      case REMOVED -> isBefore ? lost(member, key) : FirmProblem.NEVER;
      case CHANGED -> isBefore ? problem.not(present) : present;
      case ADDED -> only(!isBefore, present);
      case UP -> only(key.isBeyond(pool, member, 1), present);
      case DOWN -> only(key.isBeyond(pool, member, -1), present);
      case INSTALL_REQUEST -> only(wanted.get(member), present);
      case UPGRADE_REQUEST -> only(upgraded.get(member), present);
      case REQUEST -> only(wanted.get(member) || upgraded.get(member), present);
      case DOWNGRADED ->
          replacing(member, key.installed(), other -> pool.compareEvr(member, other) < 0);
      case VENDOR_CHANGED ->
          replacing(member, key.installed(), other -> pool.isVendorChange(other, member));
      case ARCH_CHANGED ->
          replacing(member, pool.sameName(member), other -> pool.isArchChange(other, member));
    };
  }

  private static int only(boolean isPossible, int literal) {
    return isPossible ? literal : FirmProblem.NEVER;
  }

  /** Neither a package of the name is there nor one that continues what was there. */
  private int lost(int member, NameKey key) {
    IntArrayList present = new IntArrayList();
    for (int other : key.members()) {
      present.add(problem.installed(other));
    }
    for (int successor : successors.of(member)) {
      present.add(problem.installed(successor));
    }
    return problem.not(problem.anyOf(present));
  }

  /** A package that was not there comes, and one of some others goes. */
  private int replacing(int member, int[] others, IntPredicate isRelevant) {
    if (pool.isInstalled(member)) {
      return FirmProblem.NEVER;
    }
    IntArrayList gone = new IntArrayList();
    for (int other : others) {
      if (pool.isInstalled(other) && isRelevant.test(other)) {
        gone.add(problem.not(problem.installed(other)));
      }
    }
    return problem.both(problem.installed(member), problem.anyOf(gone));
  }
}
