package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureOptions.Narrowing;
import dev.rpmsolve.core.closure.ClosureOptions.Priorities;
import dev.rpmsolve.core.closure.Witnesses.Witness;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Installations that prove packages installable. */
class WitnessTest {
  private static final ClosureOptions ALL = ClosureOptions.everything();

  @Test
  void whatIsCheckedHasAWitnessOrAReason() {
    int witnesses = 0;
    for (long seed = 0; seed < 300; seed++) {
      Universe universe = PlainUniverse.of(seed);
      ClosureReport report = ClosureCheck.of(universe).check(ALL, Budget.unlimited());
      List<Witness> found = ClosureCheck.of(universe).witnesses(ALL, Budget.unlimited()).found();
      List<RpmPackage> both = new ArrayList<>(found.stream().map(Witness::subject).toList());
      report.uninstallable().forEach(finding -> both.add(finding.subject()));
      assertEquals(report.checkedCount(), both.size(), "seed " + seed);
      assertEquals(both.size(), both.stream().distinct().count(), "seed " + seed);
      witnesses += found.size();
    }
    assertTrue(witnesses > 1_000, witnesses + " witnesses");
  }

  @Test
  void aWitnessHasProvidersAndNothingThatConflicts() {
    Universe universe =
        UniverseText.parse(
                "a-1-1.noarch\n  requires b\n  conflicts c\nb-1-1.noarch\n  requires (c or d)\n"
                    + "c-1-1.noarch\nd-1-1.noarch\ne-1-1.noarch\n")
            .universe();
    ClosureOptions only =
        ALL.withNarrowing(new Narrowing(List.of("a"), List.of(), Priorities.EQUAL, List.of()));
    Witnesses witnesses = ClosureCheck.of(universe).witnesses(only, Budget.unlimited());
    assertEquals(Optional.empty(), witnesses.stop());
    assertEquals(1, witnesses.found().size());
    Witness witness = witnesses.found().get(0);
    assertEquals("[a-1-1.noarch, b-1-1.noarch, d-1-1.noarch]", witness.installation().toString());
    assertEquals(
        2,
        witness.installation().stream()
            .flatMap(member -> Stream.of(member.dependencies(DependencyKind.REQUIRES)))
            .filter(dependencies -> !dependencies.isEmpty())
            .count());
  }

  @Test
  void aBudgetEndsTheSearch() {
    Universe universe = UniverseText.parse("a-1-1.noarch\nb-1-1.noarch\n").universe();
    Budget cancelled = Budget.unlimited().withCancellation(() -> true);
    Witnesses witnesses = ClosureCheck.of(universe).witnesses(ALL, cancelled);
    assertEquals(Optional.of(Budget.Stop.CANCELLED), witnesses.stop());
    assertEquals(List.of(), witnesses.found());
  }

  @Test
  void anInstallationWithoutThePackageIsNoWitness() {
    Universe universe = UniverseText.parse("a-1-1.noarch\nb-1-1.noarch\n").universe();
    List<RpmPackage> other = List.of(universe.get(1));
    assertThrows(IllegalArgumentException.class, () -> new Witness(universe.get(0), other));
  }
}
