package dev.rpmsolve.core.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.solution.TransactionOrder.Bond;
import dev.rpmsolve.core.solution.TransactionOrder.Cycle;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes before what. */
class TransactionOrderTest {
  private static TransactionOrder order(String text) {
    return TransactionOrder.of(Plans.replaceAll(text));
  }

  private static void check(String expected, String text) {
    TransactionOrder order = order(text);
    assertEquals(expected, Plans.operations(order));
    assertEquals("[]", order.cycles().toString());
  }

  @Test
  void nothingHasAnOrder() {
    check("", "");
  }

  @Test
  void whatIsRequiredComesFirst() {
    check("+c-1 +b-1 +a-1", "a-1-1.noarch requires b\nb-1-1.noarch requires c\nc-1-1.noarch\n");
    check("+b-1 +a-1", "a-1-1.noarch recommends b\nb-1-1.noarch\n");
    check("+b-1 +a-1", "a-1-1.noarch suggests b\nb-1-1.noarch\n");
    check(
        "+c-1 +b-1 +a-1",
        "a-1-1.noarch requires (b if c)\nb-1-1.noarch requires c\nc-1-1.noarch\n");
  }

  @Test
  void aPackageDoesNotWaitForWhatItProvidesItself() {
    check("+a-1 +b-1", "a-1-1.noarch requires x; provides x\nb-1-1.noarch provides x\n");
  }

  @Test
  void dependantsGoFirst() {
    check(
        "-c-1 -b-1 -a-1",
        "installed a-1-1.noarch\ninstalled b-1-1.noarch requires a\n"
            + "installed c-1-1.noarch requires b\n");
  }

  @Test
  void whatTakesOverComesBeforeTheOldProviderGoes() {
    check(
        "+new-1 -user-1 -old-1",
        "installed old-1-1.noarch provides x\ninstalled user-1-1.noarch requires x\n"
            + "new-1-1.noarch provides x\n");
  }

  @Test
  void whatConflictsGoesFirst() {
    check("-b-1 +a-1", "a-1-1.noarch conflicts b\ninstalled b-1-1.noarch\n");
    check("-b-1 +a-1", "a-1-1.noarch\ninstalled b-1-1.noarch conflicts a\n");
  }

  @Test
  void whatIsReplacedGoesWithTheFirstThatReplacesIt() {
    check(
        "+y-1 -old-1 +x-1",
        "installed old-1-1.noarch\nx-1-1.noarch obsoletes old; requires y\n"
            + "y-1-1.noarch obsoletes old\n");
    check(
        "+lib-2 -lib-1 +app-2 -app-1",
        "installed app-1-1.noarch requires lib = 1-1\ninstalled lib-1-1.noarch\n"
            + "app-2-1.noarch requires lib = 2-1\nlib-2-1.noarch\n");
  }

  @Test
  void theWeakestRelationOfACycleIsGivenUp() {
    TransactionOrder order =
        order("a-1-1.noarch requires b\nb-1-1.noarch requires c\nc-1-1.noarch recommends a\n");
    assertEquals("+c-1 +b-1 +a-1", Plans.operations(order));
    Cycle cycle = order.cycles().get(0);
    assertEquals("[c-1-1.noarch, b-1-1.noarch, a-1-1.noarch]", cycle.packages().toString());
    assertEquals(EnumSet.of(Bond.RECOMMENDS), cycle.broken().get(0).bonds());
    assertEquals("c-1-1.noarch", cycle.broken().get(0).dependent().toString());
    assertEquals("a-1-1.noarch", cycle.broken().get(0).prerequisite().toString());
    assertFalse(cycle.isCritical());
  }

  @Test
  void aRequirementBrokenNextToOneOfScriptletsIsCritical() {
    TransactionOrder order = order("a-1-1.noarch pre-requires b\nb-1-1.noarch requires a\n");
    assertEquals("+b-1 +a-1", Plans.operations(order));
    assertTrue(order.cycles().get(0).isCritical());
    assertFalse(
        order("a-1-1.noarch requires b\nb-1-1.noarch requires a\n").cycles().get(0).isCritical());
  }

  @Test
  void amongEqualsWhatHasNoScriptletsWaitsForNothing() {
    String shell = "sh-1-1.noarch provides /bin/sh\n";
    String a = "a-1-1.noarch requires b%s\n";
    String b = "b-1-1.noarch requires a%s\n";
    String scripts = "; pre-requires /bin/sh";
    assertEquals(
        "+sh-1 +b-1 +a-1", Plans.operations(order(shell + a.formatted(scripts) + b.formatted(""))));
    assertEquals(
        "+sh-1 +a-1 +b-1", Plans.operations(order(shell + a.formatted("") + b.formatted(scripts))));
  }

  @Test
  void aCycleStaysTogether() {
    // Nothing but the cycle tells that "user" should wait for all of it, and "base" come before.
    TransactionOrder order =
        order(
            "user-1-1.noarch requires a\na-1-1.noarch requires b\nother-1-1.noarch\n"
                + "b-1-1.noarch requires a; requires base\nbase-1-1.noarch\n");
    assertEquals("+other-1 +base-1 +a-1 +b-1 +user-1", Plans.operations(order));
  }

  @Test
  void repositoriesStayTogether() {
    check(
        "+a-1 +c-1 +e-1 +b-1 +d-1",
        "repo one\na-1-1.noarch\nrepo two\nb-1-1.noarch\nrepo one\nc-1-1.noarch\nrepo two\n"
            + "d-1-1.noarch\nrepo one\ne-1-1.noarch\n");
  }

  /** Neither recursion nor anything quadratic: packages in one chain, and in one ring. */
  @Test
  void longChainsAndRings() {
    int size = 100_000;
    for (int ring = 0; ring < 2; ring++) {
      UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
      int repository = builder.addRepository(Repository.of("base"));
      int evr = builder.evr("1-1");
      int arch = builder.text("noarch");
      for (int i = 0; i < size; i++) {
        int name = builder.name("p" + i);
        builder.beginPackage(repository, name, evr, arch);
        builder.add(DependencyKind.PROVIDES, builder.atom(name));
        if (i + 1 < size || ring == 1) {
          int next = builder.atom(builder.name("p" + (i + 1) % size));
          builder.add(DependencyKind.REQUIRES, next);
        }
        builder.endPackage();
      }
      Universe universe = builder.build();
      int[] all = IntStream.range(0, size).toArray();
      Transaction transaction =
          new TransactionPlanner(universe, id -> false, new int[0], all)
              .plan(id -> new Reason.Kept(), id -> new Reason.Excluded());
      TransactionOrder order = TransactionOrder.of(new Solution(universe, all, transaction));
      assertEquals(ring, order.cycles().size());
      assertEquals(size, order.steps().size());
      if (ring == 0) {
        assertEquals("p0", order.steps().get(size - 1).subject().name());
      }
    }
  }
}
