package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is left of a problem after some of it was settled, as problems that have nothing to do with
 * each other: no open clause or group has literals of two of them, so that each can be solved
 * alone, and costs add up.
 *
 * <p>Components in which nothing costs anything are one problem, and so are small ones that follow
 * each other, as a search has a cost of its own. Where nearly everything is one component the whole
 * is not split: copying it would cost more than it saves.
 */
final class Components {
  private static final int SMALL = 500;
  private static final double MOST = 0.7;

  private final PartialModel settled;
  private final WeightedProblem problem;
  private final int[] parents;
  private final BitSet isUsed = new BitSet();
  private final BitSet isCostly = new BitSet();
  private final int[] sizes;
  private final Draft[] draftOf;
  private final int[] inside;
  private final List<Draft> drafts = new ArrayList<>();
  private Draft free;
  private Draft small;
  private int firstOpen;

  /**
   * A problem that is part of another.
   *
   * @param problem the part
   * @param outside for each variable of it, from 1, that of the whole problem
   * @param settled literals of the part that are true in its best models, to be added to it
   */
  record Part(WeightedProblem problem, int[] outside, IntArrayList settled) {
    /** Returns a problem as the only part of itself. */
    static Part whole(WeightedProblem problem, IntArrayList settled) {
      return new Part(problem, IntStream.rangeClosed(0, problem.variables()).toArray(), settled);
    }

    /** Returns which variables of the part are in a set of variables of the whole. */
    BitSet restrict(BitSet whole) {
      BitSet own = new BitSet();
      for (int variable = 1; variable < outside.length; variable++) {
        own.set(variable, whole.get(outside[variable]));
      }
      return own;
    }

    /** Copies values of the variables of the part into a set of variables of the whole. */
    void extend(BitSet own, BitSet whole) {
      for (int variable = 1; variable < outside.length; variable++) {
        whole.set(outside[variable], own.get(variable));
      }
    }
  }

  /** A part that is being made. */
  private static final class Draft {
    private final WeightedProblem.Builder problem = new WeightedProblem.Builder();
    private final List<WeightedProblem.LevelBuilder> levels = new ArrayList<>();
    private final IntArrayList outside = new IntArrayList(new int[] {0});

    private Part build() {
      return new Part(problem.build(), outside.toIntArray(), new IntArrayList());
    }
  }

  private Components(PartialModel settled) {
    this.settled = settled;
    problem = settled.problem();
    parents = new int[problem.variables() + 1];
    sizes = new int[parents.length];
    draftOf = new Draft[parents.length];
    inside = new int[parents.length];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = i;
    }
  }

  /**
   * Splits what is left. Complexity: about linear in the literals of the problem.
   *
   * @param settled what is settled of a problem, without contradiction
   * @return the parts, in the order of their lowest variables; variables that are in no clause or
   *     group and cost nothing are in none
   */
  static List<Part> of(PartialModel settled) {
    Components components = new Components(settled);
    components.join();
    components.findCostly();
    if (components.isMostlyOne()) {
      return List.of(Part.whole(settled.problem(), settled.trail()));
    }
    components.makeParts();
    return components.drafts.stream().map(Draft::build).toList();
  }

  private int root(int variable) {
    int root = variable;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private void join() {
    for (int clause = 0; clause < problem.clauses().rows(); clause++) {
      if (settled.isOpenClause(clause)) {
        join(problem.clauses(), clause);
      }
    }
    for (int group = 0; group < problem.groups().rows(); group++) {
      if (settled.isOpenGroup(group)) {
        join(problem.groups(), group);
      }
    }
  }

  private void join(IntTable table, int row) {
    int root = 0;
    for (int i = table.start(row); i < table.end(row); i++) {
      if (settled.value(table.value(i)) == 0) {
        int variable = Math.abs(table.value(i));
        isUsed.set(variable);
        int other = root(variable);
        root = root == 0 ? other : root;
        parents[Math.max(root, other)] = Math.min(root, other);
        root = Math.min(root, other);
      }
    }
  }

  private void findCostly() {
    for (WeightedProblem.Level level : problem.levels()) {
      for (int i = 0; i < level.size(); i++) {
        int variable = Math.abs(level.literal(i));
        if (settled.value(variable) == 0) {
          isUsed.set(variable);
          isCostly.set(root(variable));
        }
      }
    }
    isUsed.stream().forEach(variable -> sizes[root(variable)]++);
  }

  private boolean isMostlyOne() {
    int largest = IntStream.of(sizes).max().orElse(0);
    return largest > SMALL && largest >= MOST * problem.variables();
  }

  /** Numbers the parts by root, and the variables in each. */
  private void makeParts() {
    isUsed.stream().forEach(variable -> addTo(partOf(root(variable)), variable));
    for (Draft draft : drafts) {
      problem.levels().forEach(level -> draft.levels.add(draft.problem.level(level.name())));
    }
    copyClauses();
    copyGroups();
    copyCosts();
  }

  private Draft partOf(int root) {
    if (draftOf[root] == null) {
      if (!isCostly.get(root)) {
        free = free == null ? newDraft() : free;
        draftOf[root] = free;
      } else if (sizes[root] > SMALL) {
        draftOf[root] = newDraft();
      } else {
        small = small == null || small.outside.size() > SMALL ? newDraft() : small;
        draftOf[root] = small;
      }
    }
    return draftOf[root];
  }

  private Draft newDraft() {
    drafts.add(new Draft());
    return drafts.get(drafts.size() - 1);
  }

  private void addTo(Draft draft, int variable) {
    inside[variable] = draft.problem.variable();
    draft.outside.add(variable);
  }

  private Draft draftOf(int literal) {
    return draftOf[root(Math.abs(literal))];
  }

  private void copyClauses() {
    IntTable clauses = problem.clauses();
    for (int clause = 0; clause < clauses.rows(); clause++) {
      if (settled.isOpenClause(clause)) {
        IntArrayList open = open(clauses, clause);
        draftOf(clauses.value(firstOpen)).problem.clause(open);
      }
    }
  }

  private void copyGroups() {
    IntTable groups = problem.groups();
    for (int group = 0; group < groups.rows(); group++) {
      if (settled.isOpenGroup(group)) {
        int[] open = open(groups, group).toIntArray();
        draftOf(groups.value(firstOpen)).problem.atMost(settled.room(group), open);
      }
    }
  }

  /** Returns the open literals of a row in the variables of their part; notes where they begin. */
  private IntArrayList open(IntTable table, int row) {
    IntArrayList open = new IntArrayList(table.end(row) - table.start(row));
    for (int i = table.start(row); i < table.end(row); i++) {
      int literal = table.value(i);
      if (settled.value(literal) == 0) {
        firstOpen = open.isEmpty() ? i : firstOpen;
        open.add(literal > 0 ? inside[literal] : -inside[-literal]);
      }
    }
    return open;
  }

  private void copyCosts() {
    for (int i = 0; i < problem.levels().size(); i++) {
      WeightedProblem.Level level = problem.levels().get(i);
      for (int j = 0; j < level.size(); j++) {
        int literal = level.literal(j);
        if (settled.value(literal) == 0) {
          int own = literal > 0 ? inside[literal] : -inside[-literal];
          draftOf(literal).levels.get(i).add(level.weight(j), own);
        }
      }
    }
  }
}
