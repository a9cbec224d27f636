package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.OptimalityProof;
import dev.rpmsolve.rpm.report.ProofReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code rpmsolve proof-check}. */
final class ProofCheckCommand implements Command {
  @Override
  public String name() {
    return "proof-check";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "check a certificate that no answer is better",
        "FILE [PROOF] [OPTION...]",
        """
        FILE is what --certificate wrote: pseudo-Boolean constraints (OPB) that have no solution
        if no answer is better than the one it was written for, or if there is none. PROOF has the
        steps; without it, it is FILE.proof. Either may be compressed.

        Each step is checked on its own: that a clause follows by unit propagation, that a counter
        counts, that bounds add up to the value of the answer at every level. The checker shares
        nothing with the search. What comments of FILE tell of the answer must be what its
        constraints say; so any pseudo-Boolean solver that finds FILE unsatisfiable confirms the
        same.
        """,
        List.of(
            "rpmsolve install gnome --repo os --criteria minimal-change --certificate gnome.opb",
            "rpmsolve proof-check gnome.opb",
            "rpmsolve proof-check gnome.opb.xz gnome.opb.proof.xz --json"),
        List.of(
            "0  the proof holds",
            "1  a step does not follow, or the steps do not prove it",
            "2  wrong usage",
            "3  a file cannot be read, or is no certificate or proof",
            "4  a limit ended the check"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(CliOption.BUDGET, CliOption.FORMAT, CliOption.JSON, CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException {
    List<String> operands = arguments.operands();
    if (operands.isEmpty() || operands.size() > 2) {
      throw Arguments.usage(this, "expected FILE and perhaps PROOF");
    }
    OutputFormat format = OutputFormat.of(arguments);
    OptimalityProof proof =
        read(operands.get(0), operands.size() == 2 ? operands.get(1) : operands.get(0) + ".proof");
    OptimalityProof.Verdict verdict = proof.check(BudgetArgument.of(arguments));
    ProofReport report = new ProofReport(proof, verdict);
    if (format == OutputFormat.JSON) {
      report.writeJson(io.out());
    } else {
      report.write(io.out());
    }
    if (verdict.stop().isPresent()) {
      return ExitCode.BUDGET;
    }
    return verdict.isProven() ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }

  private static OptimalityProof read(String certificate, String proof) throws IOException {
    try {
      return CudfInput.read(
          certificate,
          opb -> CudfInput.read(proof, steps -> OptimalityProof.read(reader(opb), reader(steps))));
    } catch (IllegalArgumentException e) {
      throw new InputException(certificate + ": " + e.getMessage());
    }
  }

  private static Reader reader(java.io.InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
  }
}
