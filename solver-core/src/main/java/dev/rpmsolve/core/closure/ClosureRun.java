package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.sweep.DeadPackages;
import dev.rpmsolve.core.internal.sweep.GraphWriter;
import dev.rpmsolve.core.internal.sweep.InstallabilitySweep;
import dev.rpmsolve.core.internal.sweep.PackageGraph;
import dev.rpmsolve.core.internal.sweep.Reach;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** One closure check in progress. */
final class ClosureRun {
  /** Fewer packages are not worth a thread of their own. */
  private static final int SHARE = 8;

  private final Universe universe;
  private final ClosureOptions.Progress progress;
  private final BudgetGuard guard;
  private final Crew crew;
  private final ClosureScope scope;
  private final SolutionChecker checker;
  private final LoneRequests requests;
  private final Availability availability;
  private final Bits open;
  private final int total;
  private final Bits refuted;
  private final Int2ObjectOpenHashMap<Explanation> explanations = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectLinkedOpenHashMap<int[]> installedAlone =
      new Int2ObjectLinkedOpenHashMap<>();
  private Consumer<int[]> keeper = installed -> {};
  private DeadPackages dead;

  /** A run for some packages of a universe. */
  ClosureRun(ClosureScope scope, int[] subjects, ClosureOptions.Progress progress, Crew crew) {
    this.scope = scope;
    universe = scope.universe();
    this.progress = progress;
    this.crew = crew;
    guard = crew.guard();
    checker = new SolutionChecker(universe);
    requests = new LoneRequests(scope, checker, guard);
    availability = new Availability(universe, scope.policy());
    open = new Bits(universe.packageCount());
    refuted = new Bits(universe.packageCount());
    for (int packageId : subjects) {
      open.add(packageId);
    }
    total = open.size();
  }

  int checkedCount() {
    return total - open.size();
  }

  int[] refuted() {
    return refuted.toArray();
  }

  /** Keeps the installations that are good for every request. */
  void keepInstallations(Consumer<int[]> listener) {
    keeper = listener;
  }

  /** Returns the packages that only the request for them installs, and with what. */
  Int2ObjectLinkedOpenHashMap<int[]> installedAlone() {
    return installedAlone;
  }

  /** Returns the requirement whose lack of providers a package died of, or -1. */
  int lacked(int packageId) {
    return dead.lacked(packageId);
  }

  /** Returns what died, each package after those that its death is due to; none if stopped. */
  int[] dead() {
    if (dead == null) {
      return new int[0];
    }
    int packageCount = universe.packageCount();
    return Arrays.stream(dead.inOrder()).filter(node -> node < packageCount).toArray();
  }

  /** Tells whether a package died because a search did not find an installation. */
  boolean isSearched(int packageId) {
    return dead.isRefuted(packageId);
  }

  /** Tells whether no request at all can install a package. */
  boolean isDead(int packageId) {
    return dead.isDead(packageId);
  }

  /** Gives every subject a verdict. */
  void run() {
    guard.poll();
    run(GraphWriter.write(availability, guard::step));
  }

  /** Gives every subject a verdict and looks only at what they can reach. */
  void runInReach() {
    guard.poll();
    Bits reach = Reach.of(availability, open.toArray(), guard::step);
    run(GraphWriter.write(availability, reach::get, guard::step));
  }

  private void run(PackageGraph graph) {
    guard.poll();
    dead = new DeadPackages(graph);
    for (int packageId : open.toArray()) {
      if (dead.isDead(packageId)) {
        refute(packageId);
      }
    }
    tell();
    try {
      new InstallabilitySweep(graph, dead).run(open, this::approveRound);
    } finally {
      crew.join();
    }
    search(graph);
  }

  private void approveRound(int[] installed) {
    guard.poll();
    crew.later(() -> requests.approve(installed));
    keeper.accept(installed);
    tell();
  }

  /** Shares the packages that are left out among the crew. */
  private void search(PackageGraph graph) {
    int[] hard = open.toArray();
    if (hard.length == 0) {
      return;
    }
    AtomicInteger decided = new AtomicInteger(checkedCount());
    List<LeftoverShare> shares = new ArrayList<>();
    List<Consumer<BudgetGuard>> works = new ArrayList<>();
    for (int[] packageIds : shares(hard)) {
      DeadPackages own = packageIds.length == hard.length ? dead : dead.copy();
      LeftoverShare share = new LeftoverShare(own, packageIds, universe.packageCount());
      shares.add(share);
      works.add(g -> share.search(graph, requests(g), g, n -> tell(decided.addAndGet(n))));
    }
    try {
      crew.together(works);
    } finally {
      shares.forEach(this::takeOver);
    }
  }

  private LoneRequests requests(BudgetGuard own) {
    return own == guard ? requests : new LoneRequests(scope, checker, own);
  }

  /** Splits packages into one share per thread, in their order. */
  private List<int[]> shares(int[] packageIds) {
    int count = Math.max(1, Math.min(crew.size(), packageIds.length / SHARE));
    List<int[]> shares = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) packageIds.length * i / count);
      int to = (int) ((long) packageIds.length * (i + 1) / count);
      shares.add(Arrays.copyOfRange(packageIds, from, to));
    }
    return shares;
  }

  private void takeOver(LeftoverShare share) {
    share.installations().forEach(keeper);
    share.refuted().forEach(dead::refute);
    share.refuted().forEach(refuted::add);
    share.refusedAlone().forEach(refuted::add);
    explanations.putAll(share.explanations());
    installedAlone.putAll(share.installedAlone());
    share.decided().forEach(open::remove);
  }

  /** Gives every subject a verdict and finds the reasons, as far as the budget goes. */
  ClosureReport report() {
    List<Uninstallable> findings = new ArrayList<>();
    Optional<Budget.Stop> early = guard.run(this::run);
    Optional<Budget.Stop> late =
        guard.run(() -> explain(finding -> findings.add(scope.withoutOutdated(finding))));
    findings.sort(Comparator.comparing(Uninstallable::subject, ClosureCheck.ORDER));
    return new ClosureReport(checkedCount(), findings, early.or(() -> late), guard.elapsedNanos());
  }

  /** Finds the reasons of all packages that are refuted, in the order of their ids. */
  void explain(Consumer<Uninstallable> listener) {
    int[] packageIds = refuted.toArray();
    Explanation[] found = new Explanation[packageIds.length];
    List<Consumer<BudgetGuard>> works = new ArrayList<>();
    int from = 0;
    for (int[] share : shares(packageIds)) {
      int start = from;
      from += share.length;
      works.add(own -> explain(share, found, start, own));
    }
    try {
      crew.together(works);
    } finally {
      for (int i = 0; i < found.length; i++) {
        if (found[i] != null) {
          listener.accept(new Uninstallable(universe.get(packageIds[i]), found[i]));
        }
      }
    }
  }

  private void explain(int[] packageIds, Explanation[] found, int start, BudgetGuard own) {
    LoneRequests ownRequests = requests(own);
    for (int i = 0; i < packageIds.length; i++) {
      own.step();
      Explanation known = explanations.get(packageIds[i]);
      found[start + i] = known == null ? ownRequests.explanation(packageIds[i], dead) : known;
    }
  }

  private void refute(int packageId) {
    refuted.add(packageId);
    open.remove(packageId);
  }

  private void tell() {
    tell(checkedCount());
  }

  private synchronized void tell(int checked) {
    progress.checked(checked, total);
  }
}
