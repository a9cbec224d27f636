package dev.rpmsolve.core.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleMemory;
import dev.rpmsolve.core.oracle.RandomSystem;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Rules and answers do not depend on what was asked before. */
class RuleMemoryTest {
  private static final int TRIES = Integer.getInteger("rpmsolve.tries", 1_000);
  private static final long FIRST_SEED = Long.getLong("rpmsolve.seed", 7_000_000);

  @Test
  void answersAreAsIfNothingWasAskedBefore() {
    compare(seed -> RandomUniverse.of(seed).scenario());
  }

  @Test
  void answersAreAsIfNothingWasAskedBeforeOnInstalledSystems() {
    compare(RandomSystem::of);
  }

  @Test
  void threadsCanShareASolver() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES / 10; seed++) {
      Scenario scenario = RandomUniverse.of(seed).scenario();
      List<Request> requests = requests(scenario);
      DependencySolver shared = DependencySolver.of(scenario.universe());
      List<String> found =
          IntStream.range(0, 4 * requests.size())
              .parallel()
              .mapToObj(i -> answer(shared, requests.get(i % requests.size())))
              .toList();
      for (int i = 0; i < found.size(); i++) {
        DependencySolver alone = DependencySolver.of(scenario.universe());
        String expected = answer(alone, requests.get(i % requests.size()));
        assertEquals(expected, found.get(i), "seed " + seed);
      }
    }
  }

  private static String answer(DependencySolver solver, Request request) {
    SolveResult result = solver.solve(request, Budget.unlimited());
    return result
        .resolution()
        .map(found -> found.solution().transaction() + " " + found.problems())
        .orElseThrow();
  }

  private static void compare(LongFunction<Scenario> draw) {
    LongStream.range(FIRST_SEED, FIRST_SEED + TRIES)
        .forEach(seed -> requireSame(draw.apply(seed), "seed " + seed));
  }

  /** Asks in turn, so that some of the rules are known and some views forgotten. */
  private static void requireSame(Scenario scenario, String name) {
    Universe universe = scenario.universe();
    RuleMemory memory = new RuleMemory();
    List<Request> requests = requests(scenario);
    for (int i : new int[] {0, 0, 1, 2, 0, 4, 0, 5, 0, 7, 0, 3, 6, 2, 0}) {
      Request request = requests.get(i);
      boolean isWeak = request.policy().has(Option.WEAK_DEPENDENCIES);
      BudgetGuard guard = new BudgetGuard(Budget.unlimited());
      RuleSolver anew = new RuleSolver(new JobList(universe, request), guard);
      RuleSolver known = new RuleSolver(new JobList(universe, request, memory), guard);
      String expected = Beginnings.describe(anew.solve(isWeak, true));
      assertEquals(expected, Beginnings.describe(known.solve(isWeak, true)), name);
      assertEquals(rules(anew), rules(known), name);
    }
  }

  /** A request under policies, and on systems, that see its packages in different ways. */
  private static List<Request> requests(Scenario scenario) {
    Request first = scenario.request();
    String name = scenario.universe().get(0).name();
    Policy policy = first.policy();
    List<Policy> policies =
        List.of(
            policy,
            policy.has(Option.WEAK_DEPENDENCIES)
                ? policy.without(Option.WEAK_DEPENDENCIES)
                : policy.with(Option.WEAK_DEPENDENCIES),
            policy.without(Option.EXCLUDED_STAY_VISIBLE, Option.FOREIGN_STAY_VISIBLE),
            policy.with(Option.FORBID_SELF_CONFLICTS),
            policy.withExcludes(List.of(name)),
            policy.withInstallonly(List.of(name)),
            policy.without(Option.COLORED_NAMES));
    List<Request> requests = new ArrayList<>();
    for (Policy other : policies) {
      requests.add(new Request(first.goals(), first.installedPackageIds(), other));
    }
    List<Integer> fewer = first.installedPackageIds().stream().skip(1).toList();
    requests.add(new Request(first.goals(), fewer, policy));
    return requests;
  }

  private static List<List<Integer>> rules(RuleSolver solver) {
    RuleBook rules = solver.written().state().rules();
    return IntStream.range(0, rules.size())
        .mapToObj(rule -> IntStream.of(rules.literals(rule)).boxed().toList())
        .toList();
  }
}
