package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.cache.UniverseCache;
import java.util.Optional;

/** Finds out where to keep what is read from repositories. */
final class CacheArguments {
  private CacheArguments() {}

  /** Reads {@code --cache-dir} and {@code --no-cache}; without them the user's own cache counts. */
  static Optional<UniverseCache> of(Arguments arguments, CommandIo io) {
    Optional<String> folder = arguments.value(CliOption.CACHE_DIR);
    if (arguments.has(CliOption.NO_CACHE)) {
      if (folder.isPresent()) {
        throw new UsageException("--cache-dir and --no-cache exclude each other");
      }
      return Optional.empty();
    }
    return folder
        .map(text -> RepositoryArguments.path(text, CliOption.CACHE_DIR.typed() + " " + text))
        .or(() -> UniverseCache.userFolder(io.environment()))
        .map(UniverseCache::in);
  }
}
