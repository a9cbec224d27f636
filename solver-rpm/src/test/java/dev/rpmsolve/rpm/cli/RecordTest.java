package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --record} writes gives the same answer when it is replayed. */
class RecordTest {
  private static final Path TESTSOLV = Path.of("/usr/bin/testsolv");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Fixture.writeTo(folder);
    Files.writeString(folder.resolve("asked.txt"), "libweb\n");
    Files.writeString(folder.resolve("lock.list"), "libweb-0:1.0-1.*\n");
  }

  private Run run(String line) {
    List<String> args = new ArrayList<>(List.of(line.replace("DIR", folder.toString()).split(" ")));
    args.addAll(List.of("--arch", "x86_64", "--repo", "os=" + folder.resolve("os")));
    args.addAll(List.of("--repo", "updates=" + folder.resolve("updates")));
    args.addAll(List.of("--record", record().toString()));
    return Run.of(args.toArray(String[]::new));
  }

  private Path record() {
    return folder.resolve("record");
  }

  private static String testsolv(Path file) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(TESTSOLV), "skipped: no " + TESTSOLV);
    Process process =
        new ProcessBuilder(TESTSOLV.toString(), file.toString()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + ":" + output;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "install web",
        "install web --no-weak-deps --exclude *-1:1.2-1*",
        "install web* --installed DIR/installed.txt",
        "install rival --installed DIR/installed.txt --allowerasing",
        "install needs-broken web-docs --skip-broken",
        "remove libweb --installed DIR/snapshot",
        "remove web --installed DIR/snapshot --userinstalled DIR/asked.txt",
        "upgrade --installed DIR/installed.txt",
        "upgrade --installed DIR/snapshot --zypp",
        "upgrade --installed DIR/snapshot --versionlock DIR/lock.list",
        "downgrade web --installed DIR/snapshot --skip-broken",
        "reinstall log --installed DIR/snapshot",
        "distro-sync --installed DIR/snapshot",
        "swap web rival --installed DIR/snapshot",
        "autoremove --installed DIR/snapshot --userinstalled DIR/asked.txt",
        "autoremove log --installed DIR/snapshot --userinstalled DIR/asked.txt",
        "remove web --installed DIR/installed.txt",
        "remove web --installed DIR/installed.txt --zypp"
      })
  void recordedAnswersAreThoseOfBoth(String line) throws Exception {
    Run run = run(line);
    assertEquals(0, run.code(), run.out() + run.err());
    assertEquals(
        "rpmsolve: recorded; replay it with 'rpmsolve testcase DIR/record/testcase.t' or"
            + " 'testsolv DIR/record/testcase.t'\n",
        run.errWithout(folder));
    Run replay = Run.of("testcase", record().toString());
    assertEquals(0, replay.code(), replay.out());
    assertTrue(replay.out().endsWith("1 passed, 0 failed, 0 skipped\n"), replay.out());
    assertEquals("0:", testsolv(record().resolve("testcase.t")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "install web rival",
        "install needs-broken --best",
        "install rival --installed DIR/installed.txt",
        "install for-arm",
        "install rival --includepkgs web*",
        "remove libweb --installed DIR/snapshot --protected libweb",
        "remove libweb --installed DIR/snapshot --protected web"
      })
  void recordedProblemsAreThoseOfTheReplay(String line) {
    Run run = run(line);
    assertEquals(1, run.code(), run.out() + run.err());
    Run replay = Run.of("testcase", record().toString());
    assertEquals(0, replay.code(), replay.out());
    assertTrue(replay.out().startsWith("pass "), replay.out());
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Files.createDirectory(record());
    Run run = run("install web");
    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertEquals(
        "rpmsolve: DIR/record: exists and is not overwritten; remove it, or give --record a new"
            + " name\n",
        run.errWithout(folder));
  }

  @Test
  void whatAnotherRunLeftIsNotTouched() throws IOException {
    Path partial = Files.createDirectory(folder.resolve(".record.partial"));
    Run run = run("install web");
    assertEquals(3, run.code());
    assertTrue(run.err().contains(".record.partial: left behind by another run"), run.err());
    assertTrue(Files.exists(partial));
    assertFalse(Files.exists(record()));
  }

  @Test
  void theParentMustExist() {
    Run run = Run.of("install", "web", "--record", folder.resolve("none/record").toString());
    assertEquals(2, run.code(), run.err());
    String repo = folder.resolve("os").toString();
    String target = folder.resolve("none/record").toString();
    Run missing = Run.of("install", "web", "--repo", repo, "--record", target);
    assertEquals(3, missing.code());
    assertEquals(
        "rpmsolve: DIR/none/record: there is no folder DIR/none; make it, or give another"
            + " --record\n",
        missing.errWithout(folder));
  }

  @Test
  void withoutAnAnswerThereIsNothingToRecord() throws IOException {
    Run run = run("install nosuch");
    assertEquals(1, run.code());
    assertEquals(
        "rpmsolve: nothing is recorded in DIR/record, for nothing was solved\n",
        run.errWithout(folder));
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.noneMatch(file -> file.toString().contains("record")));
    }
  }

  @Test
  void anExhaustedBudgetLeavesTheRequest() {
    Run run = run("install web --budget 0ms");
    assertEquals(4, run.code());
    Run replay = Run.of("testcase", record().toString());
    assertEquals(0, replay.code(), replay.out());
    assertTrue(replay.out().contains("it expects no result"), replay.out());
  }
}
