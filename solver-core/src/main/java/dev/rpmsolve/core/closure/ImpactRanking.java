package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.Budget;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which names most packages need in every installation.
 *
 * @param checkedCount packages whose needs are known
 * @param installableCount those of them that can be installed
 * @param entries the names that any package of another name needs, most needed first, equal ones by
 *     name
 * @param stop why the search ended early; then only the packages looked at count
 * @param nanos wall-clock time in nanoseconds; the only figure that differs from run to run
 */
public record ImpactRanking(
    int checkedCount,
    int installableCount,
    List<Entry> entries,
    Optional<Budget.Stop> stop,
    long nanos) {
  /**
   * Creates a ranking.
   *
   * @param checkedCount packages whose needs are known
   * @param installableCount those of them that can be installed
   * @param entries the names, most needed first
   * @param stop why the search ended early
   * @param nanos wall-clock time in nanoseconds
   */
  public ImpactRanking {
    entries = List.copyOf(entries);
    Objects.requireNonNull(stop, "stop");
  }

  /**
   * A name that others need.
   *
   * @param name the name
   * @param packageCount packages of other names that need some package of it in every installation
   * @param nameCount names of which each package that can be installed needs it
   */
  public record Entry(String name, int packageCount, int nameCount) {
    /**
     * Creates an entry.
     *
     * @param name the name
     * @param packageCount packages that need it
     * @param nameCount names all of whose packages need it
     */
    public Entry {
      Objects.requireNonNull(name, "name");
    }
  }
}
