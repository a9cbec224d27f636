package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.explanation.Remedy.Change;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.ProtectedPackages;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts problems into lines: what is wrong, the facts behind it, and the ways out. */
final class ProblemText {
  private static final int SHOWN_PACKAGES = 6;
  private static final String FACT = "    - ";

  private final Words words;
  private final ProtectedPackages kept;
  private final boolean isComplete;

  /**
   * Prepares the writing.
   *
   * @param report what was asked
   * @param words the words for it
   * @param isComplete whether nothing may be put together or left out
   */
  ProblemText(SolveReport report, Words words, boolean isComplete) {
    Request request = report.plan().request();
    this.words = words;
    this.isComplete = isComplete;
    kept = ProtectedPackages.of(report.universe(), request.policy(), request.installedPackageIds());
  }

  /** Describes why there is no answer. */
  List<String> lines(List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      Problem problem = problems.get(i);
      String head = problems.size() > 1 ? "  problem " + (i + 1) + ": " : "  problem: ";
      List<FactGroups.Group> groups = groups(problem);
      FactGroups.Group headline = headline(problem, groups);
      lines.add(head + line(headline));
      groups.stream().filter(g -> g != headline).forEach(g -> lines.add(FACT + line(g)));
      addRest(problem, lines);
    }
    return lines;
  }

  /** Describes what an answer does without, and why. */
  List<String> skipped(List<Problem> problems, Solution solution) {
    List<String> lines = new ArrayList<>();
    Set<Integer> present =
        IntStream.of(solution.packageIds()).boxed().collect(Collectors.toUnmodifiableSet());
    Set<RpmPackage> outdated = outdated(solution);
    for (Problem problem : problems) {
      List<Cause> left = leftOut(problem, present, outdated);
      if (left.isEmpty()) {
        lines.addAll(lines(List.of(problem)));
        continue;
      }
      lines.add("  " + left.stream().map(this::wish).distinct().collect(Collectors.joining("; ")));
      for (FactGroups.Group group : groups(problem)) {
        if (!left.contains(group.first())) {
          lines.add(FACT + line(group));
        }
      }
      addRest(problem, lines);
    }
    return lines;
  }

  /** Finds what was wanted and did not come; all wishes if that is not known of any. */
  private static List<Cause> leftOut(
      Problem problem, Set<Integer> present, Set<RpmPackage> outdated) {
    List<Cause> causes = problem.explanation().causes();
    List<Cause> left =
        causes.stream()
            .filter(
                cause ->
                    isLeftOut(cause, present)
                        || cause instanceof Cause.OnlyBest best
                            && best.updated().filter(outdated::contains).isEmpty())
            .toList();
    return left.isEmpty() ? causes.stream().filter(ProblemText::isWish).toList() : left;
  }

  private static boolean isLeftOut(Cause cause, Set<Integer> present) {
    return cause instanceof Cause.Requested requested
        && requested.candidates().stream().noneMatch(one -> present.contains(one.id()));
  }

  private static boolean isWish(Cause cause) {
    return cause instanceof Cause.OnlyBest || cause instanceof Cause.Requested;
  }

  /** Finds what gives way to something newer. */
  private static Set<RpmPackage> outdated(Solution solution) {
    return solution.transaction().steps().stream()
        .filter(step -> step.action() == Transaction.Action.UPGRADE)
        .flatMap(step -> step.replaced().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private String wish(Cause cause) {
    if (cause instanceof Cause.Requested requested) {
      return words.goal(requested.goal());
    }
    Cause.OnlyBest best = (Cause.OnlyBest) cause;
    return best.goal()
        .map(goal -> words.goal(goal) + " in the best version")
        .orElseGet(() -> "the best for " + best.updated().orElseThrow());
  }

  private List<FactGroups.Group> groups(Problem problem) {
    List<Cause> causes = problem.explanation().causes();
    return isComplete
        ? causes.stream().map(cause -> new FactGroups.Group(cause, List.of())).toList()
        : FactGroups.of(causes);
  }

  private static FactGroups.Group headline(Problem problem, List<FactGroups.Group> groups) {
    Cause headline = problem.headline();
    return groups.stream()
        .filter(group -> group.first().equals(headline) || group.members().contains(headline))
        .findFirst()
        .orElseGet(() -> new FactGroups.Group(headline, List.of()));
  }

  private String line(FactGroups.Group group) {
    boolean isKept =
        group.first() instanceof Cause.StaysInstalled stays && isProtected(stays.subject());
    return words.fact(group.first()) + group.others() + (isKept ? ", for it is protected" : "");
  }

  private boolean isProtected(RpmPackage subject) {
    return kept.isProtected(subject.id());
  }

  private void addRest(Problem problem, List<String> lines) {
    if (!problem.explanation().isMinimal()) {
      lines.add("    (not all of these facts may be needed)");
    }
    for (Remedy remedy : problem.remedies()) {
      lines.add("    way out: " + remedy(remedy));
    }
    hint(problem.explanation().causes()).ifPresent(hint -> lines.add("    see also: " + hint));
  }

  /** Names the options whose doing a problem is, if it is one. */
  private Optional<String> hint(List<Cause> causes) {
    List<Cause.Excluded> excluded =
        causes.stream()
            .filter(Cause.Excluded.class::isInstance)
            .map(Cause.Excluded.class::cast)
            .toList();
    boolean isModular =
        excluded.stream().allMatch(one -> one.why().filter(Exclusion::isModular).isPresent());
    boolean isKept =
        causes.stream()
            .anyMatch(c -> c instanceof Cause.StaysInstalled stays && isProtected(stays.subject()));
    return !excluded.isEmpty()
        ? Optional.of(isModular ? NoticeText.MODULAR : NoticeText.EXCLUDING)
        : isKept ? Optional.of(NoticeText.PROTECTING) : Optional.empty();
  }

  /** Changes of one kind are told at once. */
  private String remedy(Remedy remedy) {
    Map<Class<?>, List<Change>> kinds = new LinkedHashMap<>();
    for (Change change : remedy.changes()) {
      kinds.computeIfAbsent(change.getClass(), kind -> new ArrayList<>()).add(change);
    }
    return kinds.values().stream().map(this::changes).collect(Collectors.joining("; and "));
  }

  private String changes(List<Change> changes) {
    Change first = changes.get(0);
    if (first instanceof Change.AllowRemoval) {
      return "allow removal of "
          + list(
              changes.stream().map(c -> ((Change.AllowRemoval) c).subject().toString()).toList());
    } else if (first instanceof Change.AllowReplacement) {
      return "allow replacing "
          + list(
              changes.stream().map(c -> Words.replacement((Change.AllowReplacement) c)).toList());
    }
    return changes.stream().map(words::change).collect(Collectors.joining(", and "));
  }

  private String list(List<String> items) {
    if (isComplete || items.size() <= SHOWN_PACKAGES) {
      return String.join(", ", items);
    }
    int shown = SHOWN_PACKAGES - 1;
    return String.join(", ", items.subList(0, shown))
        + " and "
        + (items.size() - shown)
        + " others (see --verbose)";
  }
}
