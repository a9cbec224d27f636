package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Baselines, several reports of one run, exit codes and colors of {@code rpmsolve closure}. */
class BaselineCommandTest {
  private static final String SECOND_OF_2027_03_01 = "1803859200";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Fixture.writeTo(folder);
  }

  private Run closure(String... more) {
    return closure(Map.of("SOURCE_DATE_EPOCH", SECOND_OF_2027_03_01), more);
  }

  private Run closure(Map<String, String> environment, String... more) {
    List<String> args = new ArrayList<>(List.of("closure", "--arch", "x86_64"));
    args.addAll(List.of("--repo", "os=" + folder.resolve("os")));
    args.addAll(List.of(more));
    return Run.in(environment, args.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aBaselineIsMadeAndExcusesWhatItHolds() throws IOException {
    assertEquals(1, closure().code());
    Run made = closure("--baseline", path("known.yaml"), "--update-baseline");
    assertEquals(new Run(0, made.out(), ""), made);
    assertTrue(made.out().endsWith("2 cannot be installed\n"), made.out());
    Run run = closure("--baseline", path("known.yaml"));
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("Beside the baseline: 0 new, 2 known, 0 expired, 0 fixed."));
    assertFalse(run.out().contains("nothing provides"), run.out());
    assertEquals(1, closure("--baseline", path("known.yaml"), "--fail-on", "any").code());
    String before = Files.readString(folder.resolve("known.yaml"));
    assertEquals(0, closure("--baseline", path("known.yaml"), "--update-baseline").code());
    assertEquals(before, Files.readString(folder.resolve("known.yaml")));
  }

  @Test
  void newFindingsFailAndFixedOnesAreTold() throws IOException {
    Files.writeString(
        folder.resolve("known.yaml"),
        """
        schema: rpmsolve-baseline-1
        findings:
          - key: missing-provider libgone.so.3()(64bit) breaks broken.x86_64
          - key: missing-provider libold.so breaks broken.x86_64
        """);
    Run run = closure("--baseline", path("known.yaml"));
    assertEquals(1, run.code());
    assertTrue(run.out().contains("Beside the baseline: 1 new, 1 known, 0 expired, 1 fixed."));
    assertTrue(
        run.out()
            .contains(
                "fixed; --update-baseline removes it: missing-provider libold.so breaks"
                    + " broken.x86_64\n"),
        run.out());
    assertEquals(0, closure("--baseline", path("known.yaml"), "--fail-on", "never").code());
  }

  @Test
  void knownFindingsCanBeLeftOutOfReportsAndStillCount() throws IOException {
    Files.writeString(
        folder.resolve("known.yaml"),
        "schema: rpmsolve-baseline-1\nfindings:\n"
            + "  - key: missing-provider libgone.so.3()(64bit) breaks broken.x86_64\n");
    for (String format : List.of("json", "junit", "sarif", "gitlab", "html")) {
      String[] whole = {"--baseline", path("known.yaml"), "--format", format};
      String known = "broken-1-1.x86_64";
      assertTrue(mentions(closure(whole), known), format);
      List<String> args = new ArrayList<>(List.of(whole));
      args.add("--omit-known");
      Run run = closure(args.toArray(String[]::new));
      assertEquals(1, run.code(), run.err());
      assertTrue(run.out().contains("needs-broken"), format);
      if (format.equals("json")) {
        JSONObject json = new JSONObject(run.out());
        assertEquals(1, json.getJSONArray("uninstallable").length());
        assertEquals(2, json.getInt("uninstallableCount"));
        assertEquals(1, json.getInt("knownCount"));
        assertEquals(1, json.getInt("newCount"));
      } else if (format.equals("gitlab")) {
        assertEquals(1, new JSONArray(run.out()).length());
      } else if (format.equals("junit")) {
        assertTrue(run.out().contains("tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"0\""));
      }
    }
    Run text = closure("--baseline", path("known.yaml"));
    assertEquals(
        text.timeless(), closure("--baseline", path("known.yaml"), "--omit-known").timeless());
  }

  @Test
  void whatIsKnownIsNotNamedAmongWhatIsNew() throws IOException {
    TinyRepository many = new TinyRepository();
    StringBuilder known = new StringBuilder("schema: rpmsolve-baseline-1\nfindings:\n");
    for (int i = 10; i < 60; i++) {
      many.add("p" + i + "-1-1.x86_64").requires("gone");
      if (i < 35) {
        known.append("  - key: missing-provider gone breaks p").append(i).append(".x86_64\n");
      }
    }
    Path repository = many.writeTo(folder.resolve("many"));
    Files.writeString(folder.resolve("known.yaml"), known);
    Run run =
        Run.of(
            "closure",
            "--arch",
            "x86_64",
            "--repo",
            repository.toString(),
            "--baseline",
            path("known.yaml"));
    assertTrue(run.out().contains("    25  nothing provides gone"), run.out());
    assertTrue(
        run.out()
            .contains(
                "needed by p35-1-1.x86_64, p36-1-1.x86_64, p37-1-1.x86_64, p38-1-1.x86_64 and 21"
                    + " more\n"),
        run.out());
  }

  private static boolean mentions(Run run, String text) {
    return run.code() == 1 && run.out().contains(text);
  }

  @Test
  void expiredEntriesFailAgain() throws IOException {
    String entry =
        """
        schema: rpmsolve-baseline-1
        findings:
          - key: missing-provider libgone.so.3()(64bit) breaks broken.x86_64
            expires: %s
            reason: next release
          - key: missing-provider libgone.so.3()(64bit) breaks needs-broken.noarch
        """;
    Path known = folder.resolve("known.yaml");
    Files.writeString(known, entry.formatted("2027-03-01"));
    assertEquals(0, closure("--baseline", path("known.yaml")).code());
    Files.writeString(known, entry.formatted("2027-02-28"));
    Run run = closure("--baseline", path("known.yaml"));
    assertEquals(1, run.code());
    assertTrue(
        run.out()
            .contains(
                "expired, so that it fails again: missing-provider libgone.so.3()(64bit) breaks"
                    + " broken.x86_64, accepted until 2027-02-28: next release\n"),
        run.out());
    Run update = closure("--baseline", path("known.yaml"), "--update-baseline");
    assertEquals(0, update.code());
    assertTrue(update.err().contains("fail the next run: 1"), update.err());
    assertTrue(Files.readString(known).contains("expires: 2027-02-28"));
  }

  @Test
  void baselinesThatAreNoneAreRefused() throws IOException {
    assertEquals(
        new Run(
            3,
            "",
            "rpmsolve: "
                + path("no.yaml")
                + ": no such baseline; --update-baseline creates it from what is found\n"),
        closure("--baseline", path("no.yaml")));
    Files.writeString(folder.resolve("bad.yaml"), "schema: rpmsolve-baseline-1\nfinding: []\n");
    Run run = closure("--baseline", path("bad.yaml"), "--update-baseline");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("bad.yaml: line 2: unknown 'finding'"), run.err());
    assertEquals(2, closure("--update-baseline").code());
    assertEquals(
        2, closure(Map.of("SOURCE_DATE_EPOCH", "now"), "--baseline", path("bad.yaml")).code() - 1);
  }

  @Test
  void aBaselineThatTheNextRunCouldNotReadIsNotWritten() throws IOException {
    TinyRepository many = new TinyRepository();
    String name = "x".repeat(60_000);
    for (int number = 0; number < 300; number++) {
      many.add("p" + number + "-1-1.noarch").requires(name + number);
    }
    many.writeTo(folder.resolve("many"));
    Files.writeString(folder.resolve("known.yaml"), "schema: rpmsolve-baseline-1\nfindings: []\n");
    String before = Files.readString(folder.resolve("known.yaml"));
    Run run =
        closure(
            "--repo",
            "many=" + folder.resolve("many"),
            "--baseline",
            path("known.yaml"),
            "--update-baseline");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("of which the next run reads 16777216 at most"), run.err());
    assertEquals(before, Files.readString(folder.resolve("known.yaml")));
  }

  @Test
  void whatTwoRepositoriesHaveOfOneVersionIsToldOnce() throws IOException {
    for (String id : List.of("a", "b")) {
      new TinyRepository()
          .add("lib-1-1.noarch")
          .requires("nowhere")
          .add("app-1-1.noarch")
          .requires("lib")
          .writeTo(folder.resolve(id));
    }
    Run run = Run.of("closure", "--repo", path("a"), "--repo", path("b"), "--arch", "x86_64");
    assertTrue(
        run.out()
            .contains(
                """
                        app-1-1.noarch in a, b:
                          - requires lib, provided by lib-1-1.noarch
                          - nothing provides nowhere needed by lib-1-1.noarch
                        lib-1-1.noarch in a, b: nothing provides nowhere
                """),
        run.out());
  }

  @Test
  void aCheckThatIsNotCompleteLeavesTheBaselineAlone() throws IOException {
    Run run = closure("--baseline", path("k.yaml"), "--update-baseline", "--budget", "0ms");
    assertEquals(4, run.code());
    assertEquals("rpmsolve: the check is not complete; the baseline stays as it is\n", run.err());
    assertFalse(Files.exists(folder.resolve("k.yaml")));
  }

  @Test
  void oneRunWritesSeveralReportsWhole() throws IOException {
    Run run = closure("--output", "json=" + path("a.json"), "--output", "html=" + path("a.html"));
    assertEquals(1, run.code());
    assertTrue(run.out().endsWith("2 cannot be installed\n"));
    assertEquals(closure("--format", "json").out(), Files.readString(folder.resolve("a.json")));
    assertTrue(Files.readString(folder.resolve("a.html")).endsWith("</html>\n"));
    assertEquals(List.of(), leftovers());
    Files.writeString(folder.resolve("a.json"), "old");
    assertEquals(1, closure("--output", "json=" + path("a.json")).code());
    assertTrue(Files.readString(folder.resolve("a.json")).startsWith("{"));
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(n -> n.endsWith(".tmp"))
          .toList();
    }
  }

  @Test
  void linksAreFollowed() throws IOException {
    Path real = Files.writeString(folder.resolve("real.json"), "old");
    Files.createSymbolicLink(folder.resolve("link.json"), real);
    assertEquals(1, closure("--output", "json=" + path("link.json")).code());
    assertTrue(Files.isSymbolicLink(folder.resolve("link.json")));
    assertTrue(Files.readString(real).startsWith("{"));
  }

  @Test
  void outputsThatCannotBeWrittenAreRefusedBeforeTheCheck() {
    assertEquals(2, closure("--output", "json").code());
    assertEquals(2, closure("--output", "=x").code());
    assertEquals(2, closure("--format", "yaml").code());
    String file = path("a.txt");
    assertEquals(2, closure("--output", "text=" + file, "--output", "json=" + file).code());
    Run unknown = closure("--output", "pdf=" + file);
    assertEquals(2, unknown.code());
    assertTrue(
        unknown.err().contains("there are text, json, junit, sarif, gitlab, markdown, html"));
    assertEquals(3, closure("--output", "json=" + folder).code());
    assertEquals(3, closure("--output", "json=" + path("no/such/file")).code());
    assertEquals(2, closure("--fail-on", "sometimes").code());
  }

  private String colored(Map<String, String> environment, boolean isInteractive) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    String[] args = {"closure", "--arch", "x86_64", "--repo", path("os")};
    Main.run(args, new CommandIo(stream, stream, environment, isInteractive));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void colorsAreForTerminalsOnly() {
    assertTrue(colored(Map.of("TERM", "xterm"), true).contains("\u001b[1;31m"));
    assertTrue(colored(Map.of("TERM", "xterm", "NO_COLOR", ""), true).contains("\u001b["));
    assertFalse(colored(Map.of("TERM", "xterm", "NO_COLOR", "1"), true).contains("\u001b["));
    assertFalse(colored(Map.of("TERM", "dumb"), true).contains("\u001b["));
    assertFalse(colored(Map.of(), true).contains("\u001b["));
    assertFalse(colored(Map.of("TERM", "xterm"), false).contains("\u001b["));
  }

  @Test
  void manyFindingsAreSummedUp() throws IOException {
    TinyRepository repository = new TinyRepository();
    for (int i = 0; i < 50; i++) {
      repository.add("lib" + i + "-1-1.noarch").requires("gone" + i);
      repository.add("app" + i + "-1-1.noarch").requires("lib" + i % 7);
    }
    Path many = repository.writeTo(folder.resolve("many"));
    Run run = Run.of("closure", "--repo", many.toString());
    assertTrue(run.out().contains("20 more root causes of 20 packages: --verbose"), run.out());
    assertTrue(run.out().contains("needed by lib0-1-1.noarch\n"), run.out());
    assertTrue(
        run.out()
            .contains(
                "which also breaks app0-1-1.noarch, app14-1-1.noarch, app21-1-1.noarch,"
                    + " app28-1-1.noarch and 4 more\n"),
        run.out());
    Run verbose = Run.of("closure", "--repo", many.toString(), "--verbose");
    assertFalse(verbose.out().contains("more root causes"), verbose.out());
    assertTrue(verbose.out().contains("nothing provides gone49"), verbose.out());
  }
}
