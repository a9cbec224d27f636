package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules on two small repositories; {@code testdata/modules-like} says what is in them. */
class ModuleCommandTest {
  private static final Golden GOLDEN = new Golden(ModuleCommandTest.class);
  private static final Path ROOT = Path.of(System.getProperty("rpmsolve.root"));
  private static final Path TESTDATA = ROOT.resolve("testdata/modules-like");

  private static final String DATABASE =
      ROOT.resolve("testdata/installed/rpmdb.sqlite.gz").toString();

  @TempDir Path folder;

  private static Run run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--arch", "x86_64", "--no-cache"));
    all.addAll(List.of("--repo", "base=" + TESTDATA.resolve("base")));
    all.addAll(List.of("--repo", "appstream=" + TESTDATA.resolve("appstream")));
    return Run.of(all.toArray(String[]::new));
  }

  private static Run runLine(String line, String... more) {
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "list, 0, module list",
    "list-some, 0, module list node perl:5.2*",
    "list-none, 1, module list none",
    "info, 0, module info node:20 perl:5.26:2 next",
    "enable, 0, module enable node:18 app",
    "enable-broken, 1, module enable node:18 next:1.0-beta",
    "disable, 0, module disable perl",
    "install, 0, module install node:20/minimal perl",
    "refused, 1, module install node perl:9 node:20/none",
    "install-at, 0, install @node:20 web",
    "install-filtered, 1, install npm",
    "install-unfiltered, 0, install npm --no-module-filter",
    "install-hotfix, 0, install npm --setopt=appstream.module_hotfixes=1",
    "install-default, 0, install app perl-doc"
  })
  void answers(String name, int code, String line) throws IOException {
    Run text = runLine(line);
    assertEquals(code, text.code(), text.out() + text.err());
    GOLDEN.check(name + ".txt", text.timeless() + text.err());
    Run json = runLine(line, "--json");
    assertEquals(code, json.code());
    GOLDEN.check(name + ".json", json.countless());
  }

  @Test
  void explainsItself() throws IOException {
    GOLDEN.check("help-module.txt", Run.of("help", "module").out());
  }

  @Test
  void stateIsReadAndTheNewOneWritten() throws IOException {
    Path state = Files.createDirectory(folder.resolve("state"));
    Path next = Files.createDirectory(folder.resolve("next"));
    Files.writeString(
        state.resolve("node.module"),
        "[node]\nname=node\nstream=18\nprofiles=common\nstate=enabled\n");
    Path installed = folder.resolve("installed.txt");
    Files.writeString(
        installed, "node-18.1-1.module.x86_64\nnpm-9.1-1.module.noarch\nglib-2.0-1.x86_64\n");
    String[] system = {"--module-state", state.toString(), "--installed", installed.toString()};
    GOLDEN.check("upgrade.txt", runLine("upgrade", system).timeless());
    Run list = runLine("module list node --enabled", "--module-state", state.toString());
    assertTrue(list.out().contains("18 [e] [a]  common [d] [i], minimal"), list.out());
    List<String> more = new ArrayList<>(List.of(system));
    more.addAll(List.of("--state-out", next.toString()));
    Run switched = runLine("module switch-to node:20", more.toArray(String[]::new));
    GOLDEN.check("switch-to.txt", switched.timeless());
    assertEquals(
        "[node]\nname=node\nstream=20\nprofiles=common\nstate=enabled\n",
        Files.readString(next.resolve("node.module")));
    GOLDEN.check("remove.txt", runLine("remove @node", system).timeless());
    Run reset =
        runLine(
            "module reset node",
            "--module-state",
            state.toString(),
            "--state-out",
            next.toString());
    assertEquals(0, reset.code(), reset.err());
    assertEquals(
        "[node]\nname=node\nstream=\nprofiles=\nstate=\n",
        Files.readString(next.resolve("node.module")));
  }

  @Test
  void modulesTakePartInASwap() throws IOException {
    Path installed = folder.resolve("installed.txt");
    Files.writeString(installed, "web-1.0-1.x86_64\nglib-2.0-1.x86_64\n");
    Run in = runLine("swap web @node:20/minimal", "--installed", installed.toString());
    assertEquals(0, in.code(), in.out() + in.err());
    assertTrue(in.out().contains("Remove   web"), in.out());
    assertTrue(in.out().contains("requested as @node:20/minimal"), in.out());
    Path state = Files.createDirectory(folder.resolve("state"));
    Files.writeString(
        state.resolve("node.module"),
        "[node]\nname=node\nstream=18\nprofiles=common\nstate=enabled\n");
    Files.writeString(
        installed, "node-18.1-1.module.x86_64\nnpm-9.1-1.module.noarch\nglib-2.0-1.x86_64\n");
    String[] system = {"--module-state", state.toString(), "--installed", installed.toString()};
    Run out = runLine("swap @node @perl:5.26", system);
    assertEquals(0, out.code(), out.out() + out.err());
    assertTrue(out.out().contains("remove profile   node:18/common"), out.out());
    assertTrue(out.out().contains("install profile  perl:5.26/common"), out.out());
    Run other = runLine("swap @node @node:20", system);
    assertEquals(1, other.code(), other.out());
    assertTrue(other.out().contains("reset it or use switch-to"), other.out());
  }

  @Test
  void advisoriesForStreamsCountIfTheyAreActive() throws IOException {
    Path state = Files.createDirectory(folder.resolve("modules.d"));
    Path installed = folder.resolve("installed.txt");
    Files.writeString(installed, "node-18.1-1.module.x86_64\nglib-2.0-1.x86_64\n");
    Path advisories = folder.resolve("updateinfo.xml");
    Files.writeString(
        advisories,
        "<updates><update type='security'><id>EX-1</id><title>t</title><severity>Low</severity>"
            + "<pkglist><collection><module name='node' stream='18' version='2' context='xl1'"
            + " arch='x86_64'/><package name='node' version='18.2' release='1.module'"
            + " arch='x86_64'/></collection></pkglist></update></updates>");
    String[] more = {
      "--installed",
      installed.toString(),
      "--updateinfo",
      advisories.toString(),
      "--module-state",
      state.toString()
    };
    assertEquals(0, runLine("advisories affected", more).code());
    Files.writeString(state.resolve("node.module"), "[node]\nstream=18\nstate=enabled\n");
    Run affected = runLine("advisories affected", more);
    assertEquals(1, affected.code(), affected.err());
    assertTrue(affected.out().contains("EX-1"), affected.out());
    Run upgrade = runLine("upgrade --security", more);
    assertTrue(upgrade.out().contains("18.1-1.module -> 18.2-1.module"), upgrade.out());
    Files.writeString(
        state.resolve("node.module"),
        "[node]\nstream=18\nstate=enabled\nprofiles=default,minimal,common,server\n");
    Run whole = runLine("upgrade @node --security", more);
    assertEquals(0, whole.code(), whole.out());
    assertTrue(whole.out().contains("do not choose among the packages of @node"), whole.out());
    assertTrue(whole.out().contains("18.1-1.module -> 18.2-1.module"), whole.out());
    assertTrue(whole.out().contains("1 fixed by this"), whole.out());
  }

  @Test
  void installedPackagesOfUnknownModulesAreTold() {
    Run run = runLine("upgrade", "--rpmdb", DATABASE);
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(
                "1 installed package belongs to module tools:stable, which no repository has"),
        run.err());
  }

  @Test
  void operandsCountWithoutTheFilterToo() {
    Run run = runLine("install @node:20/minimal npm-9.1 --no-module-filter");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("9.1-1.module"), run.out());
  }

  @Test
  void namesOfModulesNameNoFilesElsewhere() throws IOException {
    Path repository = folder.resolve("hostile");
    Files.createDirectories(repository.resolve("repodata"));
    new TinyRepository()
        .add("a-1-1.noarch")
        .modules(
            "document: modulemd\nversion: 2\ndata: {name: ../evil, stream: 1, version: 1,"
                + " profiles: {p: {rpms: [a]}}, artifacts: {rpms: [a-0:1-1.noarch]}}\n")
        .writeTo(repository);
    Path out = Files.createDirectories(folder.resolve("out/inner"));
    Run star =
        Run.of(
            "module",
            "enable",
            "*",
            "--repo",
            repository.toString(),
            "--no-cache",
            "--arch",
            "x86_64",
            "--state-out",
            out.toString());
    assertEquals(3, star.code(), star.out());
    assertTrue(star.err().contains("a module of this name cannot have a file"), star.err());
    assertTrue(Files.notExists(folder.resolve("out/evil.module")));
  }

  @Test
  void thePlatformDecidesWhatIsActive() {
    Run next = runLine("module enable next", "--module-platform", "platform:xl2");
    assertEquals(0, next.code(), next.out());
    assertTrue(next.err().contains("some default streams of modules cannot be active"), next.err());
    assertTrue(runLine("module list next").out().contains("platform: xl1"));
    assertTrue(
        runLine("module list next", "--setopt=module_platform_id=platform:xl3")
            .out()
            .contains("platform: xl3"));
  }

  @Test
  void aClosureLooksAtModulesOnlyIfAsked() {
    Run all = runLine("closure");
    assertTrue(all.out().contains("23 packages"), all.out());
    Run some = runLine("closure --modules --with-module node:20");
    assertTrue(some.out().contains("13 packages"), some.out());
    assertEquals(2, runLine("closure --with-module node:20").code());
    assertEquals(2, runLine("closure --modules --with-module node").code());
  }

  @ParameterizedTest
  @CsvSource({
    "module, 'module: expected list, info,'",
    "module frob, found 'frob'",
    "module enable, 'enable: say which: a SPEC is missing'",
    "module enable a:b:c:d:e:f, 'module enable a:b:c:d:e:f: expected NAME[:STREAM][/PROFILE]'",
    "module list --zypp, 'modules are those of dnf'",
    "install @node:20 --zypp, 'zypper knows patterns instead of groups'",
    "module list --state-out x, '--state-out is not for ''module list'''",
    "module info node --criteria=-new, '--criteria is not for ''module info'''",
    "module enable node:20 --enabled, '--enabled is not for ''module enable'''",
    "reinstall @node, 'and ''swap'' take groups and modules'",
    "module list --module-platform el9, 'expected platform:STREAM, such as platform:el9'",
    "module list --setopt=module_hotfixes=1, 'it is for single repositories'"
  })
  void wrongUsageIsTold(String line, String complaint) throws IOException {
    Path installed = folder.resolve("installed.txt");
    Files.writeString(installed, "glib-2.0-1.x86_64\n");
    Run run = runLine(line.replace("found 'frob'", ""), "--installed", installed.toString());
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains(complaint), run.err());
  }

  @Test
  void whatCannotBeSolvedChangesNoModule() {
    Run conflict = runLine("install @node:20 --exclude node-libs");
    assertEquals(1, conflict.code(), conflict.out());
    assertTrue(conflict.out().startsWith("cannot be solved:"), conflict.out());
    assertFalse(conflict.out().contains("enable stream"), conflict.out());
    Run mistake = runLine("install @node:20 nosuch", "--json");
    assertEquals(1, mistake.code(), mistake.out());
    assertFalse(mistake.out().contains("enableStream"), mistake.out());
  }

  @Test
  void locksHoldWhatInstallWouldTake() throws IOException {
    Path lock = folder.resolve("app.lock");
    Run created = runLine("lock app perl", "--out", lock.toString());
    assertEquals(0, created.code(), created.out() + created.err());
    Run installed = runLine("install", "--locked", lock.toString());
    assertEquals(0, installed.code(), installed.out());
    assertTrue(installed.out().contains("1.10-1.module"), installed.out());
    Run verified = runLine("lock verify " + lock);
    assertEquals(0, verified.code(), verified.out());
    Run refused = runLine("lock npm", "--out", lock.toString());
    assertEquals(1, refused.code(), refused.out());
    assertTrue(refused.out().contains("modular filtering rules out"), refused.out());
    assertEquals(0, runLine("lock npm --no-module-filter", "--out", lock.toString()).code());
    assertEquals(0, runLine("lock verify " + lock).code());
    assertTrue(Files.readString(lock).contains("--no-module-filter"));
  }

  @Test
  void locksOfEnabledStreamsRememberThem() throws IOException {
    Path lock = folder.resolve("npm.lock");
    Run created = runLine("lock npm --with-module node:20", "--out", lock.toString());
    assertEquals(0, created.code(), created.out() + created.err());
    String text = Files.readString(lock);
    assertTrue(text.contains("--with-module=node:20") && text.contains("10.1-1.module"), text);
    assertEquals(0, runLine("lock verify " + lock).code());
    assertEquals(1, runLine("lock verify " + lock + " npm").code());
    assertEquals(0, runLine("lock verify " + lock + " npm --with-module node:20").code());
    Path request = folder.resolve("request.yaml");
    Files.writeString(request, "packages: [npm]\nmodules: ['node:20']\n");
    Run same = runLine("lock", "--request", request.toString());
    assertEquals(text, same.out(), same.err());
    Run unknown = runLine("lock npm --with-module node:99");
    assertEquals(2, unknown.code(), unknown.out());
    assertTrue(unknown.err().contains("no module matches node:99"), unknown.err());
    Run both = runLine("lock npm --with-module node:20 --no-module-filter");
    assertTrue(both.err().contains("exclude each other"), both.err());
  }

  @Test
  void whatIsNoModuleIsAGroup() {
    Run run = runLine("install @none");
    assertEquals(1, run.code(), run.out());
    assertTrue(run.out().contains("no group, environment or module matches @none"), run.out());
    Run stream = runLine("install @node:19");
    assertEquals(1, stream.code(), stream.out());
    assertTrue(stream.out().contains("; did you mean @node:18 or @node:20?"), stream.out());
    Run name = runLine("upgrade @nude:20", "--rpmdb", DATABASE);
    assertTrue(name.out().contains("@nude:20; did you mean @node:20?"), name.out());
    Run far = runLine("install @nothing:1");
    assertTrue(far.out().contains("'rpmsolve module list' lists the streams"), far.out());
  }

  @Test
  void repositoriesWithoutModulesSaySo() {
    for (String line : List.of("module list", "module list node", "module info node:20")) {
      Run run = onBase(line);
      assertEquals(1, run.code(), run.err());
      assertEquals("the repositories have no modules\n", run.out());
    }
    Run enable = onBase("module enable node:20");
    assertEquals(1, enable.code());
    assertTrue(
        enable
            .out()
            .startsWith("error: no module matches node:20: the repositories have no modules\n"),
        enable.out());
    assertTrue(runLine("module info nide").out().contains("did you mean node?"));
    Run install = onBase("install @node:20/minimal");
    assertEquals("rpmsolve: @node:20/minimal: the repositories have no modules\n", install.err());
    Run stream = runLine("install @node:21/minimal");
    assertTrue(
        stream
            .out()
            .contains("no module matches node:21/minimal; did you mean node:20 or node:18?"),
        stream.out());
  }

  private static Run onBase(String line) {
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    args.addAll(List.of("--arch", "x86_64", "--no-cache", "--repo"));
    args.add(TESTDATA.resolve("base").toString());
    return Run.of(args.toArray(String[]::new));
  }

  /** The commands of {@code docs/modules.md} print what the page says. */
  @Test
  void thePageTellsTheTruth() throws IOException {
    String output = "";
    int compared = 0;
    List<String> lines = Files.readAllLines(ROOT.resolve("docs/modules.md"));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```sh")) {
        String command = lines.get(++i).replace("testdata/", ROOT.resolve("testdata") + "/");
        output =
            Run.of((command + " --no-cache").substring("./rpmsolve ".length()).split(" ")).out();
      } else if (lines.get(i).equals("```text")) {
        for (i++; !lines.get(i).equals("```"); i++) {
          assertTrue(output.replaceAll(" +", " ").contains(lines.get(i)), lines.get(i) + output);
          compared++;
        }
      }
    }
    assertEquals(15, compared);
  }
}
