package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.sweep.Crosswise;
import dev.rpmsolve.core.internal.sweep.InferiorArch;
import dev.rpmsolve.core.universe.Fingerprints;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A closure check with what it takes to check a similar universe for a fraction of the work.
 *
 * <p>Kept are a few installations that together have every package that can be installed beside all
 * it needs, the packages that die for want of providers in an order in which each follows what it
 * dies of, the reasons of all others that cannot be installed, and the dependencies turned around.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @see ClosureDelta
 */
public final class ClosureSnapshot {
  /** Bounds what is kept of requests for single packages, by the size of the universe. */
  private static final int MEMBERS_PER_PACKAGE = 16;

  private final Universe universe;
  private final ClosureScope scope;
  private final ClosureReport report;
  private final List<int[]> installations;
  private final Fingerprints fingerprints;
  private final Crosswise crosswise;
  private final KnownDeaths deaths;
  private final Int2ObjectOpenHashMap<Uninstallable> searched = new Int2ObjectOpenHashMap<>();
  private final List<Uninstallable> refusedAlone = new ArrayList<>();
  private final List<LoneInstallation> installedAlone;

  /**
   * An installation that only the request for one package allows, as that one has no twin.
   *
   * @param packageId the package
   * @param installed all packages that are installed, ascending
   */
  record LoneInstallation(int packageId, int[] installed) {}

  private ClosureSnapshot(
      ClosureScope scope, ClosureReport report, List<int[]> installations, ClosureRun run) {
    universe = scope.universe();
    this.scope = scope;
    this.report = report;
    fingerprints = universe.fingerprints();
    crosswise = Crosswise.of(universe);
    this.installations = trimmed(scope, installations);
    installedAlone = loneInstallations(scope, run);
    deaths = new KnownDeaths(universe, run);
    for (Uninstallable finding : report.uninstallable()) {
      int packageId = finding.subject().id();
      if (run.isSearched(packageId)) {
        searched.put(packageId, finding);
      } else if (!run.isDead(packageId)) {
        refusedAlone.add(finding);
      }
    }
  }

  /**
   * Checks a universe with reasons, as {@link ClosureCheck#check} does.
   *
   * @param universe the packages there are
   * @param options what to look at
   * @param budget how much work it may cost
   * @return the verdict and its witnesses; of no use for a {@link ClosureDelta} if the budget ends
   */
  public static ClosureSnapshot of(Universe universe, ClosureOptions options, Budget budget) {
    Objects.requireNonNull(universe, "universe");
    BudgetGuard guard = new BudgetGuard(budget);
    ClosureScope scope = new ClosureScope(universe, options);
    ClosureRun run = new ClosureRun(scope, scope.checked(), options.progress(), Crew.alone(guard));
    List<int[]> installations = new ArrayList<>();
    run.keepInstallations(installations::add);
    ClosureReport report = run.report();
    return new ClosureSnapshot(scope, report, installations, run);
  }

  /** Leaves out of each installation what only earlier ones are for. */
  private static List<int[]> trimmed(ClosureScope scope, List<int[]> installations) {
    InstallationTrim trim = new InstallationTrim(scope);
    Bits shown = new Bits(scope.universe().packageCount());
    List<int[]> kept = new ArrayList<>();
    for (int[] installation : installations) {
      int[] rest = trim.without(installation, shown);
      if (rest.length > 0) {
        kept.add(rest);
      }
      for (int packageId : installation) {
        shown.add(packageId);
      }
    }
    return kept;
  }

  /**
   * Picks the installations in which all but the package that was asked for keep their twins: they
   * do not depend on what else the request reaches. Others would have to be searched for again.
   */
  private static List<LoneInstallation> loneInstallations(ClosureScope scope, ClosureRun run) {
    InferiorArch inferiorArch =
        new InferiorArch(new Availability(scope.universe(), scope.policy()));
    List<LoneInstallation> kept = new ArrayList<>();
    long room = (long) MEMBERS_PER_PACKAGE * scope.universe().packageCount();
    for (Int2ObjectMap.Entry<int[]> entry : run.installedAlone().int2ObjectEntrySet()) {
      int[] installed = entry.getValue();
      room -= installed.length;
      if (room >= 0 && inferiorArch.isKeptBut(entry.getIntKey(), installed)) {
        kept.add(new LoneInstallation(entry.getIntKey(), installed));
      }
    }
    return kept;
  }

  /**
   * Returns the universe.
   *
   * @return the packages there were
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Returns the verdict.
   *
   * @return as of {@link ClosureCheck#check}
   */
  public ClosureReport report() {
    return report;
  }

  ClosureScope scope() {
    return scope;
  }

  Crosswise crosswise() {
    return crosswise;
  }

  Fingerprints fingerprints() {
    return fingerprints;
  }

  List<int[]> installations() {
    return installations;
  }

  /** Returns what cannot be installed by anybody. */
  KnownDeaths deaths() {
    return deaths;
  }

  /** Tells whether a dead package was found so by search, so that its reason is its own. */
  boolean isSearched(int packageId) {
    return searched.containsKey(packageId);
  }

  Uninstallable searched(int packageId) {
    return searched.get(packageId);
  }

  /** Returns what only requests for it alone refuse. */
  List<Uninstallable> refusedAlone() {
    return refusedAlone;
  }

  /** Returns installations with what only requests for it alone install. */
  List<LoneInstallation> installedAlone() {
    return installedAlone;
  }
}
