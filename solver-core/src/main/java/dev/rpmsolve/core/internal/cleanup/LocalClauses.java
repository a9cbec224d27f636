package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The conjunctive normal form of a rich dependency, as far as it matters for what is installed.
 *
 * <p>A clause that an absent package makes true, by being absent, asks for nothing and is left out
 * while the form is built; so are clauses that always hold. What stays of a clause are the relevant
 * packages that it names. A dependency that nothing in the universe could fulfill has no clauses
 * either: it cannot be why something is installed.
 *
 * <p>A form of more than {@value #LITERAL_LIMIT} literals is not written out: one clause then
 * stands for all packages that the dependency asks for anywhere.
 */
final class LocalClauses {
  static final int LITERAL_LIMIT = 100_000;

  private static final Form NEVER = new Form(true, List.of());
  private static final Form ALWAYS = new Form(false, List.of());

  /**
   * A formula.
   *
   * @param isNever whether it is false whatever is installed
   * @param clauses the clauses; a literal is {@code package + 1} or its negation
   */
  private record Form(boolean isNever, List<int[]> clauses) {}

  private final Universe universe;
  private final DependencyTable table;
  private final IntPredicate isPresent;
  private final IntPredicate isRelevant;
  private boolean isTooLarge;

  /**
   * Creates a converter.
   *
   * @param universe where the dependencies live
   * @param isPresent which packages are there
   * @param isRelevant which packages may be named by a result; those that are there among them
   */
  LocalClauses(Universe universe, IntPredicate isPresent, IntPredicate isRelevant) {
    this.universe = universe;
    table = universe.dependencies();
    this.isPresent = isPresent;
    this.isRelevant = isRelevant;
  }

  /** Returns the relevant packages that each clause names. */
  List<int[]> of(int dependencyId) {
    isTooLarge = false;
    List<int[]> clauses = convert(dependencyId, true).clauses();
    if (isTooLarge) {
      IntOpenHashSet named = new IntOpenHashSet();
      collect(dependencyId, true, named);
      return List.of(named.intStream().sorted().toArray());
    }
    List<int[]> named = new ArrayList<>(clauses.size());
    for (int[] clause : clauses) {
      named.add(Arrays.stream(clause).filter(literal -> literal > 0).map(l -> l - 1).toArray());
    }
    return named;
  }

  private Form convert(int id, boolean wanted) {
    int operator = table.operator(id);
    int first = table.first(id);
    int second = table.second(id);
    return switch (operator) {
      case DependencyTable.AND, DependencyTable.OR ->
          join(
              convert(first, wanted),
              convert(second, wanted),
              (operator == DependencyTable.AND) == wanted);
      case DependencyTable.IF -> conditional(first, second, wanted, true);
      case DependencyTable.UNLESS -> conditional(first, second, wanted, false);
      default -> providers(id, wanted);
    };
  }

  /** {@code if}: A or not B, and C or B. {@code unless}: A and not B, or C and B. */
  private Form conditional(int first, int second, boolean wanted, boolean isIf) {
    int condition = table.condition(second);
    boolean isConjunction = isIf != wanted;
    Form main = join(convert(first, wanted), convert(condition, !wanted), isConjunction);
    if (table.operator(second) != DependencyTable.ELSE) {
      return main;
    }
    Form other =
        join(convert(condition, wanted), convert(table.second(second), wanted), isConjunction);
    return join(main, other, !isConjunction);
  }

  private Form providers(int id, boolean wanted) {
    if (universe.isProvidedBySystem(id)) {
      return wanted ? ALWAYS : NEVER;
    }
    boolean isProvided = false;
    IntArrayList literals = new IntArrayList();
    for (int provider : universe.providers(id)) {
      boolean isKnown = isRelevant.test(provider);
      isProvided |= isKnown || universe.isInstallableArch(provider);
      if (wanted ? isKnown : isPresent.test(provider)) {
        literals.add(wanted ? provider + 1 : -(provider + 1));
      }
    }
    if (!isProvided) {
      return wanted ? NEVER : ALWAYS;
    }
    if (wanted) {
      return new Form(false, List.of(literals.toIntArray()));
    }
    return new Form(false, literals.intStream().mapToObj(literal -> new int[] {literal}).toList());
  }

  private Form join(Form a, Form b, boolean isConjunction) {
    if (isConjunction) {
      return a.isNever() || b.isNever() ? NEVER : both(a.clauses(), b.clauses());
    }
    if (a.isNever() || b.isNever()) {
      return a.isNever() ? b : a;
    }
    return either(a.clauses(), b.clauses());
  }

  private static Form both(List<int[]> a, List<int[]> b) {
    List<int[]> all = new ArrayList<>(a.size() + b.size());
    all.addAll(a);
    all.addAll(b);
    return new Form(false, all);
  }

  private Form either(List<int[]> a, List<int[]> b) {
    List<int[]> product = new ArrayList<>();
    int literals = 0;
    for (int[] left : a) {
      for (int[] right : b) {
        literals += left.length + right.length + 1;
        if (isTooLarge || literals > LITERAL_LIMIT) {
          isTooLarge = true;
          return ALWAYS;
        }
        IntOpenHashSet merged = new IntOpenHashSet(left);
        for (int literal : right) {
          merged.add(literal);
        }
        if (merged.intStream().noneMatch(literal -> merged.contains(-literal))) {
          product.add(merged.intStream().sorted().toArray());
        }
      }
    }
    return new Form(false, product);
  }

  private void collect(int id, boolean wanted, IntOpenHashSet named) {
    int first = table.first(id);
    int second = table.second(id);
    switch (table.operator(id)) {
      case DependencyTable.AND, DependencyTable.OR -> {
        collect(first, wanted, named);
        collect(second, wanted, named);
      }
      case DependencyTable.IF, DependencyTable.UNLESS -> {
        collect(first, wanted, named);
        collect(table.condition(second), !wanted, named);
        if (table.operator(second) == DependencyTable.ELSE) {
          collect(table.second(second), wanted, named);
        }
      }
      default -> {
        if (wanted) {
          Arrays.stream(universe.providers(id)).filter(isRelevant).forEach(named::add);
        }
      }
    }
  }
}
