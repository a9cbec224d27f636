package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.CudfExport;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfViolation;
import dev.rpmsolve.core.format.cudf.CudfWriter;
import dev.rpmsolve.core.format.sat.SolverAnswer;
import dev.rpmsolve.core.format.sat.SolverAnswerException;
import dev.rpmsolve.core.format.sat.SolverAnswerReader;
import dev.rpmsolve.core.format.sat.SymbolMap;
import dev.rpmsolve.rpm.report.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve import-model}. */
final class ImportModelCommand implements Command {
  @Override
  public String name() {
    return "import-model";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "turn a model that another solver found into an answer to a CUDF document",
        "IN MODEL --symbols FILE [OPTION...]",
        """
        IN is the CUDF document that was exported, MODEL what the solver printed: the lines of the
        SAT, MaxSAT and pseudo-Boolean competitions (s, o and v), or minisat's output file. One of
        them may be - for standard input. The symbols come from 'rpmsolve export --symbols FILE'.

        The packages of the model are checked as 'rpmsolve cudf-check' does, and written as an
        answer: to standard output, or to the file of --out. 'FAIL' is written for a problem
        without models.
        """,
        List.of(
            "rpmsolve export --format opb problem.cudf --out problem.opb --symbols problem.txt",
            "clasp problem.opb | rpmsolve import-model problem.cudf - --symbols problem.txt"),
        List.of(
            "0  the model is a solution; it is written",
            "1  it is none, the violations are printed; or there is no model, and FAIL is written",
            "2  wrong usage",
            "3  a file cannot be read or written, or is malformed",
            "4  the solver found neither a model nor that there is none"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(CliOption.SYMBOLS, CliOption.OUT, CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException {
    List<String> operands = arguments.operands();
    if (operands.size() != 2 || operands.get(0).equals("-") && operands.get(1).equals("-")) {
      throw Arguments.usage(this, "expected IN and MODEL, of which one can be -");
    }
    String symbolFile =
        arguments
            .value(CliOption.SYMBOLS)
            .orElseThrow(() -> Arguments.usage(this, "--symbols is missing"));
    Optional<Path> out =
        arguments
            .value(CliOption.OUT)
            .map(value -> RepositoryArguments.path(value, CliOption.OUT.typed() + " " + value));
    out.ifPresent(ReportFile::check);
    CudfDocument document = CudfInput.document(operands.get(0));
    SymbolMap symbols = read(symbolFile, SymbolMap::read);
    int variables = symbols.meanings().keySet().stream().reduce(0, Math::max);
    SolverAnswer answer =
        read(operands.get(1), reader -> SolverAnswerReader.read(reader, variables));
    if (answer.model().isEmpty()) {
      return withoutModel(answer, out, io);
    }
    CudfSolution solution;
    try {
      solution = CudfExport.solution(document, symbols, answer.model().get());
    } catch (IllegalArgumentException e) {
      throw new InputException(symbolFile + ": " + PlainText.escape(e.getMessage()));
    }
    List<CudfViolation> violations = CudfChecker.of(document).violations(solution);
    for (CudfViolation violation : violations) {
      io.err().println("rpmsolve: " + PlainText.escape(violation.text(document)));
    }
    if (!violations.isEmpty()) {
      return ExitCode.UNSOLVABLE;
    }
    write(out, stream -> CudfWriter.writeSolution(solution, stream), io);
    return ExitCode.SOLVED;
  }

  private static int withoutModel(SolverAnswer answer, Optional<Path> out, CommandIo io)
      throws IOException {
    if (answer.status() != SolverAnswer.Status.UNSATISFIABLE) {
      io.err().println("rpmsolve: the solver found neither a model nor that there is none");
      return ExitCode.BUDGET;
    }
    write(out, CudfWriter::writeFail, io);
    return ExitCode.UNSOLVABLE;
  }

  private static void write(Optional<Path> file, ReportFile.Content content, CommandIo io)
      throws IOException {
    if (file.isPresent()) {
      ReportFile.write(file.get(), content);
    } else {
      content.writeTo(io.out());
    }
  }

  /** What is made of the text of a file. */
  @FunctionalInterface
  private interface Parsing<T> {
    T read(Reader reader) throws IOException;
  }

  private static <T> T read(String operand, Parsing<T> parsing) throws IOException {
    try {
      return CudfInput.read(operand, in -> parsing.read(text(in)));
    } catch (SolverAnswerException e) {
      throw new InputException(operand + ": " + e.getMessage());
    }
  }

  private static Reader text(InputStream in) {
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
