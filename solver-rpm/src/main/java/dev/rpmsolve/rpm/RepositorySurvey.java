package dev.rpmsolve.rpm;

import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.metadata.FileVisitor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Repositories that were loaded, with what lints need beyond the universe.
 *
 * <p>Made by {@link RpmRepositories#survey} and {@link RepositoryLibrary#survey}. Belongs to one
 * thread.
 */
public final class RepositorySurvey {
  private final Universe universe;
  private final Source source;
  private final Set<String> unmatchedPaths;

  /** What else there is to read. */
  interface Source {
    /** Lists the checksums of the packages by their ids; empty text where there is none. */
    List<String> checksums() throws IOException;

    /** Lists the checksums of the package files by the ids of the packages. */
    List<Optional<Checksum>> typedChecksums() throws IOException;

    /** Tells of repositories about whose files nothing is known. */
    void warnOfMissingFilelists() throws IOException;

    /** Reads all file lists. */
    void visitFiles(FileVisitor visitor) throws IOException;
  }

  RepositorySurvey(Universe universe, RepositoryLoad load, int[] unmatchedPaths) {
    this(
        universe,
        new Source() {
          @Override
          public List<String> checksums() {
            return load.checksums(universe.packageCount());
          }

          @Override
          public List<Optional<Checksum>> typedChecksums() {
            return load.typedChecksums(universe.packageCount());
          }

          @Override
          public void warnOfMissingFilelists() {
            load.warnOfMissingFilelists(repository -> true);
          }

          @Override
          public void visitFiles(FileVisitor visitor) throws IOException {
            load.visitFiles(visitor);
          }
        },
        unmatchedPaths);
  }

  RepositorySurvey(Universe universe, Source source, int[] unmatchedPaths) {
    this.universe = universe;
    this.source = source;
    this.unmatchedPaths = new TreeSet<>();
    for (int nameId : unmatchedPaths) {
      this.unmatchedPaths.add(universe.names().get(nameId));
    }
  }

  /** What to read the file lists for. */
  public enum Depth {
    /** Not at all. */
    PRIMARY,
    /** For files that packages of different names have in common: three passes over all of them. */
    SHARED_FILES
  }

  /**
   * Returns the packages.
   *
   * @return the universe
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Lists the checksums of the package files, which the universe does not keep.
   *
   * @return the checksum of each package, by package id; empty if the metadata have none that can
   *     be used, as where the packages were read from their own files
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is damaged, too large or hostile
   */
  public List<Optional<Checksum>> checksums() throws IOException, InterruptedException {
    return RpmRepositories.interruptible(source::typedChecksums);
  }

  /**
   * Collects what lints need.
   *
   * @param depth what to read the file lists for
   * @return the metadata; without shared files unless they are asked for
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is damaged, too large or hostile
   */
  public LintMetadata metadata(Depth depth) throws IOException, InterruptedException {
    return RpmRepositories.interruptible(() -> read(depth));
  }

  private LintMetadata read(Depth depth) throws IOException {
    List<LintMetadata.SharedPath> shared = List.of();
    if (depth == Depth.SHARED_FILES) {
      source.warnOfMissingFilelists();
      shared = new SharedFiles(universe).find(source::visitFiles);
    }
    return new LintMetadata(source.checksums(), unmatchedPaths, shared);
  }
}
