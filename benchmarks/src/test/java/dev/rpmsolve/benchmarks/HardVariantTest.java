package dev.rpmsolve.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hard variants have the size they say, and verdicts on them are those of single requests. */
class HardVariantTest {
  private static final Policy POLICY =
      Policy.usual()
          .withWeakDependencies(Policy.WeakDependencies.IGNORE)
          .withInstallonly(List.of());

  @ParameterizedTest
  @EnumSource
  void verdictsAreThoseOfSingleRequests(HardVariant variant)
      throws IOException, InterruptedException {
    Universe universe = variant.of(DataSet.GENERATED_1K.load());
    assertEquals(0, universe.packageCount() % 1_000);
    Set<Integer> expected = new TreeSet<>();
    DependencySolver solver = DependencySolver.of(universe);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      Goal goal =
          new Goal.Install(new Selection.OneOf(List.of(packageId)), Set.of(Goal.Modifier.PIN_ARCH));
      Request request = Request.builder().goal(goal).policy(POLICY).build();
      if (universe.isInstallableArch(packageId)
          && !(solver.solveWithoutRemedies(request, Budget.unlimited())
              instanceof SolveResult.Solved)) {
        expected.add(packageId);
      }
    }

    Set<Integer> found = new TreeSet<>();
    for (RpmPackage uninstallable :
        ClosureCheck.of(universe)
            .verdicts(ClosureOptions.everything(), Budget.unlimited())
            .uninstallable()) {
      found.add(uninstallable.id());
    }

    assertEquals(expected, found);
    assertTrue(variant != HardVariant.CONFLICTS_20K || found.size() > 100);
  }
}
