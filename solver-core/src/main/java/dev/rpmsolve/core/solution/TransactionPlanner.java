package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.MergeSort;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Pairs the packages that go with those that take their place.
 *
 * <p>A new package replaces each removed one that has its name and, unless told otherwise, a color
 * that meets its own, and each that it obsoletes. An installonly package replaces only its own
 * NEVRA. So several packages may replace one and one may replace several. Of several replacements
 * the main one is that of the same name, else the first by name; then the newest, then that of the
 * same architecture, then the first in the universe. What has no replacement is removed.
 *
 * <p>These are the pairs and classes of libsolv's transactions.
 */
public final class TransactionPlanner {
  private final Universe universe;
  private final IntPredicate isInstallonly;
  private final Bits before;
  private final Bits after;
  private final Obsoletion obsoletion;

  /**
   * Creates a planner that pairs packages of one name by color.
   *
   * @param universe where the packages live
   * @param isInstallonly which packages are installed beside their other versions
   * @param before the packages installed now
   * @param after the packages installed in the end
   */
  public TransactionPlanner(
      Universe universe, IntPredicate isInstallonly, int[] before, int[] after) {
    this(
        universe,
        isInstallonly,
        before,
        after,
        new Obsoletion(universe, Set.of(Obsoletion.Rule.COLORED_NAMES)));
  }

  /**
   * Creates a planner.
   *
   * @param universe where the packages live
   * @param isInstallonly which packages are installed beside their other versions
   * @param before the packages installed now
   * @param after the packages installed in the end
   * @param obsoletion which packages replace which
   */
  public TransactionPlanner(
      Universe universe,
      IntPredicate isInstallonly,
      int[] before,
      int[] after,
      Obsoletion obsoletion) {
    this.universe = universe;
    this.isInstallonly = isInstallonly;
    this.before = bits(universe, before);
    this.after = bits(universe, after);
    this.obsoletion = obsoletion;
  }

  private static Bits bits(Universe universe, int[] packageIds) {
    Bits bits = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      bits.add(packageId);
    }
    return bits;
  }

  /**
   * Plans. Complexity: linear in the obsoletes of the new packages and what they match, and the
   * packages that share a name with a new one, but for sorting.
   *
   * @param reasonToInstall why a new package is in
   * @param reasonToRemove why a package goes that nothing replaces
   * @return the transaction
   */
  public Transaction plan(IntFunction<Reason> reasonToInstall, IntFunction<Reason> reasonToRemove) {
    Int2ObjectOpenHashMap<RpmPackage> mainReplacements = new Int2ObjectOpenHashMap<>();
    Int2ObjectOpenHashMap<List<RpmPackage>> replacedBy = new Int2ObjectOpenHashMap<>();
    for (int packageId : after.toArray()) {
      if (!before.get(packageId)) {
        RpmPackage replacement = universe.get(packageId);
        List<RpmPackage> replaced = replaced(replacement);
        replacedBy.put(packageId, replaced);
        for (RpmPackage old : replaced) {
          mainReplacements.merge(
              old.id(), replacement, (a, b) -> Pairing.closestTo(old).compare(a, b) <= 0 ? a : b);
        }
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int packageId : before.toArray()) {
      if (!after.get(packageId) && !mainReplacements.containsKey(packageId)) {
        RpmPackage old = universe.get(packageId);
        Reason reason = reasonToRemove.apply(packageId);
        steps.add(new Step(Action.REMOVE, old, List.of(), List.of(old), reason));
      }
    }
    for (int packageId : after.toArray()) {
      if (!before.get(packageId)) {
        RpmPackage subject = universe.get(packageId);
        List<RpmPackage> replaced = replacedBy.get(packageId);
        List<RpmPackage> removed =
            replaced.isEmpty()
                ? List.of()
                : replaced.stream()
                    .filter(old -> subject.equals(mainReplacements.get(old.id())))
                    .toList();
        Reason reason = reasonToInstall.apply(packageId);
        steps.add(new Step(action(subject, replaced), subject, replaced, removed, reason));
      }
    }
    steps.sort(this::compare);
    return new Transaction(steps);
  }

  /** By action, name, architecture, EVR and id, without making strings where names differ. */
  private int compare(Step a, Step b) {
    int order = a.action().compareTo(b.action());
    int nameA = universe.nameId(a.subject().id());
    int nameB = universe.nameId(b.subject().id());
    if (order == 0 && nameA != nameB) {
      order = universe.names().compare(nameA, nameB);
    }
    if (order == 0) {
      order = a.subject().arch().compareTo(b.subject().arch());
    }
    if (order == 0) {
      order = a.subject().evr().compareTo(b.subject().evr());
    }
    return order != 0 ? order : Integer.compare(a.subject().id(), b.subject().id());
  }

  private Action action(RpmPackage subject, List<RpmPackage> replaced) {
    if (isInstallonly.test(subject.id())) {
      return replaced.isEmpty() ? Action.MULTIINSTALL : Action.MULTIREINSTALL;
    }
    return replaced.isEmpty() ? Action.INSTALL : Pairing.action(replaced.get(0), subject);
  }

  /** Lists the removed packages that a new one replaces, the closest first. */
  private List<RpmPackage> replaced(RpmPackage replacement) {
    if (before.size() == 0) {
      return List.of();
    }
    int packageId = replacement.id();
    boolean isMulti = isInstallonly.test(packageId);
    IntAVLTreeSet found = new IntAVLTreeSet();
    for (int old : obsoletion.ofName(packageId)) {
      if (isRemoved(old)
          && (!isMulti || Pairing.isSameNevra(universe, packageId, old))
          && obsoletion.doNamesMeet(packageId, old)) {
        found.add(old);
      }
    }
    if (!isMulti) {
      addObsoleted(packageId, found);
    }
    List<RpmPackage> replaced = new ArrayList<>(found.size());
    for (IntIterator old = found.iterator(); old.hasNext(); ) {
      replaced.add(universe.get(old.nextInt()));
    }
    return MergeSort.sorted(replaced, Pairing.closestTo(replacement));
  }

  private void addObsoleted(int packageId, IntAVLTreeSet found) {
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int old : obsoletion.obsoleted(obsoletes.value(i), packageId)) {
        if (isRemoved(old)) {
          found.add(old);
        }
      }
    }
  }

  private boolean isRemoved(int packageId) {
    return before.get(packageId) && !after.get(packageId);
  }
}
