package dev.rpmsolve.rpm.matrix;

import dev.rpmsolve.core.universe.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A repository of a target.
 *
 * @param repository its name and priority
 * @param folder the folder that contains {@code repodata/}
 * @param excludes globs over names and NEVRA forms of its packages that do not count
 * @param isHotfix whether modules rule none of its packages out
 */
public record TargetRepository(
    Repository repository, Path folder, List<String> excludes, boolean isHotfix) {
  /**
   * Copies the list.
   *
   * @param repository its name and priority
   * @param folder the folder
   * @param excludes globs over its packages that do not count; copied
   * @param isHotfix whether modules rule none of its packages out
   */
  public TargetRepository {
    Objects.requireNonNull(repository, "repository");
    Objects.requireNonNull(folder, "folder");
    excludes = List.copyOf(excludes);
  }
}
