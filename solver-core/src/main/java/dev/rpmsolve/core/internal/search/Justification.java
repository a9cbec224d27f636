package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.encode.Encoding;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
import dev.rpmsolve.core.internal.encode.Slice;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * Keeps of a model what is needed, and says why.
 *
 * <p>Marks the packages that goals and the installed set ask for, then what marked packages
 * require, recommend or are supplemented by, until nothing changes; where several packages of the
 * model would do, one that is marked anyway, else the one chosen first. Unmarked packages are left
 * out: every clause of a marked package is fulfilled by marked ones, and leaving packages out
 * breaks no exclusion. Linear in the clauses of the marked packages per round.
 */
final class Justification {
  private final ResolvedRequest request;
  private final Universe universe;
  private final Encoding encoding;
  private final Slice slice;
  private final IntPredicate isTrue;
  private final IntTable triggered;
  private final Bits dropped;
  private final Reason[] reasons;
  private final IntArrayList marked = new IntArrayList();
  private final IntArrayList choices = new IntArrayList();
  private int expanded;
  private int chosen;
  private boolean isBroken;

  private Justification(
      ResolvedRequest request,
      Encoding encoding,
      IntTable triggered,
      IntPredicate isInModel,
      Bits dropped) {
    this.request = request;
    this.encoding = encoding;
    this.triggered = triggered;
    this.dropped = dropped;
    isTrue = variable -> isInModel.test(variable) && !dropped.get(variable);
    universe = request.universe();
    slice = encoding.slice();
    reasons = new Reason[encoding.variableCount() + 1];
  }

  /**
   * Justifies a model.
   *
   * @param request the request
   * @param encoding its clauses
   * @param isTrue the model
   * @param doubtful variables to try without
   * @return the reasons by variable; null for what is not installed in the end
   */
  static Reason[] of(
      ResolvedRequest request, Encoding encoding, IntPredicate isTrue, IntArrayList doubtful) {
    IntTable triggered = ClauseIndex.triggered(encoding.clauses(), encoding.variableCount());
    Bits dropped = new Bits(encoding.variableCount() + 1);
    Justification best = new Justification(request, encoding, triggered, isTrue, dropped).markAll();
    for (int variable : doubtful) {
      if (best.reasons[variable] != null && dropped.add(variable)) {
        Justification without =
            new Justification(request, encoding, triggered, isTrue, dropped).markAll();
        if (without.isBroken || without.marked.size() >= best.marked.size()) {
          dropped.remove(variable);
        } else {
          best = without;
        }
      }
    }
    return best.reasons;
  }

  private Justification markAll() {
    markRoots();
    boolean isWeak = request.policy().weakDependencies() == Policy.WeakDependencies.INSTALL;
    do {
      markRequired();
    } while (!isBroken && isWeak && markWeak());
    return this;
  }

  private void markRoots() {
    for (int installed : request.installedPackageIds()) {
      int variable = slice.variableOf(installed);
      if (isTrue.test(variable)) {
        mark(variable, new Reason.Kept());
      }
    }
    int[] goals = encoding.preferences().goalClauses();
    for (int goal = 0; goal < goals.length; goal++) {
      isBroken |=
          !markOne(
              encoding.clauses(),
              goals[goal],
              new Reason.Requested(request.installs().get(goal).goal()));
    }
    Encoding.Changes changes = encoding.preferences().changes();
    markReplacements(changes.upgrades());
    markReplacements(changes.keeps());
    for (int row = 0; row < changes.additions().rows(); row++) {
      Reason reason = new Reason.NewerThan(universe.get(changes.extended()[row]));
      boolean isMarked = markOne(changes.additions(), row, reason);
      isBroken |= !isMarked && containsDropped(changes.additions(), row);
    }
  }

  private void markReplacements(IntTable rows) {
    for (int row = 0; row < rows.rows(); row++) {
      int installed = slice.packageOf(rows.value(rows.start(row)));
      boolean isMarked = markOne(rows, row, new Reason.Replaces(universe.get(installed)));
      isBroken |= !isMarked && containsDropped(rows, row);
    }
  }

