package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.closure.ClosureDeltaReport;
import dev.rpmsolve.core.closure.Uninstallable;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.release.FixVerdict;
import dev.rpmsolve.rpm.release.HeldPackage;
import dev.rpmsolve.rpm.release.LostRequirement;
import dev.rpmsolve.rpm.release.Move;
import dev.rpmsolve.rpm.release.ReleaseChanges;
import dev.rpmsolve.rpm.release.ReleaseModules;
import dev.rpmsolve.rpm.release.SystemImpact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes for people what a move between releases does, and which release has fixes. */
final class ReleaseText {
  private static final int SHOWN = 12;

  private final Appendable out;
  private final boolean isComplete;
  private final OptimalityText optimality;

  ReleaseText(Appendable out, List<Detail> details) {
    this.out = out;
    optimality = new OptimalityText(out);
    isComplete = details.contains(Detail.FACTS);
  }

  void write(ReleaseReport report) throws IOException {
    Universe universe = report.impact().to().universe();
    line(
        "From release "
            + report.impact().from().name()
            + " to "
            + report.impact().to().name()
            + ", for "
            + universe.archPolicy().machine());
    changes(report.impact().changes());
    modules(report.impact().from().modules(), report.impact().to().modules());
    if (report.impact().system().isPresent()) {
      system(report.impact().system().get(), universe);
    }
    if (report.closure().isPresent()) {
      closure(report.closure().get());
    }
    line("");
    line(EffortText.times(report.loadNanos(), report.nanos(), "comparing"));
  }

  private void changes(ReleaseChanges changes) throws IOException {
    line(
        "The repositories: "
            + Quantities.count(changes.added(), "package")
            + " added, "
            + changes.removed()
            + " removed, "
            + changes.announced().size()
            + " advisories announced.");
    names("  new names", changes.names().fresh());
    names("  gone names", changes.names().gone());
    names("  newer or older now", changes.names().updated());
  }

  private void modules(ReleaseModules before, ReleaseModules after) throws IOException {
    List<NameStream> all = new ArrayList<>(before.active());
    all.removeAll(after.active());
    all.addAll(after.active());
    Set<String> shown = new LinkedHashSet<>();
    for (NameStream one : all) {
      Optional<String> once = stream(before, one.name());
      Optional<String> now = stream(after, one.name());
      shown.add(
          once.equals(now)
              ? one.toString()
              : one.name() + " " + once.orElse("none") + " -> " + now.orElse("none"));
    }
    names("Active streams of modules", shown.stream().sorted().toList());
  }

  private static Optional<String> stream(ReleaseModules modules, String name) {
    return modules.active().stream()
        .filter(one -> one.name().equals(name))
        .map(NameStream::stream)
        .findFirst();
  }

  private void names(String what, List<String> names) throws IOException {
    if (!names.isEmpty()) {
      line(what + ": " + shortened(names));
    }
  }

