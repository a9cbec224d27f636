package dev.rpmsolve.rpm.findings;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Findings of one key that are accepted.
 *
 * @param key the key
 * @param count how many findings of that key are accepted, at least 1
 * @param reason why, in the words of whoever accepted them; may be empty
 * @param expires the last day they are accepted; empty if for good
 */
public record BaselineEntry(String key, int count, String reason, Optional<LocalDate> expires) {
  /**
   * Checks the parts.
   *
   * @param key the key
   * @param count at least 1
   * @param reason may be empty
   * @param expires the last day; empty if for good
   * @throws IllegalArgumentException if the count is less than 1
   */
  public BaselineEntry {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(expires, "expires");
    if (count < 1) {
      throw new IllegalArgumentException("a count of " + count);
    }
  }

  /**
   * Tells whether the entry does not count any more.
   *
   * @param today the day of the run
   * @return whether its last day is over
   */
  public boolean isExpired(LocalDate today) {
    return expires.isPresent() && today.isAfter(expires.get());
  }

  /**
   * Returns the entry for another number of findings.
   *
   * @param newCount at least 1
   * @return the entry
   */
  BaselineEntry withCount(int newCount) {
    return new BaselineEntry(key, newCount, reason, expires);
  }
}
