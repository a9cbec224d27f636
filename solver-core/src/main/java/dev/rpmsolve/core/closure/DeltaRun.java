package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.sweep.HopelessPackages;
import dev.rpmsolve.core.internal.sweep.RepairedInstallation;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseMatch;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One delta check in progress. */
final class DeltaRun {
  private final ClosureSnapshot before;
  private final Universe universe;
  private final ClosureScope scope;
  private final BudgetGuard guard;
  private final UniverseMatch match;
  private final Bits touched;
  private final HopelessPackages hopeless;
  private final RepairedInstallation installation;
  private final Bits shown;
  private final Bits refuted;
  private final Bits open;
  private final Bits subjects;
  private Optional<Consumer<int[]>> keeper = Optional.empty();
  private int searched;

  DeltaRun(ClosureSnapshot before, ClosureScope scope, BudgetGuard guard) {
    this.before = before;
    this.scope = scope;
    this.guard = guard;
    universe = scope.universe();
    match =
        UniverseMatch.of(
            before.fingerprints(),
            universe.fingerprints(),
            before.scope().available(),
            scope.available());
    touched = touched();
    Availability availability = new Availability(universe, scope.policy());
    hopeless = new HopelessPackages(availability);
    installation =
        new RepairedInstallation(
            availability, hopeless, before.crosswise(), match, touched.toArray());
    shown = new Bits(universe.packageCount());
    refuted = new Bits(universe.packageCount());
    subjects = scope.subjects();
    open = subjects.copy();
  }

  /** Keeps the installations that are taken for good without a check of all members. */
  void keepInstallations(Consumer<int[]> listener) {
    keeper = Optional.of(listener);
  }

  UniverseMatch match() {
    return match;
  }

  int checkedCount() {
    return subjects.size() - open.size();
  }

  Bits refutedBits() {
    return refuted;
  }

  /** Returns the available packages that are not the same as before, ascending. */
  int[] changed() {
    return IntStream.of(match.came()).filter(scope::isAvailable).toArray();
  }

  /** Returns how many packages neither old installations nor old reasons told about. */
  int searchedCount() {
    return searched;
  }

  /** Tells whether a package can be installed, as was asked. */
  boolean isInstallable(int packageId) {
    return subjects.get(packageId) && !open.get(packageId) && !refuted.get(packageId);
  }

  int[] refuted() {
    return refuted.toArray();
  }

  /**
   * Lists what is refuted, in order: what was refuted before is in order already, so only the
   * others are compared.
   */
  List<RpmPackage> refutedInOrder() {
    List<RpmPackage> sorted = new ArrayList<>(refuted.size());
    Bits rest = new Bits(universe.packageCount());
    for (int packageId : refuted.toArray()) {
      rest.add(packageId);
    }
    for (Uninstallable finding : before.report().uninstallable()) {
      int packageId = match.after(finding.subject().id());
      if (packageId >= 0 && rest.remove(packageId)) {
        sorted.add(universe.get(packageId));
      }
    }
    if (!areInOrder(sorted)) {
      sorted.sort(ClosureCheck.ORDER);
    }
    for (int packageId : rest.toArray()) {
      RpmPackage one = universe.get(packageId);
      sorted.add(-1 - Collections.binarySearch(sorted, one, ClosureCheck.ORDER), one);
    }
    return sorted;
  }

