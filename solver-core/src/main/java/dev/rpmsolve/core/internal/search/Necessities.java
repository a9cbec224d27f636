package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.FirmRules;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * What all answers to a request have in common as far as unit propagation sees it, by whatever
 * criteria they are chosen: what follows from the firm rules alone.
 *
 * <p>Works on the engine of a search, and takes back its decisions. With the rules of some packages
 * missing less follows, and all of it holds.
 */
public final class Necessities {
  private static final int NONE = 0;
  private static final int SEVERAL = Pool.SYSTEM;

  private final RequestState state;
  private final RuleBook rules;
  private final RuleEngine engine;
  private final FirmRules firm;
  private final boolean isClosed;
  private final Runnable beforeStart;
  private final List<int[]> assumed = new ArrayList<>();

  /**
   * Prepares.
   *
   * @param state the rules, after a first answer is known
   * @param engine holds them
   * @param isClosed whether packages without rules are part of no answer
   * @param beforeStart called before decisions are taken back
   */
  Necessities(RequestState state, RuleEngine engine, boolean isClosed, Runnable beforeStart) {
    this.state = state;
    this.engine = engine;
    this.isClosed = isClosed;
    this.beforeStart = beforeStart;
    rules = state.rules();
    firm = new FirmRules(state);
  }

  /**
   * Draws the conclusions of the firm rules, unless it is plain that the answer has more than what
   * follows from them and from a choice each.
   *
   * @return whether they were drawn, and do not contradict each other
   */
  public boolean begin() {
    if (state.pool().installed().length == 0 && hasMoreThanChoices()) {
      return false;
    }
    beforeStart.run();
    return engine.start(firm::isFirm);
  }

  /** Tells whether the decisions of the answer brought more packages than there were decisions. */
  private boolean hasMoreThanChoices() {
    int brought = 0;
    for (int i = engine.level() < 2 ? engine.trailSize() : engine.levelStart(2);
        i < engine.trailSize();
        i++) {
      int literal = engine.trailLiteral(i);
      brought += literal > 0 && engine.isPackageVariable(literal) ? 1 : 0;
    }
    return brought > engine.level() - 1;
  }

  /**
   * Assumes that packages are there or not, with all that follows, and what follows from one of
   * several being so once all others cannot be.
   *
   * @param clauses what is to hold: literals of packages, of each clause at least one; variables as
   *     in {@link Pool#variable}
   * @return whether that does not contradict the firm rules
   */
  public boolean assume(List<int[]> clauses) {
    assumed.addAll(clauses);
    return areFulfilled();
  }

  private boolean areFulfilled() {
    boolean isGrown = true;
    while (isGrown) {
      isGrown = false;
      for (int[] clause : assumed) {
        int open = onlyOpen(clause);
        if (open == NONE) {
          return false;
        } else if (open != SEVERAL) {
          if (!engine.assume(open)) {
            return false;
          }
          isGrown = true;
        }
      }
    }
    return true;
  }

  /**
   * Tells whether no answer fulfills a clause, as far as propagation of each of its literals shows.
   *
   * @param clause literals of packages; variables as in {@link Pool#variable}
   * @return whether each of them is false or contradicts what is known
   */
  public boolean isImpossible(int... clause) {
    for (int literal : clause) {
      int value = value(literal);
      if (value > 0 || value == 0 && !isContradicting(literal)) {
        return false;
      }
    }
    return true;
  }

  /** What contradicts is known to be false from here on. */
  private boolean isContradicting(int literal) {
    if (!engine.isKnown(Math.abs(literal))) {
      return false;
    }
    int level = engine.level();
    boolean isContradicting = !engine.assume(literal) || !areFulfilled();
    engine.retract(level);
    return isContradicting && engine.assume(-literal);
  }

  /** Returns 1 for a literal of a package that is true, -1 for one that is false, 0 else. */
  private int value(int literal) {
    int packageId = Pool.packageId(Math.abs(literal));
    int value = isPresent(packageId) ? 1 : isAbsent(packageId) ? -1 : 0;
    return literal > 0 ? value : -value;
  }

  /** Returns the only literal that can make a clause true, unless one does already. */
  private int onlyOpen(int[] clause) {
    int open = NONE;
    for (int literal : clause) {
      int value = value(literal);
      if (value > 0 || value == 0 && (open != NONE || !engine.isKnown(Math.abs(literal)))) {
        return SEVERAL;
      } else if (value == 0) {
        open = literal;
      }
    }
    return open;
  }

  /**
   * Tells whether a package is in all answers.
   *
   * @param packageId a package
   * @return whether that follows
   */
  public boolean isPresent(int packageId) {
    return engine.isChosen(packageId);
  }

  /**
   * Tells whether a package is in no answer.
   *
   * @param packageId a package
   * @return whether that follows
   */
  public boolean isAbsent(int packageId) {
    return engine.isRefused(packageId) || isClosed && !state.isReached(packageId);
  }

  /**
   * Lists the packages that are in all answers.
   *
   * @return package ids, in the order in which they followed
   */
  public IntArrayList present() {
    return engine.arrivals();
  }

  /** Takes literals of packages. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes the literals of packages of which one is true in each answer, none of them in all.
     *
     * @param literals variables of packages as in {@link Pool#variable}, or their negations; good
     *     for this call alone
     */
    void visit(IntArrayList literals);
  }

  /**
   * Shows the firm rules that are open: of whose literals one has to be true, and none is known to
   * be. Rules with other variables than those of packages are left out.
   *
   * @param visitor takes them, in the order of the rules
   */
  public void visitOpen(Visitor visitor) {
    IntArrayList open = new IntArrayList();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (isOpen(rule, open) && firm.isFirm(rule)) {
        visitor.visit(open);
      }
    }
  }

  private boolean isOpen(int rule, IntArrayList open) {
    open.clear();
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      int variable = Math.abs(literal);
      if (variable == Pool.SYSTEM) {
        if (literal > 0) {
          return false;
        }
        continue;
      } else if (!engine.isPackageVariable(variable)) {
        return false;
      }
      int value = value(literal);
      if (value > 0) {
        return false;
      } else if (value == 0) {
        open.add(literal);
      }
    }
    return !open.isEmpty();
  }
}
