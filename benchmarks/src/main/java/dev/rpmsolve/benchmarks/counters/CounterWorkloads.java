package dev.rpmsolve.benchmarks.counters;

import com.sun.management.ThreadMXBean;
import dev.rpmsolve.benchmarks.InstalledSystem;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.SolverStatistics;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureReport;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Policy.WeakDependencies;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RpmRepositories;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The work whose cost is counted: loading a repository, requests, and a closure check.
 *
 * <p>Each is done twice before it counts, so that what is made on first use does not: classes,
 * indexes, call sites.
 */
final class CounterWorkloads {
  private static final int WARM_UPS = 2;
  private static final int MANY = 150;
  private static final long SEED_OF_CLASHES = 2;

  /** Needs more than most: 489 packages. */
  private static final String LARGE = "libtaximo-doc";

  /** The wish of a system of 352 packages, of which 311 can be upgraded. */
  private static final String SYSTEM = "bixiki-tools";

  /** Cannot be installed in any of its three versions. */
  private static final String BROKEN = "yusako-tools";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Path repository;
  private final Map<String, Long> values = new TreeMap<>();

  /** Prepares work on a repository. */
  CounterWorkloads(Path repository) {
    this.repository = repository;
  }

  /** Does everything and returns the counts. */
  Counters count() throws IOException, InterruptedException {
    Universe universe = load();
    values.put("universe packages", (long) universe.packageCount());
    values.put("universe bytes", ReachableBytes.from(universe));
    solve("install", universe, Request.builder().install(LARGE), WeakDependencies.IGNORE);
    solve("install weak", universe, Request.builder().install(LARGE), WeakDependencies.INSTALL);
    solve("unsolvable", universe, Request.builder().install(BROKEN), WeakDependencies.INSTALL);
    solve("install many", universe, many(universe), WeakDependencies.INSTALL);
    upgrade(universe);
    closure(universe);
    return new Counters(values);
  }

  private Universe load() throws IOException, InterruptedException {
    return RpmRepositories.builder()
        .repository("generated", repository)
        .build()
        .load(ArchPolicy.of("x86_64"));
  }

  /** Asks for random packages, some of which clash, so that the search has to learn. */
  private static Request.Builder many(Universe universe) {
    SplittableRandom random = new SplittableRandom(SEED_OF_CLASHES);
    Request.Builder request = Request.builder();
    for (int i = 0; i < MANY; i++) {
      request.install(universe.get(random.nextInt(universe.packageCount())).name());
    }
    return request;
  }

  /** Upgrades a system that was installed before there were the newer versions. */
  private void upgrade(Universe universe) {
    InstalledSystem system =
        InstalledSystem.of(universe, InstalledSystem.newerVersions(universe), List.of(SYSTEM));
    solve(
        "upgrade",
        system.universe(),
        Request.builder().installed(system.installed()).upgradeAll(),
        WeakDependencies.INSTALL);
  }

  private void solve(
      String name, Universe universe, Request.Builder request, WeakDependencies weakDependencies) {
    Request wanted = request.policy(Policy.usual().withWeakDependencies(weakDependencies)).build();
    SolveResult result = measured(name, () -> solve(universe, wanted));
    Resolution resolution = resolution(result);
    SolverStatistics statistics = result.statistics();
    values.put(name + " steps", (long) resolution.solution().transaction().steps().size());
    values.put(name + " problems", (long) resolution.problems().size());
    values.put(name + " clauses", (long) statistics.clauses());
    values.put(name + " literals", (long) statistics.literals());
    values.put(name + " decisions", statistics.decisions());
    values.put(name + " propagations", statistics.propagations());
    values.put(name + " conflicts", statistics.conflicts());
  }

  private void closure(Universe universe) {
    ClosureCheck check = ClosureCheck.of(universe);
    ClosureReport report =
        measured("closure", () -> check.check(ClosureOptions.everything(), Budget.unlimited()));
    values.put("closure uninstallable", (long) report.uninstallable().size());
  }

  private <T> T measured(String name, Supplier<T> work) {
    for (int i = 0; i < WARM_UPS; i++) {
      work.get();
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    T result = work.get();
    values.put(name + " allocated bytes", THREADS.getCurrentThreadAllocatedBytes() - before);
    return result;
  }

  private static SolveResult solve(Universe universe, Request request) {
    return DependencySolver.of(universe).solve(request, Budget.unlimited());
  }

  private static Resolution resolution(SolveResult result) {
    return result.resolution().orElseThrow();
  }
}
