package dev.rpmsolve.core;

/** Told how far a {@link CudfSolver} is. */
@FunctionalInterface
public interface CudfListener {
  /**
   * A better solution was found, or a better bound was proven.
   *
   * @param criterion which criterion is being worked at, from 0; those before are proven
   * @param value its value for the best solution so far
   * @param bound what no solution is better than that is as good by the criteria before
   */
  void improved(int criterion, long value, long bound);
}
