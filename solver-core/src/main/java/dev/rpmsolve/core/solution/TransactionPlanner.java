package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Pairs the packages that go with those that take their place.
 *
 * <p>A removed package is replaced by a new one of its name whose color meets its own, unless that
 * is installonly, or else by a new one that obsoletes it; of several the same architecture, then
 * the newest. What has no replacement is removed.
 */
public final class TransactionPlanner {
  private static final Comparator<Step> ORDER =
      Comparator.comparing(Step::action)
          .thenComparing(step -> step.subject().name())
          .thenComparing(step -> step.subject().arch())
          .thenComparing(step -> step.subject().evr())
          .thenComparing(step -> step.subject().id());

  private final Universe universe;
  private final IntPredicate isInstallonly;
  private final Bits before;
  private final Bits after;

  /**
   * Creates a planner.
   *
   * @param universe where the packages live
   * @param isInstallonly which packages are installed beside their other versions
   * @param before the packages installed now
   * @param after the packages installed in the end
   */
  public TransactionPlanner(
      Universe universe, IntPredicate isInstallonly, int[] before, int[] after) {
    this.universe = universe;
    this.isInstallonly = isInstallonly;
    this.before = bits(universe, before);
    this.after = bits(universe, after);
  }

  private static Bits bits(Universe universe, int[] packageIds) {
    Bits bits = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      bits.add(packageId);
    }
    return bits;
  }

  /**
   * Plans.
   *
   * @param reasonToInstall why a new package is in
   * @param reasonToRemove why a package goes that nothing replaces
   * @return the transaction
   */
  public Transaction plan(IntFunction<Reason> reasonToInstall, IntFunction<Reason> reasonToRemove) {
    Int2ObjectOpenHashMap<List<RpmPackage>> replacedBy = new Int2ObjectOpenHashMap<>();
    List<Step> steps = new ArrayList<>();
    for (int packageId : before.toArray()) {
      if (!after.get(packageId)) {
        Optional<RpmPackage> replacement = replacement(packageId);
        if (replacement.isPresent()) {
          replacedBy
              .computeIfAbsent(replacement.get().id(), id -> new ArrayList<>())
              .add(universe.get(packageId));
        } else {
          steps.add(
              new Step(
                  Action.REMOVE,
                  universe.get(packageId),
                  List.of(),
                  reasonToRemove.apply(packageId)));
        }
      }
    }
    for (int packageId : after.toArray()) {
      if (!before.get(packageId)) {
        List<RpmPackage> replaced = replacedBy.getOrDefault(packageId, List.of());
        steps.add(
            new Step(
                action(packageId, replaced),
                universe.get(packageId),
                replaced,
                reasonToInstall.apply(packageId)));
      }
    }
    steps.sort(ORDER);
    return new Transaction(steps);
  }

  private Action action(int packageId, List<RpmPackage> replaced) {
    if (replaced.isEmpty()) {
      return Action.INSTALL;
    }
    for (RpmPackage old : replaced) {
      if (universe.nameId(old.id()) == universe.nameId(packageId)) {
        int order = universe.compareEvr(universe.evrId(packageId), universe.evrId(old.id()));
        return order > 0 ? Action.UPGRADE : order < 0 ? Action.DOWNGRADE : Action.REINSTALL;
      }
    }
    return Action.REPLACE;
  }

  private Optional<RpmPackage> replacement(int removed) {
    List<RpmPackage> candidates = new ArrayList<>();
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(removed);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (isNew(other)
          && !isInstallonly.test(other)
          && (universe.archColors(other) & universe.archColors(removed)) != 0) {
        candidates.add(universe.get(other));
      }
    }
    if (candidates.isEmpty()) {
      for (int other : after.toArray()) {
        if (isNew(other) && obsoletes(other, removed)) {
          candidates.add(universe.get(other));
        }
      }
    }
    int arch = universe.archId(removed);
    return candidates.stream()
        .max(
            Comparator.comparing((RpmPackage p) -> universe.archId(p.id()) == arch)
                .thenComparing((a, b) -> b.name().compareTo(a.name()))
                .thenComparing(RpmPackage::evr)
                .thenComparing(RpmPackage::id, Comparator.reverseOrder()));
  }

  private boolean isNew(int packageId) {
    return after.get(packageId) && !before.get(packageId);
  }

  private boolean obsoletes(int packageId, int other) {
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      if (universe.matchesNevr(obsoletes.value(i), other)) {
        return true;
      }
    }
    return false;
  }
}
