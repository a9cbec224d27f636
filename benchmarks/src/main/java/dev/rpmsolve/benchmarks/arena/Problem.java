package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Sense;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One instance with one list of criteria and one budget, and what its solvers made of it.
 *
 * @param title instance, criteria and budget
 * @param criteria what is good
 * @param rows the rows of all solvers that took part
 */
record Problem(String title, Criteria criteria, List<ArenaRow> rows) {
  /** Copies the rows. */
  Problem {
    rows = List.copyOf(rows);
  }

  /**
   * Puts rows together.
   *
   * @param rows rows in any order; those of solvers that were not started take no part
   * @return the problems in the order of their first rows
   */
  static List<Problem> of(List<ArenaRow> rows) {
    Map<String, List<ArenaRow>> together = new LinkedHashMap<>();
    for (ArenaRow row : rows) {
      if (row.verdict().outcome() != Outcome.UNSUPPORTED) {
        ArenaTask.Key key = row.key();
        String title = key.instance() + ", " + key.criteria() + ", " + key.seconds() + " s";
        together.computeIfAbsent(title, each -> new ArrayList<>()).add(row);
      }
    }
    List<Problem> problems = new ArrayList<>();
    together.forEach(
        (title, each) ->
            problems.add(new Problem(title, Criteria.parse(each.get(0).key().criteria()), each)));
    return problems;
  }

  /** Tells whether some solver has a solution. */
  boolean isSolved() {
    return rows.stream().anyMatch(row -> row.verdict().outcome() == Outcome.SOLUTION);
  }

  /** Tells whether a row has a solution, and no other one has a better one. */
  boolean isBest(ArenaRow row, Counting counting) {
    return row.verdict().outcome() == Outcome.SOLUTION && countBetter(row, counting) == 0;
  }

  /** Tells whether a row says, as far as is known rightly, that there is no solution. */
  boolean isRightFail(ArenaRow row) {
    return row.verdict().outcome() == Outcome.FAIL && !isSolved();
  }

  /** Counts the solutions that are better than that of a row. */
  int countBetter(ArenaRow row, Counting counting) {
    List<Long> own = row.values(counting);
    return (int)
        rows.stream()
            .filter(other -> other.verdict().outcome() == Outcome.SOLUTION)
            .filter(other -> compare(other.values(counting), own) < 0)
            .count();
  }

  /** Compares values, the criterion that counts most first; the better ones are less. */
  private int compare(List<Long> a, List<Long> b) {
    for (int i = 0; i < criteria.size(); i++) {
      int order = Long.compare(a.get(i), b.get(i));
      if (order != 0) {
        return criteria.list().get(i).sense() == Sense.MINIMIZE ? order : -order;
      }
    }
    return 0;
  }
}
