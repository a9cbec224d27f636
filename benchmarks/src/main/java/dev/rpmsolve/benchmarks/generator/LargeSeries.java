package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.benchmarks.generator.GeneratedPackage.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A large repository as a series of releases: the last one is {@link LargeRepository} of the same
 * size and seed, with advisories, and in each one before some of the newest versions are missing.
 *
 * <p>Late are only sources that few others require, so that earlier releases stay as closed as the
 * last one but for a few packages. Immutable and safe for use by several threads.
 *
 * @param packages how many packages the last release holds
 * @param seed what everything is drawn from
 */
public record LargeSeries(int packages, long seed) {
  private static final String VENDOR = "rpmsolve";
  private static final String ARCH = "x86_64";
  private static final int FAST_COMPRESSION = 4;
  private static final int STREAM = 77;
  private static final int POPULAR = 200;
  private static final double LATE = 0.3;

  /** The releases, lowest first. */
  public static final List<String> RELEASES =
      List.of("2023.1.20240101", "2023.2.20240401", "2023.3.20240701", "2023.4.20241001");

  /**
   * Checks the size.
   *
   * @param packages how many packages the last release holds
   * @param seed what everything is drawn from
   * @throws IllegalArgumentException if the size is out of range
   */
  public LargeSeries {
    // The size is that of a large repository.
    Objects.requireNonNull(new LargeRepository(packages, seed));
  }

  /**
   * Writes {@code FOLDER/RELEASE/x86_64/repodata}.
   *
   * @param folder where to write; created where absent, files in it are overwritten
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    List<SyntheticSource> sources = sources();
    SyntheticPackages composer = new SyntheticPackages(seed, sources.size());
    for (int release = 0; release < RELEASES.size(); release++) {
      write(sources, composer, release, folder.resolve(RELEASES.get(release)).resolve(ARCH));
    }
  }

  private List<SyntheticSource> sources() {
    List<SyntheticSource> sources = new ArrayList<>();
    for (int count = 0; count < packages; ) {
      SyntheticSource source = SyntheticSource.of(seed, sources.size());
      sources.add(source);
      count += source.shape().packages();
    }
    return sources;
  }

  /** Returns the release in which the newest version of a source comes. */
  private int arrival(SyntheticSource source) {
    SeededRandom random = SeededRandom.of(seed, STREAM, source.index());
    boolean isLate = random.chance(LATE);
    int release = random.below(RELEASES.size());
    boolean canBeLate =
        source.index() >= POPULAR && source.shape().versions() > 1 && !source.shape().transition();
    return isLate && canBeLate ? release : 0;
  }

  /** Returns how many versions of a source a release has, the oldest ones. */
  private int versions(SyntheticSource source, int release) {
    int missing = arrival(source) > release ? 1 : 0;
    return source.shape().versions() - missing;
  }

  private void write(
      List<SyntheticSource> sources, SyntheticPackages composer, int release, Path folder)
      throws IOException {
    int count = 0;
    for (SyntheticSource source : sources) {
      count += versions(source, release) * source.shape().packagesPerVersion();
    }
    PackageXml xml = new PackageXml(seed, VENDOR);
    List<GeneratedAdvisory> advisories = new ArrayList<>();
    try (RepositoryWriter writer = new RepositoryWriter(folder, count, FAST_COMPRESSION, xml)) {
      for (SyntheticSource source : sources) {
        int versions = versions(source, release);
        List<Identity> newest = new ArrayList<>();
        for (int v = 0; v < versions; v++) {
          newest.clear();
          for (int m = 0; m < source.shape().packagesPerVersion(); m++) {
            GeneratedPackage pkg = composer.compose(source, v, m);
            newest.add(pkg.identity());
            writer.write(pkg);
          }
        }
        if (arrival(source) > 0 && arrival(source) <= release) {
          advisories.add(advisory(source, newest));
        }
      }
      writer.write(advisories);
    }
  }

  private static GeneratedAdvisory advisory(SyntheticSource source, List<Identity> packages) {
    List<String> severities = List.of("low", "medium", "important", "critical");
    return new GeneratedAdvisory(
        "GEN-2024-" + (1000 + source.index()),
        new GeneratedAdvisory.Rating(
            severities.get(source.index() % severities.size()),
            List.of("CVE-2099-" + (10_000 + source.index())),
            "fix of " + source.stem()),
        "2024-01-01",
        packages);
  }
}
