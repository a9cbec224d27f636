package dev.rpmsolve.core.advisory;

import java.util.Locale;

/**
 * How urgent an advisory is, in one order for all distributions.
 *
 * <p>Red Hat says Critical, Important, Moderate, Low and None, Amazon critical, important, medium
 * and low, Fedora also urgent, high and unspecified, SUSE the words of Red Hat in lower case. Case
 * does not count.
 */
public enum AdvisorySeverity {
  /** The source uses a word that is not known; it is neither more nor less urgent than others. */
  UNKNOWN,
  /** The source says none, unspecified, or nothing. */
  NONE,
  /** Low. */
  LOW,
  /** Moderate, which is the same as medium. */
  MODERATE,
  /** Important, which is the same as high. */
  IMPORTANT,
  /** Critical, which is the same as urgent. */
  CRITICAL;

  /**
   * Understands the word of a source, without regard to case.
   *
   * @param word a word; may be empty
   * @return the severity; {@link #UNKNOWN} if the word is not known
   */
  public static AdvisorySeverity of(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "critical", "urgent" -> CRITICAL;
      case "important", "high" -> IMPORTANT;
      case "moderate", "medium" -> MODERATE;
      case "low" -> LOW;
      case "", "none", "unspecified" -> NONE;
      default -> UNKNOWN;
    };
  }

  /**
   * Tells whether this is as urgent as another or more; what is unknown is not comparable.
   *
   * @param other another severity
   * @return whether both are known and this one is not lower, or both are unknown
   */
  public boolean isAtLeast(AdvisorySeverity other) {
    return this == other || this != UNKNOWN && other != UNKNOWN && compareTo(other) > 0;
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
