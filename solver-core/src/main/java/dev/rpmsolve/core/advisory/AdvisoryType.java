package dev.rpmsolve.core.advisory;

import java.util.Locale;

/**
 * What sort of change an advisory announces. The first four are what dnf tells apart; SUSE has
 * three words of its own.
 */
public enum AdvisoryType {
  /** A vulnerability is closed. */
  SECURITY,
  /** A defect is mended. */
  BUGFIX,
  /** Something works better than before. */
  ENHANCEMENT,
  /** A package is new. */
  NEWPACKAGE,
  /** SUSE: everybody should have it. */
  RECOMMENDED,
  /** SUSE: some may want it. */
  OPTIONAL,
  /** SUSE: something new. */
  FEATURE,
  /** The source says nothing, or something else. */
  UNKNOWN;

  /**
   * Understands the word of a source, without regard to case.
   *
   * @param word a word; may be empty
   * @return the type; {@link #UNKNOWN} if the word is not known
   */
  public static AdvisoryType of(String word) {
    String lower = word.strip().toLowerCase(Locale.ROOT);
    for (AdvisoryType type : values()) {
      if (type.word().equals(lower)) {
        return type;
      }
    }
    return UNKNOWN;
  }

  /**
   * Returns the word for it.
   *
   * @return one word in lower case
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
