package dev.rpmsolve.rpm;

import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.MalformedImageException;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.universe.UniverseImage;
import dev.rpmsolve.core.universe.UniverseLibrary;
import dev.rpmsolve.core.universe.UniverseLibrary.Part;
import dev.rpmsolve.rpm.cache.CacheKey;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.metadata.FileVisitor;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Repositories that are read once, for several selections of them.
 *
 * <p>Each selection gives the universe that {@link RpmRepositories} would load from its folders:
 * also the paths of file lists that it knows are those that nothing in its own primary metadata
 * matches. The file lists of a folder are read once for all selections, and again only for files
 * that packages share.
 *
 * <p>Immutable and thread-safe.
 */
public final class RepositoryLibrary {
  private final LibraryReading reading;
  private final UniverseLibrary universes;
  private final List<LibraryEntry> folders;
  private final List<Selected> selections;

  private RepositoryLibrary(
      LibraryReading reading,
      UniverseLibrary universes,
      List<LibraryEntry> folders,
      List<Selected> selections) {
    this.reading = reading;
    this.universes = universes;
    this.folders = folders;
    this.selections = selections;
  }

  /** A selection with what was found out about it. */
  private record Selected(ArchPolicy archPolicy, List<Part> parts, int[] unmatchedPaths) {}

  /**
   * Starts a library.
   *
   * @param listener called by the loading thread, and by those that take surveys
   * @return a builder
   */
  public static Builder builder(LoadListener listener) {
    return new Builder(listener);
  }

  /**
   * Returns the number of folders that were read.
   *
   * @return the number of folders
   */
  public int folderCount() {
    return folders.size();
  }

  /**
   * Makes the universe of a selection. Complexity: that of indexing its packages; no file is read.
   *
   * @param selection the number that {@link Builder#select} returned
   * @return the packages, with what lints need
   * @throws IndexOutOfBoundsException if there is no such selection
   */
  public RepositorySurvey survey(int selection) {
    Selected selected = selections.get(selection);
    Universe universe =
        universes.universe(selected.parts(), selected.archPolicy(), selected.unmatchedPaths());
    int[] packageIds = universes.packageIds(selected.parts());
    return new RepositorySurvey(
        universe, new PartSource(selected.parts(), packageIds), selected.unmatchedPaths());
  }

  /**
   * Reads what the repositories of a selection say about modules; each folder once for all
   * selections.
   *
   * @param selection the number that {@link Builder#select} returned
   * @return all modules; of a repository without {@code modules.yaml} there are none
   * @throws IndexOutOfBoundsException if there is no such selection
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a file is damaged, too large or hostile
   */
  public ModuleCatalog modules(int selection) throws IOException, InterruptedException {
    return RpmRepositories.interruptible(
        () -> {
          ModuleCatalog.Builder catalog = ModuleCatalog.builder();
          for (Part part : selections.get(selection).parts()) {
            catalog.add(part.repository(), reading.modules(part.index()));
          }
          return catalog.build();
        });
  }

  /**
   * Tells which repositories of a selection say something about modules, without reading what.
   *
   * @param selection the number that {@link Builder#select} returned
   * @return those that have {@code modules.yaml}, in their order
   * @throws IndexOutOfBoundsException if there is no such selection
   */
  public List<Repository> withModules(int selection) {
    return selections.get(selection).parts().stream()
        .filter(part -> reading.hasModules(part.index()))
        .map(Part::repository)
        .toList();
  }

  /** What else there is to read of a selection. */
  private final class PartSource implements RepositorySurvey.Source {
    private final List<Repository> repositories;
    private final int[] packageIds;
    private final int[] newIds;

    PartSource(List<Part> parts, int... packageIds) {
      repositories = parts.stream().map(part -> folders.get(part.index()).repository()).toList();
      this.packageIds = packageIds;
      newIds = new int[IntStream.of(packageIds).max().orElse(-1) + 1];
      Arrays.fill(newIds, -1);
      for (int i = 0; i < packageIds.length; i++) {
        newIds[packageIds[i]] = i;
      }
    }

    @Override
    public List<String> checksums() throws IOException {
      List<String> all = reading.load().checksums(universes.packageCount());
      return IntStream.of(packageIds).mapToObj(all::get).toList();
    }

    @Override
    public List<Optional<Checksum>> typedChecksums() throws IOException {
      List<Optional<Checksum>> all = reading.load().typedChecksums(universes.packageCount());
      return IntStream.of(packageIds).mapToObj(all::get).toList();
    }

    @Override
    public void warnOfMissingFilelists() throws IOException {
      reading.load().warnOfMissingFilelists(repositories::contains);
    }

