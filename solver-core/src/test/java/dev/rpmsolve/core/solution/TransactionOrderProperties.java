package dev.rpmsolve.core.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Departure;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.solution.TransactionOrder.Operation;
import dev.rpmsolve.core.solution.TransactionOrder.Verb;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of transactions and orders, on random universes and random changes of them. */
class TransactionOrderProperties {
  private static Solution draw(long seed) {
    Scenario scenario = RandomUniverse.of(seed).scenario();
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> removed = new ArrayList<>();
    List<Integer> added = new ArrayList<>();
    for (int id = 0; id < scenario.universe().packageCount(); id++) {
      if (scenario.request().installedPackageIds().contains(id)) {
        if (random.nextInt(3) > 0) {
          removed.add(id);
        }
      } else if (random.nextInt(3) > 0) {
        added.add(id);
      }
    }
    List<Set<Obsoletion.Rule>> pairings = List.of(Set.of(Obsoletion.Rule.COLORED_NAMES), Set.of());
    return Plans.solution(
        scenario, removed, added, Set.of("kernel"), pairings.get(random.nextInt(pairings.size())));
  }

  private static Map<RpmPackage, Integer> ranks(TransactionOrder order) {
    Map<RpmPackage, Integer> ranks = new HashMap<>();
    List<Operation> operations = order.operations();
    for (int i = 0; i < operations.size(); i++) {
      assertEquals(null, ranks.put(operations.get(i).subject(), i), "twice");
    }
    return ranks;
  }

  private static List<RpmPackage> providers(Universe universe, Dependency dependency) {
    return Arrays.stream(universe.providers(dependency)).mapToObj(universe::get).toList();
  }

  /** Both views of a transaction tell the same, and each package comes or goes once. */
  @Property
  void bothViewsAgree(@ForAll long seed) {
    Transaction transaction = draw(seed).transaction();
    Set<List<RpmPackage>> pairs = new HashSet<>();
    Set<RpmPackage> accounted = new HashSet<>();
    for (Step step : transaction.steps()) {
      step.replaced().forEach(old -> pairs.add(List.of(old, step.subject())));
      step.removed().forEach(old -> assertTrue(accounted.add(old)));
    }
    Set<List<RpmPackage>> mirrored = new HashSet<>();
    Set<RpmPackage> gone = new HashSet<>();
    for (Departure departure : transaction.departures()) {
      departure.replacements().forEach(comes -> mirrored.add(List.of(departure.subject(), comes)));
      assertTrue(gone.add(departure.subject()));
      for (Step step : transaction.steps()) {
        boolean isMain = departure.mainReplacement().filter(step.subject()::equals).isPresent();
        boolean isRemoval =
            step.action() == Action.REMOVE && step.subject().equals(departure.subject());
        assertEquals(isMain || isRemoval, step.removed().contains(departure.subject()));
      }
    }
    assertEquals(pairs, mirrored);
    assertEquals(gone, accounted);
  }

  @Property
  void sizesAddUp(@ForAll long seed) {
    Solution solution = draw(seed);
    long before = 0;
    for (Departure departure : solution.transaction().departures()) {
      before += departure.subject().installedBytes();
    }
    long after = 0;
    for (Step step : solution.transaction().steps()) {
      after += step.action() == Action.REMOVE ? 0 : step.subject().installedBytes();
    }
    assertEquals(after - before, solution.transaction().installedBytesChange());
  }

  @Property
  void anOrderIsAPermutation(@ForAll long seed) {
    Solution solution = draw(seed);
    TransactionOrder order = TransactionOrder.of(solution);
    assertEquals(new HashSet<>(solution.transaction().steps()), new HashSet<>(order.steps()));
    assertEquals(solution.transaction().steps().size(), order.steps().size());
    Set<RpmPackage> moved = new HashSet<>();
    solution.transaction().steps().forEach(step -> moved.add(step.subject()));
    solution.transaction().departures().forEach(gone -> moved.add(gone.subject()));
    assertEquals(moved, ranks(order).keySet());
    assertEquals(order, TransactionOrder.of(solution));
  }

