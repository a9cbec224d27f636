package dev.rpmsolve.rpm.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: a number and a letter. */
public final class ShortTime {
  /** What a time is, for messages. */
  public static final String FORM = "a time such as 90m, 36h, 7d or 2w";

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})([mhdw])");
  private static final int DAYS_OF_WEEK = 7;

  private ShortTime() {}

  /**
   * Reads a time.
   *
   * @param text minutes, hours, days or weeks
   * @return the time; empty if the text is none
   */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ofDays(DAYS_OF_WEEK * number);
        });
  }
}
