package dev.rpmsolve.core.internal.rules;

import java.util.Arrays;

/** Sorts rules by their literals. */
final class RuleOrder {
  private static final int FEW = 24;

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
    long[] byFirst = new long[count];
    for (int i = 0; i < count; i++) {
      byFirst[i] = (long) rules.first(from + i) << 32 | from + i;
    }
    Arrays.sort(byFirst);
    int[] order = new int[count];
    int runStart = 0;
    for (int i = 0; i < count; i++) {
      order[i] = (int) byFirst[i];
      boolean isLast = i + 1 == count || byFirst[i] >> 32 != byFirst[i + 1] >> 32;
      if (isLast) {
        sortRun(rules, order, runStart, i + 1);
        runStart = i + 1;
      }
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
      while (at > start && rules.compareLiterals(order[at - 1], rule) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = rule;
    }
  }

  private static void merge(RuleBook rules, int[] order, int start, int middle, int past) {
    int[] first = Arrays.copyOfRange(order, start, middle);
    int a = 0;
    int b = middle;
    int at = start;
    while (a < first.length) {
      if (b < past && rules.compareLiterals(first[a], order[b]) > 0) {
        order[at++] = order[b++];
      } else {
        order[at++] = first[a++];
      }
    }
  }
}
