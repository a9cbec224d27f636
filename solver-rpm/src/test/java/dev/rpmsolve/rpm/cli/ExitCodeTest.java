package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Fixture.writeTo(folder);
  }

  /** Runs a line of which DIR stands for the folder of the test. */
  private static Run run(String line) {
    List<String> args = new ArrayList<>();
    for (String arg : line.split(" ")) {
      args.add(arg.replace("DIR", folder.toString()).replace("''", ""));
    }
    return Run.of(args.toArray(String[]::new));
  }

  private static void assertComplaint(int code, String expected, Run run) {
    assertEquals(code, run.code(), run.err());
    assertEquals("rpmsolve: " + expected + "\n", run.errWithout(folder).replace("\r", ""));
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "frob|unknown command 'frob'; there are install, remove, upgrade, upgrade-minimal,"
            + " downgrade, reinstall, distro-sync, swap, autoremove, module, lock, closure, closure-diff,"
            + " release-impact, check, coinstallable, needs, impact, lint, provides, topics, advisories,"
            + " group, verify, fetch, testcase, cudf, cudf-check, export, import-model, proof-check,"
            + " cache, version, help",
        "help frob|unknown command 'frob'; there are install, remove, upgrade, upgrade-minimal,"
            + " downgrade, reinstall, distro-sync, swap, autoremove, module, lock, closure, closure-diff,"
            + " release-impact, check, coinstallable, needs, impact, lint, provides, topics, advisories,"
            + " group, verify, fetch, testcase, cudf, cudf-check, export, import-model, proof-check,"
            + " cache, version, help",
        "help install remove|help: explain one command at a time; see 'rpmsolve help help'",
        "version now|version: unexpected argument 'now'; see 'rpmsolve help version'",
        "install|install: say what: a SPEC is missing; see 'rpmsolve help install'",
        "install '' --repo DIR/os|install: an empty SPEC names nothing; see 'rpmsolve help install'",
        "install web|install: --repo is missing; see 'rpmsolve help install'",
        "install web --repo|install: --repo needs a value; see 'rpmsolve help install'",
        "install web --frob|install: unknown option --frob; see 'rpmsolve help install'",
        "install web --rep DIR/os|install: unknown option --rep; see 'rpmsolve help install'",
        "install web --check os|install: unknown option --check; see 'rpmsolve help install'",
        "install web --no-weak-deps=1 --repo DIR/os|install: unknown option --no-weak-deps=1; see"
            + " 'rpmsolve help install'",
        "install web --arch a --arch b|install: --arch is given twice; see 'rpmsolve help install'",
        "install web --repo DIR/os --format xml|--format xml: expected 'text' or 'json'",
        "install web --repo DIR/os --arch noarch|--arch noarch: not the architecture of a machine;"
            + " give one such as x86_64",
        "install web --repo DIR/os --arch a/b|--arch a/b: not the architecture of a machine; give"
            + " one such as x86_64",
        "install web --repo DIR/os --repo DIR/x/../os|--repo DIR/x/../os: there is a repository 'os'"
            + " already; name this one: --repo ID=DIR",
        "install web --repo a=DIR/os --repo a=DIR/updates|--repo a=DIR/updates: there is a"
            + " repository 'a' already; name this one: --repo ID=DIR",
        "install web --repo =DIR/os|--repo =DIR/os: '' cannot be an id (letters, digits and"
            + " ._:+~@-); name it: --repo ID=DIR",
        "install web --repo a=|'a=' names no folder",
        "install web --repo /|--repo /: this folder has no name; name it: --repo ID=DIR",
        "install web --repo DIR/os --repo-priority os|--repo-priority os: expected ID=N",
        "install web --repo DIR/os --repo-priority os=ten|--repo-priority os=ten: expected ID=N",
        "install web --repo DIR/os --repo-priority so=1|--repo-priority: there is no repository"
            + " 'so'; there are os",
        "install web --repo DIR/os --repo-priority os=1 --repo-priority os=2|--repo-priority: 'os'"
            + " is given twice",
        "install web --repo DIR/os --budget 30|--budget 30: expected a time such as 500ms, 30s or"
            + " 5m, conflicts such as 100000c, or one of each as in 30s,100000c",
        "install web --repo @installed=DIR/os --installed DIR/snapshot|install: @installed cannot be"
            + " the id of a --repo; see 'rpmsolve help install'",
        "remove web --repo DIR/os|remove: nothing is installed: --installed, --installroot or --rpmdb is missing; see"
            + " 'rpmsolve help remove'",
        "upgrade --repo DIR/os|upgrade: nothing is installed: --installed, --installroot or --rpmdb is missing; see"
            + " 'rpmsolve help upgrade'",
        "closure DIR/os|closure: unexpected argument 'DIR/os'; see 'rpmsolve help closure'",
        "lint --repo DIR/os --rpm-version new|--rpm-version new: expected a version such as 4.14",
        "lint --repo DIR/os --check so|--check: there is no repository 'so'; there are os",
        "needs --repo DIR/os|needs: expected one SPEC, found 0; see 'rpmsolve help needs'",
        "needs web --why nosuch --repo DIR/os|--why nosuch: nothing matches",
        "impact web --top 3 --repo DIR/os|impact: give a SPEC or --top, not both; see 'rpmsolve"
            + " help impact'",
        "impact --top 0 --repo DIR/os|--top 0: expected a number such as 20",
        "closure --repo DIR/os --level deep|--level deep: expected 'provides', 'installable' or"
            + " 'buildable'",
        "closure|closure: --repo is missing; see 'rpmsolve help closure'",
        "closure --repo DIR/os --check so|--check: there is no repository 'so'; there are os",
        "closure-diff --repo DIR/os|closure-diff: say what changes: --before and --after, --update or"
            + " --without; see 'rpmsolve help closure-diff'",
        "closure-diff --before DIR/os|closure-diff: --before and --after need each other; see"
            + " 'rpmsolve help closure-diff'",
        "closure-diff --before DIR/os --after DIR/os --without web|closure-diff: --before and --after"
            + " cannot go with --update or --without; see 'rpmsolve help closure-diff'",
        "closure-diff --without web|closure-diff: --repo is missing, which is to be changed; see"
            + " 'rpmsolve help closure-diff'",
        "closure-diff --repo DIR/os --without web --only web|closure-diff: --only needs --update; see"
            + " 'rpmsolve help closure-diff'",
        "closure-diff --repo DIR/os --without nosuch|--without nosuch: there is no such package",
        "closure-diff --repo DIR/os --update DIR/updates --only nosuch|--only nosuch: there is no such"
            + " package",
        "closure-diff --repo DIR/os --update os=DIR/updates|--update os=DIR/updates: there is a"
            + " repository 'os' already; name this one: --update ID=DIR",
        "closure-diff --before DIR/os --after DIR/os --check so|--check: there is no repository 'so';"
            + " there are os",
        "provides --repo DIR/os|provides: expected one CAPABILITY (in quotes if it has blanks),"
            + " found 0; see 'rpmsolve help provides'",
        "provides a b --repo DIR/os|provides: expected one CAPABILITY (in quotes if it has blanks),"
            + " found 2; see 'rpmsolve help provides'",
        "provides web|provides: --repo is missing; see 'rpmsolve help provides'",
      })
  void wrongUsageIs2(String line, String expected) {
    assertComplaint(2, expected, run(line));
  }

  @Test
  void malformedCapabilityIs2() {
    Run run = Run.of("provides", "(a and", "--repo", folder.resolve("os").toString());
    assertEquals(2, run.code());
    assertTrue(run.err().matches("(?s)rpmsolve: provides: '\\(a and' is not .*\n"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "install web --repo DIR/none|DIR/none/repodata/repomd.xml: ",
        "install web --repo DIR/os/repodata|DIR/os/repodata/repodata/repomd.xml: ",
        "closure --repo DIR/none|DIR/none/repodata/repomd.xml: ",
        "closure-diff --repo DIR/os --update DIR/none|DIR/none/repodata/repomd.xml: ",
        "closure-diff --before DIR/none --after DIR/os|DIR/none/repodata/repomd.xml: ",
        "closure-diff --repo DIR/os --without web --set DIR/none|DIR/none: ",
        "install web --repo DIR/os --installed DIR/none|DIR/none: ",
        "install web --repo DIR/os --installed DIR|DIR/repodata/repomd.xml: ",
      })
  void missingInputIs3(String line, String start) {
    Run run = run(line);
    assertEquals(3, run.code());
    assertEquals("", run.out());
    String complaint = run.errWithout(folder);
    assertTrue(complaint.startsWith("rpmsolve: " + start), complaint);
    assertTrue(complaint.contains("; "), "has no remedy: " + complaint);
    assertEquals(1, complaint.lines().count());
  }

  @Test
  void damagedInputIs3(@TempDir Path damaged) throws IOException {
    Fixture.writeTo(damaged);
    Path primary = damaged.resolve("os/repodata/primary.xml");
    Files.writeString(primary, Files.readString(primary).replace("<name>web<", "<name>wef<"));
    Run run = Run.of("install", "web", "--repo", damaged.resolve("os").toString());
    assertEquals(3, run.code());
    assertTrue(run.errWithout(damaged).startsWith("rpmsolve: DIR/os/repodata/primary.xml: "));
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void interruptionIs4AndStaysVisible() {
    Thread.currentThread().interrupt();
    Run run = run("install web --repo DIR/os --arch x86_64");
    assertTrue(Thread.interrupted(), "the interrupt was swallowed");
    assertEquals(4, run.code());
  }

  @Test
  void unwritableOutputIs3() {
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("No space left on device");
              }
            });
    PrintStream err = new PrintStream(OutputStream.nullOutputStream());
    assertEquals(3, Main.run(new String[] {"version"}, full, err));
  }

  @Test
  void stackTracesAreForDebuggingOnly() {
    String[] args = {"install", "web", "--repo", folder.resolve("none").toString()};
    Pattern frame = Pattern.compile("\n\tat dev\\.rpmsolve\\.");
    assertFalse(frame.matcher(Run.of(args).err()).find());
    assertTrue(frame.matcher(Run.in(Map.of("RPMSOLVE_DEBUG", "1"), args).err()).find());
  }

  @Test
  void operandsMayFollowTwoDashes() {
    String repo = folder.resolve("os").toString();
    Run run = Run.of("install", "--arch", "x86_64", "--repo", repo, "--", "--help");
    assertEquals(1, run.code());
    assertTrue(run.out().contains("error: no package matches --help; "), run.out());
  }

  @Test
  void valuesMayFollowAnEqualsSign() {
    String repo = folder.resolve("os").toString();
    Run run = Run.of("install", "--arch=x86_64", "--repo=here=" + repo, "log", "--format=json");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\"id\": \"here\""), run.out());
  }

  @Test
  void versionIsFilledIn() {
    Run run = Run.of("version");
    assertEquals(run, Run.of("--version"));
    assertTrue(run.out().matches("rpmsolve [0-9]+\\.[0-9]+\\.[0-9]+\\S*\njava \\S+\n"), run.out());
  }
}
