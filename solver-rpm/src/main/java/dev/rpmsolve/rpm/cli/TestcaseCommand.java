package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.report.JsonReports;
import dev.rpmsolve.rpm.report.ReplayedCases;
import dev.rpmsolve.rpm.report.TextReports;
import dev.rpmsolve.rpm.testcase.ReplayReport;
import dev.rpmsolve.rpm.testcase.TestcaseReplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code rpmsolve testcase}. */
final class TestcaseCommand implements Command {
  private static final String SUFFIX = ".t";

  @Override
  public String name() {
    return "testcase";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "replay test cases of libsolv and compare the results",
        "PATH... [OPTION...]",
        """
        A PATH is a .t file as libsolv's testsolv reads it, or a folder in which all .t files are
        replayed. Each gets a line: pass, differ with the lines that are missing (-) and that came
        unexpectedly (+), or unsupported with what the case needs. Numbers that libsolv makes from
        its own rules are not compared; what they stand for is.
        """,
        List.of(
            "rpmsolve testcase cases/forcebest.t",
            "rpmsolve testcase cases --format json --budget 10s"),
        List.of(
            "0  no case differs",
            "1  some case differs",
            "2  wrong usage",
            "3  a file cannot be read, or is malformed",
            "4  a limit ended the work on some case"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(CliOption.BUDGET, CliOption.FORMAT, CliOption.JSON, CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    if (arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "expected a PATH of a .t file or of a folder with such files");
    }
    Budget budget =
        arguments.value(CliOption.BUDGET).map(BudgetArgument::parse).orElseGet(Budget::unlimited);
    OutputFormat format = OutputFormat.of(arguments);
    List<Path> files = new ArrayList<>();
    for (String operand : arguments.operands()) {
      files.addAll(files(RepositoryArguments.path(operand, operand)));
    }
    List<ReplayReport> reports = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (io.isInteractive()) {
        io.err().printf("\r%d of %d", i + 1, files.size());
      }
      ReplayReport report = replay(files.get(i), budget);
      reports.add(report);
      if (format == OutputFormat.TEXT) {
        clearProgress(io);
        TextReports.write(report, io.out());
      }
    }
    clearProgress(io);
    ReplayedCases cases = new ReplayedCases(reports);
    if (format == OutputFormat.JSON) {
      JsonReports.write(cases, io.out());
    } else {
      TextReports.write(cases, io.out());
    }
    return exitCode(cases);
  }

  private static ReplayReport replay(Path file, Budget budget) throws IOException {
    try {
      return TestcaseReplay.replay(file, ReadLimits.defaults(), budget);
    } catch (MetadataException e) {
      return ReplayReport.unreadable(file.toString(), String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      return ReplayReport.broken(file.toString(), "internal error, please report it: " + e);
    }
  }

  private static void clearProgress(CommandIo io) {
    if (io.isInteractive()) {
      io.err().print("\r" + " ".repeat(20) + "\r");
    }
  }

  private static int exitCode(ReplayedCases cases) {
    if (cases.count(ReplayReport.Outcome.BROKEN) > 0) {
      return ExitCode.DEFECT;
    } else if (cases.count(ReplayReport.Outcome.UNREADABLE) > 0) {
      return ExitCode.UNREADABLE;
    } else if (cases.count(ReplayReport.Outcome.EXHAUSTED) > 0) {
      return ExitCode.BUDGET;
    }
    return cases.count(ReplayReport.Outcome.DIFFER) > 0 ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }
}
