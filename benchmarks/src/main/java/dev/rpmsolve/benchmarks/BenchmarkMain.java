package dev.rpmsolve.benchmarks;

import dev.rpmsolve.benchmarks.BenchmarkArguments.Effort;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks on the data sets that this machine has and prints a Markdown table.
 *
 * <p>Progress goes to standard error, the table to standard output. The measuring JVMs get the
 * options of this one after the usual ones, so that {@code java -Xmx8g -jar benchmarks.jar}
 * measures with that heap.
 */
public final class BenchmarkMain {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int BAD_USAGE = 2;
  private static final List<String> USUAL_JVM_ARGUMENTS =
      List.of("-Xms3g", "-Xmx3g", "-XX:+UseSerialGC");
  private static final int QUICK_WARMUPS = 1;
  private static final int QUICK_ITERATIONS = 2;
  private static final TimeValue QUICK_TIME = TimeValue.milliseconds(300);
  private static final String HELP =
      """
      usage: java -jar benchmarks.jar [--quick] [--table FILE] [REGEX...]

        --quick       short runs, about 3 minutes in all: rough figures without errors
        --table FILE  writes the table to FILE, too
        REGEX         runs the benchmarks whose full name contains a match; all if none is given
        --help        prints this text

      Real repositories are looked for in ../shared/data beside the project, or where
      -Drpmsolve.data=DIR says; data sets that are absent are skipped. The same holds for libsolv's
      test cases; -Drpmsolve.testcases=FILE.t,... names others.

      exit status: 0 measured, 1 a benchmark failed or none was selected, 2 wrong arguments
      """;

  private final BenchmarkArguments arguments;
  private final PrintStream err;
  private final OutputFormat progress;
  private boolean hasFailed;

  private BenchmarkMain(BenchmarkArguments arguments, PrintStream err) {
    this.arguments = arguments;
    this.err = err;
    progress = OutputFormatFactory.createFormatInstance(err, VerboseMode.NORMAL);
  }

  /**
   * Runs the benchmarks and ends the process with its exit status.
   *
   * @param args the arguments, as {@code --help} explains
   */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  /** Runs the benchmarks and returns the exit status. */
  static int run(List<String> args, PrintStream out, PrintStream err) {
    if (args.contains("--help")) {
      out.print(HELP);
      return OK;
    }
    BenchmarkArguments arguments;
    try {
      arguments = BenchmarkArguments.parse(args);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(HELP);
      return BAD_USAGE;
    }
    return new BenchmarkMain(arguments, err).measure(out);
  }

  private int measure(PrintStream out) {
    List<String> benchmarks = selectedBenchmarks();
    if (benchmarks.isEmpty()) {
      err.println("no benchmark matches " + arguments.patterns());
      return FAILED;
    }
    String machine = MachineLine.describe(jvmArguments(), LocalDate.now(ZoneOffset.UTC));
    Subjects subjects = new Subjects(presentDataSets(), presentTestcases());
    List<RunResult> results = new ArrayList<>();
    for (String benchmark : benchmarks) {
      if (subjects.areThereFor(benchmark)) {
        results.addAll(measure(benchmark, subjects));
      } else {
        err.println("skipped: " + benchmark + ": none of its test cases is here");
      }
    }
    String report = "Machine: " + machine + "\n\n" + ResultTable.format(results);
    out.print(report);
    writeTable(report);
    return hasFailed ? FAILED : OK;
  }

  /** Runs one benchmark with all its parameters: a failure costs no other benchmark its results. */
  private List<RunResult> measure(String benchmark, Subjects subjects) {
    try {
      return List.copyOf(new Runner(options(benchmark, subjects), progress).run());
    } catch (RunnerException e) {
      err.println("failed: " + benchmark + ": " + e);
      hasFailed = true;
      return List.of();
    }
  }

  private Options options(String benchmark, Subjects subjects) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark) + "$")
            .param(ResultTable.DATA_SET, names(subjects.dataSets()))
            .param(ResultTable.INSTALL_CASE, names(InstallCase.on(subjects.dataSets())))
            .jvmArgs(jvmArguments().toArray(String[]::new))
            .shouldFailOnError(true);
    if (!subjects.testcases().isEmpty()) {
      options.param(ResultTable.TESTCASE, subjects.testcases().toArray(String[]::new));
    }
    if (arguments.effort() == Effort.QUICK) {
      options
          .warmupIterations(QUICK_WARMUPS)
          .warmupTime(QUICK_TIME)
          .measurementIterations(QUICK_ITERATIONS)
          .measurementTime(QUICK_TIME);
    }
    return options.build();
  }

  private List<String> selectedBenchmarks() {
    return BenchmarkList.defaultList().getAll(progress, List.of()).stream()
        .map(BenchmarkListEntry::getUsername)
        .filter(arguments::selects)
        .sorted()
        .toList();
  }

  private List<DataSet> presentDataSets() {
    List<DataSet> present = new ArrayList<>();
    for (DataSet dataSet : DataSet.measured()) {
      dataSet
          .missingFolder()
          .ifPresentOrElse(
              folder ->
                  err.println("skipped: data set " + dataSet + ": no repository in " + folder),
              () -> present.add(dataSet));
    }
    return present;
  }

  private List<String> presentTestcases() {
    List<String> present = new ArrayList<>();
    for (String name : TestcaseFiles.wanted()) {
      Path file = TestcaseFiles.file(name);
      if (Files.isRegularFile(file)) {
        present.add(name);
      } else {
        err.println("skipped: test case " + name + ": no file " + file);
      }
    }
    return present;
  }

  private void writeTable(String report) {
    if (arguments.table().isEmpty()) {
      return;
    }
    try {
      Files.writeString(arguments.table().get(), report);
    } catch (IOException e) {
      err.println("cannot write the table: " + e);
      hasFailed = true;
    }
  }

  /** Later options win, so those given by the user stand last. */
  private static List<String> jvmArguments() {
    return Stream.concat(
            USUAL_JVM_ARGUMENTS.stream(),
            ManagementFactory.getRuntimeMXBean().getInputArguments().stream())
        .toList();
  }

  private static String[] names(List<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toArray(String[]::new);
  }

  /**
   * What this machine has to measure on.
   *
   * @param dataSets the repositories
   * @param testcases the names of test cases
   */
  private record Subjects(List<DataSet> dataSets, List<String> testcases) {
    boolean areThereFor(String benchmark) {
      return !testcases.isEmpty() || !benchmark.startsWith(TestcaseBenchmark.class.getName());
    }
  }
}
