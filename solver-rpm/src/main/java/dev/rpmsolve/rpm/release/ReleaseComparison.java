package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.AdvisoryCheck;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryMatcher;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.release.SystemImpact.Fixes;
import dev.rpmsolve.rpm.release.SystemImpact.Losses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares two releases, and moves a system from one to the other in thought.
 *
 * <p>The commands are dnf's {@code upgrade} and {@code distro-sync} of everything. What stays
 * behind is asked for once more on its own, to learn why. A requirement is lost if the old release
 * provides it, and of the new one and the system only installed packages do; rich requirements are
 * not looked at. Immutable and thread-safe. Complexity: two solves, one for each package that stays
 * behind, a pass over both universes, and what advisories that stay open cost to be tried.
 */
public final class ReleaseComparison {
  private final ReleaseSystem from;
  private final ReleaseSystem to;
  private final Policy policy;
  private final DnfOptions options;

  /**
   * Prepares a comparison.
   *
   * @param from the old release; what is installed does not matter in it
   * @param to the new release, with the system in it
   * @param policy what an answer may do, beside what modules rule out
   * @param options how dnf makes goals
   */
  public ReleaseComparison(
      ReleaseSystem from, ReleaseSystem to, Policy policy, DnfOptions options) {
    this.from = from;
    this.to = to;
    this.policy = to.modular(policy);
    this.options = options;
  }

  /**
   * Compares.
   *
   * @param budget conflicts for each search, and time for all of them together
   * @return the differences
   */
  public ReleaseImpact compare(Budget budget) {
    return new ReleaseImpact(
        from,
        to,
        ChangedPackages.between(from, to),
        to.installedIds().isEmpty()
            ? Optional.empty()
            : Optional.of(new Run(new BudgetRest(budget)).impact()));
  }

  /** One comparison. */
  private final class Run {
    private final BudgetRest budget;
    private final SystemTrial trial;
    private final Universe universe = to.universe();
    private final Set<Integer> ruledOut = to.ruledOut();
    private final Set<Integer> ruledOutBefore = from.ruledOut();

    Run(BudgetRest budget) {
      this.budget = budget;
      trial = new SystemTrial(to, policy, options, budget);
    }

    SystemImpact impact() {
      Move upgrade = trial.move(DnfGoals::upgradeAll);
      Move sync = trial.move(DnfGoals::distroSyncAll);
      Set<Integer> present = present(upgrade);
      List<RpmPackage> kept =
          to.installedIds().stream().sorted().filter(present::contains).map(universe::get).toList();
      Losses losses = new Losses(held(kept), removed(upgrade), lost(kept), gone(kept));
      return new SystemImpact(upgrade, sync, losses, fixes(present));
    }

    /** What is installed afterwards; if there is no answer, what is now. */
    private Set<Integer> present(Move upgrade) {
      return upgrade
          .solution()
          .map(
              solution ->
                  IntStream.of(solution.packageIds())
                      .boxed()
                      .collect(Collectors.toCollection(HashSet::new)))
          .orElseGet(() -> new HashSet<>(to.installedIds()));
    }

    /** Kernels that go because there would be too many of them are no loss. */
    private List<RpmPackage> removed(Move upgrade) {
      return upgrade
          .solution()
          .map(Solution::transaction)
          .map(
              transaction ->
                  transaction.steps().stream()
                      .filter(step -> step.action() == Transaction.Action.REMOVE)
                      .map(Transaction.Step::subject)
                      .filter(subject -> !upgrade.answer().overLimit().contains(subject))
                      .toList())
          .orElse(List.of());
    }

    private List<HeldPackage> held(List<RpmPackage> kept) {
      Set<Integer> beside = installonly();
      List<HeldPackage> held = new ArrayList<>();
      for (RpmPackage subject : kept) {
        Optional<RpmPackage> newest =
            beside.contains(subject.id()) ? Optional.empty() : trial.newer(subject);
        if (newest.isPresent()) {
          List<Integer> wanted = List.of(newest.get().id());
          String spec = newest.get().toString();
          held.add(
              new HeldPackage(
                  subject, newest.get(), trial.move(goals -> goals.installOneOf(spec, wanted))));
        }
      }
      return held;
    }

    /** Kernels and the like do not move: newer ones come beside them. */
    private Set<Integer> installonly() {
      Set<Integer> found = new HashSet<>();
      for (String capability : policy.installonly()) {
        for (int packageId : universe.providers(Dependency.parse(capability))) {
          found.add(packageId);
        }
      }
      return found;
    }

    private List<LostRequirement> lost(List<RpmPackage> kept) {
      List<LostRequirement> lost = new ArrayList<>();
      for (RpmPackage subject : kept) {
        int[] required = universe.dependencyIds(DependencyKind.REQUIRES).row(subject.id());
        for (int dependencyId : Arrays.stream(required).distinct().toArray()) {
          if (isLost(dependencyId, subject.id())) {
            Dependency requirement = universe.dependencies().get(dependencyId);
            lost.add(new LostRequirement(subject, requirement, installed(dependencyId)));
          }
        }
      }
      return lost;
    }

    private boolean isLost(int dependencyId, int packageId) {
      if (universe.dependencies().isRich(dependencyId)
          || universe.isProvidedBySystem(dependencyId)) {
        return false;
      }
      int[] providers = universe.providers(dependencyId);
      boolean isThere =
          IntStream.of(providers).anyMatch(p -> p == packageId || trial.isAvailable(p));
      return !isThere
          && IntStream.of(from.universe().providers(universe.dependencies().get(dependencyId)))
              .anyMatch(p -> !ruledOutBefore.contains(p));
    }

    private List<RpmPackage> installed(int dependencyId) {
      return IntStream.of(universe.providers(dependencyId))
          .filter(trial::isInstalled)
          .mapToObj(universe::get)
          .toList();
    }

    private List<RpmPackage> gone(List<RpmPackage> kept) {
      List<RpmPackage> gone = new ArrayList<>();
      for (RpmPackage subject : kept) {
        boolean isThere =
            trial
                .sameName(subject.id())
                .anyMatch(p -> !trial.isInstalled(p) && !ruledOut.contains(p));
        if (!isThere && wasThere(subject.name())) {
          gone.add(subject);
        }
      }
      return gone;
    }

    private boolean wasThere(String name) {
      int nameId = from.universe().names().find(name);
      return nameId >= 0
          && IntStream.of(from.universe().packagesByName().row(nameId))
              .anyMatch(p -> !ruledOutBefore.contains(p));
    }

    private Fixes fixes(Set<Integer> present) {
      AdvisoryMatcher before = matcher(to.installedIds());
      AdvisoryMatcher after = matcher(List.copyOf(present));
      List<Advisory> gained = new ArrayList<>();
      List<AdvisoryMatch> open = new ArrayList<>();
      for (Advisory advisory : to.advisories().advisories()) {
        AdvisoryMatch match = before.match(advisory);
        if (match.state() == AdvisoryMatch.State.OPEN) {
          if (after.match(advisory).state() == AdvisoryMatch.State.OPEN) {
            open.add(match);
          } else {
            gained.add(advisory);
          }
        }
      }
      List<AdvisoryVerdict> verdicts =
          new AdvisoryCheck(universe, to.installedIds(), policy, options).check(open, budget.now());
      return new Fixes(gained, verdicts);
    }

    private AdvisoryMatcher matcher(List<Integer> packageIds) {
      return new AdvisoryMatcher(universe, packageIds, policy, to.modules().forAdvisories());
    }
  }
}
