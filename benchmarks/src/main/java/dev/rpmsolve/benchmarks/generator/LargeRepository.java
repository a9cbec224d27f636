package dev.rpmsolve.benchmarks.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A repository of a chosen size whose dependencies are distributed as in real ones.
 *
 * <p>Numbers of relations, files and versions per package, popularity, kinds of requirements and
 * the share of broken packages follow what was measured on CentOS Stream 9, SLE 15, EPEL 7 and
 * Debian; the table is in {@code testdata/README.md}. All packages are for x86_64 or noarch. The
 * same size and seed give the same bytes. Immutable and safe for use by several threads.
 *
 * @param packages how many packages the repository holds, {@value #MIN_PACKAGES} to {@value
 *     #MAX_PACKAGES}
 * @param seed what everything is drawn from
 */
public record LargeRepository(int packages, long seed) {

  /** The smallest size that has all layers. */
  public static final int MIN_PACKAGES = 1_000;

  /** The largest size the supply of names allows. */
  public static final int MAX_PACKAGES = 100_000;

  private static final String VENDOR = "rpmsolve";
  private static final int FAST_COMPRESSION = 4;

  /**
   * Checks the size.
   *
   * @param packages how many packages the repository holds
   * @param seed what everything is drawn from
   * @throws IllegalArgumentException if the size is out of range
   */
  public LargeRepository {
    if (packages < MIN_PACKAGES || packages > MAX_PACKAGES) {
      throw new IllegalArgumentException(
          "packages is " + packages + ", not " + MIN_PACKAGES + " to " + MAX_PACKAGES);
    }
  }

  /**
   * Writes the repository as {@code FOLDER/repodata}, in one pass and with constant memory.
   *
   * @param folder where to write; created where absent, files in it are overwritten
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    PackageXml xml = new PackageXml(seed, VENDOR);
    try (RepositoryWriter writer = new RepositoryWriter(folder, packages, FAST_COMPRESSION, xml)) {
      writeAll(writer);
    }
  }

  private void writeAll(RepositoryWriter writer) throws IOException {
    SyntheticPackages composer = new SyntheticPackages(seed, countSources());
    int written = 0;
    for (int index = 0; written < packages; index++) {
      SyntheticSource source = SyntheticSource.of(seed, index);
      int count = Math.min(source.shape().packages(), packages - written);
      int perVersion = source.shape().packagesPerVersion();
      for (int i = 0; i < count; i++) {
        writer.write(composer.compose(source, i / perVersion, i % perVersion));
      }
      written += count;
    }
  }

  private int countSources() {
    int sources = 0;
    for (int count = 0; count < packages; sources++) {
      count += SyntheticSource.of(seed, sources).shape().packages();
    }
    return sources;
  }
}
