package dev.rpmsolve.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Makes a Markdown table of timed solves by one or two solvers: medians, minima and the ratio of
 * the medians, first solver by second.
 */
public final class TestcaseComparison {
  /** What a line starts with that is no sample. */
  static final String REMARK = "# ";

  private static final double NANOS_PER_MILLI = 1e6;

  private final Map<String, Map<String, List<TestcaseSample>>> samples = new LinkedHashMap<>();
  private final List<String> solvers;

  private TestcaseComparison(List<TestcaseSample> all) {
    for (TestcaseSample sample : all) {
      samples
          .computeIfAbsent(sample.testcase(), testcase -> new LinkedHashMap<>())
          .computeIfAbsent(sample.solver(), solver -> new ArrayList<>())
          .add(sample);
    }
    solvers = all.stream().map(TestcaseSample::solver).distinct().toList();
    if (solvers.isEmpty() || solvers.size() > 2) {
      throw new IllegalArgumentException("one or two solvers can be compared, not " + solvers);
    }
  }

  /**
   * Prints the table of a file of samples.
   *
   * @param args the file
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    print(Files.readAllLines(Path.of(args[0])), System.out);
  }

  /**
   * Prints the first remark and the table.
   *
   * @throws IllegalArgumentException if a line is no sample
   */
  static void print(List<String> lines, PrintStream out) {
    lines.stream()
        .filter(line -> line.startsWith(REMARK))
        .findFirst()
        .ifPresent(line -> out.println(line.substring(REMARK.length()) + "\n"));
    List<TestcaseSample> all =
        lines.stream().filter(line -> !line.startsWith(REMARK)).map(TestcaseSample::parse).toList();
    out.print(new TestcaseComparison(all).table());
  }

  private String table() {
    StringBuilder table = new StringBuilder("| test case |");
    StringBuilder rule = new StringBuilder("|---|");
    for (String measure : List.of("CPU", "wall")) {
      for (String solver : solvers) {
        table.append(' ').append(solver).append(", ").append(measure).append(" ms |");
        rule.append("---:|");
      }
      if (solvers.size() > 1) {
        table.append(" ratio |");
        rule.append("---:|");
      }
    }
    table.append(" problems | solves |\n").append(rule).append("---:|---:|\n");
    samples.forEach((testcase, bySolver) -> table.append(row(testcase, bySolver)));
    return table.toString();
  }

  private String row(String testcase, Map<String, List<TestcaseSample>> bySolver) {
    return "| "
        + testcase
        + " |"
        + cells(bySolver, TestcaseSample::cpuNanos)
        + cells(bySolver, TestcaseSample::wallNanos)
        + " "
        + each(bySolver, TestcaseComparison::problems)
        + " | "
        + each(bySolver, list -> Integer.toString(list.size()))
        + " |\n";
  }

  /** The cells of one measure: each solver's median and minimum, then the ratio of the medians. */
  private String cells(
      Map<String, List<TestcaseSample>> bySolver, ToLongFunction<TestcaseSample> measure) {
    StringBuilder cells = new StringBuilder();
    List<Double> medians = new ArrayList<>();
    for (String solver : solvers) {
      long[] sorted = sorted(bySolver.getOrDefault(solver, List.of()), measure);
      if (sorted.length == 0) {
        cells.append(" - |");
      } else {
        medians.add(median(sorted));
        cells.append(
            String.format(
                Locale.ROOT,
                " %.0f (min %.0f) |",
                median(sorted) / NANOS_PER_MILLI,
                sorted[0] / NANOS_PER_MILLI));
      }
    }
    if (solvers.size() > 1) {
      cells.append(
          medians.size() > 1
              ? String.format(Locale.ROOT, " %.2f |", medians.get(0) / medians.get(1))
              : " - |");
    }
    return cells.toString();
  }

  /** What holds for every solver, once if it is the same for all. */
  private static String each(
      Map<String, List<TestcaseSample>> bySolver, Function<List<TestcaseSample>, String> text) {
    return bySolver.values().stream().map(text).distinct().collect(Collectors.joining(" / "));
  }

  private static String problems(List<TestcaseSample> list) {
    return list.stream()
        .map(sample -> Integer.toString(sample.problems()))
        .distinct()
        .collect(Collectors.joining(" or "));
  }

  private static long[] sorted(List<TestcaseSample> list, ToLongFunction<TestcaseSample> measure) {
    return list.stream().mapToLong(measure).sorted().toArray();
  }

  /** The middle of sorted values, or the mean of the two middle ones. */
  static double median(long[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
