package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.internal.search.SearchContext.Why;
import java.util.function.IntPredicate;

/**
 * Decides what an answer found elsewhere says, in the order of a search, so that it is known of
 * each package why it is there.
 *
 * <p>Linear in the rules for each step from goals to what they require at last.
 */
final class ModelReplay {
  private final SearchContext context;
  private final RuleBook rules;
  private final RuleEngine engine;
  private final IntPredicate isWanted;

  /**
   * Prepares.
   *
   * @param context the rules and an engine that holds all of them
   * @param isWanted whether a variable is true in the answer
   */
  ModelReplay(SearchContext context, IntPredicate isWanted) {
    this.context = context;
    this.isWanted = isWanted;
    rules = context.rules;
    engine = context.engine;
  }

  /**
   * Decides what the answer says; rules that it does not fulfill are switched off.
   *
   * @param areUnneededKept whether packages stay that no rule needs; the others are an answer, too
   */
  void run(boolean areUnneededKept) {
    context.reset();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (rules.length(rule) > 0 && rules.isEnabled(rule) && !isFulfilled(rule)) {
        rules.disable(rule);
      }
    }
    if (!engine.start()) {
      throw new IllegalStateException("an answer contradicts its rules");
    }
    follow(rules.from(RuleClass.JOB), rules.to(RuleClass.JOB), Why.JOB);
    decideInstalled();
    boolean isGrown = true;
    while (isGrown) {
      isGrown = follow(0, rules.size(), Why.RESOLVE);
    }
    int last = areUnneededKept ? context.pool.lastVariable() : Pool.SYSTEM;
    for (int variable = Pool.SYSTEM + 1; variable <= last; variable++) {
      if (isWanted.test(variable)) {
        decide(variable, Why.CRITERIA, -1);
      }
    }
  }

  private boolean isFulfilled(int rule) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      if (isTrue(rules.literal(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTrue(int literal) {
    return literal == Pool.SYSTEM || isWanted.test(Math.abs(literal)) == literal > 0;
  }

  /** Installed packages stay or go, and what takes their place comes. */
  private void decideInstalled() {
    for (int installed : context.pool.installed()) {
      int variable = Pool.variable(installed);
      int rule = context.state.keepRule(installed);
      if (isWanted.test(variable)) {
        decide(variable, Why.KEEP, rule);
      } else if (rules.length(rule) > 0) {
        decideOneOf(rule, Why.UPDATE);
      }
    }
    for (int installed : context.pool.installed()) {
      if (!isWanted.test(Pool.variable(installed))) {
        decide(-Pool.variable(installed), Why.CLEAN, -1);
      }
    }
  }

  /** Fulfills those of some rules that what is decided makes urgent. */
  private boolean follow(int from, int to, Why why) {
    boolean hasDecided = false;
    for (int rule = from; rule < to; rule++) {
      if (rules.isEnabled(rule) && isUrgent(rule)) {
        hasDecided |= decideOneOf(rule, why);
      }
    }
    return hasDecided;
  }

  private boolean isUrgent(int rule) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal < 0 ? !engine.isTrue(-literal) : engine.isTrue(literal)) {
        return false;
      }
    }
    return rules.length(rule) > 0;
  }

  private boolean decideOneOf(int rule, Why why) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal > Pool.SYSTEM && isWanted.test(literal) && engine.isUndecided(literal)) {
        decide(literal, why, rule);
        return true;
      }
    }
    return false;
  }

  private void decide(int literal, Why why, int rule) {
    if (engine.isUndecided(Math.abs(literal))) {
      context.advance(literal, why, rule);
      guardAgainstContradiction();
    }
  }

  private void guardAgainstContradiction() {
    if (engine.level() == 0) {
      throw new IllegalStateException("an answer contradicts its rules");
    }
  }
}
