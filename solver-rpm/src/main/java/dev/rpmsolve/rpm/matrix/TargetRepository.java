package dev.rpmsolve.rpm.matrix;

import dev.rpmsolve.core.universe.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A repository of a target.
 *
 * @param repository its name and priority
 * @param folder the folder that contains {@code repodata/}
 * @param excludes globs over names and NEVRA forms of its packages that do not count
 * @param isHotfix whether modules rule none of its packages out
 * @param demands what it must prove before it is read
 */
public record TargetRepository(
    Repository repository, Path folder, List<String> excludes, boolean isHotfix, Demands demands) {
  /**
   * Copies the list.
   *
   * @param repository its name and priority
   * @param folder the folder
   * @param excludes globs over its packages that do not count; copied
   * @param isHotfix whether modules rule none of its packages out
   * @param demands what it must prove before it is read
   */
  public TargetRepository {
    Objects.requireNonNull(repository, "repository");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(demands, "demands");
    excludes = List.copyOf(excludes);
  }

  /**
   * What metadata must prove.
   *
   * @param keys files of OpenPGP keys, or folders of such files, by one of which it must be signed;
   *     if there are none, it need not be
   * @param maxAge how old it may be; empty for any age
   */
  public record Demands(List<Path> keys, Optional<Duration> maxAge) {
    /**
     * Copies the list.
     *
     * @param keys files or folders of keys; copied
     * @param maxAge how old it may be
     */
    public Demands {
      keys = List.copyOf(keys);
      Objects.requireNonNull(maxAge, "maxAge");
    }
  }
}
