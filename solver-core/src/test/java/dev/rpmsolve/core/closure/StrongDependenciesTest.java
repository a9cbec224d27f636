package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.BruteForceOracle;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrongDependenciesTest {
  private static final int UNIVERSES = 200;

  /** All installations of a universe, as sets of bits. */
  private static final class AllInstallations {
    private final Universe universe;
    private final int[] sets;

    AllInstallations(Scenario scenario) {
      universe = scenario.universe();
      BruteForceOracle oracle = new BruteForceOracle(scenario);
      sets =
          IntStream.range(0, 1 << universe.packageCount()).filter(oracle::isConsistent).toArray();
    }

    private int[] with(int some) {
      return IntStream.of(sets).filter(set -> (set & some) != 0).toArray();
    }

    /** The names in all installations with any of some packages, but theirs; empty if none. */
    Set<String> needs(int some) {
      Set<String> names = new TreeSet<>();
      int[] with = with(some);
      for (int id = 0; with.length > 0 && id < universe.packageCount(); id++) {
        int ofName = ofName(universe.get(id).name());
        if ((ofName & some) == 0 && IntStream.of(with).allMatch(set -> (set & ofName) != 0)) {
          names.add(universe.get(id).name());
        }
      }
      return names;
    }

    int ofName(String name) {
      return BruteForceOracle.set(
          IntStream.range(0, universe.packageCount())
              .filter(id -> universe.get(id).name().equals(name))
              .toArray());
    }

    List<RpmPackage> always(int some, String name) {
      return members(name, id -> IntStream.of(with(some)).allMatch(set -> (set >> id & 1) == 1));
    }

    List<RpmPackage> sometimes(int some, String name) {
      return members(name, id -> IntStream.of(with(some)).anyMatch(set -> (set >> id & 1) == 1));
    }

    private List<RpmPackage> members(String name, IntPredicate isTaken) {
      return IntStream.of(BruteForceOracle.ids(ofName(name)))
          .filter(isTaken)
          .mapToObj(universe::get)
          .toList();
    }

    Set<RpmPackage> impactedBy(int some) {
      Set<RpmPackage> impacted = new TreeSet<>(ClosureCheck.ORDER);
      for (int id = 0; id < universe.packageCount(); id++) {
        int[] with = with(1 << id);
        boolean isImpacted = IntStream.of(with).allMatch(set -> (set & some) != 0);
        if (with.length > 0 && (some >> id & 1) == 0 && isImpacted) {
          impacted.add(universe.get(id));
        }
      }
      return impacted;
    }
  }

  private static List<Integer> ids(int set) {
    return IntStream.of(BruteForceOracle.ids(set)).boxed().toList();
  }

  @Test
  void needsAndImpactAreThoseOfAllInstallations() {
    for (long seed = 0; seed < UNIVERSES; seed++) {
      AllInstallations all = new AllInstallations(UniverseText.parse(PlainUniverse.text(seed)));
      StrongDependencies dependencies = StrongDependencies.of(all.universe);
      for (int id = 0; id < all.universe.packageCount(); id++) {
        String message = "seed " + seed + " package " + id;
        int some = id % 2 == 0 ? 1 << id : all.ofName(all.universe.get(id).name());
        Needs needs = dependencies.needsOf(ids(some), Budget.unlimited());
        assertEquals(
            all.needs(some),
            needs.needs().stream()
                .map(Needs.Need::name)
                .collect(Collectors.toCollection(TreeSet::new)),
            message);
        for (Needs.Need need : needs.needs()) {
          assertEquals(all.always(some, need.name()), need.always(), message);
          List<RpmPackage> sometimes = all.sometimes(some, need.name());
          assertEquals(need.always().isEmpty() ? sometimes : List.of(), need.alternatives());
        }
        assertEquals(
            new ArrayList<>(all.impactedBy(some)),
            dependencies.impactOf(ids(some), Budget.unlimited()).impacted(),
            message);
      }
    }
  }

  @Test
  void theRankingCountsTheNeedsOfEachPackage() {
    for (long seed = 0; seed < UNIVERSES; seed++) {
      AllInstallations all = new AllInstallations(UniverseText.parse(PlainUniverse.text(seed)));
      Map<String, Integer> packages = new TreeMap<>();
      Map<String, Set<String>> byName = new TreeMap<>();
      int installable = 0;
      for (int id = 0; id < all.universe.packageCount(); id++) {
        if (all.with(1 << id).length > 0) {
          installable++;
          Set<String> needs = all.needs(1 << id);
          needs.forEach(name -> packages.merge(name, 1, Integer::sum));
          byName.merge(
              all.universe.get(id).name(),
              needs,
              (a, b) -> a.stream().filter(b::contains).collect(Collectors.toSet()));
        }
      }
      ImpactRanking ranking =
          StrongDependencies.of(all.universe).ranking(Budget.unlimited(), (done, total) -> {});
      assertEquals(installable, ranking.installableCount());
      Map<String, Integer> found = new TreeMap<>();
      ranking.entries().forEach(entry -> found.put(entry.name(), entry.packageCount()));
      assertEquals(packages, found, "seed " + seed);
      for (ImpactRanking.Entry entry : ranking.entries()) {
        long names = byName.values().stream().filter(n -> n.contains(entry.name())).count();
        assertEquals(names, entry.nameCount(), "seed " + seed);
      }
    }
  }

  @Test
  void whatAllAlternativesNeedIsNeeded() {
    Universe universe =
        UniverseText.parse(
                "a-1-1.noarch requires (x or y)\nx-1-1.noarch requires z\n"
                    + "y-1-1.noarch requires z\nz-1-1.noarch\nz-2-1.noarch\nb-1-1.noarch\n")
            .universe();
    StrongDependencies dependencies = StrongDependencies.of(universe);
    Needs needs = dependencies.needsOf(List.of(0), Budget.unlimited());
    assertEquals(
        "[Need[name=z, always=[], alternatives=[z-1-1.noarch, z-2-1.noarch]]]",
        needs.needs().toString());
    Collection<Integer> z = List.of(3, 4);
    assertEquals(
        "[a-1-1.noarch, x-1-1.noarch, y-1-1.noarch]",
        dependencies.impactOf(z, Budget.unlimited()).impacted().toString());
    assertEquals(
        List.of(new ImpactRanking.Entry("z", 3, 3)),
        dependencies.ranking(Budget.unlimited(), (done, total) -> {}).entries());
    String why = dependencies.explain(List.of(0), z, Budget.unlimited()).orElseThrow().toString();
    assertTrue(why.contains("package z-1-1.noarch is excluded"), why);
    assertEquals(Optional.empty(), dependencies.explain(List.of(5), z, Budget.unlimited()));
  }

  @Test
  void whatCannotBeInstalledNeedsNothingAndACancelledSearchSaysSo() {
    Universe universe =
        UniverseText.parse("a-1-1.noarch requires nowhere\n  requires b\nb-1-1.noarch\n")
            .universe();
    StrongDependencies dependencies = StrongDependencies.of(universe);
    Needs needs = dependencies.needsOf(List.of(0), Budget.unlimited());
    assertEquals(List.of(), needs.installable());
    assertEquals(List.of(), needs.needs());
    assertEquals(List.of(), dependencies.impactOf(List.of(1), Budget.unlimited()).impacted());
    Budget cancelled = Budget.unlimited().withCancellation(() -> true);
    Optional<Budget.Stop> stop = Optional.of(Budget.Stop.CANCELLED);
    assertEquals(stop, dependencies.needsOf(List.of(0), cancelled).stop());
    assertEquals(stop, dependencies.impactOf(List.of(0), cancelled).stop());
    assertEquals(stop, dependencies.ranking(cancelled, (done, total) -> {}).stop());
    assertEquals(List.of(), dependencies.needsOf(List.of(), Budget.unlimited()).subjects());
  }
}
