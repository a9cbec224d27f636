package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A universe with a system on which some packages of it are installed. The repositories hold them,
 * too, as they do in life.
 *
 * @param universe the packages, those of the system last
 * @param installed the package ids of the system
 */
public record InstalledSystem(Universe universe, int... installed) {
  private static final Repository SYSTEM = Repository.of("system");

  /**
   * Installs packages and what they need and recommend.
   *
   * @param universe the packages there are
   * @param absent package ids that do not count
   * @param specs what is wanted
   * @return the system
   * @throws IllegalStateException if that cannot be installed
   */
  public static InstalledSystem of(Universe universe, List<Integer> absent, List<String> specs) {
    Request.Builder wanted = Request.builder().policy(Policy.usual().withDisabled(absent));
    specs.forEach(wanted::install);
    SolveResult result =
        DependencySolver.of(universe).solveWithoutRemedies(wanted.build(), Budget.unlimited());
    if (!(result instanceof SolveResult.Solved solved)) {
      throw new IllegalStateException("cannot install " + specs + ": " + result);
    }
    Universe both = universe.withCopies(solved.solution().packageIds(), SYSTEM);
    return new InstalledSystem(
        both, IntStream.range(universe.packageCount(), both.packageCount()).toArray());
  }

  /**
   * Returns the packages of which a universe has an older version for the same architecture; what
   * is left without them is as old as can be.
   *
   * @param universe the packages there are
   * @return package ids, ascending
   */
  public static List<Integer> newerVersions(Universe universe) {
    Map<Long, Integer> oldest = new HashMap<>();
    for (int id = 0; id < universe.packageCount(); id++) {
      oldest.merge(kind(universe, id), id, (a, b) -> isOlder(universe, a, b) ? a : b);
    }
    return IntStream.range(0, universe.packageCount())
        .filter(id -> isOlder(universe, oldest.get(kind(universe, id)), id))
        .boxed()
        .toList();
  }

  private static long kind(Universe universe, int id) {
    return (long) universe.nameId(id) << Integer.SIZE | universe.archId(id);
  }

  private static boolean isOlder(Universe universe, int a, int b) {
    return universe.compareEvr(universe.evrId(a), universe.evrId(b)) < 0;
  }
}
