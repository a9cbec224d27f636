package dev.rpmsolve.rpm.fetch;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A repository that was fetched.
 *
 * @param folder the folder that contains its {@code repodata/}
 * @param address where it came from, without credentials
 * @param fetchedFiles how many files were fetched, {@code repomd.xml} not counted
 * @param keptFiles how many were there already
 */
public record FetchedRepository(Path folder, String address, int fetchedFiles, int keptFiles) {

  /**
   * Refuses nulls.
   *
   * @param folder the folder that contains its {@code repodata/}
   * @param address where it came from
   * @param fetchedFiles how many files were fetched
   * @param keptFiles how many were there already
   */
  public FetchedRepository {
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(address, "address");
  }
}