  private String shortened(List<String> names) {
    if (isComplete || names.size() <= SHOWN) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, SHOWN))
        + " and "
        + (names.size() - SHOWN)
        + " others (see --verbose)";
  }

  private void system(SystemImpact impact, Universe universe) throws IOException {
    title("dnf upgrade:");
    move(impact.upgrade(), universe);
    if (isSame(impact.upgrade(), impact.sync())) {
      title("dnf distro-sync does the same.");
    } else {
      title("dnf distro-sync:");
      move(impact.sync(), universe);
    }
    held(impact.losses().held(), universe);
    packages("Removed without replacement", impact.losses().removed());
    broken(impact.losses().broken());
    packages("Not in the new release, and left as they are", impact.losses().gone());
    gained(impact.fixes().gained());
    open(impact.fixes().open(), universe);
  }

  private static boolean isSame(Move a, Move b) {
    return a.solution().isPresent()
        && b.solution().isPresent()
        && outcome(a.solution().get()).equals(outcome(b.solution().get()));
  }

  private static List<String> outcome(Solution solution) {
    return solution.transaction().steps().stream()
        .map(Transaction.Step::subject)
        .map(one -> one + " " + one.repository().id())
        .toList();
  }

  private void move(Move move, Universe universe) throws IOException {
    LimitedResult answer = move.answer();
    Words words = Words.of(universe, move.plan());
    ProblemText problems = problemText(move.plan(), answer, universe);
    if (answer.result() instanceof SolveResult.BudgetExhausted exhausted) {
      line("no answer: " + EffortText.stop(exhausted.stop()));
    } else if (answer.result() instanceof SolveResult.Unsolvable unsolvable) {
      lines(problems.lines(unsolvable.best().problems()));
    } else if (answer.result() instanceof SolveResult.Solved solved) {
      new TransactionText(out, new ReasonText(words))
          .transaction(solved.solution().transaction(), Optional.empty());
    }
    if (!answer.refused().isEmpty()) {
      line("refused: these packages are protected: " + list(answer.refused()));
    }
  }

  private ProblemText problemText(GoalPlan plan, LimitedResult answer, Universe universe) {
    SolveReport report =
        new SolveReport(universe, SolveReport.Profile.DNF, plan, Optional.of(answer), 0);
    return new ProblemText(report, Words.of(universe, plan), isComplete);
  }

  private void held(List<HeldPackage> held, Universe universe) throws IOException {
    if (!held.isEmpty()) {
      title("Cannot move:");
    }
    for (HeldPackage one : held) {
      line(one.installed() + " to " + one.newest());
      attempt(one.attempt(), universe, "  alone it could: what else is upgraded excludes it");
    }
  }

  private void attempt(Move attempt, Universe universe, String otherwise) throws IOException {
    LimitedResult answer = attempt.answer();
    if (attempt.solution().isPresent()) {
      line(otherwise);
    } else if (answer.result() instanceof SolveResult.BudgetExhausted exhausted) {
      line("  the reason is not known: " + EffortText.stop(exhausted.stop()));
    } else if (!answer.refused().isEmpty()) {
      line("  protected packages would go: " + list(answer.refused()));
    } else {
      problems(
          attempt.plan(), answer, answer.result().resolution().orElseThrow().problems(), universe);
    }
  }

  private void problems(
      GoalPlan plan, LimitedResult answer, List<Problem> problems, Universe universe)
      throws IOException {
    lines(problemText(plan, answer, universe).lines(problems));
  }

  private void broken(List<LostRequirement> lost) throws IOException {
    if (!lost.isEmpty()) {
      title("Loses what it requires, unless packages stay that the new release does not have:");
    }
    for (LostRequirement one : lost) {
      line(
          "  "
              + one.subject()
              + " requires "
              + one.requirement()
              + (one.providers().isEmpty()
                  ? ""
                  : ", which only " + list(one.providers()) + " provides now"));
    }
  }

  private void packages(String what, List<RpmPackage> packages) throws IOException {
    if (!packages.isEmpty()) {
      title(what + ": " + list(packages));
    }
  }

  private void gained(List<Advisory> advisories) throws IOException {
    if (advisories.isEmpty()) {
      return;
    }
    title("Advisories fixed by the upgrade: " + AdvisoryWords.counts(advisories));
    for (Advisory advisory : advisories) {
      line("  " + AdvisoryWords.line(advisory));
    }
  }

  private void open(List<AdvisoryVerdict> open, Universe universe) throws IOException {
    if (!open.isEmpty()) {
      title("Advisories that stay open:");
    }
    for (AdvisoryVerdict verdict : open) {
      line("  " + AdvisoryWords.line(verdict.match().advisory()));
      line("    " + AdvisoryWords.reason(verdict));
      if (isComplete && verdict instanceof AdvisoryVerdict.Blocked blocked) {
        Words words = Words.of(universe, blocked.plan());
        for (Problem problem : blocked.problems()) {
          for (Cause cause : problem.explanation().causes()) {
            line("      - " + words.fact(cause));
          }
        }
      }
    }
  }

  private void closure(ReleaseReport.Closure closure) throws IOException {
    ClosureDeltaReport delta = closure.delta();
    Words words = Words.of(closure.universe());
    title(
        "Of the repositories' packages "
            + delta.broken().size()
            + " cannot be installed any more, "
            + delta.fixed().size()
            + " can be again.");
    for (Uninstallable one : delta.broken()) {
      line("  " + one.subject());
      for (Cause cause : one.explanation().causes()) {
        if (!(cause instanceof Cause.Requested)) {
          line("    - " + words.fact(cause));
        }
      }
    }
    if (delta.stop().isPresent()) {
      line("incomplete: " + EffortText.stop(delta.stop().get()));
    }
  }

  /** Writes which release has the fixes, and why lower ones do not. */
  void write(FixReport report) throws IOException {
    line("Fixes for " + String.join(", ", report.wanted()) + ":");
    for (FixVerdict verdict : report.verdicts()) {
      verdict(verdict);
    }
    line("");
    line(EffortText.times(report.loadNanos(), report.nanos(), "solving"));
    if (report.found().isEmpty()) {
      line(
          report.isUndecided()
              ? "no release is known to have and install them"
              : "no release has and can install them");
    } else {
      line("lowest release with the fixes: " + report.found().get().release());
    }
  }

  private void verdict(FixVerdict verdict) throws IOException {
    String head = "  " + verdict.release() + ": ";
    if (verdict instanceof FixVerdict.Unannounced unannounced) {
      line(head + "does not announce " + String.join(", ", unannounced.unknown()));
    } else if (verdict instanceof FixVerdict.NotOffered offered) {
      line(head + "announces fixes that it does not have");
      for (AdvisoryVerdict.NotOffered one : offered.missing()) {
        for (AdvisoryItem item : one.missing()) {
          line("    " + one.match().advisory().id() + ": " + AdvisoryWords.missing(item));
        }
      }
    } else if (verdict instanceof FixVerdict.Blocked blocked) {
      line(head + "has the fixes, but they cannot be installed");
      attempt(blocked.attempt(), blocked.system().universe(), "");
    } else if (verdict instanceof FixVerdict.Undecided undecided) {
      line(head + "not known: " + EffortText.stop(undecided.stop()));
    } else if (verdict instanceof FixVerdict.Fixing fixing) {
      boolean isDone = fixing.move().solution().orElseThrow().transaction().steps().isEmpty();
      line(head + (isDone ? "there is nothing left to fix" : "has the fixes; they take"));
      if (!isDone) {
        line("");
        move(fixing.move(), fixing.system().universe());
        optimality.write(fixing.move().answer().result().resolution().orElseThrow());
      }
    }
  }

  private static String list(List<RpmPackage> packages) {
    return packages.stream().map(RpmPackage::toString).collect(Collectors.joining(", "));
  }

  private void title(String text) throws IOException {
    line("");
    line(text);
  }

  private void lines(List<String> texts) throws IOException {
    for (String text : texts) {
      line(text);
    }
  }

  private void line(String text) throws IOException {
    out.append(PlainText.escape(text)).append('\n');
  }
}
