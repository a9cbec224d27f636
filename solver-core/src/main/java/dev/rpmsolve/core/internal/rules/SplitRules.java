package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes that all packages that a package was split into are taken.
 *
 * <p>Where packages of several names obsolete the same installed package in the same words, one of
 * each name comes with any of the others. The fact of a rule is the Obsoletes.
 */
final class SplitRules {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final CandidatePolicy policy;
  private final IntTable obsoletes;

  SplitRules(RequestState state, CandidatePolicy policy) {
    this.state = state;
    this.policy = policy;
    pool = state.pool();
    rules = state.rules();
    obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
  }

  void write() {
    rules.open(RuleClass.SPLIT);
    if (!pool.has(Option.SPLIT_OBSOLETES)) {
      return;
    }
    for (int dependency : obsoletesOfInstalled()) {
      writeGroups(dependency);
    }
  }

  private IntLinkedOpenHashSet obsoletesOfInstalled() {
    IntLinkedOpenHashSet found = new IntLinkedOpenHashSet();
    for (int installed : pool.installed()) {
      for (int by : state.candidates().obsoleters(installed)) {
        for (int i = obsoletes.start(by); i < obsoletes.end(by); i++) {
          for (int other : pool.obsoleted(obsoletes.value(i), by)) {
            if (pool.isInstalled(other) && doColorsMeet(installed, other)) {
              found.add(obsoletes.value(i));
              break;
            }
          }
        }
      }
    }
    return found;
  }

  private boolean doColorsMeet(int a, int b) {
    return !pool.has(Option.COLORED_NAMES) && !pool.has(Option.COLORED_OBSOLETES)
        || pool.doColorsMeet(a, b);
  }

  private void writeGroups(int dependency) {
    List<IntArrayList> groups = groups(dependency);
    for (IntArrayList group : groups) {
      for (int packageId : group) {
        for (IntArrayList other : groups) {
          if (!pool.isInstalled(packageId) && other != group) {
            IntArrayList literals = new IntArrayList(other.size());
            other.forEach(id -> literals.add(Pool.variable(id)));
            rules.add(dependency, -Pool.variable(packageId), literals);
          }
        }
      }
    }
  }

  private List<IntArrayList> groups(int dependency) {
    IntLinkedOpenHashSet members = new IntLinkedOpenHashSet();
    for (int installed : pool.listed(pool.obsoletion().matched(dependency))) {
      if (pool.isInstalled(installed)) {
        addMembers(dependency, installed, state.candidates().obsoleters(installed), members);
        addMembers(dependency, installed, pool.sameName(installed), members);
      }
    }
    IntArrayList best = new IntArrayList(members);
    policy.pruneToBestVersions(best);
    Map<Integer, IntArrayList> byName = new LinkedHashMap<>();
    for (int packageId : best) {
      byName.put(pool.universe().nameId(packageId), new IntArrayList());
    }
    for (int packageId : members) {
      IntArrayList group = byName.get(pool.universe().nameId(packageId));
      if (group != null) {
        group.add(packageId);
      }
    }
    return byName.size() < 2 ? List.of() : new ArrayList<>(byName.values());
  }

  private void addMembers(
      int dependency, int installed, int[] candidates, IntLinkedOpenHashSet members) {
    for (int candidate : candidates) {
      if (!doColorsMeet(installed, candidate)) {
        continue;
      }
      for (int i = obsoletes.start(candidate); i < obsoletes.end(candidate); i++) {
        if (obsoletes.value(i) == dependency) {
          members.add(candidate);
        }
      }
    }
  }
}
