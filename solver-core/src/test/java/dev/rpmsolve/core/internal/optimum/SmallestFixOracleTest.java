package dev.rpmsolve.core.internal.optimum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.OptimalityProof;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.RuleView;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.ActiveModules;
import dev.rpmsolve.core.advisory.Advisories;
import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryMatcher;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.advisory.SmallestFix;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.UpdateCandidates;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.Complaints;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The smallest upgrade that fixes advisories against exhaustive search on random systems: every set
 * of packages is asked by the matcher of advisories what it leaves open.
 */
class SmallestFixOracleTest {
  private static final long UNIVERSES = 6_000;
  private static final long MANY_UNIVERSES = 60_000;
  private static final Criteria CRITERIA = Criteria.parse(SmallestFix.CRITERIA);

  private final LongAdder fixed = new LongAdder();
  private final LongAdder left = new LongAdder();
  private final LongAdder along = new LongAdder();

  @Test
  void noUpgradeFixesMoreOrChangesLess() {
    Complaints.requireNone(0, UNIVERSES, this::complaints);
    assertTrue(fixed.sum() > 200 && left.sum() > 100 && along.sum() > 20, this::counts);
  }

  @Test
  @Tag("slow")
  void noUpgradeFixesMoreOrChangesLessInManyUniverses() {
    Complaints.requireNone(UNIVERSES, UNIVERSES + MANY_UNIVERSES, this::complaints);
  }

  private String counts() {
    return fixed + " fixed, " + left + " left, " + along + " with others that come along";
  }

  private List<String> complaints(long seed) {
    RandomUniverse random =
        RandomUniverse.of(seed)
            .withoutGoals("install", "install-one-of", "remove", "upgrade", "upgrade-all");
    List<String> complaints = new ArrayList<>();
    try {
      new Case(random.scenario(), new SplittableRandom(seed)).judge(complaints);
    } catch (RuntimeException e) {
      complaints.add("failed: " + e + " at " + Arrays.asList(e.getStackTrace()).subList(0, 5));
    }
    return complaints.stream().map(text -> "seed " + seed + ": " + text + "\n" + random).toList();
  }

  /** A system with advisories about what is on it. */
  private final class Case {
    private final Scenario scenario;
    private final Universe universe;
    private final List<Advisory> advisories = new ArrayList<>();
    private final AdvisoryMatcher matcher;
    private final List<AdvisoryMatch> wanted;

    Case(Scenario scenario, SplittableRandom random) {
      this.scenario = scenario;
      universe = scenario.universe();
      for (int i = 0; i < 3; i++) {
        String[] nevras = new String[1 + random.nextInt(2)];
        for (int j = 0; j < nevras.length; j++) {
          RpmPackage some = universe.get(random.nextInt(universe.packageCount()));
          nevras[j] = some.toString();
        }
        advisories.add(Advisories.of("A-" + i, nevras));
      }
      matcher = matcher(scenario.request().installedPackageIds());
      wanted =
          advisories.stream()
              .map(matcher::match)
              .filter(
                  match ->
                      match.open().stream().allMatch(i -> i.offer() instanceof FixOffer.Offered))
              .toList();
    }

    private AdvisoryMatcher matcher(List<Integer> installed) {
      Policy policy = scenario.request().policy();
      return new AdvisoryMatcher(universe, installed, policy, ActiveModules.none());
    }

    /** What is compared: names lost, advisories left open, names changed. */
    private long[] values(CriteriaMeter meter, int... packageIds) {
      AdvisoryMatcher after = matcher(IntStream.of(packageIds).boxed().toList());
      long open =
          wanted.stream()
              .filter(match -> after.match(match.advisory()).state() == AdvisoryMatch.State.OPEN)
              .count();
      long[] criteria = meter.values(CRITERIA, packageIds);
      return new long[] {criteria[0], open, criteria[1]};
    }

    void judge(List<String> complaints) {
      long before = wanted.stream().filter(m -> m.state() == AdvisoryMatch.State.OPEN).count();
      if (before == 0) {
        return;
      }
      SmallestFix task = SmallestFix.of(scenario.request(), wanted, matcher);
      SolveResult result =
          DependencySolver.of(universe)
              .optimize(
                  task.system(),
                  Optimization.by(CRITERIA).withProof().withWishes(task.wishes()),
                  Budget.unlimited());
      if (!(result instanceof SolveResult.Solved solved)) {
        return; // What is installed excludes itself.
      }
      Optimality optimality = solved.found().extras().optimality().orElseThrow();
      Optional<String> flaw =
          solved.found().extras().proof().map(OptimalityProof::firstFlaw).orElseThrow();
      if (!optimality.isProven() || flaw.isPresent()) {
        complaints.add("not proven: " + optimality + " " + flaw);
      }
      compare(solved.solution().packageIds(), optimality, before, complaints);
    }

    private void compare(
        int[] answer, Optimality optimality, long before, List<String> complaints) {
      JobList jobs = new JobList(universe, scenario.request());
      CriteriaMeter meter =
          new CriteriaMeter(jobs, new Successors(jobs, new UpdateCandidates(jobs.pool())));
      long[] best = values(meter, answer);
      fixed.add(before - best[1]);
      left.add(best[1]);
      along.add(best[2] > before ? 1 : 0);
      if (optimality.wishes().value() != best[1]) {
        complaints.add(Arrays.toString(best) + " is told as " + optimality + " of " + wanted);
      }
      BudgetGuard guard = new BudgetGuard(Budget.unlimited());
      List<RuleView> rules =
          RequestOptimum.solver(jobs, Optimization.by(CRITERIA), guard).rules().stream()
              .filter(rule -> rule.kind().equals("infarch") || rule.kind().equals("pkg"))
              .toList();
      for (int valid : new BruteForceOracle(scenario).strictlyValidSets()) {
        int[] other = BruteForceOracle.ids(valid);
        if (rules.stream().allMatch(rule -> isFulfilled(rule, valid)) && areOfBestRank(other)) {
          long[] reached = values(meter, other);
          if (Arrays.compare(reached, best) < 0) {
            complaints.add(
                Arrays.toString(answer)
                    + (" is " + Arrays.toString(best) + ", but " + Arrays.toString(other))
                    + (" is " + Arrays.toString(reached) + " of " + wanted));
            return;
          }
        }
      }
    }

    /** Fixes are only taken from the best of the repositories that have a package. */
    private boolean areOfBestRank(int... packageIds) {
      List<Integer> installed = scenario.request().installedPackageIds();
      return IntStream.of(packageIds)
          .filter(p -> !installed.contains(p))
          .mapToObj(universe::get)
          .allMatch(
              one ->
                  IntStream.range(0, universe.packageCount())
                      .filter(p -> !installed.contains(p))
                      .mapToObj(universe::get)
                      .filter(other -> other.name().equals(one.name()))
                      .filter(other -> other.arch().equals(one.arch()))
                      .allMatch(
                          other -> other.repository().priority() >= one.repository().priority()));
    }
  }

  /** As in {@link RequestOptimumOracleTest}: of lesser architectures the solver knows more. */
  private static boolean isFulfilled(RuleView rule, int set) {
    return rule.present().stream().anyMatch(p -> (set >> p & 1) != 0)
        || rule.absent().stream().anyMatch(p -> (set >> p & 1) == 0);
  }
}
