package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * All rules of a request: clauses over variables, each of a class, in one numbering.
 *
 * <p>The classes follow each other in the order of {@link RuleClass}. A rule without literals is a
 * placeholder that says nothing. Rules can be switched off and on.
 *
 * <p>Where the rules of packages are written as the search needs them, more rules come after the
 * book is sealed. These late rules, of packages and their architectures, are hard and always on,
 * and follow all classes.
 */
public final class RuleBook {
  private static final RuleClass[] CLASSES = RuleClass.values();
  private static final int FEW_RULES = 1 << 7;
  private static final int FEW_LITERALS = 1 << 9;

  private int[] literals = new int[FEW_LITERALS];
  private int[] starts = new int[FEW_RULES];
  private int[] pasts = new int[FEW_RULES];
  private int[] facts = new int[FEW_RULES];
  private int[] requirements = new int[FEW_RULES];
  private int literalCount;
  private int size;
  private final int[] classStarts = new int[CLASSES.length + 1];
  private RuleClass openClass = RuleClass.PACKAGE;
  private Bits disabled = new Bits(0);
  private Bits weak = new Bits(0);
  private final IntArrayList weakRules = new IntArrayList();
  private final IntArrayList disabledEarly = new IntArrayList();
  private final IntArrayList lateClasses = new IntArrayList();
  private int lateStart = Integer.MAX_VALUE;

  /** Creates a book of no rules. */
  public RuleBook() {}

  /** Opens a class; it must not lie before the one that is open. */
  void open(RuleClass ruleClass) {
    if (ruleClass.compareTo(openClass) < 0) {
      throw new IllegalStateException(ruleClass + " after " + openClass);
    }
    while (openClass != ruleClass) {
      openClass = CLASSES[openClass.ordinal() + 1];
      classStarts[openClass.ordinal()] = size();
    }
  }

  /** Adds a rule whose fact, such as the number of a job, is kept with it. */
  int add(int fact, int... ruleLiterals) {
    begin(ruleLiterals.length);
    append(ruleLiterals, 0, ruleLiterals.length);
    return end(fact, -1);
  }

  int add(int fact, int first, IntArrayList rest) {
    begin(rest.size() + 1);
    literals[literalCount++] = first;
    append(rest.elements(), 0, rest.size());
    return end(fact, -1);
  }

  /**
   * Adds a rule of a package.
   *
   * @param fact 0, or 1 if something is only recommended
   * @param requirement the dependency that says so if it is a Requires, else -1
   * @param ruleLiterals an array
   * @param from where the literals begin, which are copied
   * @param past where they end
   * @return the rule
   */
  int addOfPackage(int fact, int requirement, int[] ruleLiterals, int from, int past) {
    begin(past - from);
    append(ruleLiterals, from, past - from);
    return end(fact, requirement);
  }

  /** Makes room for a rule. */
  private void begin(int length) {
    if (literalCount + length > literals.length) {
      literals = Arrays.copyOf(literals, Math.max(2 * literals.length, literalCount + length));
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      pasts = Arrays.copyOf(pasts, 2 * size);
      facts = Arrays.copyOf(facts, 2 * size);
      requirements = Arrays.copyOf(requirements, 2 * size);
    }
    starts[size] = literalCount;
  }

  private void append(int[] more, int from, int count) {
    System.arraycopy(more, from, literals, literalCount, count);
    literalCount += count;
  }

  private int end(int fact, int requirement) {
    if (size >= lateStart) {
      lateClasses.add(openClass.ordinal());
    }
    pasts[size] = literalCount;
    facts[size] = fact;
    requirements[size] = requirement;
    return size++;
  }

  /** Makes a rule a placeholder. */
  void blank(int rule) {
    pasts[rule] = starts[rule];
  }

  void weaken(int rule) {
    weakRules.add(rule);
  }

  /** Ends the writing of rules. */
  void seal() {
    while (openClass.ordinal() + 1 < CLASSES.length) {
      open(CLASSES[openClass.ordinal() + 1]);
    }
    classStarts[CLASSES.length] = size();
    Bits switchedOff = new Bits(size());
    disabledEarly.forEach(switchedOff::add);
    disabled = switchedOff;
    Bits weakSet = new Bits(size());
    weakRules.forEach(weakSet::add);
    weak = weakSet;
    lateStart = size();
  }

