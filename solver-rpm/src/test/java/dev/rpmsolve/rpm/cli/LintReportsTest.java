package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Baselines and formats of {@code rpmsolve lint} and {@code rpmsolve coinstallable}. */
class LintReportsTest {
  private static final Golden GOLDEN = new Golden(LintReportsTest.class);

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Fixture.writeTo(folder);
    new TinyRepository()
        .add("one-1-1.x86_64")
        .requires("(web if log)")
        .requires("(web if logd)")
        .obsoletes("one")
        .hiddenFile("/usr/share/common/file")
        .hiddenFile("/usr/share/common/other")
        .add("two-1-1.x86_64")
        .hiddenFile("/usr/share/common/file")
        .hiddenFile("/usr/share/common/other")
        .writeTo(folder.resolve("smelly"));
  }

  private static Run lint(String... more) {
    List<String> args = new ArrayList<>(List.of("lint", "--arch", "x86_64"));
    args.addAll(List.of("--repo", "smelly=" + folder.resolve("smelly"), "--rpm-version", "4.11"));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private static Run together(String... more) {
    List<String> args = new ArrayList<>(List.of("coinstallable", "web", "rival", "nosuch"));
    args.addAll(List.of("--arch", "x86_64", "--repo", "os=" + folder.resolve("os")));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"junit", "sarif", "gitlab", "markdown", "html", "text"})
  void noFormatSaysThatWhatHasALintCannotBeInstalled(String format) throws IOException {
    Run run = lint("--format", format);
    assertEquals(1, run.code(), run.err());
    String findings = run.out().replaceAll("(?s)\"rules\": ?\\[.*?\\]", "");
    assertFalse(findings.contains("cannot be"), findings);
    if (!format.equals("html") && !format.equals("text") && !format.equals("sarif")) {
      GOLDEN.check("lint-" + format + ".txt", run.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"junit", "gitlab", "markdown"})
  void listsAreReportedByTheirItems(String format) throws IOException {
    Run run = together("--format", format);
    assertEquals(1, run.code(), run.err());
    GOLDEN.check("coinstallable-" + format + ".txt", run.out());
  }

  @Test
  void sarifOfLintsAndListsIsValid() throws IOException {
    assertEquals(List.of(), ClosureReportsTest.sarifErrors(lint("--format", "sarif").out()));
    assertEquals(List.of(), ClosureReportsTest.sarifErrors(together("--format", "sarif").out()));
  }

  @Test
  void baselinesHoldLintsAndLists() throws IOException {
    String known = folder.resolve("lint.yaml").toString();
    assertEquals(0, lint("--baseline", known, "--update-baseline").code());
    assertTrue(
        Files.readString(Path.of(known))
            .contains("  - key: \"rich-dependency requires (web if log) in one.x86_64\"\n"));
    assertEquals(0, lint("--baseline", known).code());
    assertEquals(1, lint("--baseline", known, "--fail-on", "any").code());
    String list = folder.resolve("list.yaml").toString();
    assertEquals(0, together("--baseline", list, "--update-baseline").code());
    assertEquals(0, together("--baseline", list).code());
    assertTrue(
        Files.readString(Path.of(list))
            .contains("  - key: \"not-coinstallable rival + web in list\"\n"));
  }

  @Test
  void fileConflictsListTheirPaths() {
    Run run = lint("--rule", "file-conflict");
    assertTrue(run.out().contains("- also /usr/share/common/other\n"), run.out());
  }
}
