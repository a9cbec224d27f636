package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.CudfOptions;
import dev.rpmsolve.core.CudfResult;
import dev.rpmsolve.core.CudfSolver;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfWriter;
import dev.rpmsolve.rpm.report.CudfAnswer;
import dev.rpmsolve.rpm.report.CudfReports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve cudf}. */
final class CudfCommand implements Command {
  @Override
  public String name() {
    return "cudf";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "find the best solution of a CUDF document, and prove that it is",
        "CRITERIA IN [OUT] [OPTION...]",
        """
        IN is a CUDF document with a request, OUT the file for the answer: the packages that are
        to be installed, or FAIL if there is no solution. - stands for standard input and output,
        and is usual for OUT. IN may be compressed. 'IN OUT CRITERIA', as aspcud is called, is
        understood, too.

        CRITERIA are separated by commas, the first counts most; - stands for little, + for much:
          removed, changed, new       how many packages go, change or come
          notuptodate                 how many are not of the highest version
          unsat_recommends            how many recommendations are not met
          count(SET), sum(SET,PROPERTY), notuptodate(SET), unsat_recommends(SET),
          aligned(SET,PROPERTY,PROPERTY)
        where SET is solution, new, removed, changed, added, up, down, installrequest,
        upgraderequest or request. Whole lists have names:
          paranoid        -removed,-changed
          trendy          -removed,-notuptodate,-unsat_recommends,-new
          minimal-change  -removed,-downgraded,-changed,-count(solution)
          newest          -removed,-notuptodate,-downgraded,-changed
          smallest        -count(solution),-changed
          smallest(size)  -size(installed),-count(solution),-changed

        With a file for OUT a report says what each criterion amounts to, and that this is proven,
        or how far from it the work was when a limit ended it.
        """,
        List.of(
            "rpmsolve cudf paranoid problem.cudf.xz answer.cudf",
            "rpmsolve cudf -removed,-notuptodate,-sum(solution,installedsize) problem.cudf -",
            "rpmsolve cudf trendy problem.cudf answer.cudf --budget 60s --counting packages",
            "rpmsolve cudf paranoid problem.cudf answer.cudf --certificate problem.opb",
            "rpmsolve cudf paranoid hopeless.cudf answer.cudf --explain"),
        List.of(
            "0  a best solution is in OUT",
            "1  there is no solution; OUT says FAIL",
            "2  wrong usage, or a criterion is about a property that the document lacks",
            "3  IN cannot be read or is malformed, or OUT cannot be written",
            "4  a limit ended the work; the best solution so far, if any, is in OUT"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.COUNTING,
        CliOption.EXPLAIN,
        CliOption.PROVE,
        CliOption.CERTIFICATE,
        CliOption.BUDGET,
        CliOption.FORMAT,
        CliOption.JSON,
        CliOption.HELP);
  }

  @Override
  public String[] spelled(String[] args) {
    return CudfInput.withCriteria(args);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    List<String> operands = new ArrayList<>(arguments.operands());
    if (operands.size() < 2 || operands.size() > 3) {
      throw Arguments.usage(this, "expected CRITERIA, IN and perhaps OUT");
    }
    int last = operands.size() - 1;
    boolean isLast =
        !CudfInput.isCriteria(operands.get(0)) && CudfInput.isCriteria(operands.get(last));
    Criteria criteria = CudfInput.criteria(this, operands.remove(isLast ? last : 0));
    CertificateFile certificate = CertificateFile.of(arguments);
    OutputFormat format = OutputFormat.of(arguments);
    Optional<Path> file = file(operands);
    if (format == OutputFormat.JSON && file.isEmpty()) {
      throw Arguments.usage(this, "--json writes to standard output: give a file for OUT");
    }
    ProgressLine progress = new ProgressLine(io);
    CudfOptions options =
        CudfOptions.defaults()
            .withCounting(CudfInput.counting(arguments))
            .withBudget(BudgetArgument.of(arguments))
            .withExtras(extras(arguments.has(CliOption.EXPLAIN), certificate.isWanted()))
            .withListener(
                (index, value, bound) ->
                    progress.show(
                        criteria.list().get(index) + ": best " + value + ", bound " + bound));
    CudfDocument document = CudfInput.document(operands.get(0));
    CudfResult result = solve(document, criteria, options);
    progress.clear();
    writeAnswer(result, file, io);
    if (result.certificate().isPresent()) {
      certificate.settle(result.certificate().get());
    }
    boolean isProofMissing =
        certificate.isWanted()
            && (result.status() == CudfResult.Status.PROVEN
                || result.status() == CudfResult.Status.INFEASIBLE)
            && result.certificate().isEmpty();
    if (isProofMissing) {
      certificate.warnOfMissingProof(io);
    }
    CudfAnswer answer = new CudfAnswer(document, criteria, options.counting(), result);
    if (format == OutputFormat.JSON) {
      CudfReports.writeJson(answer, io.out());
    } else if (file.isPresent()) {
      CudfReports.write(answer, io.out());
    } else if (result.status() != CudfResult.Status.PROVEN) {
      CudfReports.write(answer, io.err());
    }
    return switch (result.status()) {
      case PROVEN -> isProofMissing ? ExitCode.BUDGET : ExitCode.SOLVED;
      case INFEASIBLE -> ExitCode.UNSOLVABLE;
      case GAP, STOPPED -> ExitCode.BUDGET;
    };
  }

  private static CudfOptions.Extras extras(boolean hasReasons, boolean hasProof) {
    if (hasReasons) {
      return hasProof ? CudfOptions.Extras.ALL : CudfOptions.Extras.REASONS;
    }
    return hasProof ? CudfOptions.Extras.CERTIFICATE : CudfOptions.Extras.NONE;
  }

  private static Optional<Path> file(List<String> operands) {
    if (operands.size() < 2 || operands.get(1).equals(CudfInput.STREAM)) {
      return Optional.empty();
    }
    Path file = RepositoryArguments.path(operands.get(1), operands.get(1));
    ReportFile.check(file);
    return Optional.of(file);
  }

  private CudfResult solve(CudfDocument document, Criteria criteria, CudfOptions options) {
    try {
      return CudfSolver.solve(document, criteria, options);
    } catch (IllegalArgumentException e) {
      throw Arguments.usage(this, e.getMessage());
    }
  }

  private static void writeAnswer(CudfResult result, Optional<Path> file, CommandIo io)
      throws IOException {
    if (result.status() == CudfResult.Status.STOPPED) {
      return;
    }
    if (file.isPresent()) {
      ReportFile.write(file.get(), out -> writeAnswer(result, out));
    } else {
      writeAnswer(result, io.out());
    }
  }

  private static void writeAnswer(CudfResult result, OutputStream out) throws IOException {
    if (result.best().isPresent()) {
      CudfWriter.writeSolution(result.best().get().solution(), out);
    } else {
      CudfWriter.writeFail(out);
    }
  }
}
