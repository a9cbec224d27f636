package dev.rpmsolve.rpm;

import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.ReadAhead;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reading of the folders of a library: tables of contents once, packages once. For one thread,
 * but for {@link #load()}.
 */
final class LibraryReading {
  private static final ReadLimits LIMITS = ReadLimits.defaults();
  private static final ChecksumPolicy POLICY = ChecksumPolicy.STANDARD;

  private final List<LibraryEntry> entries;
  private final UniverseBuilder builder = Universe.builder(ArchPolicy.any());
  private final RepositoryLoad load;
  private final List<LibraryEntry.Content> contents = new ArrayList<>();
  private final Map<Integer, ModuleDocuments> modules = new HashMap<>();
  private final ModuleFiles moduleFiles;
  private boolean isRead;

  LibraryReading(List<LibraryEntry> entries, LoadListener listener, Optional<UniverseCache> cache) {
    this.entries = entries;
    moduleFiles = new ModuleFiles(LIMITS, POLICY, listener, cache);
    load = new RepositoryLoad(builder, LIMITS, POLICY, listener, ReadAhead.daemonThreads());
  }

  UniverseBuilder builder() {
    return builder;
  }

  /** Starts a key, to which the selections are yet to be added. */
  ReadKey key() throws IOException {
    ReadKey words = new ReadKey("library", LIMITS, POLICY);
    readContents();
    for (LibraryEntry.Content content : contents) {
      content.describe(words);
    }
    return words;
  }

  /** All tables of contents before any packages: a folder that is missing is told at once. */
  private void readContents() throws IOException {
    for (LibraryEntry entry : entries) {
      contents.add(entry.content(load));
    }
  }

  /** Reads the packages, by the tables of contents that made up the key if there is one. */
  RepositoryLoad readPrimaries() throws IOException {
    if (contents.isEmpty()) {
      readContents();
    }
    for (LibraryEntry.Content content : contents) {
      content.read(load);
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

  /** Tells whether a folder has anything about modules, without reading it. */
  boolean hasModules(int index) {
    return contents.get(index).hasModules();
  }

  /** Reads what a folder has about modules, once. Several threads may call this. */
  synchronized ModuleDocuments modules(int index) throws IOException {
    if (!modules.containsKey(index)) {
      modules.put(index, contents.get(index).modules(moduleFiles));
    }
    return modules.get(index);
  }
}
