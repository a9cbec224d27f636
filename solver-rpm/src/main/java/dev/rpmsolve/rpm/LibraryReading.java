package dev.rpmsolve.rpm;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.RpmRepositories.RepositoryFolder;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.ReadAhead;
import dev.rpmsolve.rpm.io.ReadLimits;
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
  private final List<FolderContents> contents = new ArrayList<>();
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
    readContents();
    for (int i = 0; i < folders.size(); i++) {
      words.repository(folders.get(i), contents.get(i));
    }
    return words;
  }

  /** All tables of contents before any packages: a folder that is missing is told at once. */
  private void readContents() throws IOException {
    for (RepositoryFolder folder : folders) {
      contents.add(
          UnreadableRepositoryException.attempt(folder.folder(), () -> load.contents(folder)));
    }
  }

  /** Reads the packages, by the tables of contents that made up the key if there is one. */
  RepositoryLoad readPrimaries() throws IOException {
    if (contents.isEmpty()) {
      readContents();
    }
    for (int i = 0; i < folders.size(); i++) {
      RepositoryFolder folder = folders.get(i);
      FolderContents found = contents.get(i);
      UnreadableRepositoryException.attempt(
          folder.folder(),
          () -> {
            load.readPrimary(folder, found);
            return folder;
          });
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