    @Override
    public void visitFiles(FileVisitor visitor) throws IOException {
      reading
          .load()
          .visitFiles(
              repositories::contains,
              (packageId, bytes, from, to) -> visitor.file(newIds[packageId], bytes, from, to));
    }
  }

  private void encode(UniverseImage.Sink sink) throws IOException {
    for (Selected selected : selections) {
      sink.ints(selected.unmatchedPaths());
    }
    UniverseImage.write(universes, sink);
  }

  /** A collector of selections; for one thread. */
  public static final class Builder {
    private final LoadListener listener;
    private final List<LibraryEntry> folders = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, RepositoryTrust> trusts = new HashMap<>();
    private final List<Wish> wishes = new ArrayList<>();
    private Optional<UniverseCache> cache = Optional.empty();

    private Builder(LoadListener listener) {
      this.listener = Objects.requireNonNull(listener, "listener");
    }

    private record Wish(ArchPolicy archPolicy, List<Part> parts, List<String> paths) {}

    /**
     * Adds a selection of repositories. Folders of the same path are read once, unless one
     * selection has the folder several times.
     *
     * @param archPolicy the architectures of the machine to be installed
     * @param repositories the repositories with their folders, in their order; ids must differ
     * @param paths paths to look for in file lists, besides those that dependencies name
     * @return the number of the selection
     */
    public int select(
        ArchPolicy archPolicy, Map<Repository, Path> repositories, List<String> paths) {
      return select(archPolicy, repositories, Map.of(), paths);
    }

    /**
     * Adds a selection of repositories and of packages from elsewhere.
     *
     * @param archPolicy the architectures of the machine to be installed
     * @param repositories the repositories with their folders, in their order; ids must differ
     * @param sources packages from elsewhere, and what to call them; they stand behind the others
     * @param paths paths to look for in file lists, besides those that dependencies name
     * @return the number of the selection
     */
    public int select(
        ArchPolicy archPolicy,
        Map<Repository, Path> repositories,
        Map<Repository, PackageSource> sources,
        List<String> paths) {
      Map<String, Integer> occurrences = new HashMap<>();
      List<Part> parts = new ArrayList<>();
      repositories.forEach(
          (repository, path) -> {
            String key = key(path);
            int occurrence = occurrences.merge(key, 1, Integer::sum);
            int index =
                numbers.computeIfAbsent(
                    occurrence + " " + key,
                    k -> add(LibraryEntry.InFolder.of(named(repository.id()), path)));
            parts.add(new Part(index, repository));
          });
      sources.forEach(
          (repository, packages) ->
              parts.add(
                  new Part(
                      add(new LibraryEntry.Elsewhere(named(repository.id()), packages)),
                      repository)));
      wishes.add(new Wish(archPolicy, List.copyOf(parts), List.copyOf(paths)));
      return wishes.size() - 1;
    }

    /**
     * Says what a folder must prove, in whichever selections it is; nothing if this is not said.
     *
     * @param folder the folder that contains {@code repodata/} or {@code .rpm} files
     * @param trust what it must prove; {@link #load} ends with a {@code MetadataException} if it
     *     does not
     * @return this builder
     */
    public Builder trust(Path folder, RepositoryTrust trust) {
      trusts.put(key(folder), Objects.requireNonNull(trust, "trust"));
      return this;
    }

    /** Messages name a folder by the first id it has; several of one id are told apart. */
    private Repository named(String id) {
      String name = id;
      for (int i = 2; isTaken(name); i++) {
        name = id + "#" + i;
      }
      return Repository.of(name);
    }

    private int add(LibraryEntry entry) {
      folders.add(entry);
      return folders.size() - 1;
    }

    private boolean isTaken(String name) {
      return folders.stream().anyMatch(folder -> folder.repository().id().equals(name));
    }

    /**
     * Lets {@link #load} keep what it read, and find it again as long as the checksums in every
     * {@code repomd.xml} stay the same. Without this nothing is written.
     *
     * @param newCache where to keep it
     * @return this builder
     */
    public Builder cache(UniverseCache newCache) {
      cache = Optional.of(newCache);
      return this;
    }

    /**
     * Reads all folders.
     *
     * @return the library
     * @throws UnreadableRepositoryException if a repository is missing, damaged, too large or
     *     hostile, or a file of it cannot be read
     * @throws IOException if the system fails otherwise
     * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
     */
    public RepositoryLibrary load() throws IOException, InterruptedException {
      return RpmRepositories.interruptible(this::loadAll);
    }

