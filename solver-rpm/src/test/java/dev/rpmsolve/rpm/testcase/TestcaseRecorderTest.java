package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestcaseRecorderTest {
  private static final ReadLimits LIMITS = ReadLimits.defaults();
  private static final Path TESTSOLV = Path.of("/usr/bin/testsolv");

  @TempDir Path folder;

  private static Universe universe() {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    for (String id : List.of("base os", "up/dates")) {
      int repository = builder.addRepository(new Repository(id, 10, 3));
      builder.beginPackage(repository, "a", Evr.parse("1:1-" + repository), "noarch");
      builder.add(
          DependencyKind.REQUIRES, builder.dependency(Dependency.parse("((b or /bin/c) if d)")));
      builder.add(DependencyKind.REQUIRES, builder.atom(builder.name("/bin/sh -x")));
      builder.addFile(builder.name("/etc/a b"));
      builder.vendor(builder.text("The Vendor"));
      builder.endPackage();
    }
    return builder.build();
  }

  @Test
  void installedPackagesOfARepositoryStayThere() {
    TestcaseRecorder recorder = TestcaseRecorder.of(universe(), new int[] {1});

    assertEquals(
        List.of(
            new Statement.Repository(
                1, "base_os", -10, -3, new RepositoryData.InFile("testtags", "base_os.repo.gz")),
            new Statement.Repository(
                2, "up_dates", -10, -3, new RepositoryData.InFile("testtags", "up_dates.repo.gz")),
            new Statement.SystemInfo(
                3, ":x86_64:athlon:i686:i586:i486:i386", List.of("rpm"), Optional.of("up_dates"))),
        recorder.start());
    assertEquals("a-1:1-1.noarch@up_dates", recorder.name(1));
  }

  @Test
  void whatIsRecordedIsReadAsEqual() throws IOException {
    Universe universe = universe();
    TestcaseRecorder recorder = TestcaseRecorder.of(universe, new int[] {0, 1});
    Testcase testcase = new Testcase("record.t", List.of(new Run(recorder.start())));
    recorder.writeRepositories(folder);
    TestcaseWriter.write(testcase, folder);

    Testcase again = TestcaseReader.read(folder.resolve("record.t"), LIMITS);
    TestcaseUniverse packages = TestcaseUniverse.of(again, 0, folder, LIMITS);
    assertEquals(testcase, again);
    assertArrayEquals(new int[] {0, 1}, packages.installed());
    assertEquals("a-1:1-0.noarch@@System", packages.name(0));
    assertEquals(3, packages.universe().repositories().size());
    for (DependencyKind kind : DependencyKind.values()) {
      assertEquals(
          universe.get(0).dependencies(kind), packages.universe().get(0).dependencies(kind));
    }
    assertEquals("The Vendor", packages.universe().get(0).vendor());
    assertTrue(packages.universe().names().find("/etc/a b") >= 0);
  }

  @Test
  void filesStayInTheFolder() {
    Testcase testcase = new Testcase("../x.t", List.of());

    assertThrows(IllegalArgumentException.class, () -> TestcaseWriter.write(testcase, folder));
  }

  /** libsolv comes to the same result for a test case and for its recording. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "zypp-testcases/sat-tests/test-crappy-coolo-4-test.t",
        "zypp-testcases/basic-exercises/Bug299819-2-test.t",
        "zypp-testcases/patch-tests/jumbo-patch-test.t"
      })
  void libsolvReplaysARecording(String name) throws Exception {
    replay(DataPresence.ofSystem().required(name));
  }

  @Test
  @Tag("slow")
  void libsolvReplaysEveryRecording() throws Exception {
    for (Path path : TestcaseConformanceTest.files("zypp-testcases")) {
      replay(path);
    }
  }

  private void replay(Path path) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(TESTSOLV), "skipped: no " + TESTSOLV);
    Testcase testcase = TestcaseReader.read(path, LIMITS);
    TestcaseUniverse packages = TestcaseUniverse.of(testcase, 0, path.getParent(), LIMITS);
    TestcaseRecorder recorder = TestcaseRecorder.of(packages.universe(), packages.installed());
    List<Statement> statements = new ArrayList<>(recorder.start());
    for (Statement statement : testcase.runs().get(0).statements()) {
      boolean isRecorded =
          statement instanceof Statement.Repository || statement instanceof Statement.SystemInfo;
      if (!isRecorded) {
        statements.add(moved(statement, statement.line() + 100, recorder, packages));
      }
    }
    recorder.writeRepositories(folder);
    TestcaseWriter.write(new Testcase("again.t", List.of(new Run(statements))), folder);

    assertEquals(testsolv(path), testsolv(folder.resolve("again.t")), path.toString());
  }

  private static Statement moved(
      Statement statement, int line, TestcaseRecorder recorder, TestcaseUniverse packages) {
    if (statement instanceof Statement.Job job) {
      Selector selector = job.selector();
      if (selector.kind() == SelectorKind.PACKAGE) {
        int id = packages.find(selector.argument()).orElseThrow();
        selector = new Selector(SelectorKind.PACKAGE, recorder.name(id));
      }
      return new Statement.Job(line, job.action(), selector, job.flags());
    } else if (statement instanceof Statement.SolverFlags flags) {
      return new Statement.SolverFlags(line, flags.changes());
    } else if (statement instanceof Statement.PoolFlags flags) {
      return new Statement.PoolFlags(line, flags.changes());
    } else if (statement instanceof Statement.Namespace n) {
      return new Statement.Namespace(line, n.name(), n.argument(), n.packages());
    }
    if (statement instanceof Statement.Features features) {
      return new Statement.Features(line, features.names());
    }
    Set<ResultKind> kinds = ((Statement.ExpectedResult) statement).kinds();
    return new Statement.ExpectedResult(line, kinds, Optional.empty(), List.of());
  }

  private static List<String> testsolv(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(TESTSOLV.toString(), "-r", file.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    List<String> lines = output.lines().toList();
    return lines.stream().sorted().toList();
  }
}
