package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.JobList;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import dev.rpmsolve.core.internal.search.Installations;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds packages of different names that have files in common and can be installed together.
 *
 * <p>Of each two names one pair of packages is told: the newest ones that go together. All pairs
 * are tested on one engine.
 */
final class FileConflicts {
  private final Universe universe;
  private final ClosureScope scope;
  private final BudgetGuard guard;
  private final List<LintFinding> findings;

  FileConflicts(
      Universe universe, ClosureScope scope, BudgetGuard guard, List<LintFinding> findings) {
    this.universe = universe;
    this.scope = scope;
    this.guard = guard;
    this.findings = findings;
  }

  /** Two packages, that of the name which sorts first being first. */
  private record Pair(int first, int second) {}

  /** Two names, sorted. */
  private record Names(String first, String second) implements Comparable<Names> {
    @Override
    public int compareTo(Names other) {
      int byFirst = first.compareTo(other.first);
      return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
  }

  void find(List<LintMetadata.SharedPath> sharedPaths, Bits subjects) {
    Map<Names, Map<Pair, List<String>>> pairs = pairs(sharedPaths, subjects);
    if (pairs.isEmpty()) {
      return;
    }
    IntAVLTreeSet involved = new IntAVLTreeSet();
    pairs
        .values()
        .forEach(
            byPair ->
                byPair
                    .keySet()
                    .forEach(
                        pair -> {
                          involved.add(pair.first);
                          involved.add(pair.second);
                        }));
    Selection any = new Selection.OneOf(List.copyOf(involved));
    Request request = new Request(List.of(new Goal.Install(any)), List.of(), scope.policyOfRpm());
    Installations installations = new Installations(new JobList(universe, request), guard);
    pairs.values().forEach(byPair -> test(byPair, installations));
  }

  private Map<Names, Map<Pair, List<String>>> pairs(
      List<LintMetadata.SharedPath> sharedPaths, Bits subjects) {
    Map<Names, Map<Pair, List<String>>> pairs = new TreeMap<>();
    for (LintMetadata.SharedPath shared : sharedPaths) {
      List<Integer> ids = shared.packageIds().stream().filter(scope::isAvailable).toList();
      for (int a : ids) {
        for (int b : ids) {
          guard.step();
          String nameA = universe.get(a).name();
          String nameB = universe.get(b).name();
          if (nameA.compareTo(nameB) < 0 && (subjects.get(a) || subjects.get(b))) {
            pairs
                .computeIfAbsent(new Names(nameA, nameB), names -> new TreeMap<>(newestFirst()))
                .computeIfAbsent(new Pair(a, b), pair -> new ArrayList<>())
                .add(shared.path());
          }
        }
      }
    }
    return pairs;
  }

  private Comparator<Pair> newestFirst() {
    Comparator<Integer> byVersion =
        (a, b) -> universe.compareEvr(universe.evrId(b), universe.evrId(a));
    return Comparator.comparing(Pair::first, byVersion)
        .thenComparing(Pair::second, byVersion)
        .thenComparing(Pair::first)
        .thenComparing(Pair::second);
  }

  private void test(Map<Pair, List<String>> byPair, Installations installations) {
    for (Map.Entry<Pair, List<String>> entry : byPair.entrySet()) {
      Pair pair = entry.getKey();
      guard.poll();
      int[] both = {Installations.variable(pair.first), Installations.variable(pair.second)};
      if (installations.exist(both)) {
        RpmPackage subject = universe.get(pair.first);
        List<String> paths = entry.getValue().stream().sorted().distinct().toList();
        findings.add(new LintFinding.FileConflict(subject, universe.get(pair.second), paths));
        return;
      }
    }
  }
}
