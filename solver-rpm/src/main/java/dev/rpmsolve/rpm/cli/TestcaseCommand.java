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
import java.io.UncheckedIOException;
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
        replayed, also those in its subfolders. The repositories that a case names are beside it.

        Each case gets a line:
          pass         all results are the expected ones
          differ       some are not: - begins a line that is missing, + one that came instead
          unsupported  the case needs something that there is not here, which is named; the
                       folder as a whole can still pass
          exhausted    --budget ended the work; it holds for each run of each case by itself
          unreadable   the case or a repository beside it is malformed or missing
          broken       rpmsolve failed, which is a defect to be reported

        Numbers that libsolv makes from its own rules are not compared; what they stand for is.

        A case of your own: solve any request with --record, and compare again after an update of
        rpmsolve, or ask libsolv for its answer with 'testsolv'.
        """,
        List.of(
            "rpmsolve testcase cases/forcebest.t",
            "rpmsolve testcase cases more-cases/one.t --json --budget 10s",
            "rpmsolve upgrade --installed list.txt --repo os=repos/os --record upgrade-case",
            "rpmsolve testcase upgrade-case"),
        List.of(
            "0  no case differs",
            "1  some case differs",
            "2  wrong usage",
            "3  some file cannot be read or is malformed, or there is no case",
            "4  a limit ended the work on some case",
            "70 a defect of rpmsolve showed on some case"));
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
    Budget budget = BudgetArgument.of(arguments);
    OutputFormat format = OutputFormat.of(arguments);
    List<Path> files = new ArrayList<>();
    for (String operand : arguments.operands()) {
      files.addAll(files(RepositoryArguments.path(operand, operand)));
    }
    ProgressLine progress = new ProgressLine(io);
    List<ReplayReport> reports = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      progress.show("Replaying case " + (i + 1) + " of " + files.size());
      ReplayReport report = replay(files.get(i), budget);
      reports.add(report);
      if (format == OutputFormat.TEXT) {
        progress.clear();
        TextReports.write(report, io.out());
      }
    }
    progress.clear();
    ReplayedCases cases = new ReplayedCases(reports);
    if (format == OutputFormat.JSON) {
      JsonReports.write(cases, io.out());
    } else {
      TextReports.write(cases, io.out());
    }
    return exitCode(cases);
  }

  /** One bad case must not keep the others from being replayed. */
  private static ReplayReport replay(Path file, Budget budget) {
    try {
      return TestcaseReplay.replay(file, ReadLimits.defaults(), budget);
    } catch (MetadataException e) {
      return ReplayReport.unreadable(file.toString(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return ReplayReport.unreadable(file.toString(), Main.describe(e));
    } catch (RuntimeException | StackOverflowError e) {
      return ReplayReport.broken(file.toString(), "internal error, please report it: " + e);
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
    List<Path> found;
    try (Stream<Path> walk = Files.walk(path)) {
      found =
          walk.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (found.isEmpty()) {
      throw new InputException(
          path + ": there is no " + SUFFIX + " file in this folder; give one that has test cases");
    }
    return found;
  }
}
