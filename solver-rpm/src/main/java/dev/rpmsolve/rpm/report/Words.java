package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.explanation.Remedy.Change;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a report for goals, facts and changes: those that the user typed where there are
 * some, and names where goals know only ids.
 */
final class Words {
  private static final int SHOWN_NAMES = 4;

  private final Universe universe;
  private final Map<Wish, String> specs = new HashMap<>();
  private final Map<Wish, String> groups = new HashMap<>();
  private final Set<Integer> installed;

  /** A goal but for its modifiers, which change between the searches for one answer. */
  private record Wish(Class<?> kind, Selection selection) {
    static Wish of(Goal goal) {
      return new Wish(goal.getClass(), goal.selection());
    }

    // Written out for quick starts (decision 19).
    @Override
    public boolean equals(Object other) {
      return other instanceof Wish that && kind == that.kind && selection.equals(that.selection);
    }

    @Override
    public int hashCode() {
      return 31 * kind.hashCode() + selection.hashCode();
    }
  }

  private Words(Universe universe, List<Integer> installed) {
    this.universe = universe;
    this.installed = Set.copyOf(installed);
  }

  /** Returns words for what nobody typed. */
  static Words of(Universe universe) {
    return new Words(universe, List.of());
  }

  /** Returns words for the goals of a plan. */
  static Words of(Universe universe, GoalPlan plan) {
    Words words = new Words(universe, plan.request().installedPackageIds());
    // The least of several, so that the order of the map does not matter.
    plan.specs().forEach((goal, spec) -> words.specs.merge(Wish.of(goal), spec, Words::lesser));
    plan.members()
        .forEach(
            (goal, member) -> words.groups.merge(Wish.of(goal), member.groupId(), Words::lesser));
    return words;
  }

  /** Returns the group that a goal comes from. */
  Optional<String> group(Goal goal) {
    return Optional.ofNullable(groups.get(Wish.of(goal)));
  }

  private static String lesser(String a, String b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  /** Returns what the user typed for a goal. */
  Optional<String> typed(Goal goal) {
    return Optional.ofNullable(specs.get(Wish.of(goal)));
  }

  /** What was typed tells goals apart only where it is not the same for several. */
  private Optional<String> distinct(Goal goal) {
    return typed(goal).filter(spec -> specs.values().stream().filter(spec::equals).count() == 1);
  }

  /** Describes a goal. */
  String goal(Goal goal) {
    return ExplanationText.goal(goal, distinct(goal).orElseGet(() -> selected(goal.selection())));
  }

  private String selected(Selection selection) {
    if (selection instanceof Selection.OneOf choice) {
      return names(choice.packageIds().stream().map(universe::get));
    } else if (selection instanceof Selection.OnePackage one) {
      return universe.get(one.packageId()).toString();
    }
    return selection.toString();
  }

  private static String names(Stream<RpmPackage> packages) {
    List<RpmPackage> all = packages.toList();
    if (all.size() == 1) {
      return all.get(0).toString();
    }
    List<String> names = all.stream().map(RpmPackage::name).distinct().toList();
    String shown = names.stream().limit(SHOWN_NAMES).collect(Collectors.joining(" or "));
    return names.size() > SHOWN_NAMES ? shown + " or others" : shown;
  }

  /** Describes a fact in one line. */
  String fact(Cause cause) {
    if (cause instanceof Cause.Requested requested && distinct(requested.goal()).isPresent()) {
      return "requested: "
          + goal(requested.goal())
          + (requested.candidates().isEmpty() ? ", but nothing matches" : "");
    } else if (cause instanceof Cause.OnlyBest best && best.goal().isPresent()) {
      return "only the best candidate is wanted by: " + goal(best.goal().get());
    }
    return ExplanationText.line(cause);
  }

  /** Describes a change that helps out of a problem. */
  String change(Change change) {
    if (change instanceof Change.DropGoal drop) {
      return "do not " + goal(drop.goal());
    } else if (change instanceof Change.AllowRemoval removal) {
      return "allow removal of " + removal.subject();
    } else if (change instanceof Change.AllowReplacement replacement) {
      return "allow replacing " + replacement(replacement);
    }
    RpmPackage allowed = ((Change.AllowPackage) change).subject();
    return installed.contains(allowed.id())
        ? "keep " + allowed
        : "allow " + allowed + " to be installed anyway";
  }

  /** Describes what is replaced by what. */
  static String replacement(Change.AllowReplacement change) {
    return change.subject()
        + " by "
        + change.replacement()
        + difference(change.subject(), change.replacement());
  }

  private static String difference(RpmPackage old, RpmPackage replacement) {
    if (!old.name().equals(replacement.name())) {
      return "";
    } else if (replacement.evr().compareTo(old.evr()) < 0) {
      return " (a downgrade)";
    } else if (!replacement.arch().equals(old.arch())) {
      return " (another architecture)";
    }
    return replacement.vendor().equals(old.vendor()) ? "" : " (another vendor)";
  }
}