  /** Only packages of one name, EVR and architecture may have changed places: by repository. */
  private boolean areInOrder(List<RpmPackage> packages) {
    for (int i = 1; i < packages.size(); i++) {
      RpmPackage one = packages.get(i - 1);
      RpmPackage next = packages.get(i);
      if (universe.nameId(one.id()) == universe.nameId(next.id())
          && ClosureCheck.ORDER.compare(one, next) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Gives every package a verdict. */
  void run() {
    guard.poll();
    rememberReasons();
    int[] suspects = suspects();
    installAlone(suspects);
    List<int[]> installations = before.installations();
    for (int i = installations.size() - 1; i >= 0; i--) {
      guard.poll();
      repair(installations.get(i), suspects);
    }
    settle();
    look(open.toArray());
    settle();
    add(open.toArray());
    look(open.toArray());
    settle();
    search();
  }

  /**
   * Finds the packages that came and those to which the change may matter. What is the same as
   * before mentions the names that it mentioned.
   */
  private Bits touched() {
    Bits found = new Bits(universe.packageCount());
    for (int beforeId : before.crosswise().dependents().ofNames(match.changedNames())) {
      if (match.after(beforeId) >= 0) {
        found.add(match.after(beforeId));
      }
    }
    for (int packageId : match.came()) {
      found.add(packageId);
    }
    return found;
  }

  /**
   * Looks again at what could not be installed. A package that nothing touches has the providers it
   * had, so it is as dead as they are: it is looked at only if one died before it that lives now.
   */
  private void rememberReasons() {
    KeptReasons reasons = new KeptReasons(before.scope(), match, touched);
    KnownDeaths deaths = before.deaths();
    boolean isRevived = false;
    for (int i = 0; i < deaths.size(); i++) {
      int beforeId = deaths.packageId(i);
      int packageId = match.after(beforeId);
      if (packageId < 0) {
        continue;
      }
      boolean isKnown =
          before.isSearched(beforeId)
              ? reasons.holdForAll(before.searched(beforeId))
              : !touched.get(packageId) && (!isRevived || lacksStill(deaths, i));
      if (isKnown) {
        hopeless.add(packageId);
      } else if (!hopeless.look(packageId)) {
        isRevived = true;
      }
    }
    for (Uninstallable finding : before.refusedAlone()) {
      int packageId = match.after(finding.subject().id());
      if (packageId >= 0 && subjects.get(packageId) && reasons.holdAlone(finding)) {
        refuted.add(packageId);
      }
    }
  }

  /** Tells whether all that could save a package that nothing touches is dead or unavailable. */
  private boolean lacksStill(KnownDeaths deaths, int index) {
    if (!deaths.isPlain(index)) {
      return false;
    }
    for (int provider : deaths.providers(index)) {
      if (hopeless.isHopeful(match.after(provider))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the packages that are touched, and all to which it matters what died of that. What came
   * with the change need not be followed: all to which it matters are touched.
   */
  private int[] suspects() {
    Bits suspects = new Bits(universe.packageCount());
    int[] next = touched.toArray();
    while (next.length > 0) {
      for (int packageId : next) {
        suspects.add(packageId);
      }
      IntArrayList died = look(next);
      died.removeIf(packageId -> !match.isMatched(packageId));
      next = died.isEmpty() ? new int[0] : dependents(died);
    }
    return suspects.toArray();
  }

  /**
   * Returns those to which it matters that some packages died or fell out. Those to which packages
   * matter that came with the change are touched; the others have the dependencies they had, or
   * came themselves.
   */
  private int[] dependents(IntArrayList packageIds) {
    Bits found = new Bits(universe.packageCount());
    IntArrayList beforeIds = new IntArrayList();
    for (int packageId : packageIds) {
      if (match.isMatched(packageId)) {
        beforeIds.add(match.before(packageId));
      }
    }
    for (int beforeId : before.crosswise().dependents().ofPackages(beforeIds)) {
      if (match.after(beforeId) >= 0) {
        found.add(match.after(beforeId));
      }
    }
    for (int packageId : match.came()) {
      found.add(packageId);
    }
    if (beforeIds.size() < packageIds.size()) {
      found.addAll(touched);
    }
    return found.toArray();
  }

  /** Looks until nothing dies any more, and returns what did. */
  private IntArrayList look(int... packageIds) {
    IntArrayList died = new IntArrayList();
    int known = -1;
    while (known < died.size()) {
      known = died.size();
      for (int packageId : packageIds) {
        if (hopeless.look(packageId)) {
          died.add(packageId);
        }
      }
    }
    return died;
  }

  private void repair(int[] beforeIds, int... suspects) {
    keep(beforeIds);
    installation.repair(suspects, this::dependents);
    installation.addTo(shown);
    tell();
  }

  /** Adds what no installation has to the first one, or installs it alone. */
  private void add(int... packageIds) {
    boolean[] isIn = new boolean[packageIds.length];
    for (int i = 0; i < packageIds.length; i++) {
      guard.step();
      isIn[i] = installation.add(packageIds[i]);
    }
    installation.addTo(shown);
    tell();
    for (int i = 0; i < packageIds.length; i++) {
      if (!isIn[i] && !shown.get(packageIds[i])) {
        guard.step();
        installation.clear();
        if (installation.add(packageIds[i])) {
          installation.addTo(shown);
          tell();
        }
      }
    }
    settle();
  }

  /** Looks at installations that are good for a single request. */
  private void installAlone(int... suspects) {
    Bits suspected = new Bits(universe.packageCount());
    for (int packageId : suspects) {
      suspected.add(packageId);
    }
    for (ClosureSnapshot.LoneInstallation lone : before.installedAlone()) {
      int packageId = match.after(lone.packageId());
      if (packageId < 0 || !open.get(packageId) || refuted.get(packageId)) {
        continue;
      }
      guard.step();
      if (isAsBefore(lone.installed(), suspected)) {
        shown.add(packageId);
      } else {
        keep(lone.installed());
        installation.pin(packageId);
        installation.repair(suspects, this::dependents);
        if (installation.has(packageId)) {
          shown.add(packageId);
          tell();
        }
        installation.clear();
      }
    }
  }

  private boolean isAsBefore(int[] beforeIds, Bits suspected) {
    for (int beforeId : beforeIds) {
      int packageId = match.after(beforeId);
      if (packageId < 0 || suspected.get(packageId)) {
        return false;
      }
    }
    return true;
  }

  private void keep(int... beforeIds) {
    installation.clear();
    for (int beforeId : beforeIds) {
      int packageId = match.after(beforeId);
      if (packageId >= 0) {
        installation.keep(packageId);
      }
    }
  }

  private void tell() {
    keeper.ifPresent(listener -> listener.accept(installation.toArray()));
  }

  /** Takes what was found out for verdicts. */
  private void settle() {
    open.removeAll(shown);
    Bits lost = open.copy();
    lost.retainAll(hopeless.found());
    refuted.addAll(lost);
    open.removeAll(refuted);
  }

  /** Gives the rest to a closure check of its own, within what it can reach. */
  private void search() {
    int[] rest = open.toArray();
    searched = rest.length;
    if (rest.length == 0) {
      return;
    }
    ClosureRun run = new ClosureRun(scope, rest, (done, all) -> {}, Crew.alone(guard));
    run.runInReach();
    for (int packageId : run.refuted()) {
      refuted.add(packageId);
    }
    open.clear();
  }
}
