package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.InstalledLimits;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Tries commands on a system in a release, and knows what the release offers it. */
final class SystemTrial {
  private final ReleaseSystem system;
  private final Policy policy;
  private final DnfOptions options;
  private final BudgetRest budget;
  private final InstalledLimits limits;
  private final Set<Integer> installed;
  private final PackageFilter filter;

  SystemTrial(ReleaseSystem system, Policy policy, DnfOptions options, BudgetRest budget) {
    this.system = system;
    this.policy = policy;
    this.options = options;
    this.budget = budget;
    limits = InstalledLimits.of(system.universe());
    installed = new HashSet<>(system.installedIds());
    filter = PackageFilter.of(system.universe(), policy, system.installedIds());
  }

  Universe universe() {
    return system.universe();
  }

  /** Solves a command. */
  Move move(Consumer<DnfGoals> command) {
    GoalPlan plan = plan(command);
    return new Move(plan, limits.solve(plan.request(), budget.now()));
  }

  /** Looks for the best answer to a command. */
  Move best(Consumer<DnfGoals> command, Function<Request, Optimization> choice) {
    GoalPlan plan = plan(command);
    InstalledLimits choosing = limits.choosing(choice.apply(plan.request()));
    return new Move(plan, choosing.solve(plan.request(), budget.now()));
  }

  private GoalPlan plan(Consumer<DnfGoals> command) {
    DnfGoals goals = new DnfGoals(universe(), system.installedIds(), policy, options);
    command.accept(goals);
    return goals.plan();
  }

  boolean isInstalled(int packageId) {
    return installed.contains(packageId);
  }

  /** Tells whether the release offers a package to the system. */
  boolean isAvailable(int packageId) {
    return !isInstalled(packageId)
        && !filter.isOut(packageId)
        && universe().isInstallableArch(packageId);
  }

  /** Returns all packages with the name of one. */
  IntStream sameName(int packageId) {
    return IntStream.of(universe().packagesByName().row(universe().nameId(packageId)));
  }

  /** Returns the newest version of the best repository that is newer than a package. */
  Optional<RpmPackage> newer(RpmPackage subject) {
    int best =
        sameName(subject.id())
            .filter(this::isAvailable)
            .map(p -> universe().get(p).repository().priority())
            .min()
            .orElse(0);
    return sameName(subject.id())
        .filter(p -> isAvailable(p) && universe().archId(p) == universe().archId(subject.id()))
        .mapToObj(universe()::get)
        .filter(one -> one.repository().priority() == best)
        .filter(one -> one.evr().compareTo(subject.evr()) > 0)
        .reduce((a, b) -> b.evr().compareTo(a.evr()) > 0 ? b : a);
  }
}
