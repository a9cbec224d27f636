package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.io.Checksum;
import java.util.Comparator;
import java.util.Objects;

/**
 * A package of a lock file.
 *
 * @param nevra its name, version and architecture
 * @param repository the id of the repository it is taken from
 * @param checksum that of the package file
 * @param size the length of the package file in bytes; 0 if the repository does not say
 * @param location where the file is: a path below the repository, or a URL
 */
public record LockedPackage(
    Nevra nevra, String repository, Checksum checksum, long size, String location) {
  /** The order of a file: by name, architecture, version, then by all else as text. */
  static final Comparator<LockedPackage> ORDER =
      Comparator.comparing((LockedPackage one) -> one.nevra().name())
          .thenComparing(one -> one.nevra().arch())
          .thenComparing(one -> one.nevra().evr(), LockedPackage::compare)
          .thenComparing(one -> one.nevra().toString())
          .thenComparing(LockedPackage::repository)
          .thenComparing(LockedPackage::location)
          .thenComparing(one -> one.checksum().hex())
          .thenComparing(LockedPackage::size);

  /**
   * Refuses nulls and a negative size.
   *
   * @param nevra its name, version and architecture
   * @param repository the id of the repository it is taken from
   * @param checksum that of the package file
   * @param size the length of the package file in bytes
   * @param location where the file is
   */
  public LockedPackage {
    Objects.requireNonNull(nevra, "nevra");
    Objects.requireNonNull(repository, "repository");
    Objects.requireNonNull(checksum, "checksum");
    Objects.requireNonNull(location, "location");
    if (size < 0) {
      throw new IllegalArgumentException("a negative size: " + size);
    }
  }

  private static int compare(Evr a, Evr b) {
    return a.compareTo(b);
  }

  /**
   * Returns the name of the package file.
   *
   * @return what follows the last slash of the location
   */
  public String fileName() {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