    private RepositoryLibrary loadAll() throws IOException {
      WarningCounter counter = new WarningCounter(listener);
      LibraryReading reading = new LibraryReading(entries(), counter, cache);
      Optional<CacheKey> key = cache.isPresent() ? key(reading) : Optional.empty();
      UniverseCache.Decoder<RepositoryLibrary> decoder = source -> decode(source, reading);
      if (key.isPresent()) {
        Optional<RepositoryLibrary> known =
            cache.get().read(key.get(), decoder, listener::cacheNote);
        if (known.isPresent()) {
          return known.get();
        }
      }
      RepositoryLibrary library = read(reading);
      if (key.isPresent() && counter.warnings() == 0) {
        cache
            .get()
            .write(
                key.get(),
                RpmRepositories.about(repositories(), library.universes.packageCount()),
                library::encode,
                decoder,
                listener::cacheNote);
      } else if (cache.isPresent()) {
        listener.cacheNote(RpmRepositories.NOT_KEPT);
      }
      return library;
    }

    private List<Repository> repositories() {
      return folders.stream().map(LibraryEntry::repository).toList();
    }

    /** What folders must prove is said after they were selected. */
    private List<LibraryEntry> entries() {
      return folders.stream().map(this::trusting).toList();
    }

    private LibraryEntry trusting(LibraryEntry entry) {
      return entry instanceof LibraryEntry.InFolder folder
          ? folder.with(trusts.getOrDefault(key(folder.path()), RepositoryTrust.none()))
          : entry;
    }

    private static String key(Path path) {
      return path.toAbsolutePath().normalize().toString();
    }

    private Optional<CacheKey> key(LibraryReading reading) throws IOException {
      ReadKey words = reading.key();
      for (Wish wish : wishes) {
        words.numbers("selection", wish.parts().stream().mapToLong(Part::index).toArray());
        wish.paths().forEach(path -> words.line("path", path));
      }
      return words.key();
    }

    /** Has the paths of each selection in front, the library behind them. */
    private RepositoryLibrary decode(UniverseImage.Source source, LibraryReading reading)
        throws IOException {
      List<int[]> paths = new ArrayList<>();
      for (int i = 0; i < wishes.size(); i++) {
        paths.add(source.ints());
      }
      UniverseLibrary universes = UniverseImage.readLibrary(source, folders.size());
      List<Selected> selections = new ArrayList<>();
      for (int i = 0; i < wishes.size(); i++) {
        requireNames(paths.get(i), universes.names().size());
        Wish wish = wishes.get(i);
        selections.add(new Selected(wish.archPolicy(), wish.parts(), paths.get(i)));
      }
      // What lints need beyond the packages is not kept, and read when they ask for it.
      return new RepositoryLibrary(
          reading, universes, List.copyOf(folders), List.copyOf(selections));
    }

    private static void requireNames(int[] paths, int nameCount) throws MalformedImageException {
      int last = -1;
      for (int path : paths) {
        if (path <= last || path >= nameCount) {
          throw new MalformedImageException("bad path of a selection: " + path);
        }
        last = path;
      }
    }

    private RepositoryLibrary read(LibraryReading reading) throws IOException {
      UniverseBuilder builder = reading.builder();
      RepositoryLoad load = reading.readPrimaries();
      int primaryFileCount = builder.fileCount();
      List<Selected> selections = new ArrayList<>();
      for (Wish wish : wishes) {
        int[] named = wish.paths().stream().mapToInt(builder::name).toArray();
        // What somebody asks for must be a dependency, so that its providers can be looked up.
        IntStream.of(named).forEach(builder::atom);
        List<Integer> indexes = wish.parts().stream().map(Part::index).toList();
        int[] unmatched = builder.unmatchedPaths(indexes, named);
        selections.add(new Selected(wish.archPolicy(), wish.parts(), unmatched));
      }
      for (int index = 0; index < folders.size(); index++) {
        int[] paths = paths(index, selections);
        if (paths.length > 0) {
          listener.filelistsNeeded(paths.length);
          folders.get(index).readFilelists(load, paths);
        }
      }
      return new RepositoryLibrary(
          reading,
          builder.buildLibrary(primaryFileCount),
          List.copyOf(folders),
          List.copyOf(selections));
    }

    private static int[] paths(int folder, List<Selected> selections) {
      return selections.stream()
          .filter(selected -> selected.parts().stream().anyMatch(p -> p.index() == folder))
          .flatMapToInt(selected -> IntStream.of(selected.unmatchedPaths()))
          .sorted()
          .distinct()
          .toArray();
    }
  }
}
