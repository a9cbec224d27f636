package dev.rpmsolve.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rpmsolve.benchmarks.DataSet;
import dev.rpmsolve.benchmarks.InstalledSystem;
import dev.rpmsolve.benchmarks.peers.Question.Kind;
import dev.rpmsolve.core.request.Policy.WeakDependencies;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RpmRepositories;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerComparisonTest {
  private static final Path ROOT = Path.of(System.getProperty("rpmsolve.root"));
  private static final Path SCRIPTS = ROOT.resolve("benchmarks/peers");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void helpGoesToStandardOutput() throws InterruptedException {
    assertEquals(0, run("--help"));
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("usage:"));
    assertEquals(0, err.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--fast", "--plots", "--document", "warm"})
  void wrongArgumentsAreRefused(String argument) throws InterruptedException {
    assertEquals(2, run(argument));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("usage:"));
    assertEquals(0, out.size());
  }

  @Test
  void documentsTakeWholeComparisonsOnly() throws InterruptedException {
    assertEquals(2, run("--document", ROOT.resolve("docs/performance.md").toString(), "load"));
    assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("--document is for all sections"));
  }

  @Test
  void whatDnfSaysIsRead() {
    assertTrue(DnfCommand.INSTALLED.matcher("Summary\n====\nInstall  100 Packages\n").find());
    assertTrue(DnfCommand.INSTALLED.matcher("Install  1 Package\n").find());
  }

  @Test
  void bothSidesAnswerTheSameQuestions() throws IOException, InterruptedException {
    assumeTrue(libsolvIsThere(), "skipped: no python3-solv");
    List<Path> folders =
        List.of(
            ROOT.resolve("testdata/al2023-like/base/x86_64"),
            ROOT.resolve("testdata/al2023-like/updates/x86_64"));
    Universe universe =
        RpmRepositories.builder()
            .repository("base", folders.get(0))
            .repository("updates", folders.get(1))
            .build()
            .load(ArchPolicy.of(DataSet.ARCH));
    List<String> system = List.of("httpd", "php8.2");
    InstalledSystem installed =
        InstalledSystem.of(universe, InstalledSystem.newerVersions(universe), system);
    try (LibsolvServer server = LibsolvServer.start("libsolv", SCRIPTS)) {
      List<String> loaded = server.ask(LoadSection.request("p", "filelists", folders));
      assertEquals(Integer.toString(universe.packageCount()), loaded.get(2));
      assertSameOutcomes(
          Side.ours("rpmsolve", universe),
          Side.libsolv(server, "p"),
          Question.of(Kind.INSTALL, WeakDependencies.IGNORE, "httpd"),
          Question.of(Kind.INSTALL, WeakDependencies.INSTALL, "httpd", "php8.2"));
      List<String> request = new ArrayList<>(List.of("system", "p"));
      IntStream.of(installed.installed())
          .mapToObj(id -> installed.universe().get(id).toString())
          .forEach(request::add);
      server.ask(request);
      assertSameOutcomes(
          Side.ours("rpmsolve", installed.universe(), installed.installed()),
          Side.libsolv(server, "p"),
          Question.of(Kind.UPGRADE, WeakDependencies.INSTALL));
    }
  }

  @Test
  void whatLibsolvCannotDoIsAnError() throws IOException, InterruptedException {
    assumeTrue(libsolvIsThere(), "skipped: no python3-solv");
    try (LibsolvServer server = LibsolvServer.start("libsolv", SCRIPTS)) {
      List<String> unknown = List.of("install", "nothing", "weak", "a");
      assertThrows(IOException.class, () -> server.ask(unknown));
      assertThrows(IOException.class, () -> server.ask(List.of("dance")));
    }
  }

  private static void assertSameOutcomes(Side ours, Side theirs, Question... questions)
      throws IOException {
    for (Question question : questions) {
      String outcome = theirs.answer(question).outcome();
      assertTrue(Integer.parseInt(outcome) > 1, question + ": " + outcome);
      assertEquals(outcome, ours.answer(question).outcome(), question::toString);
    }
  }

  private static boolean libsolvIsThere() throws InterruptedException {
    return PeerTool.LIBSOLV.find().isPresent();
  }

  private int run(String... args) throws InterruptedException {
    return PeerComparison.run(
        "rpmsolve",
        ROOT,
        List.of(args),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
