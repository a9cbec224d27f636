package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Packages of a universe to ask for, the same ones each time. */
public final class RandomRequests {
  private static final long SEED = 1;

  private final Universe universe;
  private final Policy policy;

  /**
   * Prepares.
   *
   * @param universe the packages there are
   */
  public RandomRequests(Universe universe) {
    this(universe, List.of());
  }

  /**
   * Prepares.
   *
   * @param universe the packages there are
   * @param absent package ids that do not count
   */
  public RandomRequests(Universe universe, List<Integer> absent) {
    this.universe = universe;
    policy = Policy.usual().withDisabled(absent);
  }

  /**
   * Draws packages that can be installed.
   *
   * @param count how many
   * @return their names, in the order of the draw; fewer if there are not so many
   */
  public List<String> names(int count) {
    return drawn(count, new SplittableRandom(SEED));
  }

  private List<String> drawn(int count, SplittableRandom random) {
    Set<String> tried = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    while (names.size() < count && tried.size() < universe.packageCount()) {
      String name = universe.get(random.nextInt(universe.packageCount())).name();
      if (tried.add(name) && isSolvable(List.of(name))) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * Picks those that need most of drawn packages.
   *
   * @param count how many
   * @param drawn among how many
   * @return their names, the one that needs most first
   */
  public List<String> largest(int count, int drawn) {
    return names(drawn).stream()
        .sorted(Comparator.comparing(name -> -size(List.of(name))))
        .limit(count)
        .toList();
  }

  /**
   * Draws packages that can be installed together.
   *
   * @param packages how many packages they and what they need are at least
   * @return their names; all that go together if there are not so many
   */
  public List<String> system(int packages) {
    List<String> names = new ArrayList<>();
    for (String name : drawn(packages, new SplittableRandom(SEED))) {
      names.add(name);
      int size = size(names);
      if (size < 0) {
        names.remove(names.size() - 1);
      } else if (size >= packages) {
        break;
      }
    }
    return names;
  }

  /**
   * Tells whether packages can be installed together.
   *
   * @param names their names
   * @return whether there is an installation
   */
  public boolean isSolvable(List<String> names) {
    return size(names) >= 0;
  }

  private int size(List<String> names) {
    Request.Builder request = Request.builder().policy(policy);
    names.forEach(request::install);
    SolveResult result =
        DependencySolver.of(universe).solveWithoutRemedies(request.build(), Budget.unlimited());
    return Optional.of(result)
        .filter(SolveResult.Solved.class::isInstance)
        .map(solved -> ((SolveResult.Solved) solved).solution().packageIds().length)
        .orElse(-1);
  }
}
