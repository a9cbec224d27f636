package dev.rpmsolve.benchmarks;

import dev.rpmsolve.benchmarks.generator.LargeRepository;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.cache.UniverseCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The repositories that benchmarks run on; the values of their parameter {@code dataSet}. */
public enum DataSet {
  /** A generated repository of 1,000 packages, small enough for tests of the benchmarks. */
  GENERATED_1K(1_000),

  /** A generated repository of 60,000 packages, the same on every machine. */
  GENERATED_60K(60_000),

  /** Debian 12 converted to RPM metadata: 63,440 packages, which provide no sonames. */
  DEBIAN("debian-as-rpm"),

  /** CentOS Stream 9, BaseOS and AppStream: 18,774 packages. */
  CENTOS9("centos-stream9/baseos", "centos-stream9/appstream"),

  /** CentOS 7 with EPEL 7: 17,769 packages. */
  CENTOS7_EPEL7("centos7-dvd", "epel7"),

  /** EPEL 8 without the distribution that it builds on, so that most of it is broken. */
  EPEL8("epel8/20250311");

  private static final long SEED = 2023;

  /** The machine for which packages are chosen. */
  public static final String ARCH = "x86_64";

  private final int generatedPackages;
  private final List<String> realFolders;

  DataSet(int generatedPackages) {
    this.generatedPackages = generatedPackages;
    realFolders = List.of();
  }

  DataSet(String... realFolders) {
    generatedPackages = 0;
    this.realFolders = List.of(realFolders);
  }

  /**
   * Returns the data sets that are worth measuring: all but the one for tests.
   *
   * @return the data sets, absent ones among them
   */
  public static List<DataSet> measured() {
    return Stream.of(values()).filter(dataSet -> dataSet != GENERATED_1K).toList();
  }

  /**
   * Returns the folder that is missing, if one is.
   *
   * @return a folder without a repository; always empty for generated data sets
   */
  public Optional<Path> missingFolder() {
    return folders().stream().filter(folder -> !BenchmarkFolders.isRepository(folder)).findFirst();
  }

  /**
   * Returns the repositories of the data set; the first call on a machine generates the generated
   * ones.
   *
   * @return repositories that can be loaded
   * @throws IOException if a repository cannot be generated
   * @throws IllegalStateException if the data set is absent
   */
  public RpmRepositories repositories() throws IOException {
    return builder().build();
  }

  /**
   * Returns the same repositories with a cache.
   *
   * @param cache where to keep what was read
   * @return repositories that can be loaded
   * @throws IOException if a repository cannot be generated
   * @throws IllegalStateException if the data set is absent
   */
  public RpmRepositories repositories(UniverseCache cache) throws IOException {
    return builder().cache(cache).build();
  }

  private RpmRepositories.Builder builder() throws IOException {
    Optional<Path> missing = missingFolder();
    if (missing.isPresent()) {
      throw new IllegalStateException(
          "data set " + this + " is absent: no repository in " + missing.get());
    }
    RpmRepositories.Builder builder = RpmRepositories.builder();
    if (generatedPackages > 0) {
      Path folder = BenchmarkFolders.generate(new LargeRepository(generatedPackages, SEED));
      return builder.repository(name().toLowerCase(Locale.ROOT), folder);
    }
    for (String name : realFolders) {
      builder.repository(name.replace('/', '-'), realFolder(name));
    }
    return builder;
  }

  /**
   * Returns the folders of a real data set.
   *
   * @return folders, which may be absent; none for generated data sets
   */
  public List<Path> folders() {
    return realFolders.stream().map(DataSet::realFolder).toList();
  }

  /**
   * Returns the name of the data set for readers.
   *
   * @return such as {@code CentOS Stream 9}
   */
  public String title() {
    return switch (this) {
      case GENERATED_1K -> "1,000 generated";
      case GENERATED_60K -> "60,000 generated";
      case DEBIAN -> "Debian 12";
      case CENTOS9 -> "CentOS Stream 9";
      case CENTOS7_EPEL7 -> "CentOS 7 with EPEL 7";
      case EPEL8 -> "EPEL 8";
    };
  }

  /**
   * Returns the machine for which packages are chosen.
   *
   * @return the policy of x86_64
   */
  public ArchPolicy archPolicy() {
    return ArchPolicy.of(ARCH);
  }

  /**
   * Loads all packages.
   *
   * @return a new universe
   * @throws IOException if a file cannot be read or generated
   * @throws InterruptedException if the thread is interrupted
   * @throws IllegalStateException if the data set is absent
   */
  public Universe load() throws IOException, InterruptedException {
    return repositories().load(archPolicy());
  }

  /**
   * Loads the packages of another day.
   *
   * @return a new universe; that of the data set itself changed a little if there is no other day
   * @throws IOException if a file cannot be read or generated
   * @throws InterruptedException if the thread is interrupted
   */
  Universe loadLater() throws IOException, InterruptedException {
    if (this != EPEL8) {
      return SmallChange.after(load());
    }
    return RpmRepositories.builder()
        .repository("epel8-20250311", realFolder("epel8/20250317"))
        .build()
        .load(archPolicy());
  }

  /**
   * Loads the packages before {@link #loadLater}.
   *
   * @return a new universe
   * @throws IOException if a file cannot be read or generated
   * @throws InterruptedException if the thread is interrupted
   */
  Universe loadEarlier() throws IOException, InterruptedException {
    return this == EPEL8 ? load() : SmallChange.before(load());
  }

  private static Path realFolder(String name) {
    return BenchmarkFolders.real().resolve("repos").resolve(name);
  }
}
