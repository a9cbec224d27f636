package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Arrays;

/**
 * Finds the dependencies of one table in another.
 *
 * <p>Operands have lower ids than what holds them, so one pass in the order of ids does. What
 * follows each other in both tables is found at once; else a few are looked at that have the same
 * first operand. A dependency may be missed where very many have; that is told as if it was not
 * there.
 */
final class DependencyMatch {
  private static final int AHEAD = 16;
  private static final int TRIES = 256;

  private final DependencyTable table;
  private final DependencyTable other;
  private final int[] names;
  private final int[] evrs;
  private final int[] ids;
  private IntTable byFirst;

  DependencyMatch(DependencyTable table, DependencyTable other, int[] names, int[] evrs) {
    this.table = table;
    this.other = other;
    this.names = names;
    this.evrs = evrs;
    ids = new int[table.size()];
  }

  /** Returns for each id of the one table that of the same dependency in the other, or -1. */
  int[] ids() {
    int next = 0;
    for (int id = 0; id < ids.length; id++) {
      int operator = table.operator(id);
      boolean isRich = operator >= DependencyTable.AND;
      int first = isRich ? ids[table.first(id)] : names[table.first(id)];
      int second = isRich ? ids[table.second(id)] : evrs[table.second(id)];
      int found = first < 0 || second < 0 ? -1 : find(operator, first, second, next);
      ids[id] = found;
      next = found < 0 ? next : found + 1;
    }
    return ids;
  }

  private int find(int operator, int first, int second, int next) {
    int end = Math.min(other.size(), next + AHEAD);
    for (int id = next; id < end; id++) {
      if (isAt(id, operator, first, second)) {
        return id;
      }
    }
    if (byFirst == null) {
      byFirst = byFirst();
    }
    int last = Math.min(byFirst.end(first), byFirst.start(first) + TRIES);
    for (int i = byFirst.start(first); i < last; i++) {
      if (isAt(byFirst.value(i), operator, first, second)) {
        return byFirst.value(i);
      }
    }
    return -1;
  }

  private boolean isAt(int id, int operator, int first, int second) {
    return other.first(id) == first && other.second(id) == second && other.operator(id) == operator;
  }

  private IntTable byFirst() {
    int[] firsts = new int[other.size()];
    int[] all = new int[other.size()];
    int rows = other.size();
    for (int id = 0; id < firsts.length; id++) {
      firsts[id] = other.first(id);
      all[id] = id;
      rows = Math.max(rows, firsts[id] + 1);
    }
    int highest = Arrays.stream(names).max().orElse(-1);
    return IntTable.group(Math.max(rows, highest + 1), firsts, all, all.length);
  }
}
