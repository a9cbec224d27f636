package dev.rpmsolve.core;

import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.DnfOptions.Choice;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tries whether the fixes of advisories can be installed, and tells why not.
 *
 * <p>All advisories that repositories have fixes for are tried together first; if that works, each
 * of them can be fixed. Else each is tried alone, those that need the same packages once. A trial
 * follows the policy of the system: what may not be removed for an upgrade may not be removed for a
 * fix. Thread-safe; the budget is for all trials together, as far as its time goes.
 */
public final class AdvisoryCheck {
  private final Universe universe;
  private final List<Integer> installedIds;
  private final Policy policy;
  private final DnfOptions options;

  /**
   * Prepares trials.
   *
   * @param universe the packages there are
   * @param installedIds the installed packages, as ids of the universe
   * @param policy what an answer may do
   * @param options how dnf makes goals; that something may be skipped does not count
   */
  public AdvisoryCheck(
      Universe universe, Collection<Integer> installedIds, Policy policy, DnfOptions options) {
    this.universe = universe;
    this.installedIds = List.copyOf(installedIds);
    this.policy = policy;
    this.options = options.without(Choice.SKIP_BROKEN, Choice.SKIP_UNAVAILABLE, Choice.BEST);
  }

  /**
   * Tries advisories.
   *
   * @param matches what they mean for the system; those without open items are passed over
   * @param budget how much work is allowed
   * @return a verdict for each advisory with open items, in the order given
   */
  public List<AdvisoryVerdict> check(List<AdvisoryMatch> matches, Budget budget) {
    Run run = new Run(budget);
    List<AdvisoryMatch> open = matches.stream().filter(match -> !match.open().isEmpty()).toList();
    List<AdvisoryMatch> offered =
        open.stream().filter(match -> withoutOffer(match).isEmpty()).toList();
    boolean isAllReachable = offered.size() > 1 && run.isReachable(offered);
    List<AdvisoryVerdict> verdicts = new ArrayList<>();
    for (AdvisoryMatch match : open) {
      List<AdvisoryItem> missing = withoutOffer(match);
      verdicts.add(
          missing.isEmpty()
              ? isAllReachable ? new AdvisoryVerdict.Reachable(match) : run.verdict(match)
              : new AdvisoryVerdict.NotOffered(match, missing));
    }
    return verdicts;
  }

  private static List<AdvisoryItem> withoutOffer(AdvisoryMatch match) {
    return match.open().stream()
        .filter(item -> !(item.offer() instanceof FixOffer.Offered))
        .toList();
  }

  /** The trials of one call. */
  private final class Run {
    private final Budget budget;
    private final long start = System.nanoTime();
    private final Map<Set<List<Integer>>, AdvisoryVerdict> known = new HashMap<>();
    private Optional<Budget.Stop> stop = Optional.empty();

    Run(Budget budget) {
      this.budget = budget;
    }

    /** Tells whether all can be fixed at once; if work ended before, each is tried as well. */
    boolean isReachable(List<AdvisoryMatch> matches) {
      Map<List<Integer>, String> fixes = new HashMap<>();
      Set<List<Integer>> wanted = new LinkedHashSet<>();
      for (AdvisoryMatch match : matches) {
        for (List<Integer> fixing : wanted(match)) {
          wanted.add(fixing);
          fixes.putIfAbsent(fixing, match.advisory().id());
        }
      }
      return solve(plan(wanted, fixes)).isAccepted();
    }

    AdvisoryVerdict verdict(AdvisoryMatch match) {
      Set<List<Integer>> wanted = wanted(match);
      AdvisoryVerdict same = known.get(wanted);
      if (same != null) {
        return of(match, same);
      } else if (stop.isPresent()) {
        return new AdvisoryVerdict.Undecided(match, stop.get());
      }
      Map<List<Integer>, String> names = new HashMap<>();
      wanted.forEach(fixing -> names.put(fixing, match.advisory().id()));
      GoalPlan plan = plan(wanted, names);
      AdvisoryVerdict verdict = verdict(match, plan, solve(plan));
      known.put(wanted, verdict);
      return verdict;
    }

    private AdvisoryVerdict verdict(AdvisoryMatch match, GoalPlan plan, LimitedResult answer) {
      if (answer.isAccepted()) {
        return new AdvisoryVerdict.Reachable(match);
      } else if (answer.result() instanceof SolveResult.BudgetExhausted exhausted) {
        if (exhausted.stop() != Budget.Stop.CONFLICTS) {
          stop = Optional.of(exhausted.stop());
        }
        return new AdvisoryVerdict.Undecided(match, exhausted.stop());
      }
      List<Problem> problems =
          answer.result() instanceof SolveResult.Unsolvable unsolvable
              ? unsolvable.problems()
              : List.of();
      return new AdvisoryVerdict.Blocked(match, plan, problems);
    }

    private AdvisoryVerdict of(AdvisoryMatch match, AdvisoryVerdict same) {
      if (same instanceof AdvisoryVerdict.Blocked blocked) {
        return new AdvisoryVerdict.Blocked(match, blocked.plan(), blocked.problems());
      } else if (same instanceof AdvisoryVerdict.Undecided undecided) {
        return new AdvisoryVerdict.Undecided(match, undecided.stop());
      }
      return new AdvisoryVerdict.Reachable(match);
    }

    private LimitedResult solve(GoalPlan plan) {
      return InstalledLimits.of(universe).solve(plan.request(), rest());
    }

    private Budget rest() {
      if (budget.timeLimit().isEmpty()) {
        return budget;
      }
      Duration left = budget.timeLimit().get().minusNanos(System.nanoTime() - start);
      return budget.withTimeLimit(left.isNegative() ? Duration.ZERO : left);
    }
  }

  private static Set<List<Integer>> wanted(AdvisoryMatch match) {
    Set<List<Integer>> wanted = new LinkedHashSet<>();
    for (AdvisoryItem item : match.open()) {
      FixOffer.Offered offered = (FixOffer.Offered) item.offer();
      wanted.add(offered.packages().stream().map(RpmPackage::id).toList());
    }
    return wanted;
  }

  private GoalPlan plan(Set<List<Integer>> wanted, Map<List<Integer>, String> reasons) {
    DnfGoals goals = new DnfGoals(universe, installedIds, policy, options);
    wanted.forEach(fixing -> goals.installOneOf(reasons.get(fixing), fixing));
    return goals.plan();
  }
}
