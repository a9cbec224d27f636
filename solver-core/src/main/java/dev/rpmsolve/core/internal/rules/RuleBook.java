package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * All rules of a request: clauses over variables, each of a class, in one numbering.
 *
 * <p>The classes follow each other in the order of {@link RuleClass}. A rule without literals is a
 * placeholder that says nothing. Rules can be switched off and on.
 */
public final class RuleBook {
  private final IntArrayList literals = new IntArrayList();
  private final IntArrayList starts = new IntArrayList();
  private final IntArrayList facts = new IntArrayList();
  private final int[] classStarts = new int[RuleClass.values().length + 1];
  private RuleClass openClass = RuleClass.PACKAGE;
  private Bits disabled = new Bits(0);
  private Bits weak = new Bits(0);
  private final IntArrayList weakRules = new IntArrayList();
  private final IntArrayList pasts = new IntArrayList();
  private final IntArrayList disabledEarly = new IntArrayList();

  /** Creates a book of no rules. */
  public RuleBook() {}

  /** Opens a class; it must not lie before the one that is open. */
  void open(RuleClass ruleClass) {
    if (ruleClass.compareTo(openClass) < 0) {
      throw new IllegalStateException(ruleClass + " after " + openClass);
    }
    while (openClass != ruleClass) {
      openClass = RuleClass.values()[openClass.ordinal() + 1];
      classStarts[openClass.ordinal()] = size();
    }
  }

  /** Adds a rule whose fact, such as the number of a job, is kept with it. */
  int add(int fact, int... ruleLiterals) {
    starts.add(literals.size());
    literals.addElements(literals.size(), ruleLiterals);
    return end(fact);
  }

  int add(int fact, int first, IntArrayList rest) {
    starts.add(literals.size());
    literals.add(first);
    literals.addAll(rest);
    return end(fact);
  }

  private int end(int fact) {
    pasts.add(literals.size());
    facts.add(fact);
    return size() - 1;
  }

  /** Makes a rule a placeholder. */
  void blank(int rule) {
    pasts.set(rule, start(rule));
  }

  void weaken(int rule) {
    weakRules.add(rule);
  }

  /** Ends the writing of rules. */
  void seal() {
    while (openClass.ordinal() + 1 < RuleClass.values().length) {
      open(RuleClass.values()[openClass.ordinal() + 1]);
    }
    classStarts[RuleClass.values().length] = size();
    Bits switchedOff = new Bits(size());
    disabledEarly.forEach(switchedOff::add);
    disabled = switchedOff;
    Bits weakSet = new Bits(size());
    weakRules.forEach(weakSet::add);
    weak = weakSet;
  }

  boolean isSealed() {
    return classStarts[RuleClass.values().length] != 0;
  }

  /**
   * Returns the number of rules.
   *
   * @return the number of rules
   */
  public int size() {
    return starts.size();
  }

  /**
   * Returns the number of literals of all rules.
   *
   * @return the number of literals
   */
  public int literalCount() {
    return literals.size();
  }

  /**
   * Returns the index of a rule's first literal.
   *
   * @param rule a rule
   * @return an index for {@link #literal}
   */
  public int start(int rule) {
    return starts.getInt(rule);
  }

  /**
   * Returns the index past a rule's last literal.
   *
   * @param rule a rule
   * @return an index for {@link #literal}
   */
  public int past(int rule) {
    return pasts.getInt(rule);
  }

  /**
   * Returns a literal.
   *
   * @param index between a rule's start and its end
   * @return a variable or its negation
   */
  public int literal(int index) {
    return literals.getInt(index);
  }

  /**
   * Returns the number of a rule's literals.
   *
   * @param rule a rule
   * @return 0 for a placeholder
   */
  public int length(int rule) {
    return pasts.getInt(rule) - starts.getInt(rule);
  }

  /**
   * Returns a rule's first literal.
   *
   * @param rule a rule
   * @return a literal, or 0 for a placeholder
   */
  public int first(int rule) {
    return length(rule) == 0 ? 0 : literals.getInt(starts.getInt(rule));
  }

  /**
   * Returns a rule's second literal.
   *
   * @param rule a rule
   * @return a literal, or 0 if it has fewer than two
   */
  public int second(int rule) {
    return length(rule) < 2 ? 0 : literals.getInt(starts.getInt(rule) + 1);
  }

  /**
   * Copies a rule's literals.
   *
   * @param rule a rule
   * @return its literals
   */
  public int[] literals(int rule) {
    return Arrays.copyOfRange(literals.elements(), start(rule), past(rule));
  }

  /**
   * Returns what is kept with a rule.
   *
   * @param rule a rule
   * @return the fact given when it was added
   */
  public int fact(int rule) {
    return facts.getInt(rule);
  }

