package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.format.sat.DimacsWriter;
import dev.rpmsolve.core.format.sat.OpbWriter;
import dev.rpmsolve.core.format.sat.SolverProblem;
import dev.rpmsolve.core.format.sat.WcnfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes problems for other solvers to files, or to standard output. */
final class ProblemFile {
  /** The words for what can be written. */
  static final List<String> FORMATS = List.of("dimacs", "wcnf", "opb");

  private ProblemFile() {}

  /**
   * Writes a problem.
   *
   * @param format one of {@link #FORMATS}
   * @param file where to; standard output if there is none
   * @throws UsageException if the criteria are too much for one file, and there is no name to make
   *     others of
   */
  static void write(SolverProblem problem, String format, Optional<Path> file, CommandIo io)
      throws IOException {
    switch (format) {
      case "dimacs" -> write(file, stream -> DimacsWriter.write(problem, stream), io);
      case "opb" -> write(file, stream -> OpbWriter.write(problem, stream), io);
      default -> writeWcnf(problem, file, io);
    }
  }

  /** Writes to a file, or to standard output. */
  static void write(Optional<Path> file, ReportFile.Content content, CommandIo io)
      throws IOException {
    if (file.isPresent()) {
      ReportFile.write(file.get(), content);
    } else {
      content.writeTo(io.out());
    }
  }

  private static void writeWcnf(SolverProblem problem, Optional<Path> file, CommandIo io)
      throws IOException {
    if (WcnfWriter.isOneSum(problem)) {
      write(file, stream -> WcnfWriter.write(problem, stream), io);
      return;
    }
    if (file.isEmpty()) {
      throw new UsageException(
          "the criteria do not fit one sum of 63 bits: use --out, or --format opb");
    }
    for (int level = 0; level < problem.levels().size(); level++) {
      int index = level;
      Path part = file.get().resolveSibling(file.get().getFileName() + "." + (level + 1));
      ReportFile.check(part);
      ReportFile.write(part, stream -> WcnfWriter.writeLevel(problem, index, stream));
      io.err().println("rpmsolve: " + part + ": only " + problem.levels().get(level));
    }
  }
}
