package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.format.convert.ConvertedRequest;
import dev.rpmsolve.core.format.convert.RequestToCudf;
import dev.rpmsolve.core.format.cudf.CudfWriter;
import dev.rpmsolve.core.format.sat.SolverAnswer;
import dev.rpmsolve.core.format.sat.SolverAnswerException;
import dev.rpmsolve.core.format.sat.SolverAnswerReader;
import dev.rpmsolve.core.format.sat.SolverProblem;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Has other solvers work at a request through files: {@code --export} and {@code --import-model}.
 *
 * <p>Of a request that is answered in several steps the first one is exchanged.
 */
final class OtherSolverFiles implements Optimization.OtherSolver {
  private static final String CUDF = "cudf";

  private final Map<Path, String> exports;
  private final Optional<String> model;
  private final CommandIo io;
  private boolean isDone;

  private OtherSolverFiles(Map<Path, String> exports, Optional<String> model, CommandIo io) {
    this.exports = exports;
    this.model = model;
    this.io = io;
  }

  /**
   * Reads the options.
   *
   * @return nothing if there are none
   * @throws UsageException if a value is malformed
   * @throws InputException if a file cannot be written
   */
  static Optional<OtherSolverFiles> of(Arguments arguments, CommandIo io) {
    Map<Path, String> exports = new LinkedHashMap<>();
    for (String value : arguments.values(CliOption.EXPORT)) {
      int equals = value.indexOf('=');
      String format = value.substring(0, Math.max(0, equals));
      boolean isKnown = format.equals(CUDF) || ProblemFile.FORMATS.contains(format);
      if (!isKnown || equals == value.length() - 1) {
        throw new UsageException(
            CliOption.EXPORT.typed()
                + " "
                + value
                + ": expected cudf=FILE, dimacs=FILE, wcnf=FILE or opb=FILE");
      }
      Path file =
          RepositoryArguments.path(
              value.substring(equals + 1), CliOption.EXPORT.typed() + " " + value);
      ReportFile.check(file);
      if (exports.put(file, format) != null) {
        throw new UsageException(
            CliOption.EXPORT.typed() + " " + value + ": another format goes to this file, too");
      }
    }
    Optional<String> model = arguments.value(CliOption.IMPORT_MODEL);
    return exports.isEmpty() && model.isEmpty()
        ? Optional.empty()
        : Optional.of(new OtherSolverFiles(exports, model, io));
  }

  /**
   * Writes the request as CUDF where that was asked for, whether or not there is an answer.
   *
   * @throws UsageException if CUDF cannot express the request
   */
  void writeDocuments(Universe universe, Request request) throws IOException {
    if (!exports.containsValue(CUDF)) {
      return;
    }
    ConvertedRequest converted;
    try {
      converted = RequestToCudf.convert(universe, request);
    } catch (IllegalArgumentException e) {
      throw new UsageException(CliOption.EXPORT.typed() + " cudf: " + e.getMessage());
    }
    converted.warnings().forEach(io::warn);
    for (Map.Entry<Path, String> export : exports.entrySet()) {
      if (export.getValue().equals(CUDF)) {
        ReportFile.write(export.getKey(), out -> CudfWriter.write(converted.document(), out));
      }
    }
  }

  /** Says so if there was nothing to exchange. */
  void warnIfUnused() {
    if (!isDone && isAboutAnswers()) {
      io.warn(
          "there is no answer that could be improved, so there is no problem to export or import;"
              + " --export cudf=FILE writes requests without an answer, too");
    }
  }

  private boolean isAboutAnswers() {
    return model.isPresent() || exports.values().stream().anyMatch(format -> !format.equals(CUDF));
  }

  @Override
  public Optional<BitSet> model(SolverProblem problem) {
    if (!isAboutAnswers()) {
      return Optional.empty();
    }
    if (isDone) {
      io.warn("what other solvers see is the first of several steps to the answer");
      return Optional.empty();
    }
    isDone = true;
    try {
      for (Map.Entry<Path, String> export : exports.entrySet()) {
        if (export.getValue().equals(CUDF)) {
          continue;
        }
        ProblemFile.write(problem, export.getValue(), Optional.of(export.getKey()), io);
      }
      return model.isPresent() ? Optional.of(read(model.get(), problem)) : Optional.empty();
    } catch (IOException e) {
      throw new InputException(Main.describe(e));
    }
  }

  private static BitSet read(String operand, SolverProblem problem) throws IOException {
    SolverAnswer answer;
    try {
      answer =
          CudfInput.read(
              operand,
              in -> {
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                return SolverAnswerReader.read(text, problem.variables());
              });
    } catch (SolverAnswerException e) {
      throw new InputException(operand + ": " + e.getMessage());
    }
    BitSet found =
        answer.model().orElseThrow(() -> new InputException(operand + ": " + lack(answer)));
    if (!problem.isModel(found)) {
      throw new InputException(
          operand
              + ": this is no model of the problem; the command line and the repositories must be"
              + " those of the run that exported it");
    }
    return found;
  }

  private static String lack(SolverAnswer answer) {
    return answer.status() == SolverAnswer.Status.UNSATISFIABLE
        ? "expected a model, found unsatisfiable, though there is an answer; was it made from these"
            + " repositories?"
        : "there is no model in it: expected what a solver printed, with lines that begin with 's' and"
            + " 'v', or minisat's output file";
  }
}
