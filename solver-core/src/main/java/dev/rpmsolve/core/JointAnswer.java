package dev.rpmsolve.core;

import dev.rpmsolve.core.internal.optimum.JointOptimum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a {@link JointSolver} found. */
public sealed interface JointAnswer {
  /**
   * Answers to all requests.
   *
   * @param packageIds for each machine what is installed in the end: ids of its universe, ascending
   * @param sums what the answers were chosen by, the most important first
   * @param stop why the search ended before there was proof; empty if it did not
   */
  record Found(List<List<Integer>> packageIds, List<Sum> sums, Optional<Budget.Stop> stop)
      implements JointAnswer {
    /**
     * Copies the lists.
     *
     * @param packageIds for each machine what is installed in the end
     * @param sums what the answers were chosen by
     * @param stop why the search ended before there was proof
     */
    public Found {
      packageIds = packageIds.stream().map(List::copyOf).toList();
      sums = List.copyOf(sums);
      Objects.requireNonNull(stop, "stop");
    }

    /**
     * Tells whether there is proof that no answers are better.
     *
     * @return whether every sum is the smallest possible, given those before it
     */
    public boolean isProven() {
      return sums.stream().allMatch(sum -> sum.value() == sum.bound());
    }
  }

  /**
   * A machine whose request has no answer by itself.
   *
   * @param part the number of the request
   * @param result why: problems, or the end of the budget
   */
  record NotFound(int part, SolveResult result) implements JointAnswer {
    /**
     * Refuses nulls.
     *
     * @param part the number of the request
     * @param result why
     */
    public NotFound {
      Objects.requireNonNull(result, "result");
    }
  }

  /**
   * Something that was to be little, added up over all machines.
   *
   * @param name what was counted, as {@link JointSolver} explains it
   * @param value what the answers reach
   * @param bound what no answers beat that are not worse in what comes before
   * @param first what the answers reach that the machines get by themselves
   */
  record Sum(String name, long value, long bound, long first) {
    /** Takes what the search says. */
    static Sum of(JointOptimum.Level level) {
      return new Sum(level.name(), level.value(), level.bound(), level.first());
    }
  }
}
