package dev.rpmsolve.core;

import java.util.List;

/**
 * A rule of a request, for those who look into the solver.
 *
 * @param kind what it is about: pkg, feature, update, job, infarch, dup, best, yumobs, black,
 *     recommends, strictrepoprio or choice
 * @param present packages one of which being there fulfills it, as ids of the universe
 * @param absent packages one of which not being there fulfills it
 */
public record RuleView(String kind, List<Integer> present, List<Integer> absent) {
  /**
   * Creates a view.
   *
   * @param kind what it is about
   * @param present packages one of which being there fulfills it
   * @param absent packages one of which not being there fulfills it
   */
  public RuleView {
    present = List.copyOf(present);
    absent = List.copyOf(absent);
  }
}
