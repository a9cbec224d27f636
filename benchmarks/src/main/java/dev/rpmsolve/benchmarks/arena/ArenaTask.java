package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.criteria.Criteria;
import java.util.ArrayList;
import java.util.List;

/**
 * One solver on one problem with one budget.
 *
 * @param instance what is solved
 * @param solver by whom
 * @param criteria what is good
 * @param seconds wall-clock time that it may take
 */
record ArenaTask(Instance instance, ArenaSolver solver, Criteria criteria, int seconds) {

  /** What tells tasks apart. */
  record Key(String instance, String solver, String criteria, int seconds) {}

  Key key() {
    return new Key(instance.name(), solver.name(), criteria.toString(), seconds);
  }

  /**
   * Makes all tasks: by instance, criteria and budget, the solvers in their order side by side.
   *
   * @param criteria what to ask; empty for what the folders of the instances are named after
   * @throws IllegalArgumentException if a folder is named after no criteria, and none are given
   */
  static List<ArenaTask> all(
      List<Instance> instances,
      List<ArenaSolver> solvers,
      List<Criteria> criteria,
      List<Integer> budgets) {
    List<ArenaTask> tasks = new ArrayList<>();
    for (Instance instance : instances) {
      for (Criteria each : criteria.isEmpty() ? List.of(ofFolder(instance)) : criteria) {
        for (int seconds : budgets) {
          for (ArenaSolver solver : solvers) {
            tasks.add(new ArenaTask(instance, solver, each, seconds));
          }
        }
      }
    }
    return tasks;
  }

  private static Criteria ofFolder(Instance instance) {
    String text = instance.folderCriteria();
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          instance.name() + ": its folder names no criteria; give --criteria");
    }
    return Criteria.parse(text);
  }
}
