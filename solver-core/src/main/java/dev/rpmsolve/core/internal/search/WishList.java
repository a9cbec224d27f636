package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
import dev.rpmsolve.core.internal.encode.Slice;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntUnaryOperator;

/**
 * Finds the next package that a weak dependency wants.
 *
 * <p>Supplementing packages come first, if a package that was not installed before makes their
 * formula true; then what chosen packages recommend, in the order they were chosen. A package whose
 * name is already chosen in another version or architecture is not wanted.
 */
final class WishList {
  private final ResolvedRequest request;
  private final Universe universe;
  private final Slice slice;
  private final IntUnaryOperator value;
  private final FormulaEvaluator evaluator;
  private final IntTable wishes;
  private final IntTable wishesOf;
  private final IntArrayList supplementing = new IntArrayList();
  private int position;

  /**
   * Creates a list.
   *
   * @param request the request
   * @param encoding holds the wishes
   * @param value maps a variable to 1, -1 or 0 if it is true, false or without a value
   */
  WishList(ResolvedRequest request, Encoding encoding, IntUnaryOperator value) {
    this.request = request;
    this.value = value;
    slice = encoding.slice();
    universe = request.universe();
    evaluator = new FormulaEvaluator(universe);
    wishes = encoding.wishes();
    wishesOf = ClauseIndex.triggered(wishes, encoding.variableCount());
    IntTable supplements = universe.dependencyIds(DependencyKind.SUPPLEMENTS);
    for (int variable = 1; variable <= slice.size(); variable++) {
      int packageId = slice.packageOf(variable);
      if (supplements.start(packageId) < supplements.end(packageId)
          && !request.isInstalled(packageId)) {
        supplementing.add(variable);
      }
    }
  }

  /** Returns a cursor for {@link #restore(int)}. */
  int position() {
    return position;
  }

  /** Goes back to where the list was. */
  void restore(int savedPosition) {
    position = savedPosition;
  }

  /**
   * Collects the packages that the next wish would accept.
   *
   * @param chosen the true variables in the order they were chosen
   * @param chosenCount how many there are
   * @param candidates filled with variables without a value
   * @param order picks among several that supplement
   * @return whether there are any
   */
  boolean collect(int[] chosen, int chosenCount, IntArrayList candidates, CandidateOrder order) {
    candidates.clear();
    for (int i = 0; i < supplementing.size(); i++) {
      int variable = supplementing.getInt(i);
      if (value.applyAsInt(variable) == 0 && isSupplementing(variable) && isWelcome(variable)) {
        candidates.add(variable);
      }
    }
    if (!candidates.isEmpty()) {
      // Each of them is wanted for itself: they are no choice among each other.
      order.prune(candidates);
      int first = order.first(candidates);
      candidates.clear();
      candidates.add(first);
      return true;
    }
    for (; position < chosenCount; position++) {
      int variable = chosen[position];
      if (variable > slice.size()) {
        continue;
      }
      for (int i = wishesOf.start(variable); i < wishesOf.end(variable); i++) {
        if (collect(wishesOf.value(i), candidates)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Some formula is true now and was not true by packages that were installed before. */
  private boolean isSupplementing(int variable) {
    IntTable supplements = universe.dependencyIds(DependencyKind.SUPPLEMENTS);
    int packageId = slice.packageOf(variable);
    for (int i = supplements.start(packageId); i < supplements.end(packageId); i++) {
      int formula = supplements.value(i);
      if (evaluator.isTrue(formula, this::isPresent)
          && !evaluator.isTrue(formula, p -> request.isInstalled(p) && isPresent(p))) {
        return true;
      }
    }
    return false;
  }

  private boolean collect(int wish, IntArrayList candidates) {
    candidates.clear();
    for (int i = wishes.start(wish); i < wishes.end(wish); i++) {
      int literal = wishes.value(i);
      int truth = value.applyAsInt(Math.abs(literal));
      if (literal < 0) {
        if (truth <= 0) {
          return false;
        }
      } else if (truth > 0) {
        return false;
      } else if (truth == 0 && isWelcome(literal)) {
        candidates.add(literal);
      }
    }
    return !candidates.isEmpty();
  }

  private boolean isWelcome(int variable) {
    if (variable > slice.size()) {
      return true;
    }
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(slice.packageOf(variable));
    for (int i = byName.start(name); i < byName.end(name); i++) {
      if (isPresent(byName.value(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isPresent(int packageId) {
    int variable = slice.variableOf(packageId);
    return variable != 0 && value.applyAsInt(variable) > 0;
  }
}
