package dev.rpmsolve.core.advisory;

import java.util.Objects;

/**
 * What sort of fix an advisory announces, and how urgent it is; with the words of the source, which
 * differ between distributions.
 *
 * @param type the sort
 * @param typeWord how the source says it; empty if it does not
 * @param severity the urgency
 * @param severityWord how the source says it; empty if it does not
 */
public record AdvisoryRating(
    AdvisoryType type, String typeWord, AdvisorySeverity severity, String severityWord) {
  /**
   * Creates a rating.
   *
   * @param type the sort
   * @param typeWord how the source says it
   * @param severity the urgency
   * @param severityWord how the source says it
   */
  public AdvisoryRating {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(typeWord, "typeWord");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(severityWord, "severityWord");
  }

  /**
   * Understands the words of a source.
   *
   * @param typeWord the sort, such as {@code security}; may be empty
   * @param severityWord the urgency, such as {@code medium}; may be empty
   * @return the rating
   */
  public static AdvisoryRating of(String typeWord, String severityWord) {
    return new AdvisoryRating(
        AdvisoryType.of(typeWord), typeWord, AdvisorySeverity.of(severityWord), severityWord);
  }
}
