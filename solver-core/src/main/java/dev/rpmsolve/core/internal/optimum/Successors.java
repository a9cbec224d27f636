package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.Job;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.UpdateCandidates;
import dev.rpmsolve.core.request.Goal;

/**
 * Knows the packages of other names that continue an installed one: those that obsolete it as an
 * update would. What a goal removes has none.
 */
final class Successors {
  private static final int[] NONE = {};

  private final Pool pool;
  private final UpdateCandidates candidates;
  private final Bits removed;

  Successors(JobList jobs, UpdateCandidates candidates) {
    this.candidates = candidates;
    pool = jobs.pool();
    removed = new Bits(pool.universe().packageCount());
    for (Job job : jobs.jobs()) {
      if (job.goal() instanceof Goal.Remove) {
        for (int packageId : job.packageIds()) {
          removed.add(packageId);
        }
      }
    }
  }

  /** Returns the successors of an installed package that are not installed. */
  int[] of(int installed) {
    return removed.get(installed)
        ? NONE
        : candidates
            .of(installed, UpdateCandidates.Mode.ANY)
            .intStream()
            .filter(other -> !pool.haveSameName(installed, other) && !pool.isInstalled(other))
            .toArray();
  }
}
