package dev.rpmsolve.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of a run as a Markdown table, one row per benchmark and parameters. */
final class ResultTable {
  /** The parameter that names the data set directly. */
  static final String DATA_SET = "dataSet";

  /** The parameter that names a request, and with it the data set. */
  static final String INSTALL_CASE = "installCase";

  /** The parameter that names a test case of libsolv, which stands for a data set. */
  static final String TESTCASE = "testcase";

  private static final String HEADER =
      """
      | benchmark | data set | parameters | score | unit |
      |---|---|---|---:|---|
      """;
  private static final int SIGNIFICANT_DIGITS = 3;

  private ResultTable() {}

  /** Formats results in the order in which they come. */
  static String format(Collection<RunResult> results) {
    StringBuilder table = new StringBuilder(HEADER);
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      Result<?> primary = result.getPrimaryResult();
      table.append("| ").append(subject(params.getBenchmark()));
      table.append(" | ").append(dataSet(params));
      table.append(" | ").append(parameters(params));
      table.append(" | ").append(score(primary.getScore(), primary.getScoreError()));
      table.append(" | ").append(primary.getScoreUnit()).append(" |\n");
    }
    return table.toString();
  }

  /** Cuts the package off: {@code SolveBenchmark.solve}. */
  private static String subject(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }

  private static String dataSet(BenchmarkParams params) {
    String named = params.getParam(DATA_SET);
    if (named != null) {
      return named;
    }
    String testcase = params.getParam(TESTCASE);
    if (testcase != null) {
      return testcase.substring(testcase.lastIndexOf('/') + 1);
    }
    String installCase = params.getParam(INSTALL_CASE);
    return installCase == null ? "" : InstallCase.valueOf(installCase).dataSet().name();
  }

  private static String parameters(BenchmarkParams params) {
    List<String> parts = new ArrayList<>();
    for (String key : params.getParamsKeys()) {
      String value = params.getParam(key);
      if (key.equals(INSTALL_CASE)) {
        InstallCase installCase = InstallCase.valueOf(value);
        String outcome = installCase.outcome().name().toLowerCase(Locale.ROOT);
        parts.add("install " + installCase.spec() + " (" + outcome + ")");
      } else if (!key.equals(DATA_SET) && !key.equals(TESTCASE)) {
        parts.add(key + " " + value.toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", parts);
  }

  /** Formats a score and its error, which is not a number for less than three samples. */
  static String score(double score, double error) {
    int decimals = decimals(score);
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", score);
    return Double.isNaN(error)
        ? text
        : text + String.format(Locale.ROOT, " ± %,." + decimals + "f", error);
  }

  private static int decimals(double score) {
    if (!(Math.abs(score) > 0)) {
      return 0;
    }
    int magnitude = (int) Math.floor(Math.log10(Math.abs(score)));
    return Math.max(0, SIGNIFICANT_DIGITS - 1 - magnitude);
  }
}