  /** What is replaced goes right after something that replaces it. */
  @Property
  void whatIsReplacedGoesWithItsReplacement(@ForAll long seed) {
    Solution solution = draw(seed);
    Map<RpmPackage, Departure> departures = new HashMap<>();
    solution.transaction().departures().forEach(gone -> departures.put(gone.subject(), gone));
    RpmPackage installed = null;
    Set<RpmPackage> done = new HashSet<>();
    for (Operation operation : TransactionOrder.of(solution).operations()) {
      if (operation.verb() == Verb.INSTALL) {
        installed = operation.subject();
        done.add(installed);
      } else {
        List<RpmPackage> replacements = departures.get(operation.subject()).replacements();
        assertTrue(replacements.isEmpty() || replacements.contains(installed));
        assertTrue(replacements.stream().filter(done::contains).count() <= 1);
      }
    }
  }

  /** Without cycles, all new providers of what a new package requires come before it. */
  @Property
  void whatIsRequiredComesFirst(@ForAll long seed) {
    Solution solution = draw(seed);
    Universe universe = solution.universe();
    TransactionOrder order = TransactionOrder.of(solution);
    Map<RpmPackage, Integer> ranks = ranks(order);
    Set<RpmPackage> added = new HashSet<>();
    order.operations().stream()
        .filter(operation -> operation.verb() == Verb.INSTALL)
        .forEach(operation -> added.add(operation.subject()));
    for (RpmPackage subject : order.cycles().isEmpty() ? added : Set.<RpmPackage>of()) {
      for (DependencyKind kind :
          List.of(DependencyKind.REQUIRES, DependencyKind.RECOMMENDS, DependencyKind.SUGGESTS)) {
        for (Dependency dependency : subject.dependencies(kind)) {
          List<RpmPackage> providers = providers(universe, dependency);
          for (RpmPackage provider : providers) {
            assertTrue(
                !(dependency instanceof Dependency.Atom)
                    || providers.contains(subject)
                    || !added.contains(provider)
                    || ranks.get(provider) < ranks.get(subject),
                () -> provider + " should come before " + subject + ": " + order);
          }
        }
      }
    }
  }

  /** Without cycles, what nothing replaces goes before what it requires, if that just goes. */
  @Property
  void dependantsGoFirst(@ForAll long seed) {
    Solution solution = draw(seed);
    Universe universe = solution.universe();
    TransactionOrder order = TransactionOrder.of(solution);
    Map<RpmPackage, Integer> ranks = ranks(order);
    Set<RpmPackage> removed = new HashSet<>();
    for (Step step : order.steps()) {
      if (step.action() == Action.REMOVE) {
        removed.add(step.subject());
      }
    }
    Set<RpmPackage> after = new HashSet<>(solution.packages());
    for (RpmPackage subject : order.cycles().isEmpty() ? removed : Set.<RpmPackage>of()) {
      for (Dependency dependency : subject.dependencies(DependencyKind.REQUIRES)) {
        List<RpmPackage> providers = providers(universe, dependency);
        if (dependency instanceof Dependency.Atom
            && !providers.contains(subject)
            && providers.stream().noneMatch(after::contains)) {
          for (RpmPackage provider : providers) {
            assertTrue(
                !removed.contains(provider) || ranks.get(subject) < ranks.get(provider),
                () -> subject + " should go before " + provider + ": " + order);
          }
        }
      }
    }
  }

  /** What a broken relation says is true, unless the packages stand for ones they replace. */
  @Property
  void brokenRelationsAreReported(@ForAll long seed) {
    TransactionOrder order = TransactionOrder.of(draw(seed));
    for (TransactionOrder.Cycle cycle : order.cycles()) {
      for (TransactionOrder.Relation broken : cycle.broken()) {
        assertTrue(cycle.packages().contains(broken.dependent()));
        assertTrue(cycle.packages().contains(broken.prerequisite()));
        assertTrue(!broken.bonds().isEmpty());
      }
    }
  }
}
