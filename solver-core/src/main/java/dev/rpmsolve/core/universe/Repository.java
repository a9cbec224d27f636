package dev.rpmsolve.core.universe;

import java.util.Objects;

/**
 * A named source of packages.
 *
 * @param id the name that users know it by
 * @param priority the lower the better; 99 is usual
 * @param cost among repositories of one priority the lower is preferred; 1000 is usual
 */
public record Repository(String id, int priority, int cost) {
  /** The priority of a repository that does not state one. */
  public static final int DEFAULT_PRIORITY = 99;

  /** The cost of a repository that does not state one. */
  public static final int DEFAULT_COST = 1000;

  /**
   * Creates a repository.
   *
   * @param id the name that users know it by
   * @param priority the lower the better; 99 is usual
   * @param cost among repositories of one priority the lower is preferred; 1000 is usual
   * @throws IllegalArgumentException if the id is empty
   */
  public Repository {
    Objects.requireNonNull(id, "id");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a repository needs an id");
    }
  }

  // Written out because nearly every command compares repositories, and what the JVM makes for a
  // record is
  // linked at the first call (decision 19).
  @Override
  public boolean equals(Object other) {
    return other instanceof Repository that
        && id.equals(that.id)
        && priority == that.priority
        && cost == that.cost;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * id.hashCode() + priority) + cost;
  }

  /**
   * Creates a repository with the usual priority and cost.
   *
   * @param id the name that users know it by
   * @return the repository
   */
  public static Repository of(String id) {
    return new Repository(id, DEFAULT_PRIORITY, DEFAULT_COST);
  }
}
