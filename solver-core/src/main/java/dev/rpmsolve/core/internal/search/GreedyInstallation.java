package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.function.IntPredicate;

/**
 * An installation that is built without any search, where that works.
 *
 * <p>Starts from one package and fulfills requirement after requirement by its best candidate. The
 * result fulfills every clause, or there is none: a dead end or a conflict says nothing about
 * whether there is an installation. Takes time linear in the clauses about what is installed, far
 * less than a question to the engine, and most packages of real repositories need no more. Belongs
 * to one thread.
 */
public final class GreedyInstallation {
  private final IntTable clauses;
  private final IntTable negated;
  private final Bits dead;
  private final int[] chosen;
  private final int[] rounds;
  private int round;
  private int size;

  /**
   * Prepares for many attempts.
   *
   * @param installations knows the clauses, and what can be in no installation
   */
  public GreedyInstallation(Installations installations) {
    clauses = installations.clauses();
    int variableCount = installations.variableCount();
    negated = ClauseIndex.negated(clauses, variableCount);
    dead = new Bits(variableCount + 1);
    if (installations.exist(new int[0])) {
      for (int literal : installations.implied()) {
        if (literal < 0) {
          dead.add(-literal);
        }
      }
    }
    chosen = new int[variableCount + 1];
    rounds = new int[variableCount + 1];
  }

  /**
   * Tries to build an installation.
   *
   * @param subject the variable that it must have
   * @param isOut tells which variables it must not have; must not be true of the subject
   * @param avoided variables that it has only where there is no other choice
   * @return whether it worked
   */
  public boolean build(int subject, IntPredicate isOut, Bits avoided) {
    round++;
    size = 0;
    if (dead.get(subject)) {
      return false;
    }
    choose(subject);
    for (int next = 0; next < size; next++) {
      int variable = chosen[next];
      for (int i = negated.start(variable); i < negated.end(variable); i++) {
        if (!fulfill(negated.value(i), isOut, avoided)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean fulfill(int clause, IntPredicate isOut, Bits avoided) {
    int best = 0;
    for (int i = clauses.start(clause); i < clauses.end(clause); i++) {
      int literal = clauses.value(i);
      if (literal < 0) {
        if (!has(-literal)) {
          return true;
        }
      } else if (has(literal)) {
        return true;
      } else if (!dead.get(literal)
          && (best == 0 || avoided.get(best) && !avoided.get(literal))
          && !isOut.test(literal)) {
        best = literal;
      }
    }
    if (best == 0) {
      return false;
    }
    choose(best);
    return true;
  }

  private void choose(int variable) {
    rounds[variable] = round;
    chosen[size++] = variable;
  }

  /**
   * Tells whether a variable is in what was built last.
   *
   * @param variable a variable
   * @return whether it is
   */
  public boolean has(int variable) {
    return rounds[variable] == round;
  }

  /**
   * Returns how much was built last.
   *
   * @return the number of variables, auxiliary ones included
   */
  public int size() {
    return size;
  }

  /**
   * Returns a variable of what was built last.
   *
   * @param index below {@link #size()}
   * @return a variable, in the order in which they were chosen
   */
  public int variable(int index) {
    return chosen[index];
  }

  /**
   * Tells whether a variable is in no installation, as far as propagation tells.
   *
   * @param variable a variable
   * @return whether nothing can have it
   */
  public boolean isDead(int variable) {
    return dead.get(variable);
  }

  /**
   * Returns the clauses that a variable occurs negated in.
   *
   * @return a table with one row of clause rows per variable
   */
  public IntTable negated() {
    return negated;
  }
}
