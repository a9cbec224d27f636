package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisorySeverity;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.universe.Universe;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What advisories mean for a system.
 *
 * @param universe the packages there are
 * @param scope which advisories were looked at
 * @param matches what those mean that concern the system; kept sorted: the most urgent first, then
 *     by id
 * @param verdicts whether the open ones can be fixed; none if there are no repositories to try
 * @param loadNanos how long reading took, in nanoseconds; shown in text only
 */
public record AffectedSystem(
    Universe universe,
    Scope scope,
    List<AdvisoryMatch> matches,
    List<AdvisoryVerdict> verdicts,
    long loadNanos) {
  /** The most urgent first, then by id. */
  static final Comparator<AdvisoryMatch> ORDER =
      Comparator.comparing((AdvisoryMatch match) -> match.advisory().rating().severity())
          .reversed()
          .thenComparing(match -> match.advisory().id());

  /**
   * Sorts the matches.
   *
   * @param universe the packages there are
   * @param scope which advisories were looked at
   * @param matches what those mean that concern the system, in any order
   * @param verdicts whether the open ones can be fixed
   * @param loadNanos nanoseconds
   */
  public AffectedSystem {
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(scope, "scope");
    matches = matches.stream().sorted(ORDER).toList();
    verdicts =
        verdicts.stream().sorted(Comparator.comparing(AdvisoryVerdict::match, ORDER)).toList();
  }

  /**
   * Which advisories were looked at.
   *
   * @param total how many there are
   * @param selected how many were asked for
   * @param meetingAll how many of those meet what is asked in every respect; less where each
   *     respect is enough
   * @param inactive how many of those are about installed names, but in streams of modules that are
   *     not active
   */
  public record Scope(int total, int selected, int meetingAll, int inactive) {}

  /**
   * Lists the matches in a state.
   *
   * @param state the state
   * @return the matches, in order
   */
  public List<AdvisoryMatch> in(AdvisoryMatch.State state) {
    return matches.stream().filter(match -> match.state() == state).toList();
  }

  /**
   * Finds the verdict on an advisory.
   *
   * @param advisory the advisory
   * @return the verdict, if it was tried
   */
  public Optional<AdvisoryVerdict> verdict(Advisory advisory) {
    return verdicts.stream()
        .filter(verdict -> verdict.match().advisory().id().equals(advisory.id()))
        .findFirst();
  }

  /**
   * Counts the open advisories of a severity.
   *
   * @param severity the severity
   * @return how many there are
   */
  public long open(AdvisorySeverity severity) {
    return in(AdvisoryMatch.State.OPEN).stream()
        .filter(match -> match.advisory().rating().severity() == severity)
        .count();
  }
}
