package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The test cases of libsolv and of zypp: all of them are understood, none changes on the way. */
class TestcaseConformanceTest {
  private static final ReadLimits LIMITS = ReadLimits.defaults();

  static List<Path> files(String... folders) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String folder : folders) {
      try (Stream<Path> paths = Files.walk(DataPresence.ofSystem().required(folder))) {
        paths.filter(path -> path.toString().endsWith(".t")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  private static Testcase read(String text, String file) throws IOException {
    return TestcaseReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), file, LIMITS);
  }

  @Test
  void everyStatementIsUnderstood() throws IOException {
    List<String> unsupported = new ArrayList<>();
    for (Path path : files("libsolv-testcases", "zypp-testcases")) {
      Testcase testcase = TestcaseReader.read(path, LIMITS);
      for (Run run : testcase.runs()) {
        run.unsupported().forEach(s -> unsupported.add(path.getFileName() + ": " + s));
      }
    }

    assertEquals(List.of(), unsupported);
  }

  @Test
  void whatIsWrittenIsReadAsEqual(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    int count = 0;
    for (Path path : files("libsolv-testcases", "zypp-testcases")) {
      Testcase testcase = TestcaseReader.read(path, LIMITS);
      TestcaseWriter.write(testcase, folder);
      Testcase again = TestcaseReader.read(folder.resolve(testcase.file()), LIMITS);
      assertEquals(testcase, again, path.toString());
      count++;
    }

    assertEquals(244, count);
  }

  @Test
  void everyPackageOfAJobIsFound() throws IOException {
    int jobs = 0;
    for (Path path : files("libsolv-testcases", "zypp-testcases")) {
      Testcase testcase = TestcaseReader.read(path, LIMITS);
      for (int run = 0; run < testcase.runs().size(); run++) {
        if (!isReplayable(testcase, run)) {
          continue;
        }
        TestcaseUniverse packages = TestcaseUniverse.of(testcase, run, path.getParent(), LIMITS);
        assertEquals(List.of(), packages.gaps(), path.toString());
        for (Statement.Job job : testcase.runs().get(run).all(Statement.Job.class)) {
          Optional<int[]> ids = packages.packages(job.selector());
          assertTrue(ids.isPresent(), path + ": " + job);
          jobs++;
        }
        for (int id = 0; id < packages.universe().packageCount(); id += 97) {
          int found = packages.find(packages.name(id)).orElseThrow();
          assertEquals(packages.name(id), packages.name(found));
        }
      }
    }

    assertTrue(jobs > 8_000, "jobs: " + jobs);
  }

  private static boolean isReplayable(Testcase testcase, int run) {
    return testcase.system(run).stream()
        .allMatch(s -> s.distributions().contains("rpm") || s.distributions().contains("*"));
  }

  @Test
  void packagesThatAreWrittenAreReadAsEqual() throws IOException {
    Path path =
        DataPresence.ofSystem().required("zypp-testcases/basic-exercises/Bug299819-2-test.t");
    Testcase testcase = TestcaseReader.read(path, LIMITS);
    TestcaseUniverse packages = TestcaseUniverse.of(testcase, 0, path.getParent(), LIMITS);
    Universe universe = packages.universe();
    int[] all = IntStream.range(0, universe.packageCount()).toArray();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TesttagsWriter.write(universe, all, bytes);

    UniverseBuilder builder = Universe.builder(universe.archPolicy());
    int repository = builder.addRepository(Repository.of("all"));
    TesttagsReader.Summary summary =
        TesttagsReader.read(
            new ByteArrayInputStream(bytes.toByteArray()),
            "all.repo",
            new TesttagsReader.Target(builder, repository),
            LIMITS);
    Universe again = builder.build();

    assertEquals(List.of(), summary.gaps());
    assertEquals(universe.packageCount(), summary.packageCount());
    for (int id : all) {
      RpmPackage before = universe.get(id);
      RpmPackage after = again.get(id);
      assertEquals(before.nevra(), after.nevra());
      assertEquals(before.vendor(), after.vendor());
      assertEquals(universe.buildTime(id), again.buildTime(id));
      for (DependencyKind kind : DependencyKind.values()) {
        assertEquals(before.dependencies(kind), after.dependencies(kind), before + " " + kind);
      }
    }
    int bash = again.names().find("/bin/bash");
    assertArrayEquals(
        universe.packagesByPath().row(universe.names().find("/bin/bash")),
        again.packagesByPath().row(bash));
  }

  @Test
  void theRepositoryOfInstalledPackagesIsKnown() throws IOException {
    Testcase testcase =
        read(
            """
            repo @System 0 testtags <inline>
            #>=Ver: 3.0
            #>=Pkg: a-b 1 1 noarch
            #>=Pkg: a b-1 - -
            repo other 5.2 testtags <inline>
            #>=Ver: 3.0
            #>=Pkg: a 1@2.x 3 i686
            repo other 1 empty
            system :i686 rpm @System
            namespace namespace:language(de) @SYSTEM a-1@2.x-3.i686@other
            job install repo #2
            """,
            "x.t");
    TestcaseUniverse packages = TestcaseUniverse.of(testcase, 0, Path.of("."), LIMITS);
    Universe universe = packages.universe();

    assertArrayEquals(new int[] {0, 1}, packages.installed());
    assertEquals(
        List.of("a-b-1-1.noarch@@System", "a-b-1@@System", "a-1@2.x-3.i686@other"),
        List.of(packages.name(0), packages.name(1), packages.name(2)));
    assertEquals(OptionalInt.of(0), packages.find("a-b-1-1"));
    assertEquals(OptionalInt.of(1), packages.find("a-b-1@@System"));
    assertEquals(OptionalInt.of(2), packages.find("a-1@2.x-3.i686"));
    assertEquals(OptionalInt.empty(), packages.find("a-1@2.x-3.i686@@System"));
    assertEquals(OptionalInt.empty(), packages.find("a-b-1-1.src"));
    assertEquals(OptionalInt.of(2), packages.find("a-1@2.x-3.i686@#2"));
    assertEquals(OptionalInt.empty(), packages.find("@".repeat(1_000_000)));
    assertArrayEquals(
        new int[] {2},
        packages.packages(new Selector(SelectorKind.REPOSITORY, "#2")).orElseThrow());
    assertEquals(new Repository("other", -5, -2), universe.repositories().get(1));
    assertEquals("other#2", universe.repositories().get(2).id());
    assertTrue(universe.isSystemName(universe.names().find("namespace:language(de)")));
    assertArrayEquals(
        new int[] {2},
        packages
            .packages(new Selector(SelectorKind.PROVIDES, "namespace:language(de)"))
            .orElseThrow());
  }
}
