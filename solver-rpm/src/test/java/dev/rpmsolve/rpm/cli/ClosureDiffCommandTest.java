package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosureDiffCommandTest {
  private static final Golden GOLDEN = new Golden(ClosureDiffCommandTest.class);

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws IOException {
    new TinyRepository()
        .add("shop-1-1.x86_64")
        .requires("libpay.so.1")
        .requires("base")
        .add("libpay-1-1.x86_64")
        .provides("libpay.so.1")
        .add("shop-tools-1-1.noarch")
        .requires("shop")
        .add("report-1-1.noarch")
        .requires("libplot.so.2")
        .add("old-1-1.noarch")
        .requires("nowhere")
        .add("chart-1-1.noarch")
        .requires("nowhere")
        .add("mail-1-1.noarch")
        .add("post-1-1.noarch")
        .writeTo(folder.resolve("old"));
    new TinyRepository()
        .add("shop-1-1.x86_64")
        .requires("libpay.so.1")
        .requires("base")
        .add("libpay-2-1.x86_64")
        .provides("libpay.so.2")
        .add("shop-tools-1-1.noarch")
        .requires("shop")
        .add("report-1-1.noarch")
        .requires("libplot.so.2")
        .add("plot-2-1.noarch")
        .provides("libplot.so.2")
        .add("chart-2-1.noarch")
        .requires("elsewhere")
        .add("mail-2-1.noarch")
        .conflicts("post")
        .add("post-1-1.noarch")
        .writeTo(folder.resolve("new"));
    new TinyRepository().add("base-1-1.noarch").writeTo(folder.resolve("base"));
    new TinyRepository()
        .add("libpay-1-2.x86_64")
        .provides("libpay.so.1")
        .conflicts("base")
        .add("mail-0-1.noarch")
        .requires("nowhere")
        .writeTo(folder.resolve("update"));
    Files.writeString(folder.resolve("set.txt"), "mail\npost\n");
  }

  private static String[] line(String format, String... args) {
    List<String> all = new ArrayList<>(List.of("closure-diff", "--arch", "x86_64"));
    all.addAll(List.of("--repo", "base=" + folder.resolve("base")));
    all.addAll(List.of("--format", format));
    for (String arg : args) {
      all.add(arg.replace("DIR", folder.toString()));
    }
    return all.toArray(String[]::new);
  }

  private static void check(String name, int code, String... args) throws IOException {
    Run text = Run.of(line("text", args));
    assertEquals("", text.err());
    assertEquals(code, text.code(), text.out());
    GOLDEN.check(name + ".txt", text.timeless());
    Run json = Run.of(line("json", args));
    assertEquals(code, json.code());
    GOLDEN.check(name + ".json", json.out());
    assertValid(json.out());
  }

  private static void assertValid(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
  }

  @Test
  void comparesTwoStates() throws IOException {
    check("states", 1, "--before", "r=DIR/old", "--after", "r=DIR/new");
  }

  @Test
  void nothingIsNewWhereNothingChanges() throws IOException {
    check("same", 0, "--before", "a=DIR/old", "--after", "b=DIR/old");
  }

  @Test
  void tellsWhenAListIsTornApart() throws IOException {
    String[] args = {"--before", "r=DIR/old", "--after", "r=DIR/new", "--set", "DIR/set.txt"};
    check("set", 1, args);
    check(
        "set-reversed",
        0,
        "--before",
        "r=DIR/new",
        "--after",
        "r=DIR/old",
        "--set",
        "DIR/set.txt",
        "--check",
        "base");
  }

  @Test
  void checksAnUpdateOfWhichTheNewestCounts() throws IOException {
    check("update", 1, "--repo", "DIR/old", "--update", "DIR/update");
    check("update-only", 0, "--repo", "DIR/old", "--update", "DIR/update", "--only", "mail");
  }

  @Test
  void aBetterRepositoryKeepsItsPackages() {
    String[] update = {"--repo", "now=DIR/old", "--update", "next=DIR/update"};
    Run equal = Run.of(line("text", update));
    assertEquals(1, equal.code());
    assertTrue(equal.out().contains("libpay-1-2.x86_64"), equal.out());
    String[] lower = Arrays.copyOf(update, update.length + 2);
    lower[update.length] = "--repo-priority";
    lower[update.length + 1] = "now=10";
    Run ranked = Run.of(line("text", lower));
    assertEquals("", ranked.err());
    assertEquals(0, ranked.code(), ranked.out());
    assertFalse(ranked.out().contains("libpay"), ranked.out());
  }

  @Test
  void prioritiesCountOnEitherSide() {
    Run run =
        Run.of(
            line(
                "text",
                "--before",
                "r=DIR/old",
                "--after",
                "r=DIR/new",
                "--repo-priority",
                "base=10",
                "--repo-priority",
                "other=20"));
    assertEquals(2, run.code());
    assertTrue(
        run.err().contains("--repo-priority: there is no repository 'other'; there are base, r"),
        run.err());
  }

  @Test
  void tellsWhatBreaksWithoutAPackage() throws IOException {
    check("without", 1, "--repo", "DIR/old", "--without", "libpay");
    check("without-unneeded", 0, "--repo", "DIR/old", "--without", "shop-tools-1-1.noarch");
  }

  @Test
  void failsAsItIsTold() {
    String[] never = line("text", "--repo", "DIR/old", "--without", "libpay", "--fail-on", "never");
    assertEquals(0, Run.of(never).code());
    String[] any = line("text", "--repo", "DIR/old", "--without", "mail", "--fail-on", "any");
    assertEquals(1, Run.of(any).code());
  }

  @Test
  void aBaselineExcusesWhatIsNewlyBroken() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    Run made =
        Run.of(
            "closure",
            "--arch",
            "x86_64",
            "--repo",
            "base=" + folder.resolve("base"),
            "--repo",
            "r=" + folder.resolve("new"),
            "--baseline",
            known,
            "--update-baseline");
    assertEquals(0, made.code(), made.err());
    String[] args = {"--before", "r=DIR/old", "--after", "r=DIR/new", "--baseline", known};
    Run run = Run.of(line("text", args));
    assertEquals(0, run.code(), run.err() + run.out());
    assertTrue(run.out().contains("2 newly broken, 2 of them known"), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"junit", "sarif", "gitlab", "markdown", "html"})
  void otherFormatsHaveTheFindings(String format) {
    Run run = Run.of(line(format, "--before", "r=DIR/old", "--after", "r=DIR/new"));
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().contains("libpay.so.1"), run.out());
  }

  @Test
  void aLimitIs4() {
    String[] args = {"--before", "r=DIR/old", "--after", "r=DIR/new", "--budget", "0ms"};
    Run run = Run.of(line("text", args));
    assertEquals(4, run.code(), run.err() + run.out());
    assertTrue(run.out().contains("incomplete: "), run.out());
  }
}
