package dev.rpmsolve.core.internal.proof;

import dev.rpmsolve.core.internal.ints.IntTable;
import java.math.BigInteger;

/**
 * Writes what must have no model if a {@link Claim} is true, for pseudo-Boolean solvers: all
 * constraints, and that something is better than the claimed model.
 *
 * <p>Format: OPB of the pseudo-Boolean competitions, linear, without negated literals. For each
 * objective there is a variable that says: as good as claimed at all objectives before, and better
 * at this one; one of them must be true. Comments tell the claim itself, for {@link ClaimReader}:
 * its sizes, each objective as its offset and then weights and literals in turn, and the variables
 * that are true in the model. Complexity: the constraints and the objectives, the first of these
 * once per later one.
 */
public final class OpbText {
  private final Claim claim;
  private final StringBuilder body = new StringBuilder();
  private int constraints;

  private OpbText(Claim claim) {
    this.claim = claim;
  }

  /**
   * Writes a claim.
   *
   * @param claim what is to be confirmed
   * @return a text that ends with a line break; unsatisfiable exactly if the claim is true, given
   *     that its model is one
   */
  public static String write(Claim claim) {
    return new OpbText(claim).write();
  }

  private String write() {
    IntTable clauses = claim.clauses();
    for (int clause = 0; clause < clauses.rows(); clause++) {
      OpbSum line = new OpbSum();
      for (int literal : clauses.row(clause)) {
        line.add(BigInteger.ONE, literal);
      }
      end(line, BigInteger.ONE);
    }
    IntTable groups = claim.groups();
    for (int group = 0; group < groups.rows(); group++) {
      OpbSum line = new OpbSum();
      for (int literal : groups.row(group)) {
        line.add(BigInteger.ONE.negate(), literal);
      }
      end(line, BigInteger.valueOf(-claim.groupBounds().get(group)));
    }
    int better = 0;
    if (claim.model().isPresent()) {
      better = claim.objectives().size();
      writeBetter(claim.values());
    }
    return "* #variable= "
        + (claim.variables() + better)
        + " #constraint= "
        + constraints
        + "\n"
        + comments()
        + body;
  }

  private String comments() {
    StringBuilder comments = new StringBuilder("* claim: ");
    comments.append(claim.variables()).append(" variables, ");
    comments.append(claim.clauses().rows()).append(" clauses, ");
    comments.append(claim.groups().rows()).append(" groups, ");
    if (claim.model().isEmpty()) {
      return comments.append("no model\n").toString();
    }
    comments.append("a model\n");
    for (Claim.Objective objective : claim.objectives()) {
      comments.append("* objective: ").append(objective.offset());
      for (int i = 0; i < objective.literals().length; i++) {
        int literal = objective.literals()[i];
        comments.append(' ').append(objective.weights()[i]);
        comments.append(literal > 0 ? " x" : " ~x").append(Math.abs(literal));
      }
      comments.append('\n');
    }
    comments.append("* model:");
    claim.model().get().stream()
        .takeWhile(variable -> variable <= claim.variables())
        .forEach(variable -> comments.append(" x").append(variable));
    return comments.append('\n').toString();
  }

  private void writeBetter(long[] values) {
    OpbSum oneOf = new OpbSum();
    for (int objective = 0; objective < values.length; objective++) {
      int selector = claim.variables() + 1 + objective;
      oneOf.add(BigInteger.ONE, selector);
      for (int before = 0; before <= objective; before++) {
        long least = before == objective ? 1 : 0;
        writeAtMost(before, BigInteger.valueOf(values[before] - least), selector);
      }
    }
    end(oneOf, BigInteger.ONE);
  }

  /** Writes that an objective is no more than something if a selector is true. */
  private void writeAtMost(int index, BigInteger most, int selector) {
    Claim.Objective objective = claim.objectives().get(index);
    BigInteger highest = BigInteger.valueOf(objective.offset());
    OpbSum line = new OpbSum();
    for (int i = 0; i < objective.literals().length; i++) {
      BigInteger weight = BigInteger.valueOf(objective.weights()[i]);
      line.add(weight.negate(), objective.literals()[i]);
      highest = highest.add(weight);
    }
    BigInteger excess = highest.subtract(most).max(BigInteger.ZERO);
    line.add(excess.negate(), selector);
    end(line, BigInteger.valueOf(objective.offset()).subtract(most).subtract(excess));
  }

  private void end(OpbSum line, BigInteger least) {
    body.append(line.atLeast(least));
    constraints++;
  }
}
