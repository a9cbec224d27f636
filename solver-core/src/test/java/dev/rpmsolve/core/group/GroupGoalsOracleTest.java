package dev.rpmsolve.core.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.core.solution.Violation;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Installing random groups, compared with trying every set of packages. */
class GroupGoalsOracleTest {
  private static final int NAMES = 5;

  @Test
  void aGroupIsInstalledIfAndOnlyIfSomeSetOfPackagesHasItsNames() {
    int solved = 0;
    for (int seed = 0; seed < 300; seed++) {
      solved += compare(seed) ? 1 : 0;
    }
    assertTrue(solved > 100 && solved < 280, "one-sided cases: " + solved + " of 300 solved");
  }

  private static boolean compare(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Universe universe = UniverseText.parse(universe(random)).universe();
    Group group = group(random);
    Set<PackageType> types =
        random.nextInt(3) == 0 ? Set.of(PackageType.values()) : PackageType.usual();
    DnfGoals goals =
        new DnfGoals(
            universe,
            List.of(),
            Policy.asDnf().withWeakDependencies(Policy.WeakDependencies.IGNORE),
            DnfOptions.usual());
    new GroupGoals(
            new GroupCatalog(List.of(group), List.of(), List.of()),
            GroupState.nothing(),
            types,
            goals)
        .install(GroupSpec.parse("@g"));
    Request request = goals.plan().request();
    SolutionChecker checker = new SolutionChecker(universe);
    boolean isPossible = false;
    for (int set = 0; set < 1 << universe.packageCount(); set++) {
      int[] members = members(set, universe.packageCount());
      List<Violation> violations = checker.check(request, members);
      boolean isReached =
          violations.stream().noneMatch(v -> v.rule() == Violation.Rule.INSTALL_GOAL);
      assertEquals(has(group, types, universe, members), isReached, "seed " + seed);
      isPossible |= violations.isEmpty();
    }
    SolveResult result = DependencySolver.of(universe).solve(request, Budget.unlimited());
    assertEquals(isPossible, result instanceof SolveResult.Solved, "seed " + seed);
    return isPossible;
  }

  private static int[] members(int set, int count) {
    return IntStream.range(0, count).filter(i -> (set >> i & 1) != 0).toArray();
  }

  /** Looks at names only. */
  private static boolean has(
      Group group, Set<PackageType> types, Universe universe, int[] members) {
    Set<String> there = new TreeSet<>();
    IntStream.of(members).forEach(p -> there.add(universe.get(p).name()));
    Set<String> known = new TreeSet<>();
    IntStream.range(0, universe.packageCount()).forEach(p -> known.add(universe.get(p).name()));
    for (GroupPackage one : group.packages()) {
      boolean isMeant = types.contains(one.type()) && known.contains(one.name());
      boolean isWanted = one.condition().isEmpty() || there.contains(one.condition().get());
      if (isMeant && isWanted && !there.contains(one.name())) {
        return false;
      }
    }
    return true;
  }

  private static String universe(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int count = 3 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      text.append(name(random)).append('-').append(i + 1).append("-1.noarch");
      if (random.nextInt(2) == 0) {
        text.append(" requires ").append(name(random));
        text.append(random.nextInt(3) == 0 ? "; conflicts " + name(random) : "");
      } else if (random.nextInt(2) == 0) {
        text.append(" conflicts ").append(name(random));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static Group group(SplittableRandom random) {
    List<GroupPackage> packages = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      PackageType type = PackageType.values()[random.nextInt(4)];
      packages.add(
          new GroupPackage(
              name(random),
              type,
              type == PackageType.CONDITIONAL ? Optional.of(name(random)) : Optional.empty(),
              false));
    }
    return new Group("g", new Label("", "", OptionalInt.empty()), true, false, packages);
  }

  private static String name(SplittableRandom random) {
    return String.valueOf((char) ('a' + random.nextInt(NAMES)));
  }
}
