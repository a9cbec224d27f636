package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the value of {@code --budget}: limits such as {@code 30s,100000c}. */
final class BudgetArgument {
  // Eighteen digits at most, so that every number fits a long.
  private static final Pattern LIMIT = Pattern.compile("([0-9]{1,18})(ms|s|m|c)");

  private static final Duration LONGEST = Duration.ofDays(1000);
  private static final long MINUTES_LIMIT = LONGEST.toMinutes() + 1;

  private BudgetArgument() {}

  /** Reads {@code --budget}; without it there are no limits. */
  static Budget of(Arguments arguments) {
    return arguments
        .value(CliOption.BUDGET)
        .map(BudgetArgument::parse)
        .orElseGet(Budget::unlimited);
  }

  /**
   * Reads limits.
   *
   * @throws UsageException if the text is not of this form or limits the same thing twice
   */
  static Budget parse(String text) {
    Budget budget = Budget.unlimited();
    boolean hasConflicts = false;
    for (String part : text.split(",", -1)) {
      Matcher matcher = LIMIT.matcher(part);
      if (!matcher.matches()) {
        throw malformed(text);
      }
      long number = Long.parseLong(matcher.group(1));
      boolean isConflicts = matcher.group(2).equals("c");
      if (isConflicts ? hasConflicts : budget.timeLimit().isPresent()) {
        throw malformed(text);
      }
      hasConflicts |= isConflicts;
      budget =
          isConflicts
              ? budget.withConflicts(number)
              : budget.withTimeLimit(duration(number, matcher.group(2), text));
    }
    return budget;
  }

  private static Duration duration(long number, String unit, String text) {
    Duration duration =
        switch (unit) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          default -> Duration.ofSeconds(Math.multiplyExact(Math.min(number, MINUTES_LIMIT), 60L));
        };
    if (duration.compareTo(LONGEST) > 0) {
      throw new UsageException("--budget " + text + ": more than 1000 days; leave the time away");
    }
    return duration;
  }

  private static UsageException malformed(String text) {
    return new UsageException(
        "--budget "
            + text
            + ": expected a time such as 500ms, 30s or 5m, conflicts such as"
            + " 100000c, or one of each as in 30s,100000c");
  }
}
