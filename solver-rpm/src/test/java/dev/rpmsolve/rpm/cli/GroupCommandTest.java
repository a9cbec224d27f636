package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.installed.InstalledFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands about the groups of {@code testdata/groups}. */
class GroupCommandTest {
  private static final Golden GOLDEN = new Golden(GroupCommandTest.class);
  private static final Path ROOT = Path.of(System.getProperty("rpmsolve.root"));
  private static final Path FOLDER = ROOT.resolve("testdata/groups");
  private static final String HISTORY = FOLDER.resolve("history.sqlite.gz").toString();
  private static final String LIST = FOLDER.resolve("groups.list").toString();

  @TempDir Path scratch;

  private static Run run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--arch", "x86_64", "--no-cache"));
    all.addAll(List.of("--repo", "base=" + FOLDER.resolve("base")));
    all.addAll(List.of("--repo", "extra=" + FOLDER.resolve("extra")));
    return Run.of(all.toArray(String[]::new));
  }

  private static Run onSystem(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--installed", FOLDER.resolve("installed").toString()));
    return run(all.toArray(String[]::new));
  }

  private static void check(String name, int code, Run text, Run json) throws IOException {
    assertEquals("", text.err());
    assertEquals(code, text.code(), text.out());
    GOLDEN.check(name + ".txt", text.timeless());
    assertEquals(code, json.code());
    GOLDEN.check(name + ".json", json.countless());
  }

  private static void check(String name, int code, String... words) throws IOException {
    check(name, code, run(words), run(withJson(words)));
  }

  private static void checkOnSystem(String name, int code, String... words) throws IOException {
    check(name, code, onSystem(words), onSystem(withJson(words)));
  }

  private static String[] withJson(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = "--json";
    return all;
  }

  @Test
  void listsGroups() throws IOException {
    check("list", 0, "group", "list");
    check("info", 0, "group", "info", "web", "^server-environment", "Core");
    GOLDEN.check(
        "list-state.txt", run("group", "list", "hidden", "--group-state", HISTORY).timeless());
    String installed =
        run("group", "list", "installed", "hidden", "--group-state", LIST).timeless();
    assertEquals(3, installed.lines().filter(line -> line.contains("installed")).count());
    String available = run("grp", "list", "--available", "--group-state", LIST).out();
    assertFalse(available.contains("@web"), available);
    assertTrue(available.endsWith("1 environment, 3 groups\n"), available);
    assertEquals(1, run("group", "list", "nosuch").code());
    assertEquals(1, run("group", "list", "core").code());
    assertEquals(0, run("group", "list", "core", "--hidden").code());
  }

  @Test
  void installsGroups() throws IOException {
    check("install", 0, "install", "@core", "@^server-environment", "tracer");
    GOLDEN.check(
        "install-optional.txt",
        run("install", "@^minimal-environment", "@desktop", "--with-optional").timeless());
    assertEquals(run("install", "@core").timeless(), run("group", "install", "core").timeless());
    assertEquals(
        run("install", "@core/mandatory").timeless(),
        run("install", "@core", "--setopt=group_package_types=mandatory").timeless());
    Run excluded = run("install", "@core", "--exclude", "editor");
    assertEquals(0, excluded.code());
    assertTrue(excluded.out().contains("lists: bootloader-arm, editor\n"), excluded.out());
    Run zypp = run("install", "@core", "--zypp");
    assertEquals(2, zypp.code());
    assertTrue(zypp.err().contains("patterns"), zypp.err());
  }

  @Test
  void saysWhatCannotBeInstalled() throws IOException {
    check("install-conflict", 1, "install", "@mail");
    check("install-skip", 0, "install", "@mail", "--skip-broken");
    check("install-unknown", 1, "install", "@sevrers", "@coer");
    Run skipped = run("install", "@coer", "shell", "--skip-unavailable");
    assertEquals(0, skipped.code(), skipped.out());
  }

  @Test
  void upgradesAndRemovesGroups() throws IOException {
    checkOnSystem("upgrade", 0, "upgrade", "@web", "@core", "--group-state", HISTORY);
    checkOnSystem("remove", 0, "remove", "@web", "--group-state", LIST);
    checkOnSystem(
        "remove-environment",
        0,
        "remove",
        "@^minimal-environment",
        "--group-state",
        HISTORY,
        "--userinstalled",
        HISTORY);
    checkOnSystem("upgrade-unknown", 1, "upgrade", "@mail", "--group-state", HISTORY);
    checkOnSystem("swap", 0, "swap", "@web", "@monitoring", "--group-state", LIST);
    Path asked = Files.writeString(scratch.resolve("asked.txt"), "oldlog\n");
    Run kept =
        onSystem(
            "group", "remove", "web", "--group-state", LIST, "--userinstalled", asked.toString());
    assertEquals(0, kept.code(), kept.out());
    assertFalse(kept.out().contains("oldlog"), kept.out());
    assertTrue(kept.out().contains("webd-files"), kept.out());
    Run none = onSystem("remove", "@web");
    assertEquals(0, none.code(), none.out());
    assertTrue(none.out().contains("matches @web; nothing to remove"), none.out());
    Run typed = onSystem("remove", "@wbe", "oldlgo", "--group-state", LIST);
    assertEquals(0, typed.code(), typed.out());
    assertTrue(typed.out().contains("@wbe; nothing to remove; did you mean @web?"), typed.out());
    assertTrue(
        typed.out().contains("oldlgo; nothing to remove; did you mean oldlog?"), typed.out());
  }

  @Test
  void advisoriesDoNotChooseInGroups() throws IOException {
    Path advisories =
        Files.writeString(
            scratch.resolve("updateinfo.xml"),
            "<updates><update type='security'><id>EX-1</id><title>t</title><severity>Low</severity>"
                + "<pkglist><collection><package name='shell' version='5.3' release='1'"
                + " arch='noarch'/></collection></pkglist></update></updates>");
    String[] where = {"--updateinfo", advisories.toString(), "--group-state", HISTORY};
    List<String> words = new ArrayList<>(List.of("upgrade", "@web", "@core", "--security"));
    words.addAll(List.of(where));
    checkOnSystem("upgrade-advised", 0, words.toArray(String[]::new));
    String chosen = onSystem(words.toArray(String[]::new)).out();
    words.set(0, "upgrade-minimal");
    assertEquals(
        chosen.lines().findFirst(),
        onSystem(words.toArray(String[]::new)).out().lines().findFirst());
    words.set(0, "upgrade");
    words.add("--smallest");
    Run smallest = onSystem(words.toArray(String[]::new));
    assertEquals(2, smallest.code());
    assertTrue(smallest.err().contains("upgrade @web: --smallest changes"), smallest.err());
  }

  @Test
  void findsTheNotesOfASystem() throws IOException {
    Path database = Files.createDirectories(scratch.resolve("root/var/lib/rpm"));
    Files.write(database.resolve("rpmdb.sqlite"), InstalledFixture.sqlite());
    Path notes = Files.createDirectories(scratch.resolve("root/var/lib/dnf"));
    Files.copy(Path.of(HISTORY), notes.resolve("history.sqlite"));
    String root = scratch.resolve("root").toString();
    String list = run("group", "list", "installed", "hidden", "--installroot", root).timeless();
    assertEquals(
        run("group", "list", "installed", "hidden", "--group-state", HISTORY).timeless(), list);
    Run upgrade = run("upgrade", "@web", "--installroot", root);
    assertEquals(0, upgrade.code(), upgrade.out());
    assertTrue(upgrade.out().contains("upgrade group @web: Web Server"), upgrade.out());
  }

  @Test
  void checksGroups() throws IOException {
    check("check", 1, "group", "check");
    check("check-one", 0, "group", "check", "web", "minimal*", "monitoring");
    String baseline = scratch.resolve("known.yaml").toString();
    Run first = run("group", "check", "--baseline", baseline, "--update-baseline");
    assertEquals(0, first.code(), first.err());
    String known = Files.readString(Path.of(baseline));
    for (String key :
        List.of(
            "group-missing-package bootloader-arm in @core",
            "environment-missing-group @hardware in @^server-environment",
            "not-coinstallable maild + maild-ng in @mail",
            "not-coinstallable spamfilter in @mail")) {
      assertTrue(known.contains("\"" + key + "\""), known);
    }
    assertEquals(0, run("group", "check", "--baseline", baseline).code());
    for (String format : List.of("junit", "sarif", "gitlab", "markdown", "html")) {
      Run run = run("group", "check", "--format", format);
      assertEquals(1, run.code(), run.err());
      assertTrue(run.out().contains("bootloader-arm"), format);
    }
    assertEquals(1, run("group", "check", "nosuch").code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "group | expected list, info, check, install, upgrade, remove",
        "group frob | found 'frob'",
        "group install | an ID is missing",
        "group info | an ID is missing",
        "group list installed available | exclude each other",
        "coinstallable @core | groups are checked by 'rpmsolve group check'",
        "group list --output sarif=x | --output is not for 'group list'",
        "group install core --update-baseline | --update-baseline is not for 'group install'",
        "group check --hidden | --hidden is not for 'group check'",
        "group check --criteria=-new | --criteria is not for 'group check'",
        "group remove core --locked x | --locked is not for 'group remove'",
        "install @ | expected @ID of a group",
        "install @core/soft | found 'soft'",
        "install @core --setopt=group_package_types=soft | found 'soft'",
        "reinstall @core --rpmdb x | take groups",
        "install @core --group-state nosuch.list | no such file"
      })
  void saysWhatIsWrong(String line, String complaint) {
    Run run = run(line.split(" "));
    assertTrue(run.code() == 2 || run.code() == 3, run.out() + run.err());
    assertTrue(run.err().contains(complaint), run.err());
  }

  /** As in a shell, in the folder of the project. */
  @Test
  void commandsOfTheDocumentWork() throws IOException {
    int count = 0;
    for (String line : Files.readAllLines(ROOT.resolve("docs/groups.md"))) {
      if (!line.startsWith("./rpmsolve ")) {
        continue;
      }
      List<String> words = new ArrayList<>();
      for (String word : line.substring("./rpmsolve ".length()).split(" ")) {
        words.add(word.replace("testdata/groups", FOLDER.toString()));
      }
      words.addAll(List.of("--arch", "x86_64", "--no-cache"));
      Run run = Run.of(words.toArray(String[]::new));
      boolean isCheck = words.get(1).equals("check");
      assertEquals(isCheck ? 1 : 0, run.code(), line + run.out() + run.err());
      assertEquals("", run.err(), line);
      count++;
    }
    assertEquals(7, count);
  }

  @Test
  void namesThatMeanNothingAreToldInEveryFormat() throws IOException {
    Run none = run("group", "check", "nosuch", "--json");
    Run near = run("group", "info", "core", "wbe", "--json");
    Run half = run("group", "check", "core", "nosuch");
    Path baseline = scratch.resolve("known.yaml");
    Run kept =
        run("group", "check", "nosuch", "--baseline", baseline.toString(), "--update-baseline");

    assertEquals(1, none.code());
    assertTrue(none.out().contains("\"schema\": \"rpmsolve-groups-1\""), none.out());
    assertTrue(none.err().contains("no group or environment matches @nosuch;"), none.err());
    assertEquals(1, near.code());
    assertTrue(near.out().contains("\"id\": \"core\""), near.out());
    assertTrue(near.err().contains("matches @wbe; did you mean @web?"), near.err());
    assertEquals(1, half.code());
    assertTrue(half.out().contains("1 group"), half.out());
    assertEquals(1, kept.code());
    assertFalse(Files.exists(baseline));
  }

  @Test
  void notesThatAreNoNotesAreTold() throws IOException {
    Path empty = Files.createFile(scratch.resolve("history.sqlite"));
    Path folder = Files.createDirectory(scratch.resolve("folder.sqlite"));
    String[] ask = {"upgrade", "@web", "--group-state"};

    for (Path file : List.of(empty, folder)) {
      String[] all = Arrays.copyOf(ask, 4);
      all[3] = file.toString();
      Run run = onSystem(all);
      assertEquals(3, run.code());
      assertFalse(run.err().contains("rebuilddb"), run.err());
      assertTrue(
          run.err().contains(file.equals(empty) ? "found an empty file" : "found a folder"),
          run.err());
    }
  }
}
