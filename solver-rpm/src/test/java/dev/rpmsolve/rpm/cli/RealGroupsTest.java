package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.quality.DataPresence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of real repositories; the numbers of packages are those of dnf 4.14. */
class RealGroupsTest {
  private static Run run(List<String> repositories, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--arch", "x86_64", "--no-cache"));
    for (String name : repositories) {
      Path folder = DataPresence.ofSystem().required("repos/" + name);
      all.add("--repo=" + folder.getFileName() + "=" + folder);
    }
    return Run.of(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"@core, 275", "@base, 395", "@core @base, 473", "@^minimal, 275"})
  void centos7InstallsWhatDnfInstalls(String specs, int count) {
    List<String> words = new ArrayList<>(List.of("install"));
    words.addAll(List.of(specs.split(" ")));
    Run run = run(List.of("centos7-dvd"), words.toArray(String[]::new));
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("\n" + count + " packages to install.\n"), run.out());
  }

  /** The two snapshots are years apart, so that a few packages do not fit. */
  @Test
  void centosStreamInstallsGroupsOfBothRepositories() {
    List<String> both = List.of("centos-stream9/baseos", "centos-stream9/appstream");
    Run run = run(both, "install", "@^minimal-environment", "--skip-broken");
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("\n308 packages to install.\n"), run.out());
    assertTrue(
        run.out().contains("\ninstall environment @^minimal-environment: Minimal Install\n"));
    assertTrue(run.out().lines().filter(line -> line.endsWith("group core")).count() > 60);
    // A group of one name in each repository.
    Run server = run(both, "install", "@file-server", "--skip-broken");
    assertTrue(server.out().contains("Install  targetcli"), server.out());
    assertTrue(server.out().contains("Install  samba "), server.out());
  }

  @Test
  void groupsOfCentos7AreChecked() {
    Run run = run(List.of("centos7-dvd"), "group", "check", "core", "^minimal");
    assertEquals(0, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("2 groups checked, 0 "), run.out());
    Run broken = run(List.of("centos7-dvd"), "group", "check", "infiniband");
    assertEquals(1, broken.code());
    assertTrue(broken.out().contains("no package has the name libhfi1"), broken.out());
  }
}
