package dev.rpmsolve.rpm.findings;

/** What a baseline says of a finding. */
public enum Status {
  /** The baseline does not know it, or there is no baseline. */
  NEW,
  /** The baseline knows it. */
  KNOWN,
  /** The baseline knows it, but only until a day that is over. */
  EXPIRED;

  /**
   * Tells whether a finding of this status should fail a run.
   *
   * @return whether nothing excuses it
   */
  public boolean isFresh() {
    return this != KNOWN;
  }
}
