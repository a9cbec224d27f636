package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.Installations;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.internal.search.SearchStopped;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What packages need in every installation, and what needs them.
 *
 * <p>A package strongly depends on a name if it can be installed, but not without some package of
 * that name. This is more than its requirements say: what all alternatives of a requirement need is
 * needed too, and less, where there are alternatives. Names are looked at rather than packages,
 * because a repository may hold many versions of each; where one package of a name is always there
 * that is told.
 *
 * <p>The notion is from Abate, Boender, Di Cosmo and Zacchiroli, "Strong dependencies between
 * software components", 2009. Installations are on an empty system under RPM's own rules: neither
 * weak dependencies nor better architectures count.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class StrongDependencies {
  private final Universe universe;
  private final ClosureScope scope;

  private StrongDependencies(Universe universe, ClosureOptions options) {
    this.universe = Objects.requireNonNull(universe, "universe");
    scope = new ClosureScope(universe, options);
  }

  /**
   * Looks at a universe all of whose packages count.
   *
   * @param universe the packages there are
   * @return the analysis
   */
  public static StrongDependencies of(Universe universe) {
    return of(universe, ClosureOptions.everything());
  }

  /**
   * Looks at a universe.
   *
   * @param universe the packages there are
   * @param options which packages count; the repositories to check are those whose packages are
   *     ranked by and listed as impacted
   * @return the analysis
   */
  public static StrongDependencies of(Universe universe, ClosureOptions options) {
    return new StrongDependencies(universe, options);
  }

  /**
   * Finds the packages that a spec names among those that count.
   *
   * @param spec a name, NEVRA form, capability or path
   * @return package ids, ascending; empty if nothing matches
   */
  public List<Integer> matching(String spec) {
    int[] found = new SpecResolver(universe).resolve(spec, scope::isAvailable).packageIds();
    return IntStream.of(found).boxed().toList();
  }

  /**
   * Finds what is in every installation that has one of some packages.
   *
   * <p>Costs one search per package, and one for each name that is in doubt.
   *
   * @param packageIds ids of the universe, such as the versions of one name
   * @param budget how much work it may cost
   * @return the needs that all of them share that can be installed
   */
  public Needs needsOf(Collection<Integer> packageIds, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    NeedsRun run = new NeedsRun(universe, ids(packageIds));
    Optional<Budget.Stop> stop =
        guard.run(
            () -> {
              guard.poll();
              if (run.subjects().length > 0) {
                run.run(
                    new Installations(
                        new JobList(universe, request(run.subjects(), List.of())), guard));
              }
            });
    return run.needs(stop, guard.elapsedNanos());
  }

  /**
   * Finds the packages that cannot be installed without any of some others.
   *
   * <p>Installs as many packages as go together without the others, again and again, which clears
   * most; the rest is tested one by one.
   *
   * @param packageIds the others, ids of the universe
   * @param budget how much work it may cost
   * @return the packages that need one of them
   */
  public Impact impactOf(Collection<Integer> packageIds, Budget budget) {
    BudgetGuard guard = new BudgetGuard(budget);
    int[] subjects = ids(packageIds);
    ImpactRun run = new ImpactRun(universe, subjects);
    Optional<Budget.Stop> stop =
        guard.run(
            () -> {
              guard.poll();
              run.run(everything(guard), scope.checked());
            });
    List<RpmPackage> impacted = new ArrayList<>(packages(run.impacted()));
    impacted.sort(ClosureCheck.ORDER);
    return new Impact(packages(subjects), impacted, stop, guard.elapsedNanos());
  }

  /**
   * Ranks names by how many packages need them, from the needs of every package.
   *
   * <p>Packages are looked at after those they require, so that what is known of these counts for
   * them; one search per package, and one for each name that is still in doubt.
   *
   * @param budget how much work it may cost
   * @param progress told how far the work is
   * @return the ranking
   */
  public ImpactRanking ranking(Budget budget, ClosureOptions.Progress progress) {
    BudgetGuard guard = new BudgetGuard(budget);
    RankingRun run = new RankingRun(universe, guard);
    Optional<Budget.Stop> stop =
        guard.run(
            () -> {
              guard.poll();
              run.run(everything(guard), scope, progress);
            });
    return run.ranking(stop);
  }

  /**
   * Explains why some packages cannot be installed without any of some others.
   *
   * @param packageIds the packages, ids of the universe
   * @param without the others, ids of the universe
   * @param budget how much work it may cost
   * @return a minimal explanation in which the others are excluded; empty if one of the packages
   *     can be installed without them, or the budget ends
   */
  public Optional<Explanation> explain(
      Collection<Integer> packageIds, Collection<Integer> without, Budget budget) {
    try {
      JobList jobs =
          new JobList(universe, request(ids(packageIds), without.stream().sorted().toList()));
      List<Problem> problems = new RuleSolver(jobs, new BudgetGuard(budget)).judge().problems();
      return problems.stream()
          .map(problem -> scope.withoutOutdated(problem.explanation()))
          .findFirst();
    } catch (SearchStopped stopped) {
      return Optional.empty();
    }
  }

  private Installations everything(BudgetGuard guard) {
    int[] available =
        IntStream.range(0, universe.packageCount()).filter(scope::isAvailable).toArray();
    return new Installations(new JobList(universe, request(available, List.of())), guard);
  }

  private Request request(int[] packageIds, List<Integer> disabled) {
    Policy policy = scope.policyOfRpm();
    if (!disabled.isEmpty()) {
      List<Integer> all = new ArrayList<>(policy.disabledPackageIds());
      all.addAll(disabled);
      policy = policy.withDisabled(all);
    }
    Selection one = new Selection.OneOf(IntStream.of(packageIds).boxed().toList());
    return new Request(List.of(new Goal.Install(one)), List.of(), policy);
  }

  private int[] ids(Collection<Integer> packageIds) {
    Bits ids = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      ids.add(Objects.checkIndex(packageId, universe.packageCount()));
    }
    return ids.toArray();
  }

  private List<RpmPackage> packages(int[] packageIds) {
    return IntStream.of(packageIds).mapToObj(universe::get).toList();
  }
}
