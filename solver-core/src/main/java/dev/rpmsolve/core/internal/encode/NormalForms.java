package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Turns rich dependencies into clauses over packages.
 *
 * <p>A literal is {@code atom + 1} or its negation, where atoms below the universe's package count
 * are packages and the ones above are auxiliary. A requirement becomes the conjunctive normal form
 * of its formula; a conflict that of the negated formula, which is the disjunctive normal form read
 * with all signs turned. A product of more than {@value #PRODUCT_LIMIT} clauses is avoided by an
 * auxiliary atom that implies one of its sides (one direction of Tseitin's transformation suffices,
 * as the atom occurs positively only).
 */
public final class NormalForms {
  /** Products of at most this many clauses are written out. */
  static final int PRODUCT_LIMIT = 512;

  private static final int[] EMPTY = {};

  private final Universe universe;
  private final DependencyTable table;
  private final IntFunction<int[]> providers;
  private int nextAuxiliary;
  private int ownerLiteral;
  private List<int[]> sideClauses = new ArrayList<>();

  /**
   * Creates a converter.
   *
   * @param universe where the dependencies live
   */
  public NormalForms(Universe universe) {
    this(universe, universe::providers);
  }

  /**
   * Creates a converter that looks at some packages only.
   *
   * @param universe where the dependencies live
   * @param providers finds the packages that provide a dependency
   */
  public NormalForms(Universe universe, IntFunction<int[]> providers) {
    this.universe = universe;
    this.providers = providers;
    table = universe.dependencies();
    nextAuxiliary = universe.packageCount();
  }

  /**
   * Returns clauses that hold together exactly if a dependency is fulfilled.
   *
   * @param dependencyId the dependency
   * @return clauses; none if it always is, an empty one if it never is
   */
  public List<int[]> fulfilled(int dependencyId) {
    return convert(dependencyId, true);
  }

  /**
   * Returns clauses that hold together exactly if a dependency is not fulfilled.
   *
   * @param dependencyId the dependency
   * @param owner the package that declares it; a clause that only forbids it stays a clause of its
   *     own, so that it can be ignored
   * @return clauses; none if it never is, an empty one if it always is
   */
  public List<int[]> violated(int dependencyId, int owner) {
    ownerLiteral = -(owner + 1);
    List<int[]> clauses = convert(dependencyId, false);
    ownerLiteral = 0;
    return clauses;
  }

  /**
   * Returns the number of auxiliary atoms made so far.
   *
   * @return at least 0
   */
  public int auxiliaryCount() {
    return nextAuxiliary - universe.packageCount();
  }

  /**
   * Hands over the clauses that give the auxiliary atoms made since the last call their meaning.
   *
   * @return clauses that hold unconditionally
   */
  public List<int[]> takeSideClauses() {
    List<int[]> taken = sideClauses;
    sideClauses = new ArrayList<>();
    return taken;
  }

  private List<int[]> convert(int id, boolean wanted) {
    int operator = table.operator(id);
    int first = table.first(id);
    int second = table.second(id);
    return switch (operator) {
      case DependencyTable.AND, DependencyTable.OR ->
          chain(id, wanted, (operator == DependencyTable.AND) == wanted);
      case DependencyTable.IF -> conditional(first, second, wanted, true);
      case DependencyTable.UNLESS -> conditional(first, second, wanted, false);
      default -> providers(id, wanted);
    };
  }

  /** Joins the operands of a chain without recursing along it. */
  private List<int[]> chain(int id, boolean wanted, boolean isConjunction) {
    int operator = table.operator(id);
    List<int[]> joined = convert(table.first(id), wanted);
    int rest = table.second(id);
    while (table.operator(rest) == operator) {
      joined = join(joined, convert(table.first(rest), wanted), isConjunction);
      rest = table.second(rest);
    }
    return join(joined, convert(rest, wanted), isConjunction);
  }

  private List<int[]> join(List<int[]> a, List<int[]> b, boolean isConjunction) {
    return isConjunction ? both(a, b) : either(a, b);
  }

  /**
   * {@code A if B} is A or not B, and with {@code else C} also C or B; {@code A unless B} is A and
   * not B, or with {@code else C} also C and B. Not only the truth of these forms matters but their
   * terms: one that is the owner of a conflict alone does not count.
   */
  private List<int[]> conditional(int first, int second, boolean wanted, boolean isIf) {
    int condition = table.condition(second);
    boolean isConjunction = isIf != wanted;
    List<int[]> main = join(convert(first, wanted), convert(condition, !wanted), isConjunction);
    if (table.operator(second) != DependencyTable.ELSE) {
      return main;
    }
    List<int[]> other =
        join(convert(table.second(second), wanted), convert(condition, wanted), isConjunction);
    return join(main, other, !isConjunction);
  }

  private List<int[]> providers(int id, boolean wanted) {
    if (universe.isProvidedBySystem(id)) {
      return constant(wanted);
    }
    int[] found = providers.apply(id);
    if (wanted) {
      int[] clause = new int[found.length];
      for (int i = 0; i < clause.length; i++) {
        clause[i] = found[i] + 1;
      }
      return List.of(clause);
    }
    List<int[]> clauses = new ArrayList<>(found.length);
    for (int provider : found) {
      clauses.add(new int[] {-(provider + 1)});
    }
    return clauses;
  }

  private static List<int[]> constant(boolean value) {
    return value ? List.of() : List.of(EMPTY);
  }

  /** What cannot hold makes all beside it pointless. */
  private static List<int[]> both(List<int[]> a, List<int[]> b) {
    if (isFalse(a) || isFalse(b)) {
      return constant(false);
    }
    List<int[]> all = new ArrayList<>(a.size() + b.size());
    all.addAll(a);
    all.addAll(b);
    return all;
  }

  private static boolean isFalse(List<int[]> clauses) {
    return clauses.size() == 1 && clauses.get(0).length == 0;
  }

  private List<int[]> either(List<int[]> a, List<int[]> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return List.of();
    }
    if ((long) a.size() * b.size() > PRODUCT_LIMIT && a.size() > 1 && b.size() > 1) {
      return eitherByAuxiliary(a, b);
    }
    List<int[]> product = new ArrayList<>(a.size() * b.size());
    for (int[] left : a) {
      for (int[] right : b) {
        int[] clause = merge(left, right);
        if (clause != null) {
          product.add(clause);
        }
      }
    }
    return product;
  }

  /** Keeps the clauses that only forbid the owner out of the auxiliary's meaning. */
  private List<int[]> eitherByAuxiliary(List<int[]> a, List<int[]> b) {
    List<int[]> left = a.stream().filter(clause -> !isOwner(clause)).toList();
    List<int[]> right = b.stream().filter(clause -> !isOwner(clause)).toList();
    List<int[]> joined = new ArrayList<>();
    if (!left.isEmpty() && !right.isEmpty()) {
      joined.addAll(either(List.of(new int[] {auxiliary(left)}), right));
    }
    List<int[]> owner = List.of(new int[] {ownerLiteral});
    if (left.size() < a.size()) {
      joined.addAll(either(owner, b));
    }
    if (right.size() < b.size()) {
      joined.addAll(either(left, owner));
    }
    return joined;
  }

  private boolean isOwner(int[] clause) {
    return clause.length == 1 && clause[0] == ownerLiteral;
  }

  private int auxiliary(List<int[]> meaning) {
    int literal = ++nextAuxiliary;
    for (int[] clause : meaning) {
      int[] implied = Arrays.copyOf(clause, clause.length + 1);
      implied[clause.length] = -literal;
      sideClauses.add(implied);
    }
    return literal;
  }

  /** Joins two clauses without repeated literals; null if the result always holds. */
  private static int[] merge(int[] left, int[] right) {
    IntArrayList merged = new IntArrayList(left.length + right.length);
    IntOpenHashSet seen = new IntOpenHashSet(left.length + right.length);
    for (int[] side : new int[][] {left, right}) {
      for (int literal : side) {
        if (seen.contains(-literal)) {
          return null;
        }
        if (seen.add(literal)) {
          merged.add(literal);
        }
      }
    }
    return merged.toIntArray();
  }
}
