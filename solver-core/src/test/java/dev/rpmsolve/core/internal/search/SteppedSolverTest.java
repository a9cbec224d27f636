package dev.rpmsolve.core.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is concluded, and in which order, depends on decisions and places of clauses alone. */
class SteppedSolverTest {
  private static final int TRIES = 3_000;
  private static final int VARIABLES = 24;

  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void concludesAsIfNothingHadBeenDecidedBefore() {
    for (int i = 0; i < TRIES; i++) {
      List<int[]> clauses = clauses();
      int[] decisions = decisions();
      SteppedSolver fresh = solver(clauses, 0);
      SteppedSolver used = solver(clauses, 0);
      for (int round = 0; round < 3; round++) {
        run(used, decisions());
        used.retract(0);
      }
      assertEquals(run(fresh, decisions), run(used, decisions), "try " + i);
    }
  }

  @Test
  void concludesAsIfLateClausesHadBeenThereFromTheStart() {
    for (int i = 0; i < TRIES; i++) {
      List<int[]> clauses = clauses();
      int[] decisions = decisions();
      SteppedSolver whole = solver(clauses, 0);
      SteppedSolver growing = SteppedSolver.of(VARIABLES, true);
      for (int place = 0; place < clauses.size(); place += 2) {
        add(growing, clauses.get(place), place);
      }
      run(growing, decisions);
      growing.retract(0);
      for (int place = 1; place < clauses.size(); place += 2) {
        add(growing, clauses.get(place), place);
      }
      assertEquals(run(whole, decisions), run(growing, decisions), "try " + i);
    }
  }

  @Test
  void concludesAsIfClausesThatSayNothingWereNotThere() {
    for (int i = 0; i < TRIES; i++) {
      List<int[]> clauses = clauses();
      int[] decisions = decisions();
      SteppedSolver few = solver(clauses, VARIABLES);
      SteppedSolver many = SteppedSolver.of(2 * VARIABLES, true);
      int place = 0;
      for (int[] clause : clauses) {
        for (int owner = VARIABLES + 1; owner <= VARIABLES + random.nextInt(4); owner++) {
          int[] ofOther = clauses.get(random.nextInt(clauses.size())).clone();
          ofOther[0] = -owner;
          add(many, ofOther, place++);
        }
        add(many, clause, place++);
      }
      IntArrayList all = run(many, decisions);
      all.removeIf(literal -> Math.abs(literal) > VARIABLES);
      assertEquals(run(few, decisions), all, "try " + i);
    }
  }

  private SteppedSolver solver(List<int[]> clauses, int moreVariables) {
    SteppedSolver solver = SteppedSolver.of(VARIABLES + moreVariables, true);
    for (int place = 0; place < clauses.size(); place++) {
      add(solver, clauses.get(place), place);
    }
    return solver;
  }

  private static void add(SteppedSolver solver, int[] clause, int place) {
    solver.add(clause, 0, clause.length, 0, place);
  }

  /** Decides what is undecided until clauses contradict each other; returns all that follows. */
  private static IntArrayList run(SteppedSolver solver, int[] decisions) {
    boolean isFine = true;
    for (int i = 0; isFine && i < decisions.length; i++) {
      if (solver.value(Math.abs(decisions[i])) == 0) {
        solver.decide(decisions[i]);
        isFine = solver.conclude() == null;
      }
    }
    IntArrayList trail = new IntArrayList();
    for (int i = 0; i < solver.trailSize(); i++) {
      trail.add(solver.trailLiteral(i));
    }
    return trail;
  }

  private List<int[]> clauses() {
    List<int[]> clauses = new ArrayList<>();
    int count = 10 + random.nextInt(50);
    while (clauses.size() < count) {
      IntArrayList clause = new IntArrayList();
      int length = 2 + random.nextInt(4);
      while (clause.size() < length) {
        int variable = 1 + random.nextInt(VARIABLES);
        if (!clause.contains(variable) && !clause.contains(-variable)) {
          clause.add(random.nextInt(3) == 0 ? variable : -variable);
        }
      }
      clauses.add(clause.toIntArray());
    }
    return clauses;
  }

  /** All variables are in some clause or are left alone: Sat4j knows no others. */
  private int[] decisions() {
    int[] decisions = new int[6];
    for (int i = 0; i < decisions.length; i++) {
      int variable = 1 + random.nextInt(VARIABLES);
      decisions[i] = random.nextBoolean() ? variable : -variable;
    }
    return decisions;
  }
}
