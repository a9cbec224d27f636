package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.LimitedResolution;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.Resolution.Purpose;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.solution.TransactionOrder;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what a package manager would do for people. */
final class ManagedText {
  private final Appendable out;

  ManagedText(Appendable out) {
    this.out = out;
  }

  void write(ManagedReport report, Detail... details) throws IOException {
    List<Detail> wanted = List.of(details);
    for (SpecNotice notice : report.plan().notices()) {
      String head = notice.kind().severity() == SpecNotice.Severity.ERROR ? "error: " : "note: ";
      line(head + notice);
    }
    if (report.answer().isEmpty()) {
      if (report.outcome() == ManagedReport.Outcome.BUDGET_EXHAUSTED) {
        line("no answer: the allowed work was used up; allow more with --budget");
      }
      return;
    }
    LimitedResolution answer = report.answer().get();
    if (answer.resolution().problems().isEmpty()) {
      transaction(answer, wanted.contains(Detail.ORDER));
    } else {
      line("cannot be solved:");
      problems(answer.resolution().problems(), report.universe());
    }
    if (!answer.skipped().isEmpty()) {
      line("");
      line("Left out, because:");
      problems(answer.skipped(), report.universe());
    }
    if (wanted.contains(Detail.CHOICES)) {
      choices(answer.resolution().alternatives(), report.universe());
    }
    if (!answer.refused().isEmpty()) {
      line("");
      line("refused: these packages are protected: " + names(answer.refused()));
    }
    line(
        "Time: "
            + Quantities.seconds(report.loadNanos())
            + " reading metadata, "
            + Quantities.seconds(answer.resolution().statistics().nanos())
            + " solving.");
  }

  private void transaction(LimitedResolution answer, boolean isOrdered) throws IOException {
    new SolveText(out)
        .transaction(
            answer.resolution().solution().transaction(),
            isOrdered
                ? Optional.of(TransactionOrder.of(answer.resolution().solution()))
                : Optional.empty());
  }

  private void problems(List<Problem> problems, Universe universe) throws IOException {
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      String head = problems.size() > 1 ? "  problem " + (i + 1) + ": " : "  problem: ";
      line(head + ExplanationText.line(problem.headline()));
      for (Cause cause : problem.explanation().causes()) {
        if (!cause.equals(problem.headline())) {
          line("    - " + ExplanationText.line(cause));
        }
      }
      for (Remedy remedy : problem.remedies()) {
        line("    way out: " + RemedyText.line(remedy, universe));
      }
    }
  }

  private void choices(List<Resolution.Alternative> alternatives, Universe universe)
      throws IOException {
    if (!alternatives.isEmpty()) {
      line("");
      line("Choices between equals:");
    }
    for (Resolution.Alternative one : alternatives) {
      line(
          "  "
              + one.chosen().map(chosen -> chosen + " of ").orElse("none of ")
              + names(one.candidates())
              + one.purpose().map(purpose -> " " + purpose(purpose, universe)).orElse(""));
    }
  }

  private static String purpose(Purpose purpose, Universe universe) {
    if (purpose instanceof Purpose.ForGoal goal) {
      return "to " + RemedyText.goal(goal.goal(), universe);
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
