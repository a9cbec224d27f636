package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.sweep.Dependents;
import dev.rpmsolve.core.universe.Fingerprints;
import dev.rpmsolve.core.universe.Universe;
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
  private final Universe universe;
  private final ClosureScope scope;
  private final ClosureReport report;
  private final List<int[]> installations;
  private final Fingerprints fingerprints;
  private final Dependents dependents;
  private final int[] dead;
  private final Int2ObjectOpenHashMap<Uninstallable> searched = new Int2ObjectOpenHashMap<>();
  private final List<Uninstallable> refusedAlone = new ArrayList<>();

  private ClosureSnapshot(
      ClosureScope scope, ClosureReport report, List<int[]> installations, ClosureRun run) {
    universe = scope.universe();
    this.scope = scope;
    this.report = report;
    fingerprints = universe.fingerprints();
    dependents = new Dependents(universe);
    this.installations = trimmed(scope, installations);
    dead = report.stop().isPresent() ? new int[0] : run.dead();
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

  Dependents dependents() {
    return dependents;
  }

  Fingerprints fingerprints() {
    return fingerprints;
  }

  List<int[]> installations() {
    return installations;
  }

  /** Returns what cannot be installed by anybody, each package after those it dies of. */
  int[] dead() {
    return dead;
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
}
