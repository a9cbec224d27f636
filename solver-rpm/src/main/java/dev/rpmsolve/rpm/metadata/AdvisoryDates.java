package dev.rpmsolve.rpm.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of advisories, in UTC: {@code 2023-02-17 20:41:00}, without seconds, without a time,
 * with a {@code T} and a {@code Z} as ISO 8601 has them, or seconds since 1970.
 */
public final class AdvisoryDates {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
  private static final Pattern DATE =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
              + "(?:[ T]+([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]{1,9})?)?)?"
              + " ?(?:Z|UTC|\\+00:?00)?");

  private AdvisoryDates() {}

  /**
   * Reads a date.
   *
   * @param text the text; white space around it does not count
   * @return the time; empty if the text is no date of one of the forms
   */
  public static Optional<Instant> parse(String text) {
    String stripped = text.strip();
    if (SECONDS.matcher(stripped).matches()) {
      return Optional.of(Instant.ofEpochSecond(Long.parseLong(stripped)));
    }
    Matcher parts = DATE.matcher(stripped);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime time =
          LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              number(parts, 4),
              number(parts, 5),
              number(parts, 6));
      return Optional.of(time.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }
}
