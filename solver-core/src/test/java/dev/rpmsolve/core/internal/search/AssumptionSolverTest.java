package dev.rpmsolve.core.internal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.search.AssumptionSolver.Answer;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AssumptionSolverTest {
  private static final int VARIABLES = 9;

  private final List<int[]> clauses = new ArrayList<>();
  private final List<int[]> groups = new ArrayList<>();

  private static AssumptionSolver solver(int variables, Budget budget) {
    return new AssumptionSolver(variables, new BudgetGuard(budget));
  }

  @Test
  void answersAreThoseOfTryingEverythingWhateverWasAskedBefore() {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      clauses.clear();
      groups.clear();
      AssumptionSolver solver = solver(VARIABLES, Budget.unlimited());
      for (int question = 0; question < 12; question++) {
        addSomething(solver, random);
        IntArrayList assumptions = new IntArrayList();
        for (int i = random.nextInt(6); i > 0; i--) {
          assumptions.add(literal(random));
        }
        check(solver, assumptions, "seed " + seed + ", question " + question);
      }
    }
  }

  @Test
  void aProbeRefutesOnlyWhatNoModelHas() {
    int refuted = 0;
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      clauses.clear();
      groups.clear();
      AssumptionSolver solver = solver(VARIABLES, Budget.unlimited());
      for (int question = 0; question < 12; question++) {
        addSomething(solver, random);
        int literal = literal(random);
        if (solver.probe(literal)) {
          refuted++;
          assertFalse(isPossible(IntArrayList.of(literal)), "seed " + seed);
        }
        check(solver, IntArrayList.of(literal(random)), "seed " + seed + ", question " + question);
      }
    }
    assertTrue(refuted > 200, "too few: " + refuted);
  }

  private void addSomething(AssumptionSolver solver, Random random) {
    for (int i = random.nextInt(4); i > 0; i--) {
      int[] clause = random.ints(2 + random.nextInt(3), 0, 1).map(x -> literal(random)).toArray();
      clauses.add(clause);
      solver.addClause(clause);
    }
    if (random.nextInt(4) == 0) {
      int bound = 1 + random.nextInt(2);
      int[] group = new int[4 + random.nextInt(3)];
      for (int i = 0; i < group.length; i++) {
        group[i] = random.nextBoolean() ? i + 1 : -1 - i;
      }
      int[] withBound = java.util.Arrays.copyOf(group, group.length + 1);
      withBound[group.length] = bound;
      groups.add(withBound);
      solver.addAtMost(group, 0, group.length, bound);
    }
    if (random.nextInt(5) == 0) {
      solver.simplify();
    }
  }

  private static int literal(Random random) {
    int variable = 1 + random.nextInt(VARIABLES);
    return random.nextBoolean() ? variable : -variable;
  }

  private void check(AssumptionSolver solver, IntArrayList assumptions, String what) {
    boolean isPossible = isPossible(assumptions);
    Answer answer = solver.solve(assumptions, Long.MAX_VALUE);
    assertEquals(isPossible ? Answer.MODEL : Answer.NONE, answer, what);
    if (isPossible) {
      assertTrue(holds(solver.model(), assumptions), what);
    } else {
      assertTrue(assumptions.containsAll(solver.failed()), what);
      assertFalse(isPossible(solver.failed()), what);
    }
  }

  private boolean isPossible(IntArrayList assumptions) {
    for (long bits = 0; bits < 1L << VARIABLES; bits++) {
      if (holds(BitSet.valueOf(new long[] {bits << 1}), assumptions)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(BitSet model, IntArrayList assumptions) {
    for (int i = 0; i < assumptions.size(); i++) {
      if (!isTrue(assumptions.getInt(i), model)) {
        return false;
      }
    }
    for (int[] clause : clauses) {
      if (java.util.Arrays.stream(clause).noneMatch(literal -> isTrue(literal, model))) {
        return false;
      }
    }
    for (int[] group : groups) {
      int last = group.length - 1;
      long count =
          java.util.Arrays.stream(group).limit(last).filter(each -> isTrue(each, model)).count();
      if (count > group[last]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTrue(int literal, BitSet model) {
    return model.get(Math.abs(literal)) == literal > 0;
  }

  /** Makes clauses that say that so many pigeons have a hole each, of one less. */
  private static AssumptionSolver pigeons(int pigeons, Budget budget) {
    int holes = pigeons - 1;
    AssumptionSolver solver = solver(pigeons * holes, budget);
    for (int pigeon = 0; pigeon < pigeons; pigeon++) {
      int[] clause = new int[holes];
      for (int hole = 0; hole < holes; hole++) {
        clause[hole] = pigeon * holes + hole + 1;
        for (int other = 0; other < pigeon; other++) {
          solver.addClause(-clause[hole], -(other * holes + hole + 1));
        }
      }
      solver.addClause(clause);
    }
    return solver;
  }

  @Test
  void whatNeedsThousandsOfConflictsIsRefutedToo() {
    AssumptionSolver solver = pigeons(8, Budget.unlimited());
    AtomicInteger derived = new AtomicInteger();
    solver.tell(clause -> derived.incrementAndGet());
    assertEquals(Answer.NONE, solver.solve(new IntArrayList(), Long.MAX_VALUE));
    assertTrue(solver.failed().isEmpty());
    assertTrue(derived.get() > 1000, () -> "only " + derived);
  }

  @Test
  void questionsEndWhenTheirConflictsAreUsedUp() {
    AssumptionSolver solver = pigeons(9, Budget.unlimited());
    assertEquals(Answer.UNKNOWN, solver.solve(new IntArrayList(), 10));
  }

  @Test
  void budgetsEndTheWork() {
    AssumptionSolver solver = pigeons(9, Budget.unlimited().withConflicts(20));
    assertThrows(SearchStopped.class, () -> solver.solve(new IntArrayList(), Long.MAX_VALUE));
  }

  @Test
  void newVariablesCountToo() {
    AssumptionSolver solver = solver(1, Budget.unlimited());
    int second = solver.newVariable();
    solver.addClause(-1, second);
    assertEquals(Answer.MODEL, solver.solve(IntArrayList.of(1), Long.MAX_VALUE));
    assertTrue(solver.model().get(second));
    assertEquals(0, solver.fixed(second));
    solver.addClause(1);
    assertTrue(solver.propagateUnits());
    assertEquals(1, solver.fixed(second));
    assertEquals(-1, solver.fixed(-second));
  }
}
