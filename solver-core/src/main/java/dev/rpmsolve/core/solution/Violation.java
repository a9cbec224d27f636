package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Objects;
import java.util.Optional;

/**
 * One rule that a set of packages breaks.
 *
 * @param rule the rule
 * @param subject the package that the rule is about; empty if it is about a goal
 * @param goal the goal that is not reached; empty if the rule is about no single goal
 * @param detail the rest of the story in words, such as {@code requires bar >= 3}
 */
public record Violation(
    Rule rule, Optional<RpmPackage> subject, Optional<Goal> goal, String detail) {
  /**
   * Creates a violation.
   *
   * @param rule the rule
   * @param subject the package that the rule is about; empty if it is about a goal
   * @param goal the goal that is not reached
   * @param detail the rest of the story in words
   */
  public Violation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(detail, "detail");
  }

  /** Prints the rule, the package and the detail on one line. */
  @Override
  public String toString() {
    return rule + ": " + subject.map(p -> p + " ").orElse("") + detail;
  }

  /** The rules that an answer has to keep. */
  public enum Rule {
    /** What a package requires is there. */
    REQUIRES,
    /** What a package conflicts with is not there. */
    CONFLICTS,
    /** No package stands beside one that obsoletes it. */
    OBSOLETES,
    /** Packages of one name whose colors meet exclude each other, unless they are installonly. */
    SAME_NAME,
    /** The machine can run the package's architecture. */
    NOT_INSTALLABLE,
    /** The policy does not exclude the package. */
    EXCLUDED,
    /** A package that was asked for is there. */
    INSTALL_GOAL,
    /** A package that was to go away is gone, and nothing of its name took its place. */
    REMOVE_GOAL,
    /** An installed package stays or is replaced. */
    STAYS_INSTALLED,
    /** A locked package is there or not as before. */
    LOCKED,
    /** A package on the blacklist does not become installed. */
    BLACKLISTED
  }
}
