package dev.rpmsolve.core.format.sat;

import dev.rpmsolve.core.internal.ints.TextOutput;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;

/**
 * Writes a problem as weighted CNF, in the format of the MaxSAT evaluations since 2022: no header,
 * {@code h} before what must hold, a weight before what should.
 *
 * <p>MaxSAT has one sum. The levels become one by weights: a level's weights are multiplied by one
 * more than what all later levels can cost together, so that no saving there makes up for anything
 * here. Where such a sum is beyond 63 bits, which the format's solvers have, {@link
 * #write(SolverProblem, OutputStream)} refuses; then {@link #writeLevel} writes one level, whose
 * best cost alone is a lower bound for it.
 */
public final class WcnfWriter {
  private WcnfWriter() {}

  /**
   * Tells whether the levels fit one sum.
   *
   * @param problem the problem
   * @return whether {@link #write} writes it
   */
  public static boolean isOneSum(SolverProblem problem) {
    return factor(problem.problem().levels(), 0).isPresent();
  }

  /** Returns the factor before a level: one more than what all later ones can cost. */
  private static OptionalLong factor(List<WeightedProblem.Level> levels, int index) {
    long factor = 1;
    try {
      for (int later = levels.size() - 1; later >= index; later--) {
        long total = 0;
        for (int i = 0; i < levels.get(later).size(); i++) {
          total = Math.addExact(total, levels.get(later).weight(i));
        }
        long scaled = Math.multiplyExact(factor, Math.addExact(total, 1));
        if (later == index) {
          return OptionalLong.of(factor);
        }
        factor = scaled;
      }
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(factor);
  }

  /**
   * Writes all levels as one sum.
   *
   * @param problem the problem
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   * @throws ArithmeticException if the sum is beyond 63 bits
   */
  public static void write(SolverProblem problem, OutputStream out) throws IOException {
    if (!isOneSum(problem)) {
      throw new ArithmeticException("the levels do not fit one sum of 63 bits");
    }
    List<WeightedProblem.Level> levels = problem.problem().levels();
    TextOutput output = new TextOutput(out);
    for (int index = 0; index < levels.size(); index++) {
      long factor = factor(levels, index).orElseThrow();
      output.text("c level ").text(levels.get(index).name()).text(": factor ").number(factor);
      output.text(", offset ").number(levels.get(index).offset()).text("\n");
    }
    writeHard(problem, output);
    for (int index = 0; index < levels.size(); index++) {
      writeSoft(levels.get(index), factor(levels, index).orElseThrow(), output);
    }
    output.flush();
  }

  /**
   * Writes one level and nothing of the others.
   *
   * @param problem the problem
   * @param index which level, from 0
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   * @throws IndexOutOfBoundsException if there is no such level
   */
  public static void writeLevel(SolverProblem problem, int index, OutputStream out)
      throws IOException {
    WeightedProblem.Level level = problem.problem().levels().get(index);
    TextOutput output = new TextOutput(out);
    output.text("c level ").text(level.name()).text(" alone: factor 1, offset ");
    output.number(level.offset()).text("\n");
    writeHard(problem, output);
    writeSoft(level, 1, output);
    output.flush();
  }

  private static void writeHard(SolverProblem problem, TextOutput output) throws IOException {
    problem.symbols().writeLines("c ", output);
    DimacsWriter.writeClauses("h ", problem.problem().clauses(), output);
    DimacsWriter.writeClauses("h ", CardinalityClauses.of(problem.problem()).clauses(), output);
  }

  private static void writeSoft(WeightedProblem.Level level, long factor, TextOutput output)
      throws IOException {
    for (int i = 0; i < level.size(); i++) {
      output.number(Math.multiplyExact(factor, level.weight(i))).text(" ");
      output.number(-level.literal(i)).text(" 0\n");
    }
  }
}
