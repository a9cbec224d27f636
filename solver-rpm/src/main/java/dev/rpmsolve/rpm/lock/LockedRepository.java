package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.rpm.io.Checksum;
import java.util.Objects;

/**
 * A repository as a lock file knew it.
 *
 * @param id its id
 * @param packages how many packages it had, those of other architectures too
 * @param content a digest of the names, versions, checksums and locations of these; it stays the
 *     same if metadata are written again, in another order or compression
 */
public record LockedRepository(String id, int packages, Checksum content) {
  /**
   * Refuses nulls.
   *
   * @param id its id
   * @param packages how many packages it had
   * @param content a digest of these
   */
  public LockedRepository {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(content, "content");
  }
}
