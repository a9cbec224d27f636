package dev.rpmsolve.core.internal.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.RuleSolver;
import dev.rpmsolve.core.oracle.RandomUniverse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitBoundsTest {
  private static final long UNIVERSES = 3_000;

  /** Tells whether the first answer needs no search to be known as the best. */
  private static Optional<Boolean> areMet(Scenario scenario, Criteria criteria) {
    Optimization optimization = Optimization.by(criteria);
    JobList jobs = new JobList(scenario.universe(), scenario.request());
    BudgetGuard guard = new BudgetGuard(Budget.unlimited());
    RuleSolver solver = RequestOptimum.solver(jobs, optimization, guard);
    if (solver.search(false).isPresent()) {
      return Optional.empty();
    }
    Pool pool = jobs.pool();
    Successors successors = new Successors(jobs, solver.written().state().candidates());
    CriteriaMeter meter = new CriteriaMeter(jobs, successors);
    WishList wishes = new WishList(solver.written().state(), solver.written().policy(), List.of());
    BitSet first = new BitSet();
    IntStream.of(solver.packageIds()).forEach(first::set);
    long[] values = meter.values(criteria, solver.packageIds());
    long[] costs = new long[values.length + 1];
    int wishLevel = RequestProblem.wishLevel(criteria);
    costs[wishLevel] = wishes.unfulfilled(first::get);
    for (int i = 0; i < values.length; i++) {
      costs[i < wishLevel ? i : i + 1] = values[i];
    }
    UnitBounds bounds = new UnitBounds(pool, successors, meter, solver.necessities());
    return Optional.of(bounds.areMet(criteria, wishes, first::get, costs));
  }

  private static boolean areMet(String criteria, String text) {
    return areMet(UniverseText.parse(text), Criteria.parse(criteria)).orElseThrow();
  }

  private static long[] best(String criteria, String text) {
    Scenario scenario = UniverseText.parse(text);
    Optimality optimality =
        DependencySolver.of(scenario.universe())
            .optimize(
                scenario.request(), Optimization.by(Criteria.parse(criteria)), Budget.unlimited())
            .resolution()
            .orElseThrow()
            .extras()
            .optimality()
            .orElseThrow();
    return optimality.values().stream().mapToLong(value -> value.bounds().value()).toArray();
  }

  @Test
  void whatIsRequiredWithoutChoiceIsCertain() {
    assertTrue(
        areMet(
            "-removed,-changed,-count(solution)",
            """
            installed base-1-1.noarch
            app-1-1.noarch requires lib
            lib-1-1.noarch requires base
            goal install app
            """));
  }

  @Test
  void whereNothingChangesAllElseIsCertain() {
    assertTrue(
        areMet(
            "-removed,-changed,+count(solution),-size(installed),-unsat_recommends",
            """
            installed base-2-1.noarch size 7 7; recommends more
            base-1-1.noarch
            more-1-1.noarch
            goal upgrade-all
            policy weak=ignore
            """));
  }

  @Test
  void oneOfSeveralNamesIsCertain() {
    assertTrue(
        areMet(
            "-changed,-count",
            """
            app-1-1.noarch requires web
            apache-1-1.noarch provides web
            nginx-1-1.noarch provides web
            goal install app
            """));
  }

  @Test
  void versionsOfOneNameAreOneName() {
    String text =
        """
        app-1-1.noarch requires lib
        lib-1-1.noarch
        lib-2-1.noarch
        goal install app
        """;

    assertTrue(areMet("-changed,-count", text));
    assertFalse(
        areMet("-size(download)", text.replace("lib-2-1.noarch", "lib-2-1.noarch size 9 9")));
  }

  @Test
  void rulesThatOneNameFulfillsTogetherCountOnce() {
    String text =
        """
        app-1-1.noarch requires web; requires mail
        both-1-1.noarch provides web; provides mail
        mail-1-1.noarch
        web-1-1.noarch
        goal install app
        """;

    assertTrue(areMet("-changed", text), "two names are needed, and two are there");
    assertEquals(2, best("-changed", text)[0]);
  }

  @Test
  void whatAChoiceBringsAlongIsNotCertain() {
    String text =
        """
        app-1-1.noarch requires web
        apache-2-1.noarch provides web; requires log
        log-1-1.noarch
        nginx-1-1.noarch provides web
        goal install app
        """;

    assertFalse(areMet("-changed", text));
    assertEquals(2, best("-changed", text)[0]);
  }

  @Test
  void aRemovalIsCertainIfWhatIsNeededGoes() {
    assertTrue(
        areMet(
            "-removed,-changed,-count(solution)",
            """
            installed app-1-1.noarch requires lib
            installed lib-1-1.noarch
            installed other-1-1.noarch
            goal remove lib
            policy erasing=allowed
            """));
  }

  @Test
  void wishesThatCannotBeFulfilledAreSetAside() {
    assertTrue(
        areMet(
            "-removed,-downgraded,-changed,-count(solution)",
            """
            installed app-1-1.noarch
            installed lib-1-1.noarch
            app-2-1.noarch requires nothing-like-this
            lib-2-1.noarch requires more
            more-1-1.noarch
            goal upgrade-all
            """));
  }

  @Test
  void wishesThatExcludeEachOtherAreSearched() {
    String text =
        """
        installed app-1-1.noarch
        installed lib-1-1.noarch
        app-2-1.noarch requires lib = 1-1
        lib-2-1.noarch
        goal upgrade-all
        """;

    assertFalse(areMet("-removed,-changed", text));
    assertEquals(1, best("-removed,-changed", text)[1]);
  }

  @Test
  void whatCannotBeWithoutARemovalCannotBeWhereNothingIsRemoved() {
    assertTrue(
        areMet(
            "-removed,-changed",
            """
            installed app-1-1.noarch
            installed lib-1-1.noarch
            app-2-1.noarch conflicts lib
            goal upgrade-all
            policy erasing=allowed
            """));
  }

  /**
   * That answers are the same as those of a search is a law of {@link RequestOptimumOracleTest}.
   */
  @Test
  void manyFirstAnswersNeedNoSearch() {
    List<Boolean> met = new ArrayList<>();
    for (long seed = 0; seed < UNIVERSES; seed++) {
      Scenario scenario = RandomUniverse.of(seed).scenario();
      areMet(scenario, Criteria.minimalChange()).ifPresent(met::add);
    }

    long count = met.stream().filter(each -> each).count();
    assertTrue(count > met.size() / 3, count + " of " + met.size());
    assertTrue(count < met.size(), count + " of " + met.size());
  }
}
