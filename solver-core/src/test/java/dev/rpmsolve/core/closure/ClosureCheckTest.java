package dev.rpmsolve.core.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClosureCheckTest {
  private static final int UNIVERSES = 1_500;

  private static ClosureReport check(Universe universe) {
    return ClosureCheck.of(universe).check(ClosureOptions.everything(), Budget.unlimited());
  }

  private static Set<Integer> broken(ClosureReport report) {
    return report.uninstallable().stream()
        .map(finding -> finding.subject().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void verdictsAreThoseOfOneRequestPerPackage() {
    for (long seed = 0; seed < UNIVERSES; seed++) {
      String text = RandomUniverse.of(seed).text();
      // What packages only recommend counts for the choice of architectures, but not here.
      String strong = text.replaceAll("  (recommends|suggests|supplements|enhances) .*\n", "");
      Universe universe = UniverseText.parse(strong).universe();
      Set<Integer> expected = new TreeSet<>();
      for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
        if (universe.isInstallableArch(packageId) && !isInstallable(universe, packageId)) {
          expected.add(packageId);
        }
      }
      assertEquals(expected, broken(check(universe)), "seed " + seed);
    }
  }

  private static boolean isInstallable(Universe universe, int packageId) {
    Policy policy =
        Policy.usual()
            .withWeakDependencies(Policy.WeakDependencies.IGNORE)
            .withInstallonly(List.of());
    Request request =
        Request.builder()
            .goal(
                new Goal.Install(
                    new Selection.OneOf(List.of(packageId)), Set.of(Goal.Modifier.PIN_ARCH)))
            .policy(policy)
            .build();
    return DependencySolver.of(universe).solve(request, Budget.unlimited())
        instanceof SolveResult.Solved;
  }

  @Test
  void reasonsFollowTheChainToItsEnd() {
    Universe universe =
        UniverseText.parse(
                "a-1-1.noarch requires b\nb-1-1.noarch requires (c or d)\nc-1-1.noarch requires x\n"
                    + "ok-1-1.noarch\n")
            .universe();
    ClosureReport report = check(universe);
    assertEquals(4, report.checkedCount());
    assertFalse(report.isClosed());
    assertEquals(
        "requested: install a-1-1.noarch\n"
            + "package a-1-1.noarch requires b, provided by b-1-1.noarch\n"
            + "package b-1-1.noarch requires (c or d), provided by c-1-1.noarch\n"
            + "nothing provides x needed by c-1-1.noarch",
        report.uninstallable().get(0).explanation().toString());
  }

  @Test
  void alternativesTooManyToBeWrittenOutAreNodesOfTheirOwn() {
    StringBuilder text = new StringBuilder("p-1-1.noarch\n  requires (");
    for (int i = 0; i < 12; i++) {
      text.append(i == 0 ? "" : " or ")
          .append("(a")
          .append(i)
          .append(" and b")
          .append(i)
          .append(")");
    }
    text.append(")\n");
    for (int i = 0; i < 12; i++) {
      text.append("a").append(i).append("-1-1.noarch\n");
    }
    text.append("b7-1-1.noarch\n");
    assertTrue(check(UniverseText.parse(text.toString()).universe()).isClosed());
    String without = text.toString().replace("b7-1-1.noarch\n", "");
    ClosureReport report = check(UniverseText.parse(without).universe());
    assertEquals(Set.of(0), broken(report));
  }

  @Test
  void onlyTheGivenRepositoriesAreChecked() {
    Universe universe =
        UniverseText.parse(
                "repo base\nb-1-1.noarch requires nowhere\nrepo top\na-1-1.noarch requires b\n")
            .universe();
    ClosureOptions options = new ClosureOptions(List.of(1), List.of(), (done, total) -> {});
    ClosureReport report = ClosureCheck.of(universe).check(options, Budget.unlimited());
    assertEquals(1, report.checkedCount());
    assertEquals("a", report.uninstallable().get(0).subject().name());
  }

  @Test
  void excludedPackagesDoNotCount() {
    Universe universe = UniverseText.parse("a-1-1.noarch requires b\nb-1-1.noarch\n").universe();
    ClosureOptions options = new ClosureOptions(List.of(), List.of("b"), (done, total) -> {});
    ClosureReport report = ClosureCheck.of(universe).check(options, Budget.unlimited());
    assertEquals(1, report.checkedCount());
    assertTrue(
        report
            .uninstallable()
            .get(0)
            .explanation()
            .toString()
            .contains("b-1-1.noarch is excluded"));
  }

  @Test
  void progressReachesTheEndAndACancelledCheckSaysSo() {
    Universe universe = UniverseText.parse("a-1-1.noarch\nb-1-1.noarch\n").universe();
    List<Integer> told = new ArrayList<>();
    ClosureOptions options =
        new ClosureOptions(List.of(), List.of(), (done, total) -> told.add(done));
    assertTrue(ClosureCheck.of(universe).check(options, Budget.unlimited()).isClosed());
    assertEquals(2, told.get(told.size() - 1));
    ClosureReport stopped =
        ClosureCheck.of(universe).check(options, Budget.unlimited().withCancellation(() -> true));
    assertEquals(Optional.of(Budget.Stop.CANCELLED), stopped.stop());
    assertEquals(0, stopped.checkedCount());
  }
}
