package dev.rpmsolve.rpm.trust;

/** What a check of signatures says; the graver, the later. */
public enum Verdict {
  /** Signed by one of the keys given, which may be used for it, and nothing was changed since. */
  GOOD("good"),
  /** There is no signature, or none that covers all that matters. */
  NOT_SIGNED("not signed"),
  /** There is a signature, by a key that was not given: nothing is known of it. */
  NO_KEY("no key"),
  /** The signature is right, but the key had expired or was revoked, or the hash is weak. */
  NOT_TRUSTED("not trusted"),
  /** A digest or a signature is wrong or damaged: these are not the bytes that were signed. */
  BAD("bad");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /**
   * The verdict as reports have it.
   *
   * @return one or two words
   */
  public String words() {
    return words;
  }

  /**
   * The graver of two verdicts.
   *
   * @param other another verdict
   * @return this or the other
   */
  public Verdict graver(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
