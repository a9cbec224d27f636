package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into words why advisories cannot be satisfied. */
final class VerdictText {
  private static final int SHOWN_PROBLEMS = 3;

  private final Universe universe;
  private final boolean isComplete;

  /**
   * Prepares the writing.
   *
   * @param universe the packages there are
   * @param isComplete whether nothing may be put together or left out
   */
  VerdictText(Universe universe, boolean isComplete) {
    this.universe = universe;
    this.isComplete = isComplete;
  }

  /** Describes a verdict in indented lines; nothing if the advisory can be satisfied. */
  List<String> lines(AdvisoryVerdict verdict) {
    List<String> lines = new ArrayList<>();
    if (verdict instanceof AdvisoryVerdict.NotOffered lacking) {
      lacking.missing().forEach(item -> lines.add("    - " + reason(item)));
    } else if (verdict instanceof AdvisoryVerdict.Undecided undecided) {
      lines.add("    not decided: " + EffortText.stop(undecided.stop()));
    } else if (verdict instanceof AdvisoryVerdict.Blocked blocked) {
      if (blocked.problems().isEmpty()) {
        lines.add("    - protected packages would have to go; see " + NoticeText.PROTECTING);
      }
      Words words = Words.of(universe, blocked.plan());
      SolveReport report =
          new SolveReport(universe, SolveReport.Profile.DNF, blocked.plan(), Optional.empty(), 0);
      List<Problem> shown = shown(blocked.problems());
      new ProblemText(report, words, isComplete)
          .lines(shown)
          .forEach(line -> lines.add("  " + line));
      int others = blocked.problems().size() - shown.size();
      if (others > 0) {
        lines.add("    and " + Quantities.count(others, "more problem") + " (see --verbose)");
      }
    }
    return lines;
  }

  private List<Problem> shown(List<Problem> problems) {
    return problems.stream()
        .limit(isComplete ? Integer.MAX_VALUE : SHOWN_PROBLEMS)
        .map(VerdictText::withoutWish)
        .toList();
  }

  /** That the fix is wanted, and that one can do without it, goes without saying. */
  private static Problem withoutWish(Problem problem) {
    List<Cause> causes =
        problem.explanation().causes().stream()
            .filter(
                cause -> cause.equals(problem.headline()) || !(cause instanceof Cause.Requested))
            .toList();
    List<Remedy> remedies =
        problem.remedies().stream()
            .filter(
                remedy ->
                    !remedy.changes().stream().allMatch(Remedy.Change.DropGoal.class::isInstance))
            .toList();
    return new Problem(
        problem.headline(), new Explanation(causes, problem.explanation().isMinimal()), remedies);
  }

  /** Says why there is nothing that fixes an installed package. */
  static String reason(AdvisoryItem item) {
    String fixed = item.installed() + " is fixed in " + item.required().evr();
    if (item.isArchChange()) {
      fixed += "." + item.required().arch();
    }
    FixOffer offer = item.offer();
    if (offer instanceof FixOffer.Excluded excluded) {
      return fixed + ", but " + first(excluded.packages()) + " is excluded by " + excluded.why();
    } else if (offer instanceof FixOffer.Outranked outranked) {
      return fixed
          + ", but "
          + first(outranked.packages())
          + " is of repository "
          + outranked.packages().get(0).repository().id()
          + ", and "
          + outranked.preferred().repository().id()
          + " of higher priority has only "
          + outranked.preferred();
    } else if (offer instanceof FixOffer.NotOffered missing) {
      return fixed
          + ", which no repository has"
          + missing.newest().map(newest -> "; the newest there is " + newest).orElse("");
    }
    return fixed;
  }

  private static String first(List<RpmPackage> packages) {
    int others = packages.size() - 1;
    return packages.get(0) + (others == 0 ? "" : " (as " + others + " newer)");
  }
}
