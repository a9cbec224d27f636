package dev.rpmsolve.core.internal.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.OptimalityProof;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.RandomCriteria;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.RuleView;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.UpdateCandidates;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.request.Goal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Optima against exhaustive search on random universes. */
class RequestOptimumOracleTest {
  private static final long UNIVERSES = Long.getLong("rpmsolve.optima", 10_000);
  private static final long MANY_UNIVERSES = 100_000;
  private static final int SHOWN = 5;
  private static final List<Criteria> CRITERIA =
      List.of(
          Criteria.paranoid(),
          Criteria.trendy(),
          Criteria.minimalChange(),
          Criteria.newest(),
          Criteria.smallest(Criteria.SmallestBy.COUNT),
          Criteria.smallest(Criteria.SmallestBy.SIZE),
          Criteria.parse("-vendorchanged,-archchanged,-downgraded,-size(download)"),
          Criteria.parse("-removed,+count(up),-count(added)"),
          Criteria.parse("-unsat_recommends(new),-sum(new,installedsize),+count(request)"),
          Criteria.parse("-count(down),-notuptodate(changed),-unsat_recommends(changed)"));

  @Test
  void noAnswerIsBetter() {
    assertNoComplaints(0, UNIVERSES);
  }

  @Test
  @Tag("slow")
  void noAnswerIsBetterInManyUniverses() {
    assertNoComplaints(UNIVERSES, UNIVERSES + MANY_UNIVERSES);
  }

  private static void assertNoComplaints(long from, long to) {
    AtomicInteger improved = new AtomicInteger();
    List<String> complaints =
        LongStream.range(from, to)
            .parallel()
            .mapToObj(seed -> complaints(seed, improved))
            .flatMap(List::stream)
            .toList();

    String shown = String.join("\n\n", complaints.subList(0, Math.min(SHOWN, complaints.size())));
    assertEquals(0, complaints.size(), () -> complaints.size() + " complaints, such as\n" + shown);
    assertTrue(improved.get() * 50L > to - from, "few answers had to be improved: " + improved);
  }

  /** Takes the lists above in turn for half of the universes, and draws those of the others. */
  private static Criteria criteria(long seed) {
    int index = (int) (seed % (2L * CRITERIA.size()));
    return index < CRITERIA.size()
        ? CRITERIA.get(index)
        : RandomCriteria.ofRequest(new Random(seed));
  }

  private static List<String> complaints(long seed, AtomicInteger improved) {
    RandomUniverse random = RandomUniverse.of(seed);
    Criteria criteria = criteria(seed);
    List<String> complaints = new ArrayList<>();
    try {
      judge(random.scenario(), criteria, improved, complaints);
    } catch (RuntimeException e) {
      complaints.add("failed: " + e + " at " + Arrays.asList(e.getStackTrace()).subList(0, 5));
    }
    return complaints.stream()
        .map(text -> "seed " + seed + ", " + criteria + ": " + text + "\n" + random)
        .toList();
  }

  private static void judge(
      Scenario scenario, Criteria criteria, AtomicInteger improved, List<String> complaints) {
    SolveResult result =
        DependencySolver.of(scenario.universe())
            .optimize(
                scenario.request(), Optimization.by(criteria).withProof(), Budget.unlimited());
    SolveResult unproven =
        DependencySolver.of(scenario.universe())
            .optimize(scenario.request(), Optimization.by(criteria), Budget.unlimited());
    if (!(result instanceof SolveResult.Solved solved)) {
      if (unproven instanceof SolveResult.Solved) {
        complaints.add("solved when no proof is wanted");
      }
      return;
    }
    Resolution shorter = unproven.resolution().orElseThrow();
    if (!Arrays.equals(shorter.solution().packageIds(), solved.solution().packageIds())
        || !shorter.extras().optimality().equals(solved.found().extras().optimality())) {
      complaints.add("when no proof is wanted: " + unproven + ", with proof " + result);
    }
    Optimality optimality = solved.found().extras().optimality().orElseThrow();
    long[] values =
        optimality.values().stream().mapToLong(value -> value.bounds().value()).toArray();
    long[] first = optimality.values().stream().mapToLong(v -> v.bounds().first()).toArray();
    if (!optimality.isProven()) {
      complaints.add("not proven: " + optimality);
    }
    Optional<String> flaw =
        solved
            .found()
            .extras()
            .proof()
            .map(OptimalityProof::firstFlaw)
            .orElse(Optional.of("there is none"));
    flaw.ifPresent(text -> complaints.add("the proof: " + text));
    BruteForceOracle oracle = new BruteForceOracle(scenario);
    int set = BruteForceOracle.set(solved.solution().packageIds());
    if (!oracle.isValid(set)) {
      complaints.add(Integer.toBinaryString(set) + " breaks " + oracle.broken(set));
    }
    if (hasWishes(scenario)) {
      return;
    }
    if (!Arrays.equals(values, first)) {
      improved.incrementAndGet();
    }
    JobList jobs = new JobList(scenario.universe(), scenario.request());
    CriteriaMeter meter =
        new CriteriaMeter(jobs, new Successors(jobs, new UpdateCandidates(jobs.pool())));
    BudgetGuard guard = new BudgetGuard(Budget.unlimited());
    List<RuleView> rules =
        RequestOptimum.solver(jobs, Optimization.by(criteria), guard).rules().stream()
            .filter(rule -> rule.kind().equals("infarch") || rule.kind().equals("pkg"))
            .toList();
    for (int valid : oracle.strictlyValidSets()) {
      if (!rules.stream().allMatch(rule -> isFulfilled(rule, valid))) {
        continue;
      }
      long[] other = meter.values(criteria, BruteForceOracle.ids(valid));
      if (isBetter(criteria, other, values)) {
        complaints.add(
            Arrays.toString(solved.solution().packageIds())
                + " is "
                + Arrays.toString(values)
                + ", but "
                + Arrays.toString(BruteForceOracle.ids(valid))
                + " is "
                + Arrays.toString(other));
        return;
      }
    }
  }

  /**
   * The solver takes more into account of lesser architectures than the oracle, and of conflicts
   * that installed packages had before.
   */
  private static boolean isFulfilled(RuleView rule, int set) {
    return rule.present().stream().anyMatch(p -> (set >> p & 1) != 0)
        || rule.absent().stream().anyMatch(p -> (set >> p & 1) == 0);
  }

  /** What updates wish comes before the criteria, and exhaustive search knows nothing of it. */
  private static boolean hasWishes(Scenario scenario) {
    return scenario.request().goals().stream()
        .anyMatch(goal -> goal instanceof Goal.Upgrade || goal instanceof Goal.DistroSync);
  }

  private static boolean isBetter(Criteria criteria, long[] values, long[] others) {
    for (int i = 0; i < values.length; i++) {
      Criterion criterion = criteria.list().get(i);
      if (values[i] != others[i]) {
        return values[i] < others[i] == (criterion.sense() == Sense.MINIMIZE);
      }
    }
    return false;
  }
}
