package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The verdict on a list of items that are to be installed together.
 *
 * @param items what was asked for, in that order
 * @param conflicts minimal conflicting subsets, smallest first; each item that is not in {@code
 *     together} belongs to at least one; none if all go together
 * @param together indexes of items that can be installed together, ascending: a largest such set,
 *     and of those of this size the one that gives up late items rather than early ones
 * @param isLargest whether no larger set is known to exist; false only if the budget ended the
 *     search
 * @param installation an installation of {@code together} that the checker approved, by package id
 * @param stop why the check ended early; empty if it is complete
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record CoinstallReport(
    List<Item> items,
    List<Conflict> conflicts,
    List<Integer> together,
    boolean isLargest,
    List<RpmPackage> installation,
    Optional<Budget.Stop> stop,
    long nanos) {
  /**
   * Creates a report.
   *
   * @param items what was asked for
   * @param conflicts minimal conflicting subsets, smallest first
   * @param together indexes of items that can be installed together, ascending
   * @param isLargest whether no larger set exists
   * @param installation an installation of these
   * @param stop why the check ended early
   * @param nanos wall-clock time in nanoseconds
   */
  public CoinstallReport {
    items = List.copyOf(items);
    conflicts = List.copyOf(conflicts);
    together = List.copyOf(together);
    installation = List.copyOf(installation);
    Objects.requireNonNull(stop, "stop");
  }

  /**
   * Tells whether all items can be installed together.
   *
   * @return whether they can
   */
  public boolean isCoinstallable() {
    return together.size() == items.size();
  }

  /**
   * Something that is to be installed.
   *
   * @param selection what was asked for
   * @param candidates the packages that would do; empty if nothing matches
   */
  public record Item(Selection selection, List<RpmPackage> candidates) {
    /**
     * Creates an item.
     *
     * @param selection what was asked for
     * @param candidates the packages that would do
     */
    public Item {
      Objects.requireNonNull(selection, "selection");
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Items that cannot be installed together, although they can without any one of them.
   *
   * @param items indexes of the items, ascending; a single one cannot be installed at all
   * @param explanation why
   */
  public record Conflict(List<Integer> items, Explanation explanation) {
    /**
     * Creates a conflict.
     *
     * @param items indexes of the items
     * @param explanation why
     */
    public Conflict {
      items = List.copyOf(items);
      Objects.requireNonNull(explanation, "explanation");
    }
  }
}
