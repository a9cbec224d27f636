package dev.rpmsolve.core.format.sat;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.TextOutput;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes what must hold as DIMACS CNF, the format of the SAT competition: {@code p cnf VARIABLES
 * CLAUSES} and a line per clause that ends with 0. What is to be small is left out, except by name
 * in comments.
 */
public final class DimacsWriter {
  private DimacsWriter() {}

  /**
   * Writes a problem. Cardinalities become clauses, with variables of their own after the others.
   *
   * @param problem the problem
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public static void write(SolverProblem problem, OutputStream out) throws IOException {
    TextOutput output = new TextOutput(out);
    WeightedProblem weighted = problem.problem();
    CardinalityClauses.Result cardinalities = CardinalityClauses.of(weighted);
    for (String level : problem.levels()) {
      output.text("c not here: ").text(level).text("\n");
    }
    problem.symbols().writeLines("c ", output);
    long clauses = (long) weighted.clauses().rows() + cardinalities.clauses().rows();
    output.text("p cnf ").number(cardinalities.variables()).text(" ").number(clauses).text("\n");
    writeClauses("", weighted.clauses(), output);
    writeClauses("", cardinalities.clauses(), output);
    output.flush();
  }

  /** Writes clauses with something before each. */
  static void writeClauses(String before, IntTable clauses, TextOutput output) throws IOException {
    for (int row = 0; row < clauses.rows(); row++) {
      output.text(before);
      for (int i = clauses.start(row); i < clauses.end(row); i++) {
        output.number(clauses.value(i)).text(" ");
      }
      output.text("0\n");
    }
  }
}
