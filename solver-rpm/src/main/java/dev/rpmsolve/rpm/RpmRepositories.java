package dev.rpmsolve.rpm;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.universe.UniverseImage;
import dev.rpmsolve.rpm.cache.CacheKey;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadAhead;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.AdvisoryDetail;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Repositories in folders of this machine, ready to be loaded into one universe.
 *
 * <p>A folder is one that contains {@code repodata/repomd.xml}, or else {@code .rpm} files, whose
 * headers are read then. All files of a repository with metadata are checked against that one table
 * of contents. {@code primary.xml} is always read; {@code filelists.xml} only if a dependency names
 * a path that no package lists in its primary metadata, and then only for such paths. Nothing
 * outside the folders is read, and nothing is written, but for the {@linkplain Builder#cache cache}
 * if there is one.
 *
 * <p>Immutable and thread-safe; every load looks at the folders anew.
 */
public final class RpmRepositories {

  /** Why something that was read is not kept. */
  static final String NOT_KEPT =
      "not kept: files without a strong checksum, or in need of a warning, are read every time";

  private final List<RepositoryFolder> folders;
  private final List<LocalSource> sources;
  private final ReadLimits limits;
  private final ChecksumPolicy checksums;
  private final LoadListener listener;
  private final Executor readAhead;
  private final List<String> wantedPaths;
  private final Optional<UniverseCache> cache;

  private RpmRepositories(Builder builder) {
    this.folders = List.copyOf(builder.folders);
    this.sources = List.copyOf(builder.sources);
    this.limits = builder.limits;
    this.checksums = builder.checksums;
    this.listener = builder.listener;
    this.readAhead = builder.readAhead;
    this.wantedPaths = List.copyOf(builder.wantedPaths);
    this.cache = builder.cache;
  }

  /** A repository and where it is. */
  record RepositoryFolder(Repository repository, Path folder, RepositoryTrust trust) {}

  /** A repository and what its packages are. */
  private record LocalSource(Repository repository, PackageSource packages) {}

  /**
   * A builder without repositories, with default limits and no listener.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Loads all repositories, in the order in which they were named.
   *
   * @param archPolicy the architectures of the machine to be installed
   * @return a universe of all packages
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public Universe load(ArchPolicy archPolicy) throws IOException, InterruptedException {
    if (cache.isPresent()) {
      return interruptible(() -> load(archPolicy, cache.get()));
    }
    UniverseBuilder builder = Universe.builder(archPolicy);
    loadInto(builder);
    return builder.build();
  }

  /**
   * The tables of contents are read first: they make up the key, and what is read is held to them.
   */
  private Universe load(ArchPolicy archPolicy, UniverseCache present) throws IOException {
    UniverseBuilder builder = Universe.builder(archPolicy);
    WarningCounter counter = new WarningCounter(listener);
    RepositoryLoad load = new RepositoryLoad(builder, limits, checksums, counter, readAhead);
    List<FolderContents> contents = new ArrayList<>();
    ReadKey words = new ReadKey("universe", limits, checksums);
    for (RepositoryFolder folder : folders) {
      contents.add(load.contents(folder));
      words.repository(folder, contents.get(contents.size() - 1));
    }
    for (LocalSource source : sources) {
      words.source(source.packages().identity());
    }
    wantedPaths.forEach(path -> words.line("path", path));
    List<Repository> repositories =
        Stream.concat(
                folders.stream().map(RepositoryFolder::repository),
                sources.stream().map(LocalSource::repository))
            .toList();
    UniverseCache.Decoder<Universe> decoder =
        source -> UniverseImage.readUniverse(source, repositories, archPolicy);
    Optional<CacheKey> key = words.key();
    if (key.isPresent()) {
      Optional<Universe> known = present.read(key.get(), decoder, listener::cacheNote);
      if (known.isPresent()) {
        return known.get();
      }
    }
    read(load, builder, contents);
    Universe universe = builder.build();
    if (key.isPresent() && counter.warnings() == 0) {
      present.write(
          key.get(),
          about(repositories, universe.packageCount()),
          sink -> UniverseImage.write(universe, sink),
          decoder,
          listener::cacheNote);
    } else {
      listener.cacheNote(NOT_KEPT);
    }
    return universe;
  }

  /** Puts into words what a file of the cache holds. */
  static String about(List<Repository> repositories, int packageCount) {
    String ids = repositories.stream().map(Repository::id).collect(Collectors.joining(", "));
    return ids + ": " + packageCount + " packages";
  }

  /**
   * Adds all repositories to a universe under construction.
   *
   * @param builder receives the packages; after an exception it holds part of them and must be
   *     given up
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public void loadInto(UniverseBuilder builder) throws IOException, InterruptedException {
    readAll(new RepositoryLoad(builder, limits, checksums, listener, readAhead), builder);
  }

  /**
   * Loads all repositories, and keeps at hand what lints need beyond the universe.
   *
   * @param archPolicy the architectures of the machine to be installed
   * @return a universe of all packages, with more
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public RepositorySurvey survey(ArchPolicy archPolicy) throws IOException, InterruptedException {
    UniverseBuilder builder = Universe.builder(archPolicy);
    RepositoryLoad load = new RepositoryLoad(builder, limits, checksums, listener, readAhead);
    int[] unmatchedPaths = readAll(load, builder);
    return new RepositorySurvey(builder.build(), load, unmatchedPaths);
  }

  /**
   * Reads the advisories of all repositories, in the order in which they were named; they are read
   * every time, a cache does not keep them.
   *
   * @param detail how much of them is kept
   * @return the advisories; of a repository without {@code updateinfo.xml} there are none
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public List<Advisory> advisories(AdvisoryDetail detail) throws IOException, InterruptedException {
    List<Advisory> all = new ArrayList<>();
    advisoriesByRepository(detail).values().forEach(all::addAll);
    return all;
  }

  /**
   * Reads the advisories of each repository, as {@link #advisories} does.
   *
   * @param detail how much of them is kept
   * @return the advisories by repository, in the order in which these were named
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public Map<Repository, List<Advisory>> advisoriesByRepository(AdvisoryDetail detail)
      throws IOException, InterruptedException {
    UniverseBuilder none = Universe.builder(ArchPolicy.any());
    RepositoryLoad load = new RepositoryLoad(none, limits, checksums, listener, readAhead);
    return interruptible(
        () -> {
          Map<Repository, List<Advisory>> all = new LinkedHashMap<>();
          for (RepositoryFolder folder : folders) {
            all.put(folder.repository(), load.readUpdateinfo(folder, detail));
          }
          return all;
        });
  }

  /**
   * Reads the groups of all repositories; they are read every time, a cache does not keep them.
   *
   * @return the groups by repository, in the order in which these were named; of a repository
   *     without {@code comps.xml} there are none
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public RepositoryGroups groups() throws IOException, InterruptedException {
    UniverseBuilder none = Universe.builder(ArchPolicy.any());
    RepositoryLoad load = new RepositoryLoad(none, limits, checksums, listener, readAhead);
    return interruptible(
        () -> {
          List<RepositoryGroups.OfOne> all = new ArrayList<>();
          for (RepositoryFolder folder : folders) {
            all.add(new RepositoryGroups.OfOne(folder.repository(), load.readComps(folder)));
          }
          return new RepositoryGroups(all);
        });
  }

  /**
   * Reads what all repositories say about modules; with a {@linkplain Builder#cache cache}, each
   * {@code modules.yaml} once.
   *
   * @return all modules; of a repository without {@code modules.yaml} there are none
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public ModuleCatalog modules() throws IOException, InterruptedException {
    ModuleCatalog.Builder catalog = ModuleCatalog.builder();
    moduleDocuments().forEach(catalog::add);
    return catalog.build();
  }

  /**
   * Reads what each repository says about modules, as {@link #modules()} does.
   *
   * @return the documents by repository, in the order in which these were named
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public Map<Repository, ModuleDocuments> moduleDocuments()
      throws IOException, InterruptedException {
    return interruptible(
        () -> {
          ModuleFiles files = moduleFiles();
          Map<Repository, ModuleDocuments> found = new LinkedHashMap<>();
          for (RepositoryFolder folder : folders) {
            found.put(folder.repository(), files.read(folder));
          }
          return found;
        });
  }

  /**
   * Tells which repositories say something about modules, without reading what.
   *
   * @return those that have {@code modules.yaml}, in the order in which they were named
   * @throws IOException if a file cannot be read
   * @throws InterruptedException if the thread is interrupted; its interrupt flag is cleared
   * @throws MetadataException if a repository is missing, damaged, too large or hostile
   */
  public List<Repository> withModules() throws IOException, InterruptedException {
    return interruptible(
        () -> {
          ModuleFiles files = moduleFiles();
          List<Repository> found = new ArrayList<>();
          for (RepositoryFolder folder : folders) {
            if (files.isThere(folder)) {
              found.add(folder.repository());
            }
          }
          return found;
        });
  }

  private ModuleFiles moduleFiles() {
    return new ModuleFiles(limits, checksums, listener, cache);
  }

  private int[] readAll(RepositoryLoad load, UniverseBuilder builder)
      throws IOException, InterruptedException {
    return interruptible(() -> read(load, builder, List.of()));
  }

  /**
   * Reads primary metadata and, if need be, file lists.
   *
   * @param contents the tables of contents of all folders; empty if they are yet to be read
   */
  private int[] read(RepositoryLoad load, UniverseBuilder builder, List<FolderContents> contents)
      throws IOException {
    // A path counts as wanted, and is looked for in the file lists, if a dependency names it.
    wantedPaths.forEach(path -> builder.atom(builder.name(path)));
    for (int i = 0; i < folders.size(); i++) {
      RepositoryFolder folder = folders.get(i);
      load.readPrimary(folder, contents.isEmpty() ? load.contents(folder) : contents.get(i));
    }
    for (LocalSource source : sources) {
      load.readSource(source.repository(), source.packages());
    }
    int[] unmatchedPaths = builder.unmatchedPaths();
    load.readFilelistsIfNeeded(unmatchedPaths);
    return unmatchedPaths;
  }

  /** Something that reads files. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Turns the many ways in which reading files tells of an interruption into one. */
  static <T> T interruptible(Reading<T> reading) throws IOException, InterruptedException {
    try {
      return reading.read();
    } catch (InterruptedIOException | ClosedByInterruptException e) {
      Thread.interrupted();
      InterruptedException interrupted = new InterruptedException("interrupted while loading");
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  /** A collector of repositories and options; for one thread. */
  public static final class Builder {

    private final List<RepositoryFolder> folders = new ArrayList<>();
    private final List<LocalSource> sources = new ArrayList<>();
    private ReadLimits limits = ReadLimits.defaults();
    private ChecksumPolicy checksums = ChecksumPolicy.STANDARD;
    private LoadListener listener = LoadListener.silent();
    private Executor readAhead = ReadAhead.daemonThreads();
    private List<String> wantedPaths = List.of();
    private Optional<UniverseCache> cache = Optional.empty();

    private Builder() {}

    /**
     * Adds a repository of usual priority and cost.
     *
     * @param id its name, different from all others
     * @param folder the folder that contains {@code repodata/} or {@code .rpm} files
     * @return this builder
     */
    public Builder repository(String id, Path folder) {
      return repository(Repository.of(id), folder);
    }

    /**
     * Adds a repository.
     *
     * @param repository its name, different from all others, priority and cost
     * @param folder the folder that contains {@code repodata/} or {@code .rpm} files
     * @return this builder
     */
    public Builder repository(Repository repository, Path folder) {
      return repository(repository, folder, RepositoryTrust.none());
    }

    /**
     * Adds a repository that must prove something.
     *
     * @param repository its name, different from all others, priority and cost
     * @param folder the folder that contains {@code repodata/} or {@code .rpm} files
     * @param trust what it must prove; a load ends with a {@code MetadataException} if it does not
     * @return this builder
     */
    public Builder repository(Repository repository, Path folder, RepositoryTrust trust) {
      Objects.requireNonNull(repository, "repository");
      Objects.requireNonNull(folder, "folder");
      folders.add(new RepositoryFolder(repository, folder, Objects.requireNonNull(trust, "trust")));
      return this;
    }

    /**
     * Adds packages that do not come from a folder; they stand behind those of all folders.
     *
     * @param repository what to call them; an id different from all others
     * @param packages the packages
     * @return this builder
     */
    public Builder packages(Repository repository, PackageSource packages) {
      Objects.requireNonNull(repository, "repository");
      sources.add(new LocalSource(repository, Objects.requireNonNull(packages, "packages")));
      return this;
    }

    /**
     * Sets the bounds of reading.
     *
     * @param newLimits bounds for every file
     * @return this builder
     */
    public Builder limits(ReadLimits newLimits) {
      limits = Objects.requireNonNull(newLimits, "limits");
      return this;
    }

    /**
     * Sets which digests count.
     *
     * @param newChecksums the policy for every file
     * @return this builder
     */
    public Builder checksums(ChecksumPolicy newChecksums) {
      checksums = Objects.requireNonNull(newChecksums, "checksums");
      return this;
    }

    /**
     * Sets who hears of progress and warnings.
     *
     * @param newListener called by the loading thread
     * @return this builder
     */
    public Builder listener(LoadListener newListener) {
      listener = Objects.requireNonNull(newListener, "listener");
      return this;
    }

    /**
     * Sets who expands files while the loading thread reads what they expand to. Where this is not
     * said, a daemon thread does it for each file of more than 128 KiB, which ends with the file or
     * with the loading; on a machine of one processor, the loading thread itself.
     *
     * @param newReadAhead runs one task per file, which blocks its thread at times; the task may
     *     start late or never, as with {@code task -> {}}, and then the loading thread does the
     *     work
     * @return this builder
     */
    public Builder readAhead(Executor newReadAhead) {
      readAhead = Objects.requireNonNull(newReadAhead, "readAhead");
      return this;
    }

    /**
     * Names paths that somebody asks about: file lists are read for those that no primary metadata
     * has, as if a dependency named them.
     *
     * @param paths absolute paths
     * @return this builder
     */
    public Builder wantedPaths(List<String> paths) {
      wantedPaths = List.copyOf(paths);
      return this;
    }

    /**
     * Lets {@link RpmRepositories#load} and {@link RpmRepositories#modules} keep what they read,
     * and find it again as long as the checksums in {@code repomd.xml} stay the same. Without this
     * nothing is written.
     *
     * @param newCache where to keep it
     * @return this builder
     */
    public Builder cache(UniverseCache newCache) {
      cache = Optional.of(newCache);
      return this;
    }

    /**
     * The repositories collected so far.
     *
     * @return an immutable object
     */
    public RpmRepositories build() {
      return new RpmRepositories(this);
    }
  }
}
