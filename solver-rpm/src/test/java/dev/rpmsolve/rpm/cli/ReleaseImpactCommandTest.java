package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseImpactCommandTest {
  private static final Golden GOLDEN = new Golden(ReleaseImpactCommandTest.class);

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    ReleaseFixture.writeTo(folder);
  }

  private static Run run(String... args) {
    List<String> all = new ArrayList<>(List.of("release-impact"));
    all.addAll(List.of(args));
    all.addAll(List.of("--arch", "x86_64"));
    return Run.of(all.toArray(String[]::new));
  }

  private static Run configured(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--repofile", folder + "/os.repo"));
    all.addAll(List.of("--installed", folder + "/installed.txt"));
    return run(all.toArray(String[]::new));
  }

  private static void check(String name, int code, String... args) throws IOException {
    Run text = configured(args);
    assertEquals("", text.err());
    assertEquals(code, text.code(), text.out());
    GOLDEN.check(name + ".txt", text.timeless());
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    Run json = configured(all.toArray(String[]::new));
    assertEquals(code, json.code());
    GOLDEN.check(name + ".json", json.out());
    try (JsonParser parser = new JsonFactory().createParser(json.out())) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
  }

  @Test
  void tellsWhatCannotMoveAndWhy() throws IOException {
    check("to-1.1", 1, "--to", "1.1");
  }

  @Test
  void tellsWhatBreaksAndWhichAdvisoriesAreFixed() throws IOException {
    check("to-1.2", 1, "--from", "1.0", "--closure");
  }

  @Test
  void tellsWhatSyncDoesIfItIsSomethingElse() throws IOException {
    Files.writeString(folder.resolve("new.txt"), "web-2-1.x86_64\nlibweb-2-1.x86_64\n");
    String[] args = {"--from", "1.2", "--to", "1.0", "--repofile", folder + "/os.repo"};
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--installed", folder + "/new.txt"));
    Run back = run(all.toArray(String[]::new));
    assertEquals(1, back.code(), back.out());
    GOLDEN.check("back.txt", back.timeless());
  }

  @Test
  void findsTheLowestReleaseThatCanInstallAFix() throws IOException {
    check("fix-blocked-below", 0, "--lowest-fixing", "CVE-2024-1");
    check("fix-announced-late", 0, "--lowest-fixing", "A-2,cve-2024-2");
    check("fix-not-offered", 1, "--lowest-fixing", "CVE-2024-3");
    check("fix-unknown", 1, "--lowest-fixing", "CVE-1999-1", "--to", "1.1");
  }

  @Test
  void foldersMayBeNamedInOtherWays() {
    String expected = configured("--to", "1.2").timeless();
    String installed = folder + "/installed.txt";
    Run typed =
        run(
            "--repo",
            "os=" + folder + "/os-$releasever",
            "--installed",
            installed,
            "--setopt=os.priority=10");
    assertEquals(expected, typed.timeless());
    Run pair =
        run(
            "--from-repo",
            "os=" + folder + "/os-1.0",
            "--to-repo",
            "os=" + folder + "/os-1.2",
            "--installed",
            installed);
    assertEquals(expected.lines().skip(1).toList(), pair.timeless().lines().skip(1).toList());
    assertTrue(pair.out().startsWith("From release old to new, "), pair.out());
  }

  @Test
  void installedFolderIsWhatTheListSays() throws IOException {
    Path system = folder.resolve("system");
    Files.createDirectories(system);
    new TinyRepository()
        .add("system-release-1.0-1.noarch")
        .add("web-1-1.x86_64")
        .requires("libweb.so.1()(64bit)")
        .add("libweb-1-1.x86_64")
        .provides("libweb.so.1()(64bit)")
        .writeTo(system);
    Files.writeString(
        folder.resolve("small.txt"),
        "system-release-1.0-1.noarch\nweb-1-1.x86_64\nlibweb-1-1.x86_64\n");
    String[] common = {"--from", "1.0", "--repofile", folder + "/os.repo", "--installed"};
    List<String> args = new ArrayList<>(List.of(common));
    args.add(system.toString());
    Run ofFolder = run(args.toArray(String[]::new));
    args.set(args.size() - 1, folder + "/small.txt");
    Run ofList = run(args.toArray(String[]::new));
    assertEquals(0, ofFolder.code(), ofFolder.out());
    assertEquals(ofList.timeless(), ofFolder.timeless());
  }

  @Test
  void theReleaseOfAFolderOrDatabaseIsWhatItsPackagesProvide() throws IOException {
    Path system = folder.resolve("vendor");
    new TinyRepository()
        .add("vendor-release-7-1.noarch")
        .provides("system-release")
        .provides("system-release(releasever) = 1.1")
        .add("web-1-1.x86_64")
        .writeTo(system);
    Run ofFolder = run("--repofile", folder + "/os.repo", "--installed", system.toString());
    assertTrue(ofFolder.out().startsWith("From release 1.1 to 1.2, "), ofFolder.err());
    // That database says nothing of a release.
    String database =
        Path.of(System.getProperty("rpmsolve.root"), "testdata/installed/rpmdb.sqlite.gz")
            .toString();
    Run silent = run("--repofile", folder + "/os.repo", "--rpmdb", database);
    assertEquals(2, silent.code());
    assertTrue(silent.err().contains("--from is missing"), silent.err());
    Run told = run("--repofile", folder + "/os.repo", "--rpmdb", database, "--from", "1.0");
    assertEquals("", told.err());
    assertTrue(told.out().contains("tool-0.9~rc1-1.noarch must stay"), told.out());
  }

  @Test
  void withoutASystemItIsAboutRepositories() {
    Run run = run("--from", "1.0", "--to", "1.2", "--repofile", folder + "/os.repo", "--closure");
    assertEquals("", run.err());
    assertEquals(1, run.code());
    assertTrue(run.out().contains("gone names: libold\n"), run.out());
    assertTrue(!run.out().contains("dnf upgrade"), run.out());
    assertTrue(
        run.out().contains("nothing provides libold.so.1()(64bit) needed by tool-1-1.x86_64"),
        run.out());
  }

  @Test
  void advisoriesOfConfiguredRepositoriesAreListed() {
    String[] args = {"advisories", "list", "--repofile", folder + "/os.repo", "--arch", "x86_64"};
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--releasever", "1.1"));
    Run run = Run.of(all.toArray(String[]::new));
    assertEquals("", run.err());
    assertTrue(run.out().contains("A-1") && !run.out().contains("A-2"), run.out());
  }

  @Test
  void complaintsSayWhatThereIs() {
    Run unknown = configured("--to", "2.0");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("there are 1.0, 1.1, 1.2"), unknown.err());
    Run none = run("--repo", folder + "/os-1.0");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("no address of a repository has $releasever"), none.err());
    Run half = run("--from-repo", folder + "/os-1.0");
    assertTrue(half.err().contains("need each other"), half.err());
    Run gone =
        run("--from", "1.0", "--repofile", folder + "/os.repo", "--installed", folder + "/no");
    assertEquals(3, gone.code());
    assertTrue(gone.err().contains("found nothing"), gone.err());
    Run range = configured("--lowest-fixing", "A-1", "--from", "1.2", "--to", "1.0");
    assertTrue(range.err().contains("there is no release to ask"), range.err());
  }

  /** What chooses among answers or repositories does nothing here. */
  @Test
  void aSystemOfAnUnknownReleaseIsTold() throws IOException {
    Files.writeString(folder.resolve("older.txt"), "system-release-0.9-1.noarch\n");
    Run run = run("--repofile", folder + "/os.repo", "--installed", folder + "/older.txt");

    assertEquals(2, run.code(), run.out());
    assertTrue(
        run.err()
            .contains(
                "the old release is 0.9, of which there is no folder; give --from RELEASE, of 1.0,"),
        run.err());
  }

  @Test
  void aListOfAnotherArchitectureIsTold() throws IOException {
    Files.writeString(
        folder.resolve("other.txt"), "system-release-1.0-1.noarch\nother-1-1.x86_64\n");
    String[] args = {
      "release-impact", "--repofile", folder + "/os.repo", "--arch", "aarch64", "--installed"
    };
    Run known = Run.of(with(args, folder + "/installed.txt"));
    Run unknown = Run.of(with(args, folder + "/other.txt"));

    assertTrue(known.err().contains("give --arch x86_64"), known.err());
    assertEquals(1, known.err().lines().count(), known.err());
    assertEquals(3, unknown.code(), unknown.out());
    assertTrue(
        unknown.err().contains("a machine of aarch64 cannot run it; see --arch"), unknown.err());
  }

  private static String[] with(String[] args, String last) {
    String[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = last;
    return all;
  }

  @Test
  void whatWouldBePassedOverIsRefused() {
    for (String option :
        List.of(
            "--criteria=-new",
            "--prove",
            "--runner-up=2",
            "--export=x",
            "--topics=x",
            "--optional-repo=os")) {
      Run run = configured(option);
      assertEquals(2, run.code(), option);
      assertTrue(run.err().contains("unknown option --"), run.err());
    }
  }

  @Test
  void budgetEndsIt() {
    Run run = configured("--budget", "0ms");
    assertEquals(4, run.code(), run.out());
    Run fix = configured("--budget", "0ms", "--lowest-fixing", "CVE-2024-2");
    assertEquals(4, fix.code(), fix.out());
  }
}
