package dev.rpmsolve.benchmarks.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.criteria.Counting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores, tables and plots of a small campaign that is kept with the tests. */
class ArenaTablesTest {
  @TempDir Path folder;
  private Path results;
  private List<Problem> problems;

  @BeforeEach
  void read() throws IOException, URISyntaxException {
    results = Path.of(ArenaTablesTest.class.getResource("results.csv").toURI());
    problems = Problem.of(ResultFile.read(results));
  }

  private static String make(int status, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertEquals(status, ArenaTables.run(List.of(args), stream, stream));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aMissingFileIsCalledThat() {
    assertEquals(
        "none.csv: no such file or folder\n", make(1, "--in", "none.csv", "--make", "scores"));
  }

  private List<Integer> points(int problem, Counting counting) {
    Problem one = problems.get(problem);
    return one.rows().stream().map(row -> Scores.points(one, row, counting)).toList();
  }

  @Test
  void scoresFollowTheRule() {
    assertEquals(List.of(1, 2, 9), points(0, Counting.NAMES));
    assertEquals(List.of(1, 1, 9), points(1, Counting.NAMES));
    assertEquals(List.of(2, 1, 9), points(1, Counting.PACKAGES));
    assertEquals(List.of(1, 6, 6), points(2, Counting.NAMES));
    assertEquals(List.of(2, 1), points(3, Counting.NAMES));
    assertEquals(List.of(1, 1), points(3, Counting.PACKAGES));
    Map<String, Scores.Line> lines = Scores.of(problems, Counting.NAMES);
    assertEquals(5, lines.get("a").score());
    assertEquals(3, lines.get("a").best());
    assertEquals(24, lines.get("c").score());
    assertEquals(8.0, lines.get("c").mean());
    assertEquals(2, lines.get("c").wrong());
  }

  @Test
  void tablesHaveTheBestFirst() {
    assertEquals(
        """
        | solver | problems | score | mean | best | alone best | solutions | FAIL | wrong | nothing | CPU s |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        | a | 4 | 5 | 1.25 | 3 | 1 | 3 | 1 | 0 | 0 | 2.7 |
        | b | 4 | 10 | 2.50 | 2 | 1 | 3 | 0 | 0 | 1 | 61.6 |
        | c | 3 | 24 | 8.00 | 0 | 0 | 0 | 1 | 2 | 1 | 0.0 |
        """,
        make(0, "--in", results.toString(), "--make", "scores"));
    String table =
        make(0, "--in", results.toString(), "--make", "problems", "--counting", "packages");
    assertTrue(
        table.contains(
            "| p2, -removed,+sum(solution,size), 60 s | 2,5; 0.10 s | **1,5**; 0.30 s |"),
        table);
    assertTrue(
        table.contains("| p4, -changed, 60 s | **3**\\*; 2.00 s | **3**; 0.05 s | |"), table);
  }

  @Test
  void plotsAreWellFormedAndTheSameEachTime() throws Exception {
    Path file = folder.resolve("cactus.svg");
    String in = results.toString();
    assertEquals("", make(0, "--in", in, "--make", "cactus", "--out", file.toString()));
    String cactus = Files.readString(file);
    assertEquals(cactus, make(0, "--in", in, "--make", "cactus"));
    // Best by names: a has 3 problems, b 2, c none.
    assertEquals(5, circles(cactus));
    assertTrue(cactus.contains(">a (3)<") && cactus.contains(">c (0)<"), cactus);
    String scatter = make(0, "--in", in, "--make", "scatter", "--solver", "a", "--solver", "b");
    assertEquals(4, circles(scatter));
    assertTrue(scatter.contains(">both best (1)<"), scatter);
  }

  private static int circles(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getElementsByTagName("circle")
        .getLength();
  }

  @Test
  void equalTimesLieOnTheDiagonal() {
    LogPlot plot = new LogPlot("t", "x", "y", LogPlot.Scale.LOG);
    plot.addPoints("p", List.of(new LogPlot.Point(0.01, 0.01), new LogPlot.Point(100, 100)));
    String svg = plot.svg();
    assertTrue(svg.contains("<circle cx=\"70.0\" cy=\"390.0\""), svg);
    assertTrue(svg.contains("<circle cx=\"620.0\" cy=\"40.0\""), svg);
  }

  @Test
  void whatCannotBeMadeIsSaid() {
    String in = results.toString();
    assertTrue(make(2, "--in", in, "--make", "cake").startsWith("--make cake"));
    assertTrue(make(2, "--in", in, "--make", "scatter").startsWith("a scatter plot needs"));
    assertTrue(make(1, "--in", in, "--in", in, "--make", "scores").contains("a second row of"));
    List<String> none = new ArrayList<>(List.of("--in", in + "x", "--make", "scores"));
    assertTrue(make(1, none.toArray(String[]::new)).contains("results.csvx"));
  }
}
