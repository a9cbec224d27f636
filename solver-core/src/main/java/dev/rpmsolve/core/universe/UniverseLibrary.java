package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.version.VersionRules;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Packages of many repositories, of which universes of some are made without reading anything
 * again.
 *
 * <p>All text and all dependencies are in pools that these universes share, with their order of
 * versions; what each has of its own is the columns of ints of its packages and the indexes over
 * them. Immutable and thread-safe.
 */
public final class UniverseLibrary {
  private final UniverseColumns columns;
  private final EvrRanks ranks;

  UniverseLibrary(UniverseColumns columns, VersionRules rules) {
    this(columns, EvrRanks.of(columns.evrs, rules));
  }

  UniverseLibrary(UniverseColumns columns, EvrRanks ranks) {
    this.columns = columns;
    this.ranks = ranks;
  }

  /** Returns the columns; do not write to them. */
  UniverseColumns columns() {
    return columns;
  }

  /** Returns the order of the EVRs. */
  EvrRanks ranks() {
    return ranks;
  }

  /**
   * A repository of a universe.
   *
   * @param index its index in the library
   * @param repository its name and preference in the universe
   */
  public record Part(int index, Repository repository) {
    /**
     * Refuses nulls.
     *
     * @param index its index in the library
     * @param repository its name and preference
     */
    public Part {
      Objects.requireNonNull(repository, "repository");
    }
  }

  /**
   * Returns the pool of package names, capability names and paths, which all universes share.
   *
   * @return the pool of name ids
   */
  public StringPool names() {
    return columns.names;
  }

  /**
   * Returns the number of packages.
   *
   * @return the number of package ids
   */
  public int packageCount() {
    return columns.packageCount();
  }

  /**
   * Makes a universe: the same, but for the numbers of names and dependencies, as reading just
   * these repositories in this order gives. Complexity: as building a universe, but for reading and
   * comparing versions.
   *
   * @param parts the repositories, in their order; each index and each id occurs once
   * @param archPolicy which architectures can be installed
   * @param latePaths name ids, ascending: of the paths that file lists brought, those that count
   * @return the universe
   * @throws IllegalArgumentException if a repository or an id occurs twice
   * @throws IndexOutOfBoundsException if there is no such repository
   */
  public Universe universe(List<Part> parts, ArchPolicy archPolicy, int[] latePaths) {
    Set<Integer> indexes = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Part part : parts) {
      if (!indexes.add(part.index()) || !ids.add(part.repository().id())) {
        throw new IllegalArgumentException(
            "the repository '" + part.repository().id() + "' occurs twice");
      }
    }
    int[] paths = IntStream.of(latePaths).distinct().toArray();
    UniverseColumns selected = columns.select(packageIds(parts), indexes(parts), paths);
    List<Repository> repositories = parts.stream().map(Part::repository).toList();
    return new Universe(repositories, archPolicy, selected, ranks);
  }

  /**
   * Lists the packages of repositories.
   *
   * @param parts the repositories
   * @return package ids of the library; their positions are the ids in the universe of these parts
   */
  public int[] packageIds(List<Part> parts) {
    IntArrayList ids = new IntArrayList();
    for (Part part : parts) {
      for (int packageId = 0; packageId < columns.packageCount(); packageId++) {
        if (columns.repositoryIndexes[packageId] == part.index()) {
          ids.add(packageId);
        }
      }
    }
    return ids.toIntArray();
  }

  private static int[] indexes(List<Part> parts) {
    return parts.stream().mapToInt(Part::index).toArray();
  }
}
