package dev.rpmsolve.core.request;

import java.util.Objects;
import java.util.Optional;

/** Why a package does not count; the text form continues the words "excluded by". */
public sealed interface Exclusion {
  /**
   * Tells whether modules are why, rather than something that the user excludes.
   *
   * @return whether they are
   */
  default boolean isModular() {
    return this instanceof InactiveStream || this instanceof Shadowed;
  }

  /** The request names the package by its id. */
  record Disabled() implements Exclusion {
    @Override
    public String toString() {
      return "the request";
    }
  }

  /**
   * A glob excludes it.
   *
   * @param glob the glob
   * @param repositoryId the repository whose glob it is; empty if it is about all
   */
  record ByGlob(String glob, Optional<String> repositoryId) implements Exclusion {
    /**
     * Creates the reason.
     *
     * @param glob the glob
     * @param repositoryId the repository whose glob it is; empty if it is about all
     */
    public ByGlob {
      Objects.requireNonNull(glob, "glob");
      Objects.requireNonNull(repositoryId, "repositoryId");
    }

    @Override
    public String toString() {
      return "'" + glob + "'" + repositoryId.map(id -> " for repository " + id).orElse("");
    }
  }

  /**
   * There is a list of what is included, and nothing on it matches the package.
   *
   * @param repositoryId the repository whose list it is; empty if it is about all
   */
  record NotIncluded(Optional<String> repositoryId) implements Exclusion {
    /**
     * Creates the reason.
     *
     * @param repositoryId the repository whose list it is; empty if it is about all
     */
    public NotIncluded {
      Objects.requireNonNull(repositoryId, "repositoryId");
    }

    @Override
    public String toString() {
      return "the list of what is included"
          + repositoryId.map(id -> " of repository " + id).orElse("");
    }
  }

  /**
   * The name is locked to other versions.
   *
   * @param lock the first lock on the name
   */
  record Locked(VersionLock lock) implements Exclusion {
    /**
     * Creates the reason.
     *
     * @param lock the first lock on the name
     */
    public Locked {
      Objects.requireNonNull(lock, "lock");
    }

    @Override
    public String toString() {
      return "the version lock " + lock;
    }
  }

  /**
   * The package obsoletes one whose version is locked.
   *
   * @param lock the lock on that one
   */
  record ObsoletesLocked(VersionLock lock) implements Exclusion {
    /**
     * Creates the reason.
     *
     * @param lock the lock on that one
     */
    public ObsoletesLocked {
      Objects.requireNonNull(lock, "lock");
    }

    @Override
    public String toString() {
      return "the version lock " + lock + " on what it obsoletes";
    }
  }

  /**
   * The package belongs to a stream of a module that is not active.
   *
   * @param stream the stream as {@code NAME:STREAM}
   */
  record InactiveStream(String stream) implements Exclusion {
    /**
     * Creates the reason.
     *
     * @param stream the stream
     */
    public InactiveStream {
      Objects.requireNonNull(stream, "stream");
    }

    @Override
    public String toString() {
      return "modular filtering, as it belongs to " + stream + ", which is not active";
    }
  }

  /**
   * The package is none of a module, and has or provides the name of one that an active stream
   * holds.
   *
   * @param stream the stream as {@code NAME:STREAM}
   * @param name the name
   */
  record Shadowed(String stream, String name) implements Exclusion {
    /**
     * Creates the reason.
     *
     * @param stream the stream
     * @param name the name
     */
    public Shadowed {
      Objects.requireNonNull(stream, "stream");
      Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
      return "modular filtering, as " + stream + ", which is active, has " + name;
    }
  }
}
