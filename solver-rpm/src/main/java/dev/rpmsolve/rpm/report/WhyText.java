package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Traces why packages come, or go, back to what was asked for. */
final class WhyText {
  private final Map<RpmPackage, Step> steps = new LinkedHashMap<>();

  private final ReasonText reasons;

  WhyText(Transaction transaction, ReasonText reasons) {
    this.reasons = reasons;
    transaction.steps().stream().forEach(step -> steps.put(step.subject(), step));
  }

  /**
   * Describes each package in one line: its reason, that of the package which is the reason, and so
   * on.
   */
  List<String> lines() {
    return steps.values().stream().map(this::line).toList();
  }

  private String line(Step step) {
    List<String> chain = new ArrayList<>();
    Set<RpmPackage> seen = new HashSet<>();
    Optional<Step> next = Optional.of(step);
    while (next.isPresent() && seen.add(next.get().subject())) {
      Step here = next.get();
      chain.add(reasons.of(here));
      Optional<RpmPackage> cause = cause(here.reason());
      next = cause.map(steps::get);
      if (cause.isPresent() && next.isEmpty()) {
        chain.add(here.action() == Action.REMOVE ? "replaced" : "installed before");
      }
    }
    return "  " + step.subject() + ": " + String.join(" <- ", chain);
  }

  private static Optional<RpmPackage> cause(Reason reason) {
    if (reason instanceof Reason.RequiredBy required) {
      return Optional.of(required.requirer());
    } else if (reason instanceof Reason.RecommendedBy recommended) {
      return Optional.of(recommended.recommender());
    } else if (reason instanceof Reason.Unneeded unneeded) {
      return unneeded.formerly();
    }
    return Optional.empty();
  }
}
