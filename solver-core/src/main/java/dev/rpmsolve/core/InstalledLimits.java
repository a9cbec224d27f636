package dev.rpmsolve.core;

import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.ProtectedPackages;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Solves requests with the rules that package managers apply after they have solved: the limit on
 * installonly packages, protected packages, and an account of what was left out.
 *
 * <p>If too many kernels would be installed the request is solved again with the surplus removed
 * and leave to remove what needs it. If a protected package would go, the answer is marked as
 * refused. If a weak goal is not fulfilled, or an upgrade not the newest, the request is solved
 * once more in strict terms, only to say why. Which limits hold is said by {@link Policy#limits()}.
 *
 * <p>Immutable and safe to share between threads; every call works on its own.
 */
public final class InstalledLimits {
  private final Universe universe;
  private final DependencySolver solver;
  private final Optional<Optimization> optimization;

  private InstalledLimits(Universe universe, Optional<Optimization> optimization) {
    this.universe = Objects.requireNonNull(universe, "universe");
    this.optimization = optimization;
    solver = DependencySolver.of(universe);
  }

  /**
   * Creates a solver with limits.
   *
   * @param universe the packages there are
   * @return the solver
   */
  public static InstalledLimits of(Universe universe) {
    return new InstalledLimits(universe, Optional.empty());
  }

  /**
   * Creates a solver that looks for the answer that is best by criteria.
   *
   * @param criteria how to choose among answers
   * @return a solver with the same limits
   */
  public InstalledLimits choosing(Optimization criteria) {
    return new InstalledLimits(universe, Optional.of(criteria));
  }

  /**
   * Solves a request.
   *
   * @param request what is wanted, for instance as planned by {@code DnfGoals}
   * @param budget how much work each of the searches, at most three, may cost
   * @return the answer
   */
  public LimitedResult solve(Request request, Budget budget) {
    SolveResult first = search(request, budget);
    if (first instanceof SolveResult.Unsolvable unsolvable) {
      Resolution honest = withoutVainRemedies(request, unsolvable.best());
      return new LimitedResult(
          request,
          new SolveResult.Unsolvable(honest),
          List.of(),
          askedForInVain(request),
          List.of());
    } else if (!(first instanceof SolveResult.Solved solved)) {
      return new LimitedResult(request, first, List.of(), List.of(), List.of());
    } else {
      return limited(request, solved.found(), budget);
    }
  }

  private SolveResult search(Request request, Budget budget) {
    return optimization.isPresent()
        ? solver.optimize(request, optimization.get(), budget)
        : solver.solve(request, budget);
  }

  private LimitedResult limited(Request request, Resolution first, Budget budget) {
    InstallonlyLimit limit = new InstallonlyLimit(universe, request, first.solution().packageIds());
    int[] surplus = limit.surplus();
    if (surplus.length == 0) {
      return answer(request, first, List.of(), budget);
    }
    Request limited = limited(limit, surplus, budget);
    List<RpmPackage> overLimit =
        IntStream.of(surplus)
            .filter(request.installedPackageIds()::contains)
            .mapToObj(universe::get)
            .toList();
    SolveResult second = search(limited, budget);
    return second instanceof SolveResult.Solved solved
        ? answer(limited, withReasonsOf(first, solved.found()), overLimit, budget)
        : new LimitedResult(limited, second, overLimit, List.of(), List.of());
  }

  /** Criteria are not to take more along than what goes with the surplus anyway. */
  private Request limited(InstallonlyLimit limit, int[] surplus, Budget budget) {
    Request limited = limit.limited(surplus, packageId -> true);
    if (optimization.isEmpty()
        || !(solver.solveWithoutRemedies(limited, budget) instanceof SolveResult.Solved plain)) {
      return limited;
    }
    Bits stays = new Bits(universe.packageCount());
    for (int packageId : plain.solution().packageIds()) {
      stays.add(packageId);
    }
    return limit.limited(surplus, packageId -> !stays.get(packageId));
  }

  private LimitedResult answer(
      Request request, Resolution found, List<RpmPackage> overLimit, Budget budget) {
    Resolution resolution = withReasonsToRemove(request, found, overLimit);
    List<Problem> skipped =
        isLessThanAsked(request, resolution)
            ? solver
                .solveWithoutRemedies(strict(request), budget)
                .resolution()
                .map(Resolution::problems)
                .orElse(List.of())
            : List.of();
    return new LimitedResult(
        request,
        new SolveResult.Solved(resolution),
        overLimit,
        refused(request, resolution.solution()),
        skipped);
  }

  /** What would be refused afterwards is no way out. */
  private Resolution withoutVainRemedies(Request request, Resolution resolution) {
    ProtectedPackages kept =
        ProtectedPackages.of(universe, request.policy(), request.installedPackageIds());
    List<Problem> problems =
        resolution.problems().stream()
            .map(
                problem ->
                    new Problem(
                        problem.headline(),
                        problem.explanation(),
                        problem.remedies().stream()
                            .filter(remedy -> !removesOneOf(kept, remedy))
                            .toList()))
            .toList();
    return new Resolution(
        resolution.solution(),
        problems,
        resolution.proofs(),
        resolution.alternatives(),
        resolution.extras(),
        resolution.statistics());
  }

  private static boolean removesOneOf(ProtectedPackages kept, Remedy remedy) {
    return remedy.changes().stream()
        .anyMatch(
            change ->
                change instanceof Remedy.Change.AllowRemoval removal
                    && kept.isProtected(removal.subject().id()));
  }

  private List<RpmPackage> askedForInVain(Request request) {
    ProtectedPackages kept =
        ProtectedPackages.of(universe, request.policy(), request.installedPackageIds());
    SpecResolver resolver = new SpecResolver(universe);
    return request.goals().stream()
        .filter(goal -> goal instanceof Goal.Remove)
        .flatMapToInt(
            goal ->
                IntStream.of(resolver.resolve(goal.selection(), kept::isProtected).packageIds()))
        .filter(kept::isProtected)
        .distinct()
        .mapToObj(universe::get)
        .toList();
  }

  /** A package that came already in the first answer comes for the reason it had there. */
  private static Resolution withReasonsOf(Resolution first, Resolution second) {
    Map<RpmPackage, Reason> reasons = new HashMap<>();
    for (Transaction.Step step : first.solution().transaction().steps()) {
      if (step.action() != Transaction.Action.REMOVE) {
        reasons.put(step.subject(), step.reason());
      }
    }
    return withReasons(second, step -> reasons.getOrDefault(step.subject(), step.reason()));
  }

  private Resolution withReasonsToRemove(
      Request request, Resolution resolution, List<RpmPackage> overLimit) {
    int limit = request.policy().limits().installonlyLimit();
    List<Integer> cleaned = resolution.extras().cleaned();
    FormerNeeds needs = new FormerNeeds(universe, resolution.solution().transaction());
    return withReasons(
        resolution,
        step -> {
          boolean isAsked =
              step.reason() instanceof Reason.Requested requested
                  && !requested.goal().has(Modifier.NOT_BY_USER);
          if (step.action() != Transaction.Action.REMOVE || isAsked) {
            return step.reason();
          } else if (overLimit.contains(step.subject())) {
            return new Reason.OverLimit(limit);
          }
          boolean isUnneeded =
              step.reason() instanceof Reason.Requested || cleaned.contains(step.subject().id());
          return isUnneeded ? new Reason.Unneeded(needs.of(step.subject())) : step.reason();
        });
  }

  private static Resolution withReasons(
      Resolution resolution, Function<Transaction.Step, Reason> reason) {
    Solution solution = resolution.solution();
    List<Transaction.Step> steps =
        solution.transaction().steps().stream()
            .map(
                step ->
                    new Transaction.Step(
                        step.action(),
                        step.subject(),
                        step.replaced(),
                        step.removed(),
                        reason.apply(step)))
            .toList();
    return new Resolution(
        new Solution(solution.universe(), solution.packageIds(), new Transaction(steps)),
        resolution.problems(),
        resolution.proofs(),
        resolution.alternatives(),
        resolution.extras(),
        resolution.statistics());
  }

  /** What obsoletes a protected package may replace it, but nothing replaces a running kernel. */
  private List<RpmPackage> refused(Request request, Solution solution) {
    ProtectedPackages kept =
        ProtectedPackages.of(universe, request.policy(), request.installedPackageIds());
    return solution.transaction().departures().stream()
        .filter(
            one ->
                one.action() == Transaction.Action.REMOVE && kept.isProtected(one.subject().id())
                    || one.action() == Transaction.Action.REPLACE
                        && kept.isRunningKernel(one.subject().id()))
        .map(Transaction.Departure::subject)
        .toList();
  }

  private boolean isLessThanAsked(Request request, Resolution found) {
    PackageFilter filter =
        PackageFilter.of(universe, request.policy(), request.installedPackageIds());
    Bits after = new Bits(universe.packageCount());
    for (int packageId : found.solution().packageIds()) {
      after.add(packageId);
    }
    SpecResolver resolver = new SpecResolver(universe);
    for (Goal goal : request.goals()) {
      boolean isNewestWanted =
          goal instanceof Goal.Install
              || goal instanceof Goal.Upgrade
              || goal instanceof Goal.DistroSync;
      if (!isNewestWanted || goal.has(Modifier.NOT_BY_USER)) {
        continue;
      }
      int[] meant = resolver.resolve(goal.selection(), p -> !filter.isOut(p)).packageIds();
      boolean isLeftOut = goal.has(Modifier.WEAK) && IntStream.of(meant).noneMatch(after::get);
      boolean isOld =
          !goal.has(Modifier.BEST)
              && IntStream.of(meant)
                  .anyMatch(p -> after.get(p) && hasNewer(p, goal, meant, filter));
      if (isLeftOut || isOld) {
        return true;
      }
    }
    return false;
  }

  /** Of an installation only what the goal names counts; it may be about an older version. */
  private boolean hasNewer(int packageId, Goal goal, int[] meant, PackageFilter filter) {
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(packageId);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      boolean isMeant =
          !(goal instanceof Goal.Install) || IntStream.of(meant).anyMatch(p -> p == other);
      if (isMeant
          && !filter.isOut(other)
          && universe.archId(other) == universe.archId(packageId)
          && universe.compareEvr(universe.evrId(other), universe.evrId(packageId)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The same request with nothing left out: no weak goals, and only the best will do. */
  private static Request strict(Request request) {
    List<Goal> goals = request.goals().stream().map(InstalledLimits::strict).toList();
    return new Request(goals, request.installedPackageIds(), request.policy());
  }

  private static Goal strict(Goal goal) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    modifiers.addAll(goal.modifiers());
    modifiers.remove(Modifier.WEAK);
    modifiers.add(Modifier.BEST);
    if (goal instanceof Goal.Install install) {
      return new Goal.Install(install.selection(), modifiers);
    } else if (goal instanceof Goal.Upgrade upgrade) {
      return new Goal.Upgrade(upgrade.selection(), modifiers);
    } else if (goal instanceof Goal.DistroSync sync) {
      return new Goal.DistroSync(sync.selection(), modifiers);
    }
    return goal;
  }
}
