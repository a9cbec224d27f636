package dev.rpmsolve.core.internal.rules;

import java.util.Arrays;

/** Sorts rules by their literals. */
final class RuleOrder {
  private static final int FEW = 24;

  /** Counting pays if there is a rule for every so many possible literals. */
  private static final long DENSE = 32;

  private RuleOrder() {}

  /**
   * Sorts the last rules of a book: by first literal, then each run of equal ones by all literals,
   * then by number.
   *
   * @param rules the book
   * @param from the first rule to be sorted
   * @return the rules in order
   */
  static int[] sorted(RuleBook rules, int from) {
    int count = rules.size() - from;
    int least = 0;
    int most = 0;
    for (int rule = from; rule < rules.size(); rule++) {
      least = Math.min(least, rules.first(rule));
      most = Math.max(most, rules.first(rule));
    }
    int[] order =
        most - least < DENSE * (long) count
            ? counted(rules, from, least, most)
            : byFirst(rules, from);
    int runStart = 0;
    for (int i = 1; i <= count; i++) {
      if (i == count || rules.first(order[i]) != rules.first(order[runStart])) {
        sortRun(rules, order, runStart, i);
        runStart = i;
      }
    }
    return order;
  }

  private static int[] counted(RuleBook rules, int from, int least, int most) {
    int[] places = new int[most - least + 2];
    for (int rule = from; rule < rules.size(); rule++) {
      places[rules.first(rule) - least + 1]++;
    }
    for (int i = 1; i < places.length; i++) {
      places[i] += places[i - 1];
    }
    int[] order = new int[rules.size() - from];
    for (int rule = from; rule < rules.size(); rule++) {
      order[places[rules.first(rule) - least]++] = rule;
    }
    return order;
  }

  private static int[] byFirst(RuleBook rules, int from) {
    long[] keys = new long[rules.size() - from];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) rules.first(from + i) << 32 | from + i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** Inserts one after the other, or merges two halves if there are many; both keep the order. */
  private static void sortRun(RuleBook rules, int[] order, int start, int past) {
    if (past - start > FEW) {
      int middle = (start + past) >>> 1;
      sortRun(rules, order, start, middle);
      sortRun(rules, order, middle, past);
      merge(rules, order, start, middle, past);
      return;
    }
    for (int i = start + 1; i < past; i++) {
      int rule = order[i];
      int at = i;
      while (at > start && isAfter(rules, order[at - 1], rule)) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = rule;
    }
  }

  /** Tells whether a rule comes after another one that has the same first literal. */
  private static boolean isAfter(RuleBook rules, int rule, int other) {
    int second = rules.second(rule);
    int otherSecond = rules.second(other);
    return second == otherSecond ? rules.compareLiterals(rule, other) > 0 : second > otherSecond;
  }

  private static void merge(RuleBook rules, int[] order, int start, int middle, int past) {
    int[] first = Arrays.copyOfRange(order, start, middle);
    int a = 0;
    int b = middle;
    int at = start;
    while (a < first.length) {
      if (b < past && isAfter(rules, first[a], order[b])) {
        order[at++] = order[b++];
      } else {
        order[at++] = first[a++];
      }
    }
  }
}
