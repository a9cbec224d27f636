package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.Budget;

/** The budget ended. Carries no stack trace; never leaves the library. */
public final class SearchStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the work ended. */
  private final Budget.Stop stop;

  /**
   * Creates the signal.
   *
   * @param stop why the work ended
   */
  public SearchStopped(Budget.Stop stop) {
    super(stop.toString(), null, false, false);
    this.stop = stop;
  }

  /**
   * Tells why the work ended.
   *
   * @return the reason
   */
  public Budget.Stop stop() {
    return stop;
  }
}
