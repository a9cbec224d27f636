package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.request.Glob;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement that some findings are accepted, whether or not there are any now.
 *
 * @param key the key of a finding; if empty, rule and package choose
 * @param rule the rule that must be broken; empty for any
 * @param subjects pattern over names, names with architecture and NEVRAs of packages, and names of
 *     lists; empty for any
 * @param reason why, in the words of whoever accepts them
 * @param expires the last day they are accepted; empty if for good
 */
public record Allowance(
    Optional<String> key,
    Optional<Rule> rule,
    Optional<String> subjects,
    String reason,
    Optional<LocalDate> expires) {
  /**
   * Checks the parts.
   *
   * @param key the key of a finding
   * @param rule the rule that must be broken
   * @param subjects pattern over subjects
   * @param reason why
   * @param expires the last day
   * @throws IllegalArgumentException if everything is accepted, or a key and more is asked for
   */
  public Allowance {
    Objects.requireNonNull(expires, "expires");
    Objects.requireNonNull(reason, "reason");
    if (key.isPresent() == (rule.isPresent() || subjects.isPresent())) {
      throw new IllegalArgumentException("either a key, or a rule, a package or both");
    }
  }

  /**
   * Tells whether a finding is meant.
   *
   * @param finding a finding
   * @return whether it is
   */
  public boolean covers(Finding finding) {
    if (key.isPresent()) {
      return finding.key().equals(key.get());
    }
    return (rule.isEmpty() || finding.rule() == rule.get())
        && (subjects.isEmpty() || matches(finding.subject(), new Glob(subjects.get())));
  }

  private static boolean matches(Subject subject, Glob glob) {
    return subject.rpm().filter(found -> glob.matches(found.name())).isPresent()
        || glob.matches(subject.key())
        || glob.matches(subject.name());
  }

  /**
   * Tells whether it does not count any more.
   *
   * @param today the day of the run
   * @return whether its last day is over
   */
  public boolean isExpired(LocalDate today) {
    return expires.isPresent() && today.isAfter(expires.get());
  }

  /**
   * Says in a line what is accepted.
   *
   * @return the key, or rule and pattern; foreign text as it is
   */
  public String what() {
    return key.orElseGet(
        () ->
            Stream.of(rule.map(Rule::id), subjects.map(glob -> "package " + glob))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
  }
}
