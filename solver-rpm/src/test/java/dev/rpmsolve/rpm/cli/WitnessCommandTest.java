package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rpmsolve closure --witness} and {@code --repo-priority}. */
class WitnessCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Fixture.writeTo(folder);
    new TinyRepository().add("lib-1-1.noarch").provides("libx = 1").writeTo(folder.resolve("good"));
    new TinyRepository()
        .add("lib-2-1.noarch")
        .provides("libx = 2")
        .add("app-1-1.noarch")
        .requires("libx = 2")
        .writeTo(folder.resolve("poor"));
  }

  private Run closure(String... more) {
    List<String> args = new ArrayList<>(List.of("closure", "--arch", "x86_64"));
    args.addAll(List.of(more));
    return Run.of(args.toArray(String[]::new));
  }

  private String repo(String name) {
    return name + "=" + folder.resolve(name);
  }

  @Test
  void showsWhatProvesAPackageInstallable() {
    Run run = closure("--repo", repo("poor"), "--witness", "app");
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out()
            .startsWith(
                "app-1-1.noarch can be installed with 1 other package:\n  lib-2-1.noarch\n\n"),
        run.out());
    assertTrue(run.out().endsWith("1 package checked, 0 cannot be installed\n"), run.out());
    Run both = closure("--repo", repo("poor"), "--witness", "app", "--witness", "l*", "--json");
    JSONArray witnesses = new JSONObject(both.out()).getJSONArray("witnesses");
    assertEquals(2, witnesses.length());
    JSONArray installation = witnesses.getJSONObject(0).getJSONArray("installation");
    assertEquals("app-1-1.noarch", installation.getJSONObject(0).getString("nevra"));
    assertEquals("lib-2-1.noarch", installation.getJSONObject(1).getString("nevra"));
    assertTrue(
        closure("--repo", repo("poor"), "--witness", "lib")
            .out()
            .startsWith("lib-2-1.noarch can be installed, alone\n"));
    assertFalse(closure("--repo", repo("poor"), "--json").out().contains("witnesses"));
  }

  @Test
  void whatCannotBeInstalledHasItsReasonInstead() {
    Run run = closure("--repo", repo("poor"), "--witness", "app", "-x", "lib");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("lib-2-1.noarch is excluded by 'lib'  [excluded]"), run.out());
    assertFalse(run.out().contains("can be installed with"), run.out());
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertEquals(2, closure("--repo", repo("poor"), "--witness", "none").code());
    assertEquals(
        2, closure("--repo", repo("poor"), "--witness", "app", "--level", "provides").code());
    String baseline = folder.resolve("b.yaml").toString();
    assertEquals(
        2,
        closure(
                "--repo",
                repo("poor"),
                "--witness",
                "app",
                "--baseline",
                baseline,
                "--update-baseline")
            .code());
  }

  @Test
  void prioritiesHidePackagesAndAreNamedAsTheCause() {
    String[] repos = {"--repo", repo("good"), "--repo", repo("poor")};
    assertEquals(0, closure(repos).code());
    List<String> ranked = new ArrayList<>(List.of(repos));
    ranked.addAll(List.of("--repo-priority", "good=10"));
    Run run = closure(ranked.toArray(String[]::new));
    assertEquals(1, run.code());
    assertTrue(
        run.out()
            .contains("lib-2-1.noarch is hidden by a repository of better priority  [lower-pri"),
        run.out());
    assertTrue(run.out().contains("hint: good has lib and a better priority"), run.out());
    for (String command : List.of("needs", "coinstallable")) {
      List<String> args = new ArrayList<>(List.of(command, "app", "--arch", "x86_64"));
      args.addAll(ranked);
      assertEquals(1, Run.of(args.toArray(String[]::new)).code(), command);
    }
  }
}
