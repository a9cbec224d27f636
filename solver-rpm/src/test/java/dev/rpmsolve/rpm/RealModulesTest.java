package dev.rpmsolve.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.ModuleResolver;
import dev.rpmsolve.core.module.ActiveStreams;
import dev.rpmsolve.core.module.ActiveStreams.Outcome;
import dev.rpmsolve.core.module.ModularFilter;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.modulemd.ModulemdReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real modules; the numbers of active builds and excluded packages are those of libdnf 0.69. */
class RealModulesTest {
  private static final ArchPolicy X86_64 = ArchPolicy.of("x86_64");
  private final List<String> warnings = new ArrayList<>();

  private ModuleDocuments read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new ModulemdReader(ReadLimits.defaults(), warnings::add).read(in, file.toString());
    }
  }

  private static ActiveStreams resolve(ModuleCatalog catalog, String platform, String... enabled) {
    ModuleChanges changes = new ModuleChanges(catalog, ModuleState.untouched());
    for (String spec : enabled) {
      changes.enable(spec);
    }
    assertEquals(List.of(), changes.plan().errors());
    return new ModuleResolver(catalog, X86_64, Optional.of(platform))
        .resolve(changes.plan().after(), Budget.unlimited());
  }

  @Test
  void readsCentos8() throws IOException {
    Path file = DataPresence.ofSystem().required("modules/centos8.modules.yaml");
    ModuleDocuments documents = read(file);
    assertEquals(58, documents.builds().size());
    assertEquals(41, documents.defaults().size());
    assertEquals(List.of(), warnings);
    long listed =
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("    - \\S+-[0-9]+:\\S+-\\S+\\.(x86_64|noarch|i686|src)"))
            .count();
    long artifacts =
        documents.builds().stream().mapToInt(b -> b.content().artifacts().size()).sum();
    assertEquals(listed, artifacts);
    assertTrue(artifacts > 900, artifacts + " artifacts");
    ModuleCatalog catalog = ModuleCatalog.builder().add(Repository.of("c8"), documents).build();
    assertEquals(Optional.of("1.10"), catalog.defaultStream("ant"));
    ActiveStreams active = resolve(catalog, "el8");
    assertEquals(Outcome.COMPLETE, active.outcome());
    assertEquals(41, active.builds().size());
    ActiveStreams other = resolve(catalog, "el8", "perl:5.24");
    assertEquals(Outcome.WITHOUT_SOME_DEFAULTS, other.outcome());
    assertEquals("perl:5.24", other.stream("perl").orElseThrow().toString());
  }

  @Test
  void filtersCentosStream9AsLibdnfDoes() throws IOException, InterruptedException {
    Path folder = DataPresence.ofSystem().required("repos/centos-stream9");
    RpmRepositories repositories =
        RpmRepositories.builder()
            .repository("baseos", folder.resolve("baseos"))
            .repository("appstream", folder.resolve("appstream"))
            .build();
    ModuleCatalog catalog = repositories.modules();
    Universe universe = repositories.load(X86_64);
    assertEquals(31, catalog.builds().size());
    assertEquals(516, excluded(universe, catalog, resolve(catalog, "el9"), List.of()));
    ActiveStreams two = resolve(catalog, "el9", "nodejs:20", "php:8.2");
    assertEquals(3, two.builds().size());
    assertEquals(564, excluded(universe, catalog, two, List.of()));
    assertEquals(0, excluded(universe, catalog, two, List.of("baseos", "appstream")));
    ActiveStreams eight =
        resolve(
            catalog,
            "el9",
            "nodejs:20",
            "ruby:3.1",
            "maven",
            "mariadb",
            "postgresql:15",
            "nginx:1.24",
            "redis",
            "php:8.1");
    assertEquals(759, excluded(universe, catalog, eight, List.of()));
  }

  private static int excluded(
      Universe universe, ModuleCatalog catalog, ActiveStreams active, List<String> untouched) {
    return ModularFilter.of(universe, catalog, active, untouched).size();
  }

  @Test
  void readsModulesInAnyCompression() throws IOException, InterruptedException {
    Path folder = DataPresence.ofSystem().required("repos/with-modules-and-updateinfo");
    ModuleCatalog catalog = RpmRepositories.builder().repository("r", folder).build().modules();
    assertTrue(catalog.names().contains("testmodule"), catalog.names().toString());
    assertEquals(Optional.of("3.0"), catalog.streams("swig").stream().findFirst());
  }
}
