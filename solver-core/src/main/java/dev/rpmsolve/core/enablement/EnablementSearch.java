package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.SearchStopped;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the smallest set of optional repositories with which a request has an answer.
 *
 * <p>What is asked for may have wishes among it, which are given up if they have to be: then the
 * best set is one with which as few of them are as possible, and of these sets the smallest.
 *
 * <p>Proposes the best set that nothing known rules out and has it tried, beginning with none at
 * all. A trial that fails gives reasons: facts that go on to hold unless one of some repositories
 * is enabled, or one of those that were enabled is not. They rule out more sets than the one tried,
 * often all but a few. So a set that works is the best of all, although hardly any was tried: what
 * was passed over has no answer. That enabling more can take an answer away, by priorities or the
 * wish for the best version, does no harm.
 *
 * <p>This is Benders decomposition with logic in the place of duality [1], the way of implicit
 * hitting sets. The number of trials is that of sets proposed, in the worst case all of them; in
 * practice a few more than the set has members.
 *
 * <p>[1] J. N. Hooker, G. Ottosson: Logic-based Benders decomposition. Mathematical Programming 96,
 * 2003.
 *
 * <p>Not thread-safe.
 */
public final class EnablementSearch {
  private final Universe universe;
  private final List<Integer> installedIds;
  private final OptionalRepositories choices;
  private final List<EnablementRule> rules;
  private final List<String> others;

  /**
   * Prepares a search.
   *
   * @param universe all packages: those of optional repositories, and all others
   * @param installedIds the installed packages, none of which is of an optional repository
   * @param choices which repositories are optional; rules that what is enabled breaks already do
   *     not count
   * @throws IllegalArgumentException if an optional repository is not there, or has installed
   *     packages
   */
  public EnablementSearch(
      Universe universe, List<Integer> installedIds, OptionalRepositories choices) {
    this.universe = Objects.requireNonNull(universe, "universe");
    this.installedIds = installedIds.stream().sorted().toList();
    this.choices = choices;
    List<String> known = universe.repositories().stream().map(Repository::id).toList();
    for (String id : choices.ids()) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException("there is no repository '" + id + "'");
      }
    }
    for (int packageId : installedIds) {
      if (choices.ids().contains(repository(packageId))) {
        throw new IllegalArgumentException(
            universe.get(packageId) + " is installed and of an optional repository");
      }
    }
    others = known.stream().filter(id -> !choices.ids().contains(id)).toList();
    Set<String> enabled = new HashSet<>(others);
    rules = choices.rules().stream().filter(rule -> rule.allows(enabled)).toList();
  }

  private String repository(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).id();
  }

  /**
   * Cuts the universe down to what is there while some repositories are enabled. Complexity: as
   * building that universe, but for reading and comparing versions.
   *
   * @param enabled ids of optional repositories
   * @return the system
   */
  public EnabledSystem system(List<String> enabled) {
    return system(enabled, List.of());
  }

  private EnabledSystem system(List<String> enabled, List<String> givenUp) {
    List<Integer> kept =
        IntStream.range(0, universe.repositories().size())
            .filter(index -> isKept(universe.repositories().get(index).id(), enabled))
            .boxed()
            .toList();
    if (kept.size() == universe.repositories().size()) {
      return new EnabledSystem(universe, installedIds, enabled, givenUp);
    }
    List<Integer> installed = new ArrayList<>();
    int next = 0;
    int place = 0;
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      boolean isInstalled =
          next < installedIds.size() && installedIds.get(next).intValue() == packageId;
      if (isInstalled) {
        installed.add(place);
        next++;
      }
      if (isKept(repository(packageId), enabled)) {
        place++;
      }
    }
    return new EnabledSystem(universe.onlyRepositories(kept), installed, enabled, givenUp);
  }

  private boolean isKept(String id, List<String> enabled) {
    return enabled.contains(id) || !choices.ids().contains(id);
  }

  /**
   * Searches.
   *
   * @param trial tries a request
   * @param more how many sets are wanted beside the smallest
   * @param budget conflicts for each trial, and time for all of them together
   * @return the smallest set and the next ones, or why there is none
   */
  public EnablementResult run(EnablementTrial trial, int more, Budget budget) {
    return new Run(trial, budget).result(more);
  }

  /** One search. */
  private final class Run {
    private final EnablementTrial trial;
    private final Budget budget;
    private final BudgetGuard guard;
    private final SetProposals proposals;
    private final Set<SetProposals.Proposal> working = new HashSet<>();
    private ReasonReach reach;
    private int trials;

    Run(EnablementTrial trial, Budget budget) {
      this.trial = trial;
      this.budget = budget;
      guard = new BudgetGuard(budget);
      proposals = new SetProposals(choices, others, trial.wishes());
    }

    EnablementResult result(int more) {
      List<EnabledSet> sets = new ArrayList<>();
      try {
        Optional<EnabledSet> next = next(rules);
        if (next.isEmpty()) {
          return none();
        }
        while (next.isPresent() && sets.size() <= more) {
          sets.add(next.get());
          proposals.pass(next.get());
          next = sets.size() <= more ? next(rules) : next;
        }
        return new EnablementResult.Found(sets, next.isEmpty(), trials);
      } catch (SearchStopped stopped) {
        return sets.isEmpty()
            ? new EnablementResult.Ended(stopped.stop(), trials)
            : new EnablementResult.Found(sets, false, trials);
      }
    }

    /** Finds out whether the rules are to blame, and which of them. */
    private EnablementResult none() {
      Optional<EnabledSet> free = rules.isEmpty() ? Optional.empty() : next(List.of());
      if (free.isEmpty()) {
        return new EnablementResult.Impossible(proposals.reasons(), trials);
      }
      List<EnablementRule> kept = new ArrayList<>(rules);
      for (EnablementRule rule : rules) {
        List<EnablementRule> fewer = new ArrayList<>(kept);
        fewer.remove(rule);
        if (next(fewer).isEmpty()) {
          kept = fewer;
        }
      }
      return new EnablementResult.RuledOut(kept, free.get(), trials);
    }

    /** Returns the best set that works; empty if none does. */
    private Optional<EnabledSet> next(List<EnablementRule> counting) {
      while (true) {
        guard.poll();
        Optional<SetProposals.Proposal> best = proposals.best(counting, guard);
        if (best.isEmpty()) {
          return Optional.empty();
        }
        if (working.contains(best.get()) || works(best.get())) {
          working.add(best.get());
          return Optional.of(EnabledSet.of(best.get(), proposals.reasons()));
        }
      }
    }

    private boolean works(SetProposals.Proposal proposal) {
      trials++;
      EnabledSystem system = system(proposal.ids(), proposal.givenUp());
      EnablementTrial.Outcome outcome = trial.attempt(system, rest());
      if (outcome instanceof EnablementTrial.Ended ended) {
        throw new SearchStopped(ended.stop());
      } else if (outcome instanceof EnablementTrial.Fails failure) {
        if (reach == null) {
          reach = new ReasonReach(universe, choices.ids(), trial);
        }
        reach.reasons(system, failure).forEach(proposals::add);
        return false;
      }
      return true;
    }

    private Budget rest() {
      if (budget.timeLimit().isEmpty()) {
        return budget;
      }
      Duration left = budget.timeLimit().get().minus(Duration.ofNanos(guard.elapsedNanos()));
      return budget.withTimeLimit(left.isNegative() ? Duration.ZERO : left);
    }
  }
}