  private boolean containsDropped(IntTable rows, int row) {
    for (int i = rows.start(row); i < rows.end(row); i++) {
      if (rows.value(i) > 0 && dropped.get(rows.value(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Marks a true variable of a row unless one is marked already.
   *
   * @return whether one is marked now
   */
  private boolean markOne(IntTable rows, int row, Reason reason) {
    int first = 0;
    for (int i = rows.start(row); i < rows.end(row); i++) {
      int literal = rows.value(i);
      if (literal > 0 && isTrue.test(literal)) {
        if (reasons[literal] != null) {
          return true;
        }
        first = first == 0 ? literal : first;
      }
    }
    if (first != 0) {
      mark(first, reason);
    }
    return first != 0;
  }

  private void markRequired() {
    while (expanded < marked.size() || chosen < choices.size()) {
      if (expanded < marked.size()) {
        int variable = marked.getInt(expanded++);
        for (int i = triggered.start(variable); i < triggered.end(variable); i++) {
          require(triggered.value(i));
        }
      } else {
        int clause = choices.getInt(chosen++);
        isBroken |= !markOne(encoding.clauses(), clause, reason(clause));
      }
    }
  }

  /** Marks the only true variable of a clause whose conditions are marked; puts off a choice. */
  private void require(int clause) {
    IntTable clauses = encoding.clauses();
    int only = 0;
    for (int i = clauses.start(clause); i < clauses.end(clause); i++) {
      int literal = clauses.value(i);
      if (literal < 0 ? reasons[-literal] == null : reasons[literal] != null) {
        return;
      }
      if (literal > 0 && isTrue.test(literal)) {
        if (only != 0) {
          choices.add(clause);
          return;
        }
        only = literal;
      }
    }
    if (only != 0) {
      mark(only, reason(clause));
    } else {
      isBroken = true;
    }
  }

  private Reason reason(int clause) {
    int origin = encoding.clauseOrigin(clause);
    if (origin < 0) {
      int auxiliary = encoding.clauses().value(encoding.clauses().end(clause) - 1);
      return reasons[-auxiliary];
    }
    return encoding.origins().reason(origin);
  }

  private boolean markWeak() {
    int before = marked.size();
    markSupplementing();
    IntTable wishes = encoding.wishes();
    for (int wish = 0; wish < wishes.rows(); wish++) {
      if (isActive(wishes, wish)) {
        int recommender = slice.packageOf(-wishes.value(wishes.start(wish)));
        Dependency dependency = universe.dependencies().get(encoding.wishDependency(wish));
        boolean isMarked =
            markOne(wishes, wish, new Reason.RecommendedBy(universe.get(recommender), dependency));
        isBroken |= !isMarked && containsDropped(wishes, wish);
      }
    }
    return marked.size() > before;
  }

  private boolean isActive(IntTable rows, int row) {
    for (int i = rows.start(row); i < rows.end(row); i++) {
      if (rows.value(i) < 0 && reasons[-rows.value(i)] == null) {
        return false;
      }
    }
    return true;
  }

  private void markSupplementing() {
    FormulaEvaluator evaluator = new FormulaEvaluator(universe);
    IntTable supplements = universe.dependencyIds(DependencyKind.SUPPLEMENTS);
    for (int variable = 1; variable <= slice.size(); variable++) {
      if (reasons[variable] != null || !isTrue.test(variable) && !dropped.get(variable)) {
        continue;
      }
      int packageId = slice.packageOf(variable);
      for (int i = supplements.start(packageId); i < supplements.end(packageId); i++) {
        if (evaluator.isTrue(supplements.value(i), this::isMarked)) {
          Dependency dependency = universe.dependencies().get(supplements.value(i));
          isBroken |= dropped.get(variable);
          mark(variable, new Reason.Supplements(dependency));
          break;
        }
      }
    }
  }

  private boolean isMarked(int packageId) {
    int variable = slice.variableOf(packageId);
    return variable != 0 && reasons[variable] != null;
  }

  private void mark(int variable, Reason reason) {
    reasons[variable] = reason;
    marked.add(variable);
  }
}
