package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.sweep.DeadPackages;
import dev.rpmsolve.core.internal.sweep.PackageGraph;
import dev.rpmsolve.core.universe.ArchPolicy;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Searches for installations of some packages, among what they can reach.
 *
 * <p>One engine serves all questions, so that what it learnt from one helps with the next. The
 * clauses are those of the graph: {@code ¬P ∨ candidates} for every need, {@code ¬P ∨ ¬Q} for what
 * excludes each other, at most one of a name and color. Dead nodes are left out. The need of a
 * package for its twin has a literal more, its <em>lift</em>, where a question may do without it.
 *
 * <p>Belongs to one thread.
 */
public final class SliceSearch {
  /** Whether packages of lesser architectures need their twins of the best one. */
  public enum Twins {
    /** They do: stricter than a request is, which counts only what it can reach. */
    NEEDED,
    /** They do not, unless a question says so: laxer than a request is. */
    OPTIONAL
  }

  private final PackageGraph graph;
  private final DeadPackages dead;
  private final CandidatePreference preference;
  private final int[] variableOf;
  private final IntArrayList reached = new IntArrayList();
  private final IntTable.Builder clauses = new IntTable.Builder();
  private final IntTable.Builder groups = new IntTable.Builder();
  private final Sat4jEngine engine;
  private final RequirementGuide guide;
  private final IntArrayList lesser = new IntArrayList();
  private final IntArrayList liftable = new IntArrayList();
  private final int variableCount;

  /**
   * Prepares a search.
   *
   * @param graph all nodes
   * @param dead which of them cannot be installed
   * @param packageIds what will be asked for; not dead
   * @param twins whether packages of lesser architectures need their twins
   * @param guard ends the work when the budget does
   */
  public SliceSearch(
      PackageGraph graph, DeadPackages dead, int[] packageIds, Twins twins, BudgetGuard guard) {
    this.graph = graph;
    this.dead = dead;
    preference = new CandidatePreference(graph.universe(), graph::soleNeeds);
    variableOf = new int[graph.nodeCount()];
    reached.add(-1);
    for (int packageId : packageIds) {
      reach(packageId);
    }
    for (int variable = 1; variable < reached.size(); variable++) {
      guard.step();
      int node = reached.getInt(variable);
      writeNeeds(variable, graph.needs().row(node));
      if (graph.twinNeed(node) >= 0) {
        reachTwins(node);
      }
      reachConditions(node);
    }
    variableCount = reached.size() - 1;
    Bits asked = new Bits(graph.nodeCount());
    for (int packageId : packageIds) {
      asked.add(packageId);
    }
    for (int i = 0; i < lesser.size(); i++) {
      writeTwinNeed(lesser.getInt(i), twins == Twins.OPTIONAL || asked.get(lesser.getInt(i)));
    }
    writeConditions();
    writeExclusions();
    IntTable written = clauses.build();
    int allVariables = variableCount + liftable.size();
    engine = new Sat4jEngine(allVariables, guard);
    for (int row = 0; row < written.rows(); row++) {
      engine.addClause(written, row);
    }
    IntTable writtenGroups = groups.build();
    for (int row = 0; row < writtenGroups.rows(); row++) {
      engine.addAtMostOne(writtenGroups, row);
    }
    engine.seal();
    guide = new RequirementGuide(written, allVariables);
  }

  /**
   * Tells whether some clause is about twins.
   *
   * @return whether what {@link #install} refuses may be installable without them
   */
  public boolean hasTwins() {
    return !lesser.isEmpty();
  }

  /**
   * Searches for an installation in which all packages have the twins that they need.
   *
   * @param packageId a package that must be in it
   * @param wanted packages that are added in their order, each unless what is there stands in its
   *     way
   * @return the packages of the installation; empty if there is none
   */
  public int[] install(int packageId, int[] wanted) {
    return install(packageId, wanted, lesserOne -> true);
  }

  /**
   * Searches for an installation in which some packages have the twins that they need.
   *
   * @param packageId a package that must be in it
   * @param isHeld which packages need their twins, of those that may do without: the ones that may
   *     be asked for, or all if twins are optional
   * @return the packages of the installation; empty if there is none
   */
  public int[] install(int packageId, IntPredicate isHeld) {
    return install(packageId, new int[0], isHeld);
  }

  private int[] install(int packageId, int[] wanted, IntPredicate isHeld) {
    int[] variables = new int[wanted.length];
    for (int i = 0; i < wanted.length; i++) {
      variables[i] = variableOf[wanted[i]];
    }
    guide.want(variables);
    IntArrayList assumptions = IntArrayList.of(variableOf[packageId]);
    for (int i = 0; i < liftable.size(); i++) {
      if (isHeld.test(liftable.getInt(i))) {
        assumptions.add(-lift(i));
      }
    }
    if (!engine.solve(assumptions.toIntArray(), guide)) {
      return new int[0];
    }
    int packageCount = graph.universe().packageCount();
    IntArrayList installed = new IntArrayList();
    for (int variable = 1; variable <= variableCount; variable++) {
      if (reached.getInt(variable) < packageCount && engine.isTrue(variable)) {
        installed.add(reached.getInt(variable));
      }
    }
    int[] packages = installed.toIntArray();
    Arrays.sort(packages);
    return packages;
  }

