package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.dependency.Dependency;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.lang3.ArrayUtils;

/**
 * Turns the rich dependencies of goals into clauses over variables.
 *
 * <p>Unlike those of packages they need not occur in the universe. The size of a product is
 * bounded; goals are written by people.
 */
final class DependencyFormulas {
  private static final int CLAUSE_LIMIT = 100_000;

  private final Pool pool;
  private boolean isByName;

  DependencyFormulas(Pool pool) {
    this.pool = pool;
  }

  /** Tells whether a dependency is more than a choice between packages. */
  static boolean isComplex(Dependency dependency) {
    if (dependency instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(DependencyFormulas::isComplex);
    }
    return dependency instanceof Dependency.And
        || dependency instanceof Dependency.If
        || dependency instanceof Dependency.Unless;
  }

  /** Returns a dependency without the filter on an architecture around it. */
  static Dependency withoutArch(Dependency dependency) {
    return dependency instanceof Dependency.OfArch filtered ? filtered.operand() : dependency;
  }

  /**
   * Returns clauses that hold together exactly if a formula is true, or false.
   *
   * @param dependency the formula
   * @param wanted which of them
   * @param byName whether atoms are matched by the packages' own names and EVRs
   * @return clauses; an empty one cannot be fulfilled
   */
  List<int[]> clauses(Dependency dependency, boolean wanted, boolean byName) {
    isByName = byName;
    return convert(dependency, wanted);
  }

  private List<int[]> convert(Dependency dependency, boolean wanted) {
    if (dependency instanceof Dependency.And and) {
      return chain(and.operands(), wanted, wanted);
    } else if (dependency instanceof Dependency.Or or && isComplex(or)) {
      return chain(or.operands(), wanted, !wanted);
    } else if (dependency instanceof Dependency.If c) {
      List<int[]> main =
          join(convert(c.consequent(), wanted), convert(c.condition(), !wanted), !wanted);
      return c.otherwise().isEmpty()
          ? main
          : join(
              main,
              join(convert(c.otherwise().get(), wanted), convert(c.condition(), wanted), !wanted),
              wanted);
    } else if (dependency instanceof Dependency.Unless c) {
      List<int[]> main =
          join(convert(c.consequent(), wanted), convert(c.condition(), !wanted), wanted);
      return c.otherwise().isEmpty()
          ? main
          : join(
              main,
              join(convert(c.otherwise().get(), wanted), convert(c.condition(), wanted), wanted),
              !wanted);
    }
    int[] found =
        isByName ? pool.universe().named(dependency) : pool.universe().providers(dependency);
    found = pool.listed(found);
    List<int[]> clauses = new ArrayList<>();
    if (wanted) {
      int[] clause = new int[found.length];
      for (int i = 0; i < found.length; i++) {
        clause[i] = Pool.variable(found[i]);
      }
      clauses.add(clause);
    } else {
      for (int packageId : found) {
        clauses.add(new int[] {-Pool.variable(packageId)});
      }
    }
    return clauses;
  }

  private List<int[]> chain(List<Dependency> operands, boolean wanted, boolean isConjunction) {
    List<int[]> joined = convert(operands.get(0), wanted);
    for (Dependency operand : operands.subList(1, operands.size())) {
      joined = join(joined, convert(operand, wanted), isConjunction);
    }
    return joined;
  }

  private static List<int[]> join(List<int[]> a, List<int[]> b, boolean isConjunction) {
    List<int[]> joined = new ArrayList<>();
    if (isConjunction) {
      joined.addAll(a);
      joined.addAll(b);
      return joined;
    }
    if ((long) a.size() * b.size() > CLAUSE_LIMIT) {
      throw new IllegalArgumentException("the rich dependency of a goal is too large");
    }
    for (int[] left : a) {
      for (int[] right : b) {
        int[] merged = merge(left, right);
        if (merged != null) {
          joined.add(merged);
        }
      }
    }
    return joined;
  }

  private static int[] merge(int[] a, int[] b) {
    IntLinkedOpenHashSet merged = new IntLinkedOpenHashSet(ArrayUtils.addAll(a, b));
    IntOpenHashSet seen = new IntOpenHashSet(merged);
    for (int literal : merged) {
      if (seen.contains(-literal)) {
        return null;
      }
    }
    int[] literals = merged.toIntArray();
    Arrays.sort(literals);
    return literals;
  }
}
