package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers on real repositories, whose numbers were established with libsolv 0.7.23 (rpm semantics,
 * multilib as dnf sets it); see docs/peers.md for the comparison of whole package sets.
 */
class RealRepositoriesConformanceTest {
  private static final List<String> CENTOS9 =
      List.of("repos/centos-stream9/baseos", "repos/centos-stream9/appstream");

  @Test
  void installsOnCentosStreamWhatLibsolvInstalls() throws Exception {
    Universe universe = load(CENTOS9);
    assertEquals(93, installed(universe, "httpd"));
    assertEquals(87, installed(universe, "nginx"));
    assertEquals(60, installed(universe, "php"));
    assertEquals(160, installed(universe, "git"));
    assertEquals(114, installed(universe, "java-17-openjdk"));
    assertEquals(49, installed(universe, "/usr/bin/python3"));
  }

  @Test
  void explainsWhyTheHalvesOfDifferentYearsDoNotFit() throws Exception {
    Universe universe = load(CENTOS9);
    for (String name : List.of("postgresql-server", "gcc")) {
      SolveResult result = solve(universe, name);
      String text = assertInstanceOf(SolveResult.Unsolvable.class, result).explanation().toString();
      assertTrue(text.startsWith("requested: install " + name), text);
      assertTrue(text.contains("nothing provides"), text);
    }
  }

  @Test
  void installsGnomeOnDebian() throws Exception {
    assertEquals(1136, installed(load(List.of("repos/debian-as-rpm")), "gnome"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repos/debian-as-rpm | 63440 | 16",
        "repos/centos-stream9/baseos;repos/centos-stream9/appstream | 18774 | 5008",
        "repos/centos7-dvd | 3971 | 1",
        "repos/centos7-dvd;repos/epel7 | 17769 | 3246",
        "repos/sle15/basesystem;repos/sle15/product-sles;repos/sle15/server-applications | 3604 | 0",
        "repos/epel8/20250311 | 10327 | 9651",
        "repos/pgdg15-rhel8 | 891 | 852"
      })
  void closesAsLibsolvDoes(String folders, int checked, int broken) throws Exception {
    Universe universe = load(List.of(folders.split(";")));
    ClosureReport report =
        ClosureCheck.of(universe).check(ClosureOptions.everything(), Budget.unlimited());
    assertEquals(checked, report.checkedCount());
    assertEquals(broken, report.uninstallable().size());
  }

  private static int installed(Universe universe, String spec) {
    SolveResult result = solve(universe, spec);
    return assertInstanceOf(SolveResult.Solved.class, result, result.toString())
        .solution()
        .packageIds()
        .length;
  }

  private static SolveResult solve(Universe universe, String spec) {
    Policy policy = Policy.usual().withWeakDependencies(Policy.WeakDependencies.IGNORE);
    Request request = Request.builder().install(spec).policy(policy).build();
    return DependencySolver.of(universe).solve(request, Budget.unlimited());
  }

  private static Universe load(List<String> folders) throws IOException, InterruptedException {
    RpmRepositories.Builder repositories = RpmRepositories.builder();
    for (String folder : folders) {
      repositories.repository(folder.replace('/', '-'), DataPresence.ofSystem().required(folder));
    }
    return repositories.build().load(ArchPolicy.of("x86_64"));
  }
}
