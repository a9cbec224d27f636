package dev.rpmsolve.core.format.sat;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.TextOutput;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import dev.rpmsolve.core.internal.proof.OpbSum;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;

/**
 * Writes a problem as OPB, the linear format of the pseudo-Boolean competitions: {@code min:} and a
 * sum of variables with factors, then sums that have to be at least some number.
 *
 * <p>Cardinalities are sums as well. A literal that is negated is 1 less its variable, so that
 * there are no negations; constants move to the other side, or out of the sum that is to be small,
 * where a comment tells them. Levels become one sum as {@link WcnfWriter} says; its factors may
 * have any number of digits, as the format allows.
 */
public final class OpbWriter {
  private final WeightedProblem problem;
  private final TextOutput out;
  private final OpbSum sum = new OpbSum();

  private OpbWriter(WeightedProblem problem, TextOutput out) {
    this.problem = problem;
    this.out = out;
  }

  /**
   * Writes a problem.
   *
   * @param problem the problem
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public static void write(SolverProblem problem, OutputStream out) throws IOException {
    TextOutput output = new TextOutput(out);
    WeightedProblem weighted = problem.problem();
    long constraints = (long) weighted.clauses().rows() + weighted.groups().rows();
    output.text("* #variable= ").number(weighted.variables());
    output.text(" #constraint= ").number(constraints).text("\n");
    problem.symbols().writeLines("* x", output);
    OpbWriter writer = new OpbWriter(weighted, output);
    writer.writeObjective();
    writer.writeConstraints();
    output.flush();
  }

  private void writeObjective() throws IOException {
    List<WeightedProblem.Level> levels = problem.levels();
    if (levels.isEmpty()) {
      return;
    }
    BigInteger[] factors = new BigInteger[levels.size()];
    BigInteger factor = BigInteger.ONE;
    BigInteger constant = BigInteger.ZERO;
    for (int index = levels.size() - 1; index >= 0; index--) {
      WeightedProblem.Level level = levels.get(index);
      factors[index] = factor;
      BigInteger total = BigInteger.ONE;
      BigInteger fixed = BigInteger.valueOf(level.offset());
      for (int i = 0; i < level.size(); i++) {
        BigInteger weight = BigInteger.valueOf(level.weight(i));
        total = total.add(weight);
        fixed = level.literal(i) < 0 ? fixed.add(weight) : fixed;
      }
      constant = constant.add(fixed.multiply(factor));
      factor = factor.multiply(total);
    }
    for (int index = 0; index < levels.size(); index++) {
      out.text("* level ").text(levels.get(index).name());
      out.text(": factor ").text(factors[index].toString());
      out.text(", offset ").number(levels.get(index).offset()).text("\n");
    }
    out.text("* constant left out: ").text(constant.toString()).text("\n");
    for (int index = 0; index < levels.size(); index++) {
      WeightedProblem.Level level = levels.get(index);
      for (int i = 0; i < level.size(); i++) {
        sum.add(factors[index].multiply(BigInteger.valueOf(level.weight(i))), level.literal(i));
      }
    }
    out.text(sum.minimized());
  }

  private void writeConstraints() throws IOException {
    IntTable clauses = problem.clauses();
    for (int row = 0; row < clauses.rows(); row++) {
      writeSum(clauses, row, BigInteger.ONE, 1);
    }
    IntTable groups = problem.groups();
    for (int row = 0; row < groups.rows(); row++) {
      writeSum(groups, row, BigInteger.ONE.negate(), -(long) problem.bound(row));
    }
  }

  /** Writes that a sum of literals, times a sign, is at least a number. */
  private void writeSum(IntTable table, int row, BigInteger sign, long least) throws IOException {
    for (int i = table.start(row); i < table.end(row); i++) {
      sum.add(sign, table.value(i));
    }
    out.text(sum.atLeast(BigInteger.valueOf(least)));
  }
}
