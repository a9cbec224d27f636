package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureVerdicts;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict on each package of real repositories is that of a request for it alone. */
class RealClosureVerdictsTest {
  @ParameterizedTest
  @Tag("slow")
  @ValueSource(
      strings = {
        "debian-as-rpm",
        "centos-stream9/baseos",
        "centos-stream9/baseos;centos-stream9/appstream",
        "centos7-dvd",
        "centos7-dvd;epel7",
        "epel8/20250311",
        "epel8/20250317",
        "sle15/basesystem;sle15/product-sles;sle15/server-applications",
        "pgdg15-rhel8",
        "al2023-nagios",
        "al2023-python2",
        "with-modules-and-updateinfo"
      })
  void eachIsThatOfOneRequest(String folders) throws Exception {
    RpmRepositories.Builder repositories = RpmRepositories.builder();
    for (String folder : folders.split(";")) {
      repositories.repository(
          folder.replace('/', '-'), DataPresence.ofSystem().required("repos/" + folder));
    }
    Universe universe = repositories.build().load(ArchPolicy.of("x86_64"));
    ClosureOptions options = ClosureOptions.everything();
    ClosureVerdicts verdicts = ClosureCheck.of(universe).verdicts(options, Budget.unlimited());
    Set<RpmPackage> refused = new HashSet<>(verdicts.uninstallable());
    Policy policy = options.policy(universe);
    DependencySolver solver = DependencySolver.of(universe);
    List<String> differences = new ArrayList<>();
    int asked = 0;
    for (int id = 0; id < universe.packageCount(); id++) {
      if (universe.isInstallableArch(id)) {
        asked++;
        Goal goal =
            new Goal.Install(
                new Selection.OneOf(IntArrayList.of(id)), Set.of(Goal.Modifier.PIN_ARCH));
        SolveResult result =
            solver.solveWithoutRemedies(
                new Request(List.of(goal), List.of(), policy), Budget.unlimited());
        if (result instanceof SolveResult.Solved == refused.contains(universe.get(id))) {
          differences.add(universe.get(id).toString());
        }
      }
    }
    assertEquals(List.of(), differences);
    assertEquals(asked, verdicts.checkedCount());
  }
}