  /** Says of which class the late rules are that are added next. */
  void openLate(RuleClass ruleClass) {
    openClass = ruleClass;
  }

  boolean isSealed() {
    return classStarts[CLASSES.length] != 0;
  }

  /**
   * Returns the number of rules.
   *
   * @return the number of rules
   */
  public int size() {
    return size;
  }

  /**
   * Returns the number of literals of all rules.
   *
   * @return the number of literals
   */
  public int literalCount() {
    return literalCount;
  }

  /**
   * Returns the index of a rule's first literal.
   *
   * @param rule a rule
   * @return an index for {@link #literal}
   */
  public int start(int rule) {
    return starts[rule];
  }

  /**
   * Returns the index past a rule's last literal.
   *
   * @param rule a rule
   * @return an index for {@link #literal}
   */
  public int past(int rule) {
    return pasts[rule];
  }

  /**
   * Returns a literal.
   *
   * @param index between a rule's start and its end
   * @return a variable or its negation
   */
  public int literal(int index) {
    return literals[index];
  }

  /**
   * Returns all literals.
   *
   * @return an array that {@link #start} and {@link #past} are indexes of, until more rules are
   *     added; do not write to it
   */
  public int[] literals() {
    return literals;
  }

  /**
   * Returns the number of a rule's literals.
   *
   * @param rule a rule
   * @return 0 for a placeholder
   */
  public int length(int rule) {
    return pasts[rule] - starts[rule];
  }

  /**
   * Returns a rule's first literal.
   *
   * @param rule a rule
   * @return a literal, or 0 for a placeholder
   */
  public int first(int rule) {
    return length(rule) == 0 ? 0 : literals[starts[rule]];
  }

  /**
   * Returns a rule's second literal.
   *
   * @param rule a rule
   * @return a literal, or 0 if it has fewer than two
   */
  public int second(int rule) {
    return length(rule) < 2 ? 0 : literals[starts[rule] + 1];
  }

  /**
   * Copies a rule's literals.
   *
   * @param rule a rule
   * @return its literals
   */
  public int[] literals(int rule) {
    return Arrays.copyOfRange(literals, starts[rule], pasts[rule]);
  }

  /**
   * Returns what is kept with a rule.
   *
   * @param rule a rule
   * @return the fact given when it was added
   */
  public int fact(int rule) {
    return facts[rule];
  }

  /**
   * Returns a Requires that a rule of packages comes from.
   *
   * @param rule any rule
   * @return a dependency, or -1 if none says so
   */
  public int requirement(int rule) {
    return requirements[rule];
  }

  /**
   * Returns the first rule of a class.
   *
   * @param ruleClass a class
   * @return a rule, or the end of the class if it is empty
   */
  public int from(RuleClass ruleClass) {
    return ruleClass.compareTo(openClass) > 0 && !isSealed()
        ? size()
        : classStarts[ruleClass.ordinal()];
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
    return rule < lateStart
        ? rule >= from(ruleClass) && rule < to(ruleClass)
        : lateClasses.getInt(rule - lateStart) == ruleClass.ordinal();
  }

  /**
   * Returns the class of a rule.
   *
   * @param rule a rule
   * @return its class
   */
  public RuleClass classOf(int rule) {
    if (rule >= lateStart) {
      return CLASSES[lateClasses.getInt(rule - lateStart)];
    }
    for (RuleClass ruleClass : CLASSES) {
      if (rule < to(ruleClass)) {
        return ruleClass;
      }
    }
    throw new IndexOutOfBoundsException(rule);
  }