  private int lift(int index) {
    return variableCount + 1 + index;
  }

  private void reachTwins(int packageId) {
    lesser.add(packageId);
    for (int twin : graph.candidates(graph.twinNeed(packageId))) {
      reach(twin);
    }
  }

  private void writeTwinNeed(int packageId, boolean isLiftable) {
    clauses.add(-variableOf[packageId]);
    if (isLiftable) {
      clauses.add(lift(liftable.size()));
      liftable.add(packageId);
    }
    for (int twin : graph.candidates(graph.twinNeed(packageId))) {
      if (variableOf[twin] != 0) {
        clauses.add(variableOf[twin]);
      }
    }
    clauses.endRow();
  }

  private void reach(int node) {
    if (variableOf[node] == 0 && !dead.isDead(node)) {
      variableOf[node] = reached.size();
      reached.add(node);
    }
  }

  private void writeNeeds(int variable, int[] needs) {
    for (int need : needs) {
      writeNeed(variable, need);
    }
  }

  private void writeNeed(int variable, int need) {
    clauses.add(-variable);
    IntArrayList candidates = new IntArrayList();
    for (int candidate : graph.candidates(need)) {
      reach(candidate);
      if (variableOf[candidate] != 0) {
        candidates.add(candidate + 1);
      }
    }
    preference.sort(candidates);
    for (int i = 0; i < candidates.size(); i++) {
      clauses.add(variableOf[candidates.getInt(i) - 1]);
    }
    clauses.endRow();
  }

  /** What a condition may want must be there, whether or not all it looks at is reached. */
  private void reachConditions(int node) {
    IntTable conditions = graph.conditions();
    for (int i = graph.conditionsOf().start(node); i < graph.conditionsOf().end(node); i++) {
      int condition = graph.conditionsOf().value(i);
      for (int j = conditions.start(condition); j < conditions.end(condition); j++) {
        if (conditions.value(j) > 0) {
          reach(conditions.value(j) - 1);
        }
      }
    }
  }

  private void writeConditions() {
    IntTable conditions = graph.conditions();
    for (int condition = 0; condition < conditions.rows(); condition++) {
      if (isReached(condition)) {
        for (int i = conditions.start(condition); i < conditions.end(condition); i++) {
          int literal = conditions.value(i);
          int variable = variableOf[Math.abs(literal) - 1];
          if (variable != 0) {
            clauses.add(literal < 0 ? -variable : variable);
          }
        }
        clauses.endRow();
      }
    }
  }

  /** Tells whether all that a condition negates is reached: else it holds. */
  private boolean isReached(int condition) {
    IntTable conditions = graph.conditions();
    for (int i = conditions.start(condition); i < conditions.end(condition); i++) {
      if (conditions.value(i) < 0 && variableOf[-conditions.value(i) - 1] == 0) {
        return false;
      }
    }
    return true;
  }

  private void writeExclusions() {
    IntTable conflicts = graph.conflicts();
    for (int variable = 1; variable < reached.size(); variable++) {
      int node = reached.getInt(variable);
      for (int i = conflicts.start(node); i < conflicts.end(node); i++) {
        int other = variableOf[conflicts.value(i)];
        if (other > variable) {
          exclude(variable, other);
        }
      }
      writeNamesakes(variable, node);
    }
  }

  /** Writes the groups of a name when its first variable comes. */
  private void writeNamesakes(int variable, int node) {
    IntArrayList of64 = new IntArrayList();
    IntArrayList of32 = new IntArrayList();
    for (int other : graph.namesakes(node)) {
      int otherVariable = variableOf[other];
      if (otherVariable != 0) {
        if (otherVariable < variable) {
          return;
        }
        if ((graph.colors(other) & ArchPolicy.COLOR_64) != 0) {
          of64.add(otherVariable);
        }
        if ((graph.colors(other) & ArchPolicy.COLOR_32) != 0) {
          of32.add(otherVariable);
        }
      }
    }
    atMostOne(of64);
    if (!of32.equals(of64)) {
      atMostOne(of32);
    }
  }

  private void atMostOne(IntArrayList variables) {
    if (variables.size() == 2) {
      exclude(variables.getInt(0), variables.getInt(1));
    } else if (variables.size() > 2) {
      variables.forEach(groups::add);
      groups.endRow();
    }
  }

  private void exclude(int variable, int other) {
    clauses.add(-variable);
    clauses.add(-other);
    clauses.endRow();
  }
}
