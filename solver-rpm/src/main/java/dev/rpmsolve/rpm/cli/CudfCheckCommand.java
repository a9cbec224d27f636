package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.rpm.report.CudfReports;
import dev.rpmsolve.rpm.report.CudfVerdict;
import java.io.IOException;
import java.util.List;

/** {@code rpmsolve cudf-check}. */
final class CudfCheckCommand implements Command {
  private static final String USUAL = "-removed,-changed,-notuptodate,-unsat_recommends,-new";

  @Override
  public String name() {
    return "cudf-check";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "check a solver's answer to a CUDF document, and measure it",
        "IN OUT [CRITERIA] [OPTION...]",
        """
        IN is a CUDF document with a request, OUT what any solver wrote about it: the packages
        that are to be installed, or FAIL. Either may be compressed (gzip, xz, zstd, bzip2), one
        of them may be - for standard input.

        All that is wrong with the answer is listed: dependencies, conflicts, what was requested
        and what had to be kept. Then the CRITERIA are measured, without judging them. Without
        CRITERIA these are
          -removed,-changed,-notuptodate,-unsat_recommends,-new
        Others are count(SET), sum(SET,PROPERTY), notuptodate(SET), unsat_recommends(SET) and
        aligned(SET,PROPERTY,PROPERTY), where SET is solution, new, removed, changed, added, up,
        down, installrequest, upgraderequest or request; - stands for little, + for much.

        Each value is there twice. By names, as the MISC competition and mccs have it: a name
        counts once, an upgrade is 1 in 'changed'. By packages, as aspcud has it: each version
        of a name counts, an upgrade is 2.

        The check is written from the definitions and shares nothing with the solver.
        """,
        List.of(
            "rpmsolve cudf-check problem.cudf.xz answer.cudf",
            "aspcud problem.cudf | rpmsolve cudf-check problem.cudf - paranoid --json"),
        List.of(
            "0  the answer is a solution",
            "1  it is not, or it is FAIL, which is not checked",
            "2  wrong usage, or a criterion is about a property that the document lacks",
            "3  a file cannot be read or is malformed"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(CliOption.FORMAT, CliOption.JSON, CliOption.HELP);
  }

  @Override
  public String[] spelled(String[] args) {
    return CudfInput.withCriteria(args);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException {
    List<String> operands = arguments.operands();
    if (operands.size() < 2 || operands.size() > 3) {
      throw Arguments.usage(this, "expected IN, OUT and perhaps CRITERIA");
    }
    if (operands.get(0).equals(CudfInput.STREAM) && operands.get(1).equals(CudfInput.STREAM)) {
      throw Arguments.usage(this, "only one of IN and OUT can be -");
    }
    OutputFormat format = OutputFormat.of(arguments);
    Criteria criteria = CudfInput.criteria(this, operands.size() == 3 ? operands.get(2) : USUAL);
    CudfDocument document = CudfInput.document(operands.get(0));
    CudfVerdict verdict;
    try {
      verdict = CudfVerdict.of(CudfInput.solution(operands.get(1), document), criteria);
    } catch (IllegalArgumentException e) {
      throw Arguments.usage(this, e.getMessage());
    }
    if (format == OutputFormat.JSON) {
      CudfReports.writeJson(verdict, io.out());
    } else {
      CudfReports.write(verdict, io.out());
    }
    return verdict.isValid() ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }
}
