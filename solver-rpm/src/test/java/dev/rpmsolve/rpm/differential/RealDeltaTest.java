package dev.rpmsolve.rpm.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureDelta;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureSnapshot;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.RpmRepositories;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Delta checks of real repositories give the verdicts of full checks. */
class RealDeltaTest {
  private static final ClosureOptions ALL = ClosureOptions.everything();

  private static Universe load(String... names) throws IOException, InterruptedException {
    RpmRepositories.Builder builder = RpmRepositories.builder();
    for (String name : names) {
      builder.repository(name.replace('/', '-'), DataPresence.ofSystem().required("repos/" + name));
    }
    return builder.build().load(ArchPolicy.of("x86_64"));
  }

  private static void assertExact(Universe before, Universe after, ClosureOptions options) {
    ClosureSnapshot snapshot = ClosureSnapshot.of(before, ALL, Budget.unlimited());
    assertEquals(
        ClosureCheck.of(after).verdicts(options, Budget.unlimited()).uninstallable(),
        ClosureDelta.of(snapshot, after).verdicts(options, Budget.unlimited()).uninstallable());
  }

  private static List<Integer> named(Universe universe, String name) {
    return IntStream.range(0, universe.packageCount())
        .filter(packageId -> universe.get(packageId).name().equals(name))
        .boxed()
        .toList();
  }

  @Test
  void twoDaysOfEpel8() throws IOException, InterruptedException {
    Universe before = load("epel8/20250311");
    Universe after = load("epel8/20250317");
    assertExact(before, after, ALL);
    assertExact(after, before, ALL);
  }

  @Test
  void centosStream9WithoutOnePackage() throws IOException, InterruptedException {
    Universe universe = load("centos-stream9/baseos", "centos-stream9/appstream");
    for (String name : List.of("perl-libs", "nodejs-libs", "qt5-qtbase")) {
      assertExact(universe, universe, ALL.withAbsent(named(universe, name)));
    }
  }

  @Test
  void amazonLinuxRepositoriesOneAfterTheOther() throws IOException, InterruptedException {
    Universe one = load("al2023-nagios");
    Universe other = load("al2023-python2");
    Universe both = load("al2023-nagios", "al2023-python2");
    assertExact(one, other, ALL);
    assertExact(one, both, ALL);
    assertExact(both, other, ALL);
  }
}
