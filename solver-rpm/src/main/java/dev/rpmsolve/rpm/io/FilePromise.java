package dev.rpmsolve.rpm.io;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What repository metadata announces about one of its files.
 *
 * @param checksum digest of the file as stored
 * @param size length of the file as stored, in bytes
 * @param openChecksum digest of what the file expands to
 * @param openSize length of what the file expands to, in bytes
 */
public record FilePromise(
    Optional<Checksum> checksum,
    OptionalLong size,
    Optional<Checksum> openChecksum,
    OptionalLong openSize) {

  /**
   * Refuses nulls and negative lengths.
   *
   * @param checksum digest of the file as stored
   * @param size length of the file as stored, in bytes
   * @param openChecksum digest of what the file expands to
   * @param openSize length of what the file expands to, in bytes
   */
  public FilePromise {
    Objects.requireNonNull(checksum, "checksum");
    Objects.requireNonNull(openChecksum, "openChecksum");
    if (size.orElse(0) < 0 || openSize.orElse(0) < 0) {
      throw new IllegalArgumentException("expected lengths >= 0, found a negative one");
    }
  }

  /**
   * The promise that says nothing.
   *
   * @return four empty values
   */
  public static FilePromise none() {
    return new FilePromise(
        Optional.empty(), OptionalLong.empty(), Optional.empty(), OptionalLong.empty());
  }

  /** This promise without a digest of the expanded bytes that follows from the stored ones. */
  FilePromise withoutImplied() {
    boolean isImplied =
        checksum.isPresent()
            && openChecksum.isPresent()
            && checksum.get().algorithm().compareTo(openChecksum.get().algorithm()) >= 0;
    return isImplied ? new FilePromise(checksum, size, Optional.empty(), openSize) : this;
  }

  /** This promise without what it says of the stored bytes. */
  FilePromise withoutStored() {
    return new FilePromise(Optional.empty(), OptionalLong.empty(), openChecksum, openSize);
  }
}
