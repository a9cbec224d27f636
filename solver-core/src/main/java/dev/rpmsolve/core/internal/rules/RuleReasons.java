package dev.rpmsolve.core.internal.rules;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Works out what rules of packages come from, by writing those of the packages concerned anew. */
public final class RuleReasons {
  private final RequestState state;
  private final PackageRules packageRules;

  RuleReasons(RequestState state, PackageRules packageRules) {
    this.state = state;
    this.packageRules = packageRules;
  }

  /**
   * Lists all facts that make a rule.
   *
   * @param rule a rule of packages
   * @return facts, the best explanation first
   */
  public List<PackageFact> all(int rule) {
    int[] wanted = state.rules().literals(rule);
    int[] sorted = wanted.clone();
    Arrays.sort(sorted);
    IntLinkedOpenHashSet owners = new IntLinkedOpenHashSet();
    for (int literal : wanted) {
      if (literal < 0 && -literal <= state.pool().lastVariable()) {
        owners.add(Pool.packageId(-literal));
      }
    }
    List<PackageFact> found = new ArrayList<>();
    for (int owner : owners) {
      packageRules.write(
          owner,
          (fact, literals) -> {
            if (literals.size() == sorted.length) {
              int[] written = literals.toIntArray();
              Arrays.sort(written);
              if (Arrays.equals(written, sorted) && !found.contains(fact)) {
                found.add(fact);
              }
            }
          });
    }
    return found;
  }

  /**
   * Returns the fact that explains a rule best.
   *
   * @param rule a rule of packages
   * @return a fact, or null if the rule only gives an auxiliary variable its meaning
   */
  public PackageFact best(int rule) {
    PackageFact best = null;
    for (PackageFact fact : all(rule)) {
      if (best == null || fact.kind().compareTo(best.kind()) < 0) {
        best = fact;
      }
    }
    if (best != null && best.kind() == PackageFact.Kind.SAME_NAME && best.owner() < best.other()) {
      return new PackageFact(best.kind(), best.other(), best.owner(), -1);
    }
    return best;
  }

  /**
   * Writes what some packages of one name have against each other.
   *
   * @param members the packages
   * @return clauses over variables
   */
  public List<int[]> exclusionsOf(IntArrayList members) {
    List<int[]> found = new ArrayList<>();
    for (int member : members) {
      packageRules.write(
          member,
          (fact, literals) -> {
            if (fact.kind() == PackageFact.Kind.SAME_NAME && members.contains(fact.other())) {
              found.add(literals.toIntArray());
            }
          });
    }
    return found;
  }

  /**
   * Writes all clauses of a rich dependency, or of any conflict.
   *
   * @param wanted a fact about it
   * @return clauses over variables; none for other facts
   */
  public List<int[]> clausesOf(PackageFact wanted) {
    List<int[]> found = new ArrayList<>();
    boolean isConflict = wanted.kind() == PackageFact.Kind.CONFLICTS;
    if (wanted.dependency() < 0 || !isConflict && !packageRules.isComplex(wanted.dependency())) {
      return found;
    }
    packageRules.write(
        wanted.owner(),
        (fact, literals) -> {
          if (fact.dependency() == wanted.dependency()
              && isConflict == (fact.kind() == PackageFact.Kind.CONFLICTS)) {
            found.add(literals.toIntArray());
          }
        });
    return found;
  }
}
