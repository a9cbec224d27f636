package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureDeltaReport.Loss;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntAVLTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds pairs of packages that could be installed together before a change, and cannot now.
 *
 * <p>Looked at are pairs of a changed package, of which there was one of its name before, and
 * another one that goes on, where the changed package, or one that it cannot be without, now
 * excludes the other by a conflict or obsoletes that is no formula, and did not before. A pair is
 * lost if it went together before, as some installation of the snapshot or a {@link CoinstallCheck}
 * shows, and such a check finds no way now. So what is told is true. Not told are pairs that only
 * fail by what the other one needs, or by a combination of choices.
 */
final class LossSearch {
  private final ClosureSnapshot before;
  private final ClosureScope after;
  private final Succession succession;
  private final ForcedExclusions forbiddenBefore;
  private final ForcedExclusions forbiddenAfter;
  private final BudgetGuard guard;
  private final List<Bits> installations = new ArrayList<>();

  LossSearch(
      ClosureSnapshot before,
      ClosureScope after,
      Succession succession,
      Bits refuted,
      BudgetGuard guard) {
    this.before = before;
    this.after = after;
    this.succession = succession;
    this.guard = guard;
    Universe universe = before.universe();
    Bits broken = new Bits(universe.packageCount());
    before.report().uninstallable().forEach(finding -> broken.add(finding.subject().id()));
    forbiddenBefore =
        new ForcedExclusions(universe, id -> before.scope().isAvailable(id) && !broken.get(id));
    forbiddenAfter =
        new ForcedExclusions(after.universe(), id -> after.isAvailable(id) && !refuted.get(id));
    for (int[] installation : before.installations()) {
      Bits members = new Bits(universe.packageCount());
      for (int packageId : installation) {
        members.add(packageId);
      }
      installations.add(members);
    }
  }

  /** Returns the pairs that some packages lost. */
  List<Loss> of(int... changed) {
    List<Loss> losses = new ArrayList<>();
    for (int packageId : changed) {
      int predecessor = succession.predecessor(packageId);
      if (predecessor >= 0) {
        addLosses(packageId, predecessor, losses);
      }
    }
    return losses;
  }

  private void addLosses(int packageId, int predecessor, List<Loss> losses) {
    Int2IntAVLTreeMap now = forbiddenAfter.of(packageId);
    Int2IntAVLTreeMap once = forbiddenBefore.of(predecessor);
    Universe universe = after.universe();
    now.forEach(
        (int other, int excluding) -> {
          guard.step();
          int otherBefore = succession.predecessor(other);
          if (otherBefore >= 0
              && !once.containsKey(otherBefore)
              && wentTogether(predecessor, otherBefore)
              && !goTogether(after, packageId, other)) {
            losses.add(
                new Loss(universe.get(packageId), universe.get(other), universe.get(excluding)));
          }
        });
  }

  private boolean wentTogether(int packageId, int other) {
    for (Bits members : installations) {
      if (members.get(packageId) && members.get(other)) {
        return true;
      }
    }
    return goTogether(before.scope(), packageId, other);
  }

  private boolean goTogether(ClosureScope scope, int packageId, int other) {
    guard.poll();
    return CoinstallCheck.of(scope.universe())
        .check(List.of(one(packageId), one(other)), scope.options(), Budget.unlimited())
        .isCoinstallable();
  }

  private static Selection one(int packageId) {
    return new Selection.OneOf(IntArrayList.of(packageId));
  }
}
