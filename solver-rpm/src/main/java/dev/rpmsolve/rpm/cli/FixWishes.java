package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryFilter;
import dev.rpmsolve.core.advisory.AdvisoryFilter.Criterion;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryMatcher;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.enablement.Obstacle;
import dev.rpmsolve.core.enablement.Wished;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.report.AdvisoryWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The advisories that an upgrade is to fix, whichever optional repositories that takes.
 *
 * <p>These are the open ones that enabled repositories announce, as without optional repositories:
 * what a topic says of its own kernel is no reason to enable the topic. Only of what is asked for
 * by name, of which enabled repositories announce nothing that is about this system, those of
 * optional repositories count too; then one that announces it has to be enabled.
 */
final class FixWishes {
  private final Arguments arguments;
  private final OfferedAdvisories offered;
  private final AdvisoryFilter filter;
  private final Map<String, Advisory> wishes = new LinkedHashMap<>();

  /** Those that only optional repositories announce. */
  private final Set<String> optional = new HashSet<>();

  /**
   * Finds the advisories.
   *
   * @param arguments say what is to be upgraded
   * @param base the system while nothing optional is enabled
   * @param policy what an answer may do
   * @param offered the advisories of all repositories
   * @param filter which of them are meant
   */
  FixWishes(
      Arguments arguments,
      Prepared base,
      Policy policy,
      OfferedAdvisories offered,
      AdvisoryFilter filter) {
    this.arguments = arguments;
    this.offered = offered;
    this.filter = filter;
    AdvisorySet announced = offered.in(List.of());
    open(announced, base, policy).forEach(one -> wishes.put(one.id(), one));
    AdvisoryMatcher matcher = matcher(base, policy);
    List<Criterion> unmet =
        filter.criteria().stream()
            .filter(Criterion::isName)
            .filter(
                criterion ->
                    announced.advisories().stream()
                        .filter(criterion::matches)
                        .allMatch(one -> isAboutOthers(matcher.match(one))))
            .toList();
    List<Advisory> elsewhere =
        offered.in(offered.announcing(one -> true)).advisories().stream()
            .filter(one -> unmet.stream().anyMatch(criterion -> criterion.matches(one)))
            .toList();
    for (Advisory one : open(AdvisorySet.of(elsewhere), base, policy)) {
      if (wishes.putIfAbsent(one.id(), one) == null) {
        optional.add(one.id());
      }
    }
  }

  private List<Advisory> open(AdvisorySet advisories, Prepared base, Policy policy) {
    return new AdvisedUpgrade(
            base.system(), advisories, filter, AdvisoryArguments.modules(arguments, base.modules()))
        .open(base.modular(policy), arguments.operands()).stream()
            .map(AdvisoryMatch::advisory)
            .toList();
  }

  private AdvisoryMatcher matcher(Prepared some, Policy policy) {
    return new AdvisoryMatcher(
        some.system().universe(),
        some.system().packageIds(),
        some.modular(policy),
        AdvisoryArguments.modules(arguments, some.modules()));
  }

  private static boolean isAboutOthers(AdvisoryMatch match) {
    return match.state() == AdvisoryMatch.State.NOT_CONCERNED;
  }

  /** Lists the ids of the advisories. */
  List<String> ids() {
    return List.copyOf(wishes.keySet());
  }

  /** Says who announces what no enabled repository does. */
  Obstacle unknown(SpecNotice notice) {
    List<String> announcing =
        filter.criteria().stream()
            .filter(criterion -> criterion.toString().equals(notice.spec()))
            .flatMap(criterion -> offered.announcing(criterion::matches).stream())
            .toList();
    return Obstacle.of(notice.toString(), announcing);
  }

  /**
   * Works out what the advisories ask for in a system.
   *
   * @param some the packages, with what is active of modules
   * @param policy what an answer may do
   * @param system what is enabled and given up
   */
  Asked in(Prepared some, Policy policy, EnabledSystem system) {
    AdvisoryMatcher matcher = matcher(some, policy);
    Asked asked = new Asked(new LinkedHashMap<>(), new ArrayList<>());
    wishes.forEach(
        (id, advisory) -> {
          if (!system.givenUp().contains(id)) {
            add(id, advisory, system, matcher, asked);
          }
        });
    return asked;
  }

  private void add(
      String id, Advisory advisory, EnabledSystem system, AdvisoryMatcher matcher, Asked asked) {
    List<String> announcing =
        optional.contains(id) ? offered.announcing(one -> one.id().equals(id)) : List.of();
    if (!announcing.isEmpty() && announcing.stream().noneMatch(system.enabled()::contains)) {
      String text = "no enabled repository announces " + id;
      asked.obstacles.add(new Obstacle(text, announcing, Optional.empty(), List.of(id)));
    }
    AdvisoryMatch match = matcher.match(advisory);
    for (AdvisoryItem item : match.open()) {
      if (item.offer() instanceof FixOffer.Offered fix) {
        List<Integer> ids = fix.packages().stream().map(RpmPackage::id).sorted().toList();
        asked.groups.computeIfAbsent(ids, key -> new Fix(item.installed())).ids.add(id);
      } else {
        asked.obstacles.add(
            new Obstacle(
                id + ": " + AdvisoryWords.missing(item, "which no enabled repository has"),
                List.of(),
                Optional.of(item.installed()),
                List.of(id)));
      }
    }
  }

  /** Packages one of which an advisory asks for. */
  private static final class Fix {
    private final RpmPackage installed;
    private final Set<String> ids = new LinkedHashSet<>();

    Fix(RpmPackage installed) {
      this.installed = installed;
    }
  }

  /** What the advisories ask for in a system, and what cannot even be asked for. */
  static final class Asked {
    private final Map<List<Integer>, Fix> groups;
    private final List<Obstacle> obstacles;

    private Asked(Map<List<Integer>, Fix> groups, List<Obstacle> obstacles) {
      this.groups = groups;
      this.obstacles = obstacles;
    }

    /** Returns what nobody asks for. */
    static Asked nothing() {
      return new Asked(Map.of(), List.of());
    }

    List<Obstacle> obstacles() {
      return List.copyOf(obstacles);
    }

    /** Asks for the fixes. */
    void addTo(DnfGoals goals) {
      groups.forEach((ids, fix) -> goals.installOneOf(String.join(", ", fix.ids), ids));
    }

    /** Finds the goals of a plan that ask for fixes. */
    Map<Goal, Wished> wished(GoalPlan plan) {
      Map<Goal, Wished> found = new HashMap<>();
      for (Goal goal : plan.request().goals()) {
        if (goal instanceof Goal.Install install
            && install.selection() instanceof Selection.OneOf choice) {
          Fix fix = groups.get(List.copyOf(choice.packageIds()));
          if (fix != null) {
            found.put(goal, new Wished(List.copyOf(fix.ids), fix.installed));
          }
        }
      }
      return found;
    }
  }
}
