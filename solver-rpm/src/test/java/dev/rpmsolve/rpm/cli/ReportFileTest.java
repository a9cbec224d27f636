package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports are whole, and never take the place of what a run reads. */
class ReportFileTest {
  @TempDir Path folder;

  private Path repository;

  @BeforeEach
  void write() throws IOException {
    repository =
        new TinyRepository().add("a-1-1.x86_64").requires("b").writeTo(folder.resolve("os"));
  }

  private Run closure(String... more) {
    List<String> args =
        Stream.concat(
                Stream.of("closure", "--repo", repository.toString(), "--arch", "x86_64"),
                Stream.of(more))
            .toList();
    return Run.of(args.toArray(String[]::new));
  }

  private TreeMap<String, String> files() throws IOException {
    TreeMap<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        found.put(
            folder.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return found;
  }

  @Test
  void aSignalLeavesNothingBehind() throws Exception {
    Path report = folder.resolve("reports/report.html");
    Files.createDirectory(report.getParent());
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowReport.class.getName(),
                report.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("begun", said.readLine());
      program.destroy();
      assertTrue(program.waitFor(60, TimeUnit.SECONDS));
    } finally {
      program.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(report.getParent())) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void noReportTakesThePlaceOfWhatIsRead() throws IOException {
    Path baseline = folder.resolve("known.yaml");
    assertEquals(0, closure("--baseline", baseline.toString(), "--update-baseline").code());
    Path matrix =
        Files.writeString(
            folder.resolve("targets.yaml"),
            "version: 1\nrepositories: {os: {path: os}}\ntargets:\n"
                + "  t: {repositories: [os], arches: [x86_64], baseline: known.yaml}\n");
    Files.createSymbolicLink(folder.resolve("link.yaml"), baseline);
    TreeMap<String, String> before = files();
    String repomd = repository.resolve("repodata/repomd.xml").toString();
    List<Run> runs =
        List.of(
            closure("--baseline", baseline.toString(), "--output", "json=" + baseline),
            closure(
                "--baseline",
                baseline.toString(),
                "--output",
                "json=" + folder.resolve("os/../link.yaml")),
            closure("--output", "html=" + repomd),
            Run.of("check", matrix.toString(), "--output", "json=" + matrix),
            Run.of("check", matrix.toString(), "--output", "json=" + baseline),
            Run.of("check", matrix.toString(), "--output", "json=" + repomd));
    for (Run run : runs) {
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().contains("name another file"), run.err());
    }
    assertEquals(before, files());
    assertEquals(1, closure("--output", "json=" + repository.resolve("closure.json")).code());
  }

  @Test
  void whatCannotBeWrittenIsNamedAsItWasGiven() {
    String folderGone = closure("--output", "json=" + folder.resolve("no/report.json")).err();
    assertTrue(folderGone.contains("no/report.json: its folder does not exist"), folderGone);
    if (Files.exists(Path.of("/dev/full"))) {
      Run full = closure("--output", "json=/dev/full");
      assertEquals(3, full.code());
      assertTrue(full.err().contains("/dev/full: cannot be written: No space"), full.err());
    }
  }

  @Test
  void foldersAndEndlessFilesAreNoConfiguration() {
    Run check = Run.of("check", folder.toString());
    assertEquals(3, check.code());
    assertTrue(check.err().contains(folder + ": expected a file, found a folder"), check.err());
    if (Files.exists(Path.of("/dev/zero"))) {
      Run endless = Run.of("check", "/dev/zero");
      assertEquals(3, endless.code());
      assertTrue(endless.err().contains("/dev/zero: expected at most"), endless.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"closure", "lint", "check"})
  void aRepositoryOfWhichNothingIsCheckedIsWarnedOf(String command) throws IOException {
    new TinyRepository().writeTo(folder.resolve("empty"));
    List<String> foreign = List.of("--repo", repository.toString(), "--arch", "aarch64");
    List<String> empty = List.of("--repo", folder.resolve("empty").toString(), "--arch", "x86_64");
    for (List<String> arguments : List.of(foreign, empty)) {
      Run run = command.equals("check") ? matrix(arguments) : run(command, arguments);
      assertEquals(0, run.code(), run.err());
      assertTrue(
          run.err()
              .contains(
                  arguments == empty
                      ? "warning: "
                          + (command.equals("check") ? "t: " : "")
                          + "empty has no package"
                      : "nothing of os was checked: its package is not for aarch64"),
          run.err());
    }
  }

  private Run run(String command, List<String> arguments) {
    return Run.of(Stream.concat(Stream.of(command), arguments.stream()).toArray(String[]::new));
  }

  private Run matrix(List<String> arguments) throws IOException {
    Path path = Path.of(arguments.get(1));
    String text =
        "version: 1\nrepositories: {%s: {path: %s}}\ntargets:\n"
            + "  t: {repositories: [%s], arches: [%s]}\n";
    String id = path.getFileName().toString();
    Path file =
        Files.writeString(folder.resolve("t.yaml"), text.formatted(id, path, id, arguments.get(3)));
    return Run.of("check", file.toString());
  }

  @Test
  void patternsThatLeaveNothingAreWarnedOf() {
    Run run = closure("-x", "a");
    assertEquals(0, run.code());
    assertTrue(run.err().contains("warning: no package was checked: excludes"), run.err());
    assertEquals("", closure().err());
  }
}
