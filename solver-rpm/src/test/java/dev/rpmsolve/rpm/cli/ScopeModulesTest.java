package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.ModuleResolver;
import dev.rpmsolve.core.module.ModularFilter;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RpmRepositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules in commands that look at repositories: the same options, the same packages in all. */
class ScopeModulesTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/modules-like");
  private static final String NOTICE =
      "rpmsolve: warning: appstream has modules, and packages of all their streams count; --modules"
          + " leaves only those of active streams\n";

  @TempDir Path folder;

  private static Run run(String line, String... more) {
    List<String> args = new ArrayList<>(List.of(line.split(" ")));
    args.addAll(List.of(more));
    args.addAll(List.of("--arch", "x86_64", "--no-cache"));
    args.addAll(List.of("--repo", "base=" + TESTDATA.resolve("base")));
    args.addAll(List.of("--repo", "appstream=" + TESTDATA.resolve("appstream")));
    return Run.of(args.toArray(String[]::new));
  }

  /** Names what modules rule out while a stream is enabled. */
  private static String ruledOut(String stream) throws IOException, InterruptedException {
    RpmRepositories repositories =
        RpmRepositories.builder()
            .repository("base", TESTDATA.resolve("base"))
            .repository("appstream", TESTDATA.resolve("appstream"))
            .build();
    ArchPolicy arch = ArchPolicy.of("x86_64");
    Universe universe = repositories.load(arch);
    ModuleCatalog catalog = repositories.modules();
    ModuleState state =
        new ModuleChanges(catalog, ModuleState.untouched()).enable(stream).plan().after();
    List<RuledOut> found =
        ModularFilter.of(
            universe,
            catalog,
            new ModuleResolver(catalog, arch, Optional.of("xl1"))
                .resolve(state, Budget.unlimited()),
            List.of());
    return found.stream()
        .map(one -> universe.get(one.packageId()).toString())
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "needs npm",
        "needs app",
        "impact node",
        "impact --top 5",
        "impact glib --newest",
        "coinstallable npm node app perl",
        "coinstallable node perl-doc --newest",
        "closure",
        "closure --newest",
        "closure --level provides",
        "lint --rule self-obsoletes",
        "lint --rule rich-dependency --newest"
      })
  void whatModulesRuleOutIsAsIfExcluded(String line) throws Exception {
    for (String stream : List.of("node:18", "node:20")) {
      Run modular = run(line + " --modules --with-module " + stream, "--json");
      Run excluding = run(line, "--json", "--exclude", ruledOut(stream));
      assertEquals(excluding.countless(), modular.countless());
      assertEquals(excluding.code(), modular.code());
      assertEquals("", modular.err());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "needs npm",
        "impact node",
        "coinstallable node",
        "closure",
        "lint --rule self-obsoletes",
        "provides node",
        "closure-diff --without nodish"
      })
  void withoutTheOptionAllCountsAndIsTold(String line) {
    Run run = run(line);
    assertEquals(NOTICE, run.err(), run.out());
    Run needing = run(line + " --with-module node:20");
    assertEquals(2, needing.code(), needing.out());
    assertTrue(needing.err().contains("--with-module needs --modules"), needing.err());
    Run unknown = run(line + " --modules --with-module node:99");
    assertEquals(2, unknown.code(), unknown.out());
    assertTrue(unknown.err().contains("no module matches node:99"), unknown.err());
  }

  @Test
  void providersAreThoseOfActiveStreams() {
    assertTrue(run("provides node").out().contains("node-18.2-1.module.x86_64"));
    String out = run("provides node --modules --with-module node:20").out();
    assertTrue(out.contains("node-20.1-1.module.x86_64"), out);
    assertFalse(out.contains("node-18"), out);
    assertFalse(out.contains("nodish"), out);
  }

  @Test
  void aStateAndAPlatformCount() throws IOException {
    Files.writeString(folder.resolve("node.module"), "[node]\nstream=18\nstate=enabled\n");
    String out = run("provides node --modules", "--module-state", folder.toString()).out();
    assertTrue(out.contains("node-18.2-1.module.x86_64"), out);
    Run other = run("provides node --modules --module-platform platform:xl2");
    assertTrue(other.err().contains("some default streams of modules cannot be active"));
    Run hot =
        Run.of(
            "provides",
            "node",
            "--modules",
            "--no-cache",
            "--repofile",
            Files.writeString(
                    folder.resolve("hot.repo"),
                    "[appstream]\nname=a\nmodule_hotfixes=1\ngpgcheck=0\nbaseurl=file://"
                        + TESTDATA.resolve("appstream"))
                .toString());
    assertTrue(hot.out().contains("node-20.1-1.module.x86_64"), hot.out() + hot.err());
  }

  /** The update has a default stream that was not there before, with the package that is meant. */
  @Test
  void eachSideOfAChangeHasItsOwnModules() throws IOException {
    String build =
        "---\ndocument: modulemd\nversion: 2\ndata:\n  name: %s\n  stream: %s\n  version: 1\n"
            + "  context: c\n  arch: noarch\n  artifacts: {rpms: [%s]}\n...\n";
    String defaults =
        "---\ndocument: modulemd-defaults\nversion: 1\ndata: {module: tool, stream: '%s'}\n...\n";
    Path old = Files.createDirectories(folder.resolve("old"));
    Path now = Files.createDirectories(folder.resolve("new"));
    new TinyRepository()
        .add("tool-1-1.noarch")
        .add("tool-2-1.noarch")
        .add("needs1-1-1.noarch")
        .requires("tool = 1")
        .modules(
            build.formatted("tool", "1", "tool-0:1-1.noarch")
                + build.formatted("tool", "2", "tool-0:2-1.noarch")
                + defaults.formatted("1"))
        .writeTo(old);
    new TinyRepository()
        .add("tool-1-1.noarch")
        .add("tool-2-1.noarch")
        .add("needs1-1-1.noarch")
        .requires("tool = 1")
        .add("extra-1-1.noarch")
        .modules(
            build.formatted("tool", "1", "tool-0:1-1.noarch")
                + build.formatted("tool", "2", "tool-0:2-1.noarch")
                + build.formatted("extra", "1", "extra-0:1-1.noarch")
                + defaults.formatted("2"))
        .writeTo(now);
    String[] sides = {
      "--before", "r=" + old, "--after", "r=" + now, "--arch", "x86_64", "--no-cache"
    };
    Run plain = Run.of(with(sides, "closure-diff"));
    assertEquals(0, plain.code(), plain.out());
    Run modular = Run.of(with(sides, "closure-diff", "--modules"));
    assertEquals(1, modular.code(), modular.out());
    assertTrue(modular.out().contains("needs1-1-1.noarch"), modular.out());
    assertTrue(
        modular.out().contains("excluded by modular filtering, as it belongs to tool:1"),
        modular.out());
    Run kept = Run.of(with(sides, "closure-diff", "--modules", "--with-module", "tool:1,extra:1"));
    assertEquals(0, kept.code(), kept.out() + kept.err());
    Run wrong = Run.of(with(sides, "closure-diff", "--modules", "--with-module", "none:1"));
    assertEquals(2, wrong.code(), wrong.out());
    assertTrue(wrong.err().contains("--with-module: no module matches none:1"), wrong.err());
  }

  private static String[] with(String[] sides, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of(sides));
    return all.toArray(String[]::new);
  }

  /** What comes replaces only what counts: a newer package of another stream does not. */
  @Test
  void anUpdateOfAStreamDoesNotCompeteWithOtherStreams() throws IOException {
    String build =
        "---\ndocument: modulemd\nversion: 2\ndata:\n  name: tool\n  stream: %s\n  version: %s\n"
            + "  context: c\n  static_context: true\n  arch: noarch\n"
            + "  artifacts: {rpms: ['tool-0:%s-1.noarch']}\n...\n";
    Path os = Files.createDirectories(folder.resolve("os"));
    Path update = Files.createDirectories(folder.resolve("update"));
    new TinyRepository()
        .add("tool-1-1.noarch")
        .add("tool-2-1.noarch")
        .add("needs-1-1.noarch")
        .requires("tool = 1")
        .modules(build.formatted("1", "1", "1") + build.formatted("2", "1", "2"))
        .writeTo(os);
    new TinyRepository()
        .add("tool-1.1-1.noarch")
        .modules(build.formatted("1", "2", "1.1"))
        .writeTo(update);
    Run run =
        Run.of(
            "closure-diff",
            "--modules",
            "--with-module",
            "tool:1",
            "--repo",
            os.toString(),
            "--update",
            update.toString(),
            "--arch",
            "x86_64",
            "--no-cache");
    assertEquals(1, run.code(), run.out() + run.err());
    assertTrue(run.out().contains("needs-1-1.noarch"), run.out());
  }

  @Test
  void targetsOfAFileHaveTheirOwn() throws IOException {
    Files.createDirectories(folder.resolve("modules.d"));
    Files.writeString(
        folder.resolve("modules.d/node.module"), "[node]\nstream=18\nstate=enabled\n");
    Path file = folder.resolve("targets.yaml");
    Files.writeString(
        file,
        """
        version: 1
        repositories:
          base: {path: %1$s/base}
          appstream: {path: %1$s/appstream}
        defaults:
          arches: [x86_64]
          repositories: [base, appstream]
          levels: []
          coinstallable: {old: [node = 18.2, npm], new: [node = 20.1, npm]}
        targets:
          unsaid: {}
          ignored: {modules: false}
          state: {modules: {state: modules.d}}
          named: {modules: {with: ["node:20"], platform: platform:xl1}}
          hot:
            repositories: {base: , appstream: {module_hotfixes: true}}
            modules: true
          unknown: {modules: {with: ["nude:20"]}}
        """
            .formatted(TESTDATA));
    Run run = Run.of("check", file.toString(), "--no-cache", "--json");
    assertEquals(3, run.code(), run.out() + run.err());
    assertEquals(
        "rpmsolve: unknown is not checked: "
            + file
            + ": line 18: no module matches nude:20; did you mean node:20?\n"
            + NOTICE
                .replace("warning: ", "warning: unsaid: ")
                .replace("--modules", "'modules: true'"),
        run.err());
    List<String> broken = new ArrayList<>();
    for (Object target : new JSONObject(run.out()).getJSONArray("targets")) {
      JSONObject one = (JSONObject) target;
      for (Object finding : one.getJSONArray("findings")) {
        broken.add(one.getString("name") + " " + ((JSONObject) finding).getString("list"));
      }
    }
    assertEquals(List.of("state new", "named old"), broken);
  }

  @Test
  void groupsAreCheckedByActiveStreams() throws IOException {
    Run run = run("group check --no-module-filter");
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("--no-module-filter is not for 'group check'"), run.err());
    Run needing = run("group list --modules");
    assertTrue(needing.err().contains("--modules is not for 'group list'"), needing.err());
  }
}
