package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the reason of a step into a few words. */
final class ReasonText {
  private static final int SHOWN_CODE_POINTS = 60;

  private final Words words;

  ReasonText(Words words) {
    this.words = words;
  }

  /** Describes why a step is taken, and which packages of other names it replaces. */
  String of(Step step) {
    String why = why(step.reason(), step.subject());
    List<RpmPackage> others =
        step.replaced().stream()
            .filter(replaced -> !replaced.name().equals(step.subject().name()))
            .filter(
                replaced ->
                    !(step.reason() instanceof Reason.Replaces main
                        && main.replaced().equals(replaced)))
            .toList();
    return others.isEmpty()
        ? why
        : why
            + "; replaces "
            + others.stream().map(RpmPackage::toString).collect(Collectors.joining(", "));
  }

  private String why(Reason reason, RpmPackage subject) {
    if (reason instanceof Reason.Requested requested) {
      return requested(requested.goal(), subject);
    } else if (reason instanceof Reason.RequiredBy required) {
      return "required by "
          + required.requirer().name()
          + unlessName(required.dependency(), subject);
    } else if (reason instanceof Reason.RecommendedBy recommended) {
      return "recommended by "
          + recommended.recommender().name()
          + unlessName(recommended.dependency(), subject);
    } else if (reason instanceof Reason.Supplements supplements) {
      return "supplements " + shortened(supplements.dependency());
    } else if (reason instanceof Reason.Replaces replaces) {
      return replaces(replaces.replaced(), subject);
    } else if (reason instanceof Reason.NewerThan newer) {
      return "newer than " + newer.installed();
    } else if (reason instanceof Reason.Preferred) {
      return "better by the criteria";
    } else if (reason instanceof Reason.TwinOf twin) {
      return "beside " + twin.other();
    } else if (reason instanceof Reason.ReplacedBy replaced) {
      return "replaced by " + replaced.replacement();
    } else if (reason instanceof Reason.Unfulfilled unfulfilled) {
      return "requires " + shortened(unfulfilled.dependency()) + ", which goes away";
    } else if (reason instanceof Reason.Unneeded unneeded) {
      return "no longer needed" + unneeded.formerly().map(p -> " by " + p.name()).orElse("");
    } else if (reason instanceof Reason.OverLimit over) {
      return "only " + over.limit() + " may be installed at once";
    } else if (reason instanceof Reason.Kept) {
      return "kept";
    }
    return "cannot stay beside what is installed";
  }

  private String requested(Goal goal, RpmPackage subject) {
    Optional<String> group = words.group(goal);
    if (group.isPresent()) {
      return "group " + group.get();
    }
    Optional<String> typed = words.typed(goal).filter(spec -> !spec.equals(subject.name()));
    if (goal instanceof Goal.Install && typed.isPresent()) {
      return "requested as " + typed.get();
    } else if (goal instanceof Goal.Upgrade && goal.selection() instanceof Selection.All) {
      return "newer version";
    }
    return "requested";
  }

  /** The version column says already which version of itself a package replaces. */
  private static String replaces(RpmPackage replaced, RpmPackage subject) {
    if (!replaced.name().equals(subject.name())) {
      return "replaces " + replaced;
    }
    int order = subject.evr().compareTo(replaced.evr());
    return order > 0 ? "newer version" : order < 0 ? "older version" : "same version";
  }

  /** What is required says nothing new if it is the package by its bare name. */
  private static String unlessName(Dependency dependency, RpmPackage subject) {
    boolean isName =
        dependency instanceof Dependency.Atom atom
            && atom.evr().isEmpty()
            && atom.name().equals(subject.name());
    return isName ? "" : ": " + shortened(dependency);
  }

  private static String shortened(Dependency dependency) {
    String text = dependency.toString();
    if (text.codePointCount(0, text.length()) <= SHOWN_CODE_POINTS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, SHOWN_CODE_POINTS - 3)) + "...";
  }
}
