package dev.rpmsolve.rpm.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.RpmRepositories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys survive what does not change a finding. */
class FindingKeysTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/al2023-like");

  private static Universe load(Path... repositories) throws IOException, InterruptedException {
    RpmRepositories.Builder builder = RpmRepositories.builder();
    for (int i = 0; i < repositories.length; i++) {
      builder.repository("r" + i, repositories[i]);
    }
    return builder.build().load(ArchPolicy.of("x86_64"));
  }

  private static List<String> keys(Universe universe) {
    ClosureReport report =
        ClosureCheck.of(universe).check(ClosureOptions.everything(), Budget.unlimited());
    Findings findings = ClosureFindings.of(universe, ClosureOptions.everything(), report);
    assertEquals(report.uninstallable().size(), findings.size());
    List<String> keys = new ArrayList<>(findings.all().stream().map(Finding::key).toList());
    keys.sort(null);
    return keys;
  }

  @Test
  void theTestDataHasThreeFindingsOfOneCause() throws Exception {
    Universe universe = load(TESTDATA.resolve("base/x86_64"), TESTDATA.resolve("updates/x86_64"));
    List<String> keys = keys(universe);
    assertEquals(3, keys.size());
    for (String key : keys) {
      assertTrue(key.startsWith("missing-provider libMagickWand-6.Q16.so.6()(64bit) breaks "), key);
    }
    assertEquals(keys, keys(UniverseCopy.rebuilt(universe)));
    assertEquals(keys, keys(UniverseCopy.shuffled(universe, 1)));
  }

  @Test
  @Tag("slow")
  void aMassRebuildOfCentosMakesNoNewFinding() throws Exception {
    Path folder = DataPresence.ofSystem().required("repos/centos-stream9");
    Universe universe = load(folder.resolve("baseos"), folder.resolve("appstream"));
    List<String> keys = keys(universe);
    assertTrue(keys.size() > 5_000, () -> keys.size() + " findings");
    assertEquals(keys, keys(UniverseCopy.rebuilt(universe)));
    assertEquals(keys, keys(UniverseCopy.shuffled(universe, 1)));
  }

  @Test
  @Tag("slow")
  void theOrderOfEpelDoesNotMatter() throws Exception {
    Path repos = DataPresence.ofSystem().required("repos");
    Universe universe = load(repos.resolve("centos7-dvd"), repos.resolve("epel7"));
    List<String> keys = keys(universe);
    assertEquals(keys, keys(UniverseCopy.shuffled(universe, 2)));
    assertEquals(keys, keys(UniverseCopy.rebuilt(universe)));
  }
}
