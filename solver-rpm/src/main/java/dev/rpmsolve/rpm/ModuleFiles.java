package dev.rpmsolve.rpm;

import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.module.ModuleImage;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RpmRepositories.RepositoryFolder;
import dev.rpmsolve.rpm.cache.CacheKey;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.Repomd;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads what repositories say about modules: each file from the cache if that has it. A file of the
 * cache is for one {@code modules.yaml}, so that all sets of repositories share it.
 */
final class ModuleFiles {
  private final ReadLimits limits;
  private final ChecksumPolicy checksums;
  private final Optional<UniverseCache> cache;
  private final LoadListener listener;

  ModuleFiles(
      ReadLimits limits,
      ChecksumPolicy checksums,
      LoadListener listener,
      Optional<UniverseCache> cache) {
    this.limits = limits;
    this.checksums = checksums;
    this.listener = listener;
    this.cache = cache;
  }

  /** Packages are not read, so the builder stays empty; nothing is large enough to read ahead. */
  private RepositoryLoad load(LoadListener hearing) {
    return new RepositoryLoad(
        Universe.builder(ArchPolicy.any()), limits, checksums, hearing, task -> {});
  }

  /** Tells whether a repository says anything, without reading it. */
  boolean isThere(RepositoryFolder folder) throws IOException {
    return RepositoryLoad.modulesFile(load(listener).contents(folder)).isPresent();
  }

  /** Reads what a repository says; nothing if it has no file of that. */
  ModuleDocuments read(RepositoryFolder folder) throws IOException {
    return read(folder, load(listener).contents(folder));
  }

  /** Reads what a repository says whose contents are known. */
  ModuleDocuments read(RepositoryFolder folder, FolderContents contents) throws IOException {
    Optional<Repomd.Entry> file = RepositoryLoad.modulesFile(contents);
    if (file.isEmpty()) {
      return ModuleDocuments.none();
    }
    WarningCounter counter = new WarningCounter(listener);
    RepositoryLoad load = load(counter);
    if (cache.isEmpty()) {
      return load.readModules(folder, file.get());
    }
    Optional<CacheKey> key =
        new ReadKey("modules", limits, checksums).modules(folder, file.get()).key();
    if (key.isPresent()) {
      Optional<ModuleDocuments> known =
          cache.get().read(key.get(), ModuleImage::read, listener::cacheNote);
      if (known.isPresent()) {
        return known.get();
      }
    }
    ModuleDocuments documents = load.readModules(folder, file.get());
    if (key.isPresent() && counter.warnings() == 0) {
      cache
          .get()
          .write(
              key.get(),
              folder.repository().id() + ": " + documents.builds().size() + " builds of modules",
              sink -> ModuleImage.write(documents, sink),
              ModuleImage::read,
              listener::cacheNote);
    } else {
      listener.cacheNote(RpmRepositories.NOT_KEPT);
    }
    return documents;
  }
}
