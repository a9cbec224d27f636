package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.Resolution.Purpose;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.group.GroupChange;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.TransactionOrder;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.report.SolveReport.Profile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what a package manager would do for people. */
final class SolveText {
  private final Appendable out;

  SolveText(Appendable out) {
    this.out = out;
  }

  void write(SolveReport report, Detail... details) throws IOException {
    if (report.enablement().isPresent()) {
      EnablementOutcome outcome = report.enablement().get();
      new EnablementText(outcome, out).write(List.of(details).contains(Detail.REASONS));
      if (outcome.result() instanceof EnablementResult.Ended ended) {
        line("no answer: " + EffortText.stop(ended.stop()));
        return;
      }
    }
    for (SpecNotice notice : report.plan().notices()) {
      line(NoticeText.line(notice));
    }
    if (report.answer().isPresent()) {
      answer(report, report.answer().get(), List.of(details));
    } else if (report.plan().errors().stream().anyMatch(SolveText::isAboutSpec)) {
      line("nothing is solved: leave out what is wrong" + orSkip(report.profile()));
    }
  }

  private static boolean isAboutSpec(SpecNotice error) {
    return error.kind() != SpecNotice.Kind.NO_OLD_INSTALLONLY
        && error.kind() != SpecNotice.Kind.NO_DUPLICATES;
  }

  private static String orSkip(Profile profile) {
    return profile == Profile.DNF ? ", or let --skip-broken do that" : "";
  }

  private void answer(SolveReport report, LimitedResult answer, List<Detail> wanted)
      throws IOException {
    Words words = Words.of(report.universe(), report.plan());
    ReasonText reasons = new ReasonText(words);
    ProblemText problems = new ProblemText(report, words, wanted.contains(Detail.REASONS));
    SolveResult result = answer.result();
    if (result instanceof SolveResult.BudgetExhausted exhausted) {
      line("no answer: " + EffortText.stop(exhausted.stop()));
    } else if (result instanceof SolveResult.Solved solved) {
      transaction(solved.solution(), answer, wanted.contains(Detail.ORDER), reasons);
      groups(report.groups());
    } else if (result instanceof SolveResult.Unsolvable unsolvable) {
      section("cannot be solved:", problems.lines(unsolvable.best().problems()));
    }
    if (result.resolution().isPresent() && !answer.skipped().isEmpty()) {
      Solution solution = result.resolution().get().solution();
      line("");
      section("Left out:", problems.skipped(answer.skipped(), solution));
    }
    if (result.resolution().isPresent()) {
      new OptimalityText(out).write(result.resolution().get());
    }
    if (wanted.contains(Detail.REASONS) && result instanceof SolveResult.Solved solved) {
      reasons(solved.solution(), reasons);
    }
    if (wanted.contains(Detail.CHOICES) && result.resolution().isPresent()) {
      choices(result.resolution().get().alternatives(), words);
    }
    if (!answer.refused().isEmpty()) {
      line("");
      line("refused: these packages are protected: " + names(answer.refused()));
      line("  way out: protect less, see " + NoticeText.PROTECTING);
    }
    line(EffortText.times(report.loadNanos(), result.statistics().nanos(), "solving"));
  }

  private void transaction(
      Solution solution, LimitedResult answer, boolean isOrdered, ReasonText reasons)
      throws IOException {
    if (!answer.refused().isEmpty()) {
      line("This would have to be done, but is refused (see below):");
    }
    Optional<TransactionOrder> order =
        isOrdered ? Optional.of(TransactionOrder.of(solution)) : Optional.empty();
    new TransactionText(out, reasons).transaction(solution.transaction(), order);
  }

  /** Tells what becomes of groups, a line for each. */
  private void groups(List<GroupChange> changes) throws IOException {
    if (!changes.isEmpty()) {
      line("");
    }
    for (GroupChange change : changes) {
      boolean isGroup = change.kind() == GroupChange.Kind.GROUP;
      line(
          JsonOutput.word(change.action())
              + (isGroup ? " group @" : " environment @^")
              + change.id()
              + (change.title().equals(change.id()) ? "" : ": " + change.title()));
    }
  }

  private void section(String title, List<String> lines) throws IOException {
    line(title);
    for (String text : lines) {
      line(text);
    }
  }

  private void reasons(Solution solution, ReasonText reasons) throws IOException {
    List<String> lines = new WhyText(solution.transaction(), reasons).lines();
    if (!lines.isEmpty()) {
      line("");
      section("Why each package comes or goes, back to what was asked for:", lines);
    }
  }

  private void choices(List<Resolution.Alternative> alternatives, Words words) throws IOException {
    if (!alternatives.isEmpty()) {
      line("");
      line("Choices between equals:");
    }
    for (Resolution.Alternative one : alternatives) {
      line(
          "  "
              + one.chosen().map(chosen -> chosen + " of ").orElse("none of ")
              + names(one.candidates())
              + one.purpose().map(purpose -> " " + purpose(purpose, words)).orElse(""));
    }
  }

  private static String purpose(Purpose purpose, Words words) {
    if (purpose instanceof Purpose.ForGoal goal) {
      return "to " + words.goal(goal.goal());
    } else if (purpose instanceof Purpose.ForRequirement required) {
      return "for " + required.dependency() + ", which " + required.requirer() + " requires";
    } else if (purpose instanceof Purpose.ForRecommendation recommended) {
      return "for "
          + recommended.dependency()
          + ", which "
          + recommended.recommender()
          + " recommends";
    }
    return "to update " + ((Purpose.ForUpdate) purpose).installed();
  }

  private static String names(List<RpmPackage> packages) {
    return packages.stream().map(RpmPackage::toString).collect(Collectors.joining(", "));
  }

  private void line(String text) throws IOException {
    out.append(PlainText.escape(text)).append('\n');
  }
}
