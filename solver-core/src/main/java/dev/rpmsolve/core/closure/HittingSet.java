package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.search.BudgetGuard;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A smallest choice of items that has at least one of each of some groups; among equally small ones
 * that which leaves out early items first.
 *
 * <p>Found per connected component by depth-first search with growing size: items are decided in
 * their order, left out before taken; what a group forces is taken at once; a branch ends where
 * cliques among the pairs, and groups that share no item with them or each other, need more than is
 * left. Exponential in the worst case; each dead end counts as a conflict of the budget.
 */
final class HittingSet {
  private final List<int[]> groups = new ArrayList<>();
  private final BudgetGuard guard;

  HittingSet(BudgetGuard guard) {
    this.guard = guard;
  }

  /**
   * Adds a group.
   *
   * @param group items, ascending; at least one
   */
  void add(int[] group) {
    groups.add(group);
  }

  /**
   * Chooses.
   *
   * @return items, ascending
   */
  int[] smallest() {
    IntArrayList chosen = new IntArrayList();
    for (List<int[]> component : components()) {
      chosen.addElements(chosen.size(), new Search(component, guard).run());
    }
    int[] items = chosen.toIntArray();
    Arrays.sort(items);
    return items;
  }

  private List<List<int[]>> components() {
    int highest = groups.stream().mapToInt(group -> group[group.length - 1]).max().orElse(-1);
    int[] leaders = new int[highest + 1];
    Arrays.setAll(leaders, item -> item);
    for (int[] group : groups) {
      for (int item : group) {
        leaders[leader(leaders, item)] = leader(leaders, group[0]);
      }
    }
    List<List<int[]>> byLeader = new ArrayList<>();
    for (int item = 0; item <= highest; item++) {
      byLeader.add(new ArrayList<>());
    }
    groups.forEach(group -> byLeader.get(leader(leaders, group[0])).add(group));
    byLeader.removeIf(List::isEmpty);
    return byLeader;
  }

  private static int leader(int[] leaders, int item) {
    int at = item;
    while (leaders[at] != at) {
      leaders[at] = leaders[leaders[at]];
      at = leaders[at];
    }
    return at;
  }

  /** The search in one component; items are numbered from 0 in their order. */
  private static final class Search {
    private static final byte OPEN = 0;
    private static final byte OUT = 1;
    private static final byte TAKEN = 2;

    private final BudgetGuard guard;
    private final int[] items;
    private final int[][] groups;
    private final boolean[][] isPair;
    private final byte[] states;
    private final IntArrayList trail = new IntArrayList();
    private final IntArrayList decisions = new IntArrayList();
    private int taken;

    Search(List<int[]> component, BudgetGuard guard) {
      this.guard = guard;
      items = component.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
      groups =
          component.stream()
              .map(g -> Arrays.stream(g).map(i -> Arrays.binarySearch(items, i)).toArray())
              .toArray(int[][]::new);
      states = new byte[items.length];
      isPair = new boolean[items.length][items.length];
      for (int[] group : groups) {
        if (group.length == 2) {
          isPair[group[0]][group[1]] = true;
          isPair[group[1]][group[0]] = true;
        }
      }
    }

    int[] run() {
      int size = bound();
      while (!isFound(size)) {
        size++;
      }
      IntArrayList found = new IntArrayList();
      for (int item = 0; item < items.length; item++) {
        if (states[item] == TAKEN) {
          found.add(items[item]);
        }
      }
      return found.toIntArray();
    }

    private boolean isFound(int size) {
      undo(0);
      decisions.clear();
      while (true) {
        guard.step();
        if (!propagate() || taken + bound() > size) {
          guard.conflict();
          if (decisions.isEmpty()) {
            return false;
          }
          int decided = decisions.popInt();
          int item = trail.getInt(decided);
          undo(decided);
          set(item, TAKEN);
          continue;
        }
        int next = nextOpen();
        if (next < 0) {
          return true;
        }
        decisions.add(trail.size());
        set(next, OUT);
      }
    }

    private void set(int item, byte state) {
      states[item] = state;
      taken += state == TAKEN ? 1 : 0;
      trail.add(item);
    }

    private void undo(int size) {
      while (trail.size() > size) {
        int item = trail.popInt();
        taken -= states[item] == TAKEN ? 1 : 0;
        states[item] = OPEN;
      }
    }

    /** Takes what groups with one open item force; false if a group has none left. */
    private boolean propagate() {
      boolean isChanged = true;
      while (isChanged) {
        isChanged = false;
        for (int[] group : groups) {
          int open = countOpen(group);
          if (open == 0) {
            return false;
          } else if (open == 1) {
            for (int item : group) {
              if (states[item] == OPEN) {
                set(item, TAKEN);
                isChanged = true;
              }
            }
          }
        }
      }
      return true;
    }

    /** Counts the open items of a group; -1 if one is taken. */
    private int countOpen(int[] group) {
      int open = 0;
      for (int item : group) {
        if (states[item] == TAKEN) {
          return -1;
        }
        open += states[item] == OPEN ? 1 : 0;
      }
      return open;
    }

    private int nextOpen() {
      int next = -1;
      for (int[] group : groups) {
        if (countOpen(group) > 0) {
          for (int item : group) {
            if (states[item] == OPEN && (next < 0 || item < next)) {
              next = item;
            }
          }
        }
      }
      return next;
    }

    /** Returns a number of open items that must be taken at least. */
    private int bound() {
      boolean[] isUsed = new boolean[items.length];
      int bound = 0;
      for (int item = 0; item < items.length; item++) {
        if (states[item] == OPEN && !isUsed[item]) {
          bound += growClique(item, isUsed);
        }
      }
      for (int[] group : groups) {
        if (countOpen(group) > 0 && isFree(group, isUsed)) {
          bound++;
          for (int item : group) {
            isUsed[item] = true;
          }
        }
      }
      return bound;
    }

    /** Of a clique all but one must be taken; a lone item is no clique and stays free. */
    private int growClique(int first, boolean[] isUsed) {
      IntArrayList clique = IntArrayList.of(first);
      for (int item = first + 1; item < items.length; item++) {
        if (states[item] == OPEN && !isUsed[item] && isPairedWithAll(item, clique)) {
          clique.add(item);
        }
      }
      if (clique.size() > 1) {
        clique.forEach(item -> isUsed[item] = true);
      }
      return clique.size() - 1;
    }

    private boolean isPairedWithAll(int item, IntArrayList clique) {
      for (int i = 0; i < clique.size(); i++) {
        if (!isPair[item][clique.getInt(i)]) {
          return false;
        }
      }
      return true;
    }

    private boolean isFree(int[] group, boolean[] isUsed) {
      for (int item : group) {
        if (states[item] == OPEN && isUsed[item]) {
          return false;
        }
      }
      return true;
    }
  }
}