  /**
   * Returns the first rule of a class.
   *
   * @param ruleClass a class
   * @return a rule, or the end of the class if it is empty
   */
  public int from(RuleClass ruleClass) {
    return ruleClass.compareTo(openClass) > 0 ? size() : classStarts[ruleClass.ordinal()];
  }

  /**
   * Returns the end of a class.
   *
   * @param ruleClass a class
   * @return one past its last rule
   */
  public int to(RuleClass ruleClass) {
    return ruleClass.compareTo(openClass) >= 0 && !isSealed()
        ? size()
        : classStarts[ruleClass.ordinal() + 1];
  }

  /**
   * Tells whether a rule is of a class.
   *
   * @param rule a rule
   * @param ruleClass a class
   * @return whether it is
   */
  public boolean is(int rule, RuleClass ruleClass) {
    return rule >= from(ruleClass) && rule < to(ruleClass);
  }

  /**
   * Returns the class of a rule.
   *
   * @param rule a rule
   * @return its class
   */
  public RuleClass classOf(int rule) {
    for (RuleClass ruleClass : RuleClass.values()) {
      if (rule < to(ruleClass)) {
        return ruleClass;
      }
    }
    throw new IndexOutOfBoundsException(rule);
  }

  /**
   * Tells whether a rule is switched on.
   *
   * @param rule a rule
   * @return whether it counts
   */
  public boolean isEnabled(int rule) {
    return !disabled.get(rule);
  }

  /**
   * Switches a rule off.
   *
   * @param rule a rule
   */
  public void disable(int rule) {
    if (isSealed()) {
      disabled.add(rule);
    } else {
      disabledEarly.add(rule);
    }
  }

  /**
   * Switches a rule on.
   *
   * @param rule a rule
   */
  public void enable(int rule) {
    disabled.remove(rule);
  }

  /**
   * Tells whether a rule is given up without a word where it cannot hold.
   *
   * @param rule a rule
   * @return whether it is weak
   */
  public boolean isWeak(int rule) {
    return weak.get(rule);
  }

  /**
   * Returns the weak rules.
   *
   * @return rules
   */
  public IntArrayList weakRules() {
    return weakRules;
  }

  /**
   * Sorts the package rules by their literals and drops duplicates. Only before another class is
   * opened.
   */
  void unify() {
    int count = size();
    if (count < 2) {
      return;
    }
    int[] order = sorted(count);
    IntArrayList sorted = new IntArrayList(literals.size());
    IntArrayList sortedStarts = new IntArrayList(count + 1);
    IntArrayList sortedFacts = new IntArrayList(count);
    IntArrayList sortedPasts = new IntArrayList(count);
    int before = -1;
    for (int rule : order) {
      if (before < 0 || compareLiterals(before, rule) != 0) {
        sortedStarts.add(sorted.size());
        sorted.addElements(sorted.size(), literals.elements(), start(rule), length(rule));
        sortedPasts.add(sorted.size());
        sortedFacts.add(facts.getInt(rule));
      } else if (facts.getInt(rule) == 0) {
        sortedFacts.set(sortedFacts.size() - 1, 0);
      }
      before = rule;
    }
    literals.clear();
    literals.addAll(sorted);
    starts.clear();
    starts.addAll(sortedStarts);
    pasts.clear();
    pasts.addAll(sortedPasts);
    facts.clear();
    facts.addAll(sortedFacts);
  }

  /** Numbers are sorted by first literal, then each run of equal ones by all literals. */
  private int[] sorted(int count) {
    long[] byFirst = new long[count];
    for (int rule = 0; rule < count; rule++) {
      byFirst[rule] = (long) first(rule) << 32 | rule;
    }
    Arrays.sort(byFirst);
    int[] order = new int[count];
    int runStart = 0;
    for (int i = 0; i < count; i++) {
      order[i] = (int) byFirst[i];
      boolean isLast = i + 1 == count || byFirst[i] >> 32 != byFirst[i + 1] >> 32;
      if (isLast) {
        IntArrays.quickSort(order, runStart, i + 1, this::compareRules);
        runStart = i + 1;
      }
    }
    return order;
  }

  private int compareRules(int ruleA, int ruleB) {
    int byLiterals = compareLiterals(ruleA, ruleB);
    return byLiterals != 0 ? byLiterals : Integer.compare(ruleA, ruleB);
  }

  /**
   * Compares two rules literal by literal, the end of a rule counting as 0.
   *
   * @param ruleA a rule
   * @param ruleB a rule
   * @return negative, zero or positive
   */
  int compareLiterals(int ruleA, int ruleB) {
    int a = start(ruleA);
    int b = start(ruleB);
    int endA = past(ruleA);
    int endB = past(ruleB);
    while (a < endA || b < endB) {
      int literalA = a < endA ? literals.getInt(a++) : 0;
      int literalB = b < endB ? literals.getInt(b++) : 0;
      if (literalA != literalB) {
        return Integer.compare(literalA, literalB);
      }
    }
    return 0;
  }
}
