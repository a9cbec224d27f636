package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.optimize.WeightedProblem;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The variables of a problem: one that is always true, one per package of the cone, and auxiliary
 * ones that stand for alternatives and for names.
 */
final class ConeLiterals {
  /** The literal that is always true; its negation is always false. */
  static final int TRUE = 1;

  private final CudfDocument document;
  private final WeightedProblem.Builder problem;
  private final int[] variableOf;
  private final IntArrayList packages = new IntArrayList();
  private final int[] nameLiterals;
  private final Map<Alternatives, Integer> meetingOf = new HashMap<>();

  ConeLiterals(CudfDocument document, BitSet cone, WeightedProblem.Builder problem) {
    this.document = document;
    this.problem = problem;
    problem.clause(problem.variable());
    variableOf = new int[document.packageCount()];
    nameLiterals = new int[document.nameCount()];
    for (int id = cone.nextSetBit(0); id >= 0; id = cone.nextSetBit(id + 1)) {
      variableOf[id] = problem.variable();
      packages.add(id);
    }
  }

  /** Literals in a row, compared by what they are; looked up only. */
  private record Alternatives(int[] literals) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Alternatives
          && java.util.Arrays.equals(literals, ((Alternatives) other).literals);
    }

    @Override
    public int hashCode() {
      return java.util.Arrays.hashCode(literals);
    }
  }

  /** Returns the packages of the cone, lowest id first; that at an index has variable index + 2. */
  IntArrayList packages() {
    return packages;
  }

  /** Returns the literal that says that a package is in: always false outside of the cone. */
  int in(int packageId) {
    return variableOf[packageId] == 0 ? -TRUE : variableOf[packageId];
  }

  /** Tells whether a package is in the cone. */
  boolean isUsed(int packageId) {
    return variableOf[packageId] != 0;
  }

  /** Returns the packages of the cone among others, in their order. */
  int[] used(int[] ids) {
    int count = 0;
    for (int id : ids) {
      count += variableOf[id] != 0 ? 1 : 0;
    }
    if (count == ids.length) {
      return ids;
    }
    int[] used = new int[count];
    int next = 0;
    for (int id : ids) {
      if (variableOf[id] != 0) {
        used[next++] = id;
      }
    }
    return used;
  }

  /** Returns the literals that say that one of some packages is in. */
  int[] inAll(int[] ids) {
    int[] literals = used(ids).clone();
    for (int i = 0; i < literals.length; i++) {
      literals[i] = variableOf[literals[i]];
    }
    return literals;
  }

  /** Returns the literal that says that some version of a name is in. */
  int present(int name) {
    if (nameLiterals[name] == 0) {
      IntTable byName = document.packagesByName();
      int[] versions = inAll(byName.row(name));
      if (versions.length < 2) {
        nameLiterals[name] = versions.length == 0 ? -TRUE : versions[0];
      } else {
        nameLiterals[name] = problem.variable();
        for (int version : versions) {
          problem.clause(-version, nameLiterals[name]);
        }
        implyOneOf(nameLiterals[name], versions);
      }
    }
    return nameLiterals[name];
  }

  /** Returns a new literal that is true exactly if one of some is. */
  int defined(IntArrayList some) {
    int literal = problem.variable();
    for (int i = 0; i < some.size(); i++) {
      problem.clause(-some.getInt(i), literal);
    }
    implyOneOf(literal, some.toIntArray());
    return literal;
  }

  /** Returns a literal that can be true only if one of some packages of the cone is in. */
  int meeting(int[] used) {
    if (used.length == 0) {
      return -TRUE;
    }
    if (used.length == 1) {
      return variableOf[used[0]];
    }
    return meetingOf.computeIfAbsent(
        new Alternatives(used),
        key -> {
          int literal = problem.variable();
          implyOneOf(literal, inAll(used));
          return literal;
        });
  }

  /** Writes that one of some literals is true if another one is. */
  void implyOneOf(int condition, int[] literals) {
    IntArrayList clause = new IntArrayList(literals.length + 1);
    clause.add(-condition);
    clause.addElements(1, literals);
    problem.clause(clause);
  }
}
