package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real repositories load whole; the announced number of packages is checked by the reader. */
class RealRepositoriesTest {

  @ParameterizedTest
  @CsvSource({
    "al2023-nagios, 110",
    "al2023-python2, 22",
    "centos-stream9/appstream, 17649",
    "centos-stream9/baseos, 1125",
    "centos7-dvd, 3971",
    "debian-as-rpm, 63440",
    "epel7, 13798",
    "epel8/20250311, 10327",
    "epel8/20250317, 10327",
    "pgdg15-rhel8, 891",
    "sle15/basesystem, 3078",
    "sle15/product-sles, 3",
    "sle15/server-applications, 523",
    "with-modules-and-updateinfo, 1"
  })
  void loadsWithoutWarnings(String name, int packages) throws Exception {
    Path folder = DataPresence.ofSystem().required("repos/" + name);
    List<String> warnings = new ArrayList<>();
    Universe universe =
        RpmRepositories.builder()
            .repository(name, folder)
            .listener(
                new LoadListener() {
                  @Override
                  public void warning(Repository repository, String message) {
                    warnings.add(message);
                  }
                })
            .build()
            .load(ArchPolicy.of("x86_64"));
    assertEquals(packages, universe.packageCount());
    assertEquals(List.of(), warnings);
    assertTrue(
        universe.get(packages - 1).location().endsWith(".rpm")
            || universe.get(packages - 1).location().endsWith(".deb"));
  }
}
