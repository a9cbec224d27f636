package dev.rpmsolve.benchmarks;

import dev.rpmsolve.benchmarks.generator.LargeRepository;
import dev.rpmsolve.benchmarks.generator.LargeSeries;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the data sets are on this machine.
 *
 * <p>Both places follow from where the classes were loaded from, {@code benchmarks/target/classes}
 * or a jar in {@code benchmarks/target}, so that the working directory does not matter.
 */
public final class BenchmarkFolders {
  /** The system property that names the folder of the real repositories. */
  static final String DATA_PROPERTY = "rpmsolve.data";

  private static final String REPOMD = "repodata/repomd.xml";

  private BenchmarkFolders() {}

  /** Returns the folder of the real repositories, which need not exist. */
  static Path real() {
    String named = System.getProperty(DATA_PROPERTY, "");
    if (!named.isBlank()) {
      return Path.of(named).toAbsolutePath().normalize();
    }
    return target().resolve("../../../shared/data").normalize();
  }

  /** Returns where generated repositories are kept until {@code target} is cleaned. */
  static Path generated() {
    return target().resolve("data");
  }

  /** Returns where what was read is kept until {@code target} is cleaned. */
  static Path cache() {
    return target().resolve("cache");
  }

  /** Tells whether a folder holds a repository. */
  static boolean isRepository(Path folder) {
    return Files.isRegularFile(folder.resolve(REPOMD));
  }

  /**
   * Returns the folder of a generated repository, writing it on first use.
   *
   * <p>It appears whole or not at all: an interrupted or concurrent run leaves no half of it.
   *
   * @param repository what is to be there
   * @return a folder that holds the repository
   * @throws IOException if it cannot be written
   */
  public static Path generate(LargeRepository repository) throws IOException {
    String name = "large-" + repository.packages() + "-seed-" + repository.seed();
    return generate(generated().resolve(name), "", repository::write);
  }

  /**
   * Returns the folder of a generated series of releases, writing it on first use.
   *
   * @param series what is to be there
   * @return a folder that holds a folder for each release
   * @throws IOException if it cannot be written
   */
  public static Path generate(LargeSeries series) throws IOException {
    String name = "series-" + series.packages() + "-seed-" + series.seed();
    String part = LargeSeries.RELEASES.get(0) + "/" + DataSet.ARCH;
    return generate(generated().resolve(name), part, series::write);
  }

  /** Something that writes repositories. */
  @FunctionalInterface
  private interface Writer {
    void write(Path folder) throws IOException;
  }

  private static Path generate(Path folder, String part, Writer writer) throws IOException {
    if (isRepository(folder.resolve(part))) {
      return folder;
    }
    Files.createDirectories(generated());
    Path work = Files.createTempDirectory(generated(), "incomplete-");
    try {
      writer.write(work);
      Files.move(work, folder);
    } catch (IOException e) {
      deleteTree(work);
      if (!isRepository(folder.resolve(part))) {
        throw e;
      }
    }
    return folder;
  }

  /**
   * Deletes a folder and all that is in it.
   *
   * @param folder the folder
   * @throws IOException if something cannot be deleted
   */
  public static void deleteTree(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private static Path target() {
    try {
      Path classes =
          Path.of(
              BenchmarkFolders.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.toAbsolutePath().normalize().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the classes are in no folder of this machine", e);
    }
  }
}
