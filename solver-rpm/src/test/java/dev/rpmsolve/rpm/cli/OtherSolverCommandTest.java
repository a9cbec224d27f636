package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherSolverCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    new TinyRepository()
        .add("web-2-1.noarch")
        .requires("lib = 2")
        .add("lib-2-1.noarch")
        .add("hopeless-1-1.noarch")
        .requires("nowhere")
        .writeTo(folder.resolve("os"));
    new TinyRepository()
        .add("web-1-1.noarch")
        .requires("lib = 1")
        .add("lib-1-1.noarch")
        .writeTo(folder.resolve("system"));
  }

  private Run run(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command, "--repo", "os=" + folder.resolve("os")));
    all.addAll(List.of("--arch", "x86_64", "--criteria", "newest"));
    all.addAll(List.of(more));
    return Run.of(all.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static List<String> variables(String opb, String part) {
    return opb.lines()
        .filter(line -> line.startsWith("* x") && line.contains(part))
        .map(line -> line.substring(2).split(" ")[0])
        .toList();
  }

  /** Tries all assignments, those with much that is true first. */
  private static String someModel(String dimacs) {
    List<int[]> clauses =
        dimacs
            .lines()
            .filter(line -> !line.startsWith("c") && !line.startsWith("p"))
            .map(line -> Stream.of(line.split(" ")).mapToInt(Integer::parseInt).toArray())
            .toList();
    int variables = clauses.stream().flatMapToInt(IntStream::of).map(Math::abs).max().orElseThrow();
    for (long bits = (1L << variables) - 1; bits >= 0; bits--) {
      long truth = bits;
      boolean isModel =
          clauses.stream()
              .allMatch(
                  clause ->
                      IntStream.of(clause)
                          .anyMatch(l -> l != 0 && (truth >> Math.abs(l) - 1 & 1) == 1 == l > 0));
      if (isModel) {
        return IntStream.rangeClosed(1, variables)
            .mapToObj(v -> ((truth >> v - 1 & 1) == 1 ? "" : "-") + v)
            .collect(Collectors.joining(" "));
      }
    }
    throw new IllegalStateException("there is no model");
  }

  @Test
  void anUpgradeGoesToAnotherSolverAndBack() throws IOException {
    String[] system = {"--installed", path("system")};
    List<String> args = new ArrayList<>(List.of(system));
    for (String format : List.of("opb", "wcnf", "dimacs")) {
      args.addAll(List.of("--export", format + "=" + path("p." + format)));
    }
    Run exported = run("upgrade", args.toArray(String[]::new));
    assertEquals(0, exported.code(), exported.err());
    String opb = Files.readString(folder.resolve("p.opb"));
    assertEquals(2, variables(opb, "-2-1.noarch of os").size(), opb);
    assertTrue(Files.readString(folder.resolve("p.dimacs")).contains("p cnf "));
    assertTrue(Files.readString(folder.resolve("p.wcnf")).contains("\nh "));

    String model = someModel(Files.readString(folder.resolve("p.dimacs")));
    Files.writeString(folder.resolve("model"), "s SATISFIABLE\nv " + model + "\n");
    Run imported = run("upgrade", "--installed", path("system"), "--import-model", path("model"));
    assertEquals("", imported.err());
    assertEquals(0, imported.code());
    assertTrue(imported.out().contains("1-1 -> 2-1"), imported.out());
    assertTrue(imported.out().contains("-notuptodate"), imported.out());
  }

  @Test
  void requestsGoOutAsDocumentsWhateverTheCommand() throws IOException {
    String document = path("p.cudf");
    Run upgrade = run("upgrade", "--installed", path("system"), "--export", "cudf=" + document);
    assertEquals(0, upgrade.code(), upgrade.err());
    assertTrue(upgrade.err().contains("criteria such as -notuptodate"), upgrade.err());
    Run solved = Run.of("cudf", "newest", document, path("answer"), "--json");
    assertEquals(0, solved.code(), solved.err());
    assertEquals(
        2,
        Files.readString(folder.resolve("answer"))
            .lines()
            .filter(line -> line.equals("version: 2"))
            .count());

    Run hopeless = run("install", "hopeless", "--export", "cudf=" + document);
    assertEquals(1, hopeless.code());
    assertEquals("", hopeless.err());
    assertEquals(1, Run.of("cudf", "newest", document, path("answer")).code());

    Run remove =
        run("remove", "lib", "--installed", path("system"), "--export", "cudf=" + document);
    assertEquals(0, remove.code(), remove.err());
    assertEquals(0, Run.of("cudf", "paranoid", document, path("answer")).code());
    assertEquals("", Files.readString(folder.resolve("answer")).strip());

    Run sync = run("distro-sync", "--installed", path("system"), "--export", "cudf=" + document);
    assertEquals(2, sync.code());
    assertTrue(sync.err().contains("CUDF cannot express 'distro-sync all'"), sync.err());
  }

  @Test
  void emptyFilesAreNoModels() throws IOException {
    Files.writeString(folder.resolve("model"), "");
    Run run = run("install", "web", "--import-model", path("model"));
    assertEquals(3, run.code());
    assertTrue(run.err().contains("there is no model in it"), run.err());
  }

  /** {@code -c} and {@code -v} are options, too. */
  @Test
  void criteriaMayBeginLikeOptions() {
    for (String criteria : List.of("-changed,-count", "-vendorchanged", "-archchanged", "+new")) {
      Run run =
          Run.of(
              "install", "web", "--repo", path("os"), "--arch", "x86_64", "--criteria", criteria);
      assertEquals(0, run.code(), run.err());
    }
  }

  @Test
  void modelsOfOtherProblemsAreRefused() throws IOException {
    Files.writeString(folder.resolve("model"), "s SATISFIABLE\nv -x1 -x2\n");
    Run run = run("install", "web", "--import-model", path("model"));
    assertEquals(3, run.code());
    assertTrue(run.err().contains("this is no model of the problem"), run.err());
    Files.writeString(folder.resolve("model"), "s UNSATISFIABLE\n");
    Run none = run("install", "web", "--import-model", path("model"));
    assertEquals(3, none.code());
    assertTrue(none.err().contains("found unsatisfiable"), none.err());
  }

  @Test
  void whatCannotBeExchangedIsSaid() {
    Run hopeless = run("install", "hopeless", "--export", "opb=" + path("p.opb"));
    assertEquals(1, hopeless.code());
    assertTrue(hopeless.err().contains("there is no problem to export or import"), hopeless.err());
    assertEquals(2, run("install", "web", "--export", "smt=" + path("x")).code());
    Run plain =
        Run.of("install", "web", "--repo", path("os"), "--arch", "x86_64", "--export", "opb=x");
    assertEquals(2, plain.code());
    assertTrue(plain.err().contains("--export needs --criteria"), plain.err());
    String same = path("same");
    Run twice = run("install", "web", "--export", "opb=" + same, "--export", "wcnf=" + same);
    assertEquals(2, twice.code());
    assertTrue(twice.err().contains("another format goes to this file, too"), twice.err());
    Run missing = run("install", "web", "--import-model", path("none"));
    assertEquals(3, missing.code());
    assertEquals("rpmsolve: " + path("none") + ": no such file or folder\n", missing.err());
  }
}
