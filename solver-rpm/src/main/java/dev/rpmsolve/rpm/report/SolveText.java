package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.Resolution.Purpose;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.TransactionOrder;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
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
    for (SpecNotice notice : report.plan().notices()) {
      line(NoticeText.line(notice));
    }
    if (report.answer().isPresent()) {
      answer(report, report.answer().get(), List.of(details));
    } else {
      line("nothing is solved: leave out what is wrong" + orSkip(report.profile()));
    }
  }

  private static String orSkip(Profile profile) {
    return profile == Profile.DNF ? ", or let --skip-broken do that" : "";
  }

  private void answer(SolveReport report, LimitedResult answer, List<Detail> wanted)
      throws IOException {
    SolveResult result = answer.result();
    if (result instanceof SolveResult.BudgetExhausted exhausted) {
      line(
          "no answer: "
              + TransactionText.describe(exhausted.stop())
              + "; allow more with --budget");
    } else if (result instanceof SolveResult.Solved solved) {
      transaction(solved.solution(), wanted.contains(Detail.ORDER));
    } else if (result instanceof SolveResult.Unsolvable unsolvable) {
      line("cannot be solved:");
      problems(unsolvable.best().problems(), report.universe());
    }
    if (!answer.skipped().isEmpty()) {
      line("");
      line("Left out, because:");
      problems(answer.skipped(), report.universe());
    }
    if (wanted.contains(Detail.REASONS) && result instanceof SolveResult.Solved solved) {
      reasons(solved.solution());
    }
    if (wanted.contains(Detail.CHOICES) && result.resolution().isPresent()) {
      choices(result.resolution().get().alternatives(), report.universe());
    }
    if (!answer.refused().isEmpty()) {
      line("");
      line("refused: these packages are protected: " + names(answer.refused()));
      line(
          "  way out: protect less, see --setopt=protected_packages=, --protected, --running-kernel");
    }
    line(
        "Time: "
            + Quantities.seconds(report.loadNanos())
            + " reading metadata, "
            + Quantities.seconds(result.statistics().nanos())
            + " solving.");
  }

  private void transaction(Solution solution, boolean isOrdered) throws IOException {
    Optional<TransactionOrder> order =
        isOrdered ? Optional.of(TransactionOrder.of(solution)) : Optional.empty();
    new TransactionText(out).transaction(solution.transaction(), order);
  }

  private void problems(List<Problem> problems, Universe universe) throws IOException {
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      String head = problems.size() > 1 ? "  problem " + (i + 1) + ": " : "  problem: ";
      line(head + FactText.line(problem.headline(), universe));
      for (Cause cause : problem.explanation().causes()) {
        if (!cause.equals(problem.headline())) {
          line("    - " + FactText.line(cause, universe));
        }
      }
      if (!problem.explanation().isMinimal()) {
        line("    (not all of these facts may be needed)");
      }
      for (Remedy remedy : problem.remedies()) {
        line("    way out: " + RemedyText.line(remedy, universe));
      }
    }
  }

  private void reasons(Solution solution) throws IOException {
    List<String> lines = new WhyText(solution.transaction()).lines();
    if (!lines.isEmpty()) {
      line("");
      line("Why each package comes, back to what was asked for:");
    }
    for (String text : lines) {
      line("  " + text);
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
