package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;

/** Puts facts into words, with names where the facts alone know only ids. */
final class FactText {
  private FactText() {}

  /** Describes a fact. */
  static String line(Cause cause, Universe universe) {
    boolean isAboutIds =
        cause instanceof Cause.OnlyBest best
            && best.goal().isPresent()
            && (best.goal().get().selection() instanceof Selection.OneOf
                || best.goal().get().selection() instanceof Selection.OnePackage);
    return isAboutIds
        ? "only the best candidate is wanted by: "
            + RemedyText.goal(((Cause.OnlyBest) cause).goal().orElseThrow(), universe)
        : ExplanationText.line(cause);
  }
}
