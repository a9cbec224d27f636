package dev.rpmsolve.benchmarks.peers;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Markdown table of samples by one or two solvers: medians, minima and the ratio of the medians,
 * first solver by second. Subjects and solvers come in the order of their first samples.
 */
public final class SampleTable {
  /** What a line starts with that is no sample. */
  public static final String REMARK = "# ";

  private final Map<String, Map<String, List<Sample>>> samples = new LinkedHashMap<>();
  private final List<String> solvers;
  private final List<Measure> measures;

  /**
   * Sorts samples.
   *
   * @param all samples of one or two solvers
   */
  public SampleTable(List<Sample> all) {
    for (Sample sample : all) {
      samples
          .computeIfAbsent(sample.subject(), subject -> new LinkedHashMap<>())
          .computeIfAbsent(sample.solver(), solver -> new ArrayList<>())
          .add(sample);
    }
    solvers = all.stream().map(Sample::solver).distinct().toList();
    if (solvers.isEmpty() || solvers.size() > 2) {
      throw new IllegalArgumentException("one or two solvers can be compared, not " + solvers);
    }
    measures =
        Stream.of(Measure.values())
            .filter(measure -> all.stream().anyMatch(each -> each.measures().containsKey(measure)))
            .toList();
  }

  /**
   * Prints the first remark of a file of samples, and the table.
   *
   * @param args the headings of the first column and of outcomes, and the file
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    print(args[0], args[1], Files.readAllLines(Path.of(args[2])), System.out);
  }

  /**
   * Prints the first remark and the table.
   *
   * @param subject the heading of the first column
   * @param outcome the heading of outcomes
   * @param lines remarks and samples
   * @param out where to print
   * @throws IllegalArgumentException if a line is neither
   */
  public static void print(String subject, String outcome, List<String> lines, PrintStream out) {
    lines.stream()
        .filter(line -> line.startsWith(REMARK))
        .findFirst()
        .ifPresent(line -> out.println(line.substring(REMARK.length()) + "\n"));
    List<Sample> all =
        lines.stream().filter(line -> !line.startsWith(REMARK)).map(Sample::parse).toList();
    out.print(new SampleTable(all).markdown(subject, outcome));
  }

  /**
   * Formats the table.
   *
   * @param subject the heading of the first column
   * @param outcome the heading of outcomes
   * @return lines of Markdown
   */
  public String markdown(String subject, String outcome) {
    StringBuilder table = new StringBuilder("| " + subject + " |");
    StringBuilder rule = new StringBuilder("|---|");
    for (Measure measure : measures) {
      for (String solver : solvers) {
        table.append(' ').append(solver).append(", ").append(measure.heading()).append(" |");
        rule.append("---:|");
      }
      if (solvers.size() > 1) {
        table.append(" ratio |");
        rule.append("---:|");
      }
    }
    table.append(' ').append(outcome).append(" | samples |\n");
    table.append(rule).append("---:|---:|\n");
    samples.forEach((name, bySolver) -> table.append(row(name, bySolver)));
    return table.toString();
  }

  private String row(String subject, Map<String, List<Sample>> bySolver) {
    String cells =
        measures.stream().map(measure -> cells(bySolver, measure)).collect(Collectors.joining());
    return "| "
        + subject
        + " |"
        + cells
        + " "
        + each(bySolver, SampleTable::outcomes)
        + " | "
        + each(bySolver, list -> Integer.toString(list.size()))
        + " |\n";
  }

  /** The cells of one measure: each solver's median and minimum, then the ratio of the medians. */
  private String cells(Map<String, List<Sample>> bySolver, Measure measure) {
    StringBuilder cells = new StringBuilder();
    List<Double> medians = new ArrayList<>();
    for (String solver : solvers) {
      long[] sorted = sorted(bySolver.getOrDefault(solver, List.of()), measure);
      if (sorted.length == 0) {
        cells.append(" - |");
      } else {
        medians.add(Quantiles.median(sorted));
        String median = measure.format(Quantiles.median(sorted));
        cells.append(' ').append(median).append(" (min ");
        cells.append(measure.format(sorted[0])).append(") |");
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
      Map<String, List<Sample>> bySolver, Function<List<Sample>, String> text) {
    return bySolver.values().stream().map(text).distinct().collect(Collectors.joining(" / "));
  }

  private static String outcomes(List<Sample> list) {
    return list.stream().map(Sample::outcome).distinct().collect(Collectors.joining(" or "));
  }

  private static long[] sorted(List<Sample> list, Measure measure) {
    return list.stream()
        .map(sample -> sample.measures().get(measure))
        .filter(value -> value != null)
        .mapToLong(Long::longValue)
        .sorted()
        .toArray();
  }

  /**
   * Returns the subjects.
   *
   * @return what the work was, in the order of first samples
   */
  public List<String> subjects() {
    return List.copyOf(samples.keySet());
  }

  /**
   * Returns the solvers.
   *
   * @return their names, in the order of first samples
   */
  public List<String> solvers() {
    return solvers;
  }

  /** Returns a median, in the raw unit of samples; not a number if nothing was measured. */
  double median(String subject, String solver, Measure measure) {
    long[] sorted = sorted(samples.get(subject).getOrDefault(solver, List.of()), measure);
    return sorted.length == 0 ? Double.NaN : Quantiles.median(sorted);
  }
}