  /**
   * Lists all rules in the order that they would have if none had come late. Complexity: a search
   * by halves for each new one, and one copy.
   *
   * @param before the same of all rules that were there earlier
   * @return rules
   */
  public int[] inOrder(int[] before) {
    IntArrayList late = new IntArrayList(size - before.length);
    for (int rule = before.length; rule < size; rule++) {
      late.add(rule);
    }
    late.sort(this::compare);
    int[] ordered = new int[size];
    int copied = 0;
    for (int i = 0; i < late.size(); i++) {
      int place = firstAfter(late.getInt(i), before, copied);
      System.arraycopy(before, copied, ordered, copied + i, place - copied);
      ordered[place + i] = late.getInt(i);
      copied = place;
    }
    System.arraycopy(before, copied, ordered, copied + late.size(), before.length - copied);
    return ordered;
  }

  /** Returns the first place from one on whose rule comes after another one. */
  private int firstAfter(int rule, int[] ordered, int from) {
    int low = from;
    int high = ordered.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(ordered[middle], rule) > 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Compares two rules by the order that they would have if none had come late: by classes, rules
   * of packages by their literals, those about architectures by name and package.
   *
   * @param ruleA a rule
   * @param ruleB a rule
   * @return negative, zero or positive
   */
  public int compare(int ruleA, int ruleB) {
    if (Math.max(ruleA, ruleB) < lateStart) {
      return Integer.compare(ruleA, ruleB);
    }
    RuleClass ruleClass = classOf(ruleA);
    int byClass = ruleClass.compareTo(classOf(ruleB));
    if (byClass != 0) {
      return byClass;
    }
    if (ruleClass == RuleClass.PACKAGE) {
      return compareLiterals(ruleA, ruleB);
    }
    int byName = Integer.compare(fact(ruleA), fact(ruleB));
    return byName != 0 ? byName : Integer.compare(first(ruleB), first(ruleA));
  }

  /**
   * Tells whether a rule is switched on.
   *
   * @param rule a rule
   * @return whether it counts
   */
  public boolean isEnabled(int rule) {
    return rule >= lateStart || !disabled.get(rule);
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
    return rule < lateStart && weak.get(rule);
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
   * Sorts the last rules by their literals and drops duplicates; they must be of packages, and only
   * facts that are 0 or 1 may be with them.
   *
   * @param from the first of these rules
   */
  void unify(int from) {
    int count = size - from;
    if (count < 2) {
      return;
    }
    int base = starts[from];
    int[] sorted = new int[literalCount - base];
    int[] sortedPasts = new int[count];
    int[] sortedFacts = new int[count];
    int[] sortedRequirements = new int[count];
    int at = 0;
    int kept = 0;
    int before = -1;
    for (int rule : RuleOrder.sorted(this, from)) {
      if (before < 0 || compareLiterals(before, rule) != 0) {
        int length = pasts[rule] - starts[rule];
        System.arraycopy(literals, starts[rule], sorted, at, length);
        at += length;
        sortedPasts[kept] = base + at;
        sortedRequirements[kept] = requirements[rule];
        sortedFacts[kept++] = facts[rule];
      } else {
        sortedFacts[kept - 1] &= facts[rule];
        if (sortedRequirements[kept - 1] < 0) {
          sortedRequirements[kept - 1] = requirements[rule];
        }
      }
      before = rule;
    }
    System.arraycopy(sorted, 0, literals, base, at);
    literalCount = base + at;
    size = from + kept;
    System.arraycopy(sortedPasts, 0, pasts, from, kept);
    System.arraycopy(sortedPasts, 0, starts, from + 1, kept - 1);
    System.arraycopy(sortedFacts, 0, facts, from, kept);
    System.arraycopy(sortedRequirements, 0, requirements, from, kept);
    if (from >= lateStart) {
      lateClasses.size(from - lateStart + kept);
    }
  }

  /**
   * Compares two rules literal by literal, the end of a rule counting as 0.
   *
   * @param ruleA a rule
   * @param ruleB a rule
   * @return negative, zero or positive
   */
  public int compareLiterals(int ruleA, int ruleB) {
    int[] all = literals;
    int a = start(ruleA);
    int b = start(ruleB);
    int endA = past(ruleA);
    int endB = past(ruleB);
    while (a < endA || b < endB) {
      int literalA = a < endA ? all[a++] : 0;
      int literalB = b < endB ? all[b++] : 0;
      if (literalA != literalB) {
        return Integer.compare(literalA, literalB);
      }
    }
    return 0;
  }
}
