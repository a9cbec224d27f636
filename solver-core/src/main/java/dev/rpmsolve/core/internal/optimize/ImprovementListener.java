package dev.rpmsolve.core.internal.optimize;

/** Told how far an {@link OptimumSearch} is. */
public interface ImprovementListener {
  /** Listens to nothing. */
  ImprovementListener NONE = (level, best, bound) -> {};

  /**
   * A better model was found, or a better bound was proven.
   *
   * @param level which level, from 0; those before are proven
   * @param best what the best model costs at the level
   * @param bound what every model costs at least, among those that are best at the levels before
   */
  void improved(int level, long best, long bound);
}
