package dev.rpmsolve.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.advisory.ActiveModules;
import dev.rpmsolve.core.advisory.Advisories;
import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryMatcher;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.advisory.SmallestFix;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdvisoryCheckTest {
  private static final Set<Goal.Modifier> PINNED =
      Set.of(Goal.Modifier.PIN_ARCH, Goal.Modifier.PIN_EVR);

  private static final Scenario SCENARIO =
      UniverseText.parse(
          """
          installed web-1-1.x86_64
          installed lib-1-1.x86_64
          installed user-1-1.x86_64 requires lib = 1
          installed tool-1-1.x86_64
          web-2-1.x86_64 requires plug
          web-3-1.x86_64 requires nowhere
          plug-1-1.noarch
          lib-2-1.x86_64
          tool-2-1.x86_64 conflicts plug
          """);

  private static List<AdvisoryVerdict> check(Policy policy, Budget budget, Advisory... advisories) {
    Universe universe = SCENARIO.universe();
    List<Integer> installed = SCENARIO.request().installedPackageIds();
    AdvisoryMatcher matcher =
        new AdvisoryMatcher(universe, installed, policy, ActiveModules.none());
    return new AdvisoryCheck(universe, installed, policy, DnfOptions.usual())
        .check(Stream.of(advisories).map(matcher::match).toList(), budget);
  }

  private static List<String> kinds(Advisory... advisories) {
    return check(Policy.asDnf(), Budget.unlimited(), advisories).stream()
        .map(v -> v.match().advisory().id() + " " + v.getClass().getSimpleName())
        .toList();
  }

  @Test
  void whatCanBeInstalledIsReachable() {
    assertEquals(
        List.of("A Reachable"),
        kinds(Advisories.of("A", "web-2-1.x86_64"), Advisories.of("N", "none-1-1.noarch")));
  }

  @Test
  void whatRepositoriesLackIsToldWithoutTrying() {
    assertEquals(
        List.of("A NotOffered", "B Reachable"),
        kinds(
            Advisories.of("A", "web-4-1.x86_64", "tool-2-1.x86_64"),
            Advisories.of("B", "web-2-1.x86_64")));
  }

  @Test
  void whatIsInTheWayIsExplained() {
    AdvisoryVerdict verdict =
        check(Policy.asDnf(), Budget.unlimited(), Advisories.of("A", "lib-2-1.x86_64")).get(0);
    AdvisoryVerdict.Blocked blocked = assertInstanceOf(AdvisoryVerdict.Blocked.class, verdict);
    String text = blocked.problems().get(0).explanation().toString();
    assertTrue(text.contains("user-1-1.x86_64 requires lib = 1"), text);
    assertTrue(blocked.problems().get(0).explanation().isMinimal());
  }

  @Test
  void whatCannotBeDoneTogetherIsTriedAlone() {
    assertEquals(
        List.of("A Reachable", "B Reachable", "C Reachable", "D Blocked"),
        kinds(
            Advisories.of("A", "web-2-1.x86_64"),
            Advisories.of("B", "tool-2-1.x86_64"),
            Advisories.of("C", "web-2-1.x86_64"),
            Advisories.of("D", "web-2-1.x86_64", "tool-2-1.x86_64")));
  }

  @Test
  void theBudgetEndsTheTrials() {
    List<AdvisoryVerdict> verdicts =
        check(
            Policy.asDnf(),
            Budget.unlimited().withTimeLimit(Duration.ZERO),
            Advisories.of("A", "web-2-1.x86_64"),
            Advisories.of("B", "tool-2-1.x86_64"));
    assertEquals(2, verdicts.size());
    for (AdvisoryVerdict verdict : verdicts) {
      assertEquals(
          Budget.Stop.TIME, assertInstanceOf(AdvisoryVerdict.Undecided.class, verdict).stop());
    }
  }

  /** Trying every subset of packages gives the same verdicts. */
  @Test
  void verdictsAreThoseOfTryingEverySubset() {
    int reachable = 0;
    int blocked = 0;
    for (int seed = 0; seed < 1_500; seed++) {
      RandomUniverse random =
          RandomUniverse.of(seed).withoutGoals("install", "remove", "upgrade", "upgrade-all");
      Scenario scenario = random.scenario();
      Universe universe = scenario.universe();
      Policy policy = scenario.request().policy();
      List<Integer> installed = scenario.request().installedPackageIds();
      AdvisoryMatcher matcher =
          new AdvisoryMatcher(universe, installed, policy, ActiveModules.none());
      List<AdvisoryMatch> matches =
          advisories(universe, new SplittableRandom(seed)).stream().map(matcher::match).toList();
      DnfOptions plain = DnfOptions.usual().without(DnfOptions.Choice.values());
      for (AdvisoryVerdict verdict :
          new AdvisoryCheck(universe, installed, policy, plain)
              .check(matches, Budget.unlimited())) {
        if (verdict instanceof AdvisoryVerdict.NotOffered) {
          continue;
        }
        boolean isReachable = verdict instanceof AdvisoryVerdict.Reachable;
        BruteForceOracle oracle = oracle(scenario, verdict.match());
        assertEquals(oracle.isSatisfiable(), isReachable, random.toString() + verdict);
        reachable += isReachable ? 1 : 0;
        blocked += isReachable ? 0 : 1;
        if (isReachable) {
          assertTaskIsMet(scenario, verdict.match(), matcher, oracle);
        }
      }
    }
    assertTrue(reachable > 80 && blocked > 50, reachable + " and " + blocked);
  }

  private static BruteForceOracle oracle(Scenario scenario, AdvisoryMatch match) {
    List<Goal> goals = new ArrayList<>();
    for (AdvisoryItem item : match.open()) {
      List<RpmPackage> fixes = ((FixOffer.Offered) item.offer()).packages();
      goals.add(
          new Goal.Install(
              new Selection.OneOf(fixes.stream().map(RpmPackage::id).toList()), PINNED));
    }
    Request request =
        new Request(goals, scenario.request().installedPackageIds(), scenario.request().policy());
    return new BruteForceOracle(new Scenario(scenario.universe(), request));
  }

  /** What fulfills the goals fulfills the task for an optimizer, and what is installed does not. */
  private static void assertTaskIsMet(
      Scenario scenario, AdvisoryMatch match, AdvisoryMatcher matcher, BruteForceOracle oracle) {
    SmallestFix task = SmallestFix.of(scenario.request(), List.of(match), matcher);
    TreeSet<Integer> before = new TreeSet<>(scenario.request().installedPackageIds());
    List<SmallestFix.Item> items = task.advisories().get(0).items();
    assertTrue(items.stream().noneMatch(item -> item.isFixedBy(before)), match.toString());
    for (int set : oracle.validSets()) {
      TreeSet<Integer> after = new TreeSet<>();
      IntStream.of(BruteForceOracle.ids(set)).forEach(after::add);
      for (SmallestFix.Item item : items) {
        assertTrue(item.isFixedBy(after), match + " by " + after);
        for (int[] clause : item.clauses()) {
          assertTrue(
              IntStream.of(clause)
                  .anyMatch(literal -> after.contains(Math.abs(literal) - 1) == literal > 0));
        }
      }
    }
  }

  /** Some versions that are there, as if they fixed something. */
  private static List<Advisory> advisories(Universe universe, SplittableRandom random) {
    List<Advisory> advisories = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String[] nevras = new String[1 + random.nextInt(2)];
      for (int j = 0; j < nevras.length; j++) {
        RpmPackage some = universe.get(random.nextInt(universe.packageCount()));
        nevras[j] = some.toString();
      }
      advisories.add(Advisories.of("A-" + i, nevras));
    }
    return advisories;
  }
}
