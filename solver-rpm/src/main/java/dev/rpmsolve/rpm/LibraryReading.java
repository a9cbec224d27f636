package dev.rpmsolve.rpm;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.RpmRepositories.RepositoryFolder;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.ReadAhead;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.Repomd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of the folders of a library: tables of contents once, packages once. For one thread,
 * but for {@link #load()}.
 */
final class LibraryReading {
  private static final ReadLimits LIMITS = ReadLimits.defaults();
  private static final ChecksumPolicy POLICY = ChecksumPolicy.STANDARD;

  private final List<RepositoryFolder> folders;
  private final UniverseBuilder builder = Universe.builder(ArchPolicy.any());
  private final RepositoryLoad load;
  private final List<Repomd> contents = new ArrayList<>();
  private boolean isRead;

  LibraryReading(List<RepositoryFolder> folders, LoadListener listener) {
    this.folders = folders;
    load = new RepositoryLoad(builder, LIMITS, POLICY, listener, ReadAhead.daemonThreads());
  }

  UniverseBuilder builder() {
    return builder;
  }

  /** Starts a key, to which the selections are yet to be added. */
  ReadKey key() throws IOException {
    ReadKey words = new ReadKey("library", LIMITS, POLICY);
    for (RepositoryFolder folder : folders) {
      contents.add(load.readRepomd(folder.folder()));
      words.repository(folder, contents.get(contents.size() - 1));
    }
    return words;
  }

  /** Reads the packages, by the tables of contents that made up the key if there is one. */
  RepositoryLoad readPrimaries() throws IOException {
    for (int i = 0; i < folders.size(); i++) {
      RepositoryFolder folder = folders.get(i);
      load.readPrimary(
          folder, contents.isEmpty() ? load.readRepomd(folder.folder()) : contents.get(i));
    }
    isRead = true;
    return load;
  }

  /**
   * Reads the packages when somebody needs more of them than the cache has. Several threads may
   * call this. Packages have the ids that the cache has, because the tables of contents are those
   * of the key.
   */
  synchronized RepositoryLoad load() throws IOException {
    return isRead ? load : readPrimaries();
  }
}
