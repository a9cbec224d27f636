package dev.rpmsolve.rpm.lock;

import java.util.Objects;
import java.util.Optional;

/**
 * Something about a lock file that is not as it should be.
 *
 * @param kind what it is
 * @param arch the architecture it is about; empty if it is about all
 * @param subject the package, repository or request it is about
 * @param detail what was expected and what was found
 */
public record LockFinding(Kind kind, Optional<String> arch, String subject, String detail) {
  /**
   * Refuses nulls.
   *
   * @param kind what it is
   * @param arch the architecture it is about
   * @param subject what it is about
   * @param detail what was expected and what was found
   */
  public LockFinding {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(arch, "arch");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(detail, "detail");
  }

  /** What can be found. */
  public enum Kind {
    /** The hash in the file is not that of the request in it: somebody changed one of them. */
    HASH,
    /** The file is not the answer to the request at hand. */
    REQUEST,
    /** An architecture of the request has no packages in the file, or the other way round. */
    ARCH,
    /** A repository has other packages than when the file was made; no error by itself. */
    REPOSITORY_CHANGED,
    /** A repository of the file is not at hand. */
    REPOSITORY_MISSING,
    /** A stream of a module that the request enables is in no repository. */
    STREAM_MISSING,
    /** A package is not in its repository any more. */
    PACKAGE_MISSING,
    /** A package has another file, of another size or place. */
    PACKAGE_DIFFERS,
    /** The packages do not go together, or one lacks what it requires. */
    BROKEN,
    /** What was asked for is not there. */
    UNFULFILLED,
    /** A downloaded file is not there. */
    FILE_MISSING,
    /** A downloaded file has another size or checksum. */
    FILE_DIFFERS;

    /**
     * Tells whether a file with such a finding is not right.
     *
     * @return whether it is an error
     */
    public boolean isError() {
      return this != REPOSITORY_CHANGED;
    }
  }
}
