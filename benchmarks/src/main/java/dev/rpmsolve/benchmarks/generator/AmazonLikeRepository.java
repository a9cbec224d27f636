package dev.rpmsolve.benchmarks.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A small hand-designed pair of repositories that looks like Amazon Linux 2023, and an installed
 * system to go with it.
 *
 * <p>No package in it exists: names, versions and relations are written for this project in the
 * style of that distribution, so that demonstrations and tests meet its real difficulties. The seed
 * decides sizes, times and checksums. Immutable and safe for use by several threads.
 *
 * @param seed what sizes, times and checksums are drawn from
 */
public record AmazonLikeRepository(long seed) {

  /** The seed of the committed test data. */
  public static final long COMMITTED_SEED = 2023;

  private static final String VENDOR = "Amazon Linux";
  private static final int BEST_COMPRESSION = 9;
  private static final List<String> ARCHES = List.of("x86_64", "aarch64");

  /**
   * Writes {@code base} and {@code updates} for x86_64 and aarch64, and {@code installed} for
   * x86_64, each as {@code FOLDER/NAME/ARCH/repodata}.
   *
   * @param folder where to write; created where absent, files in it are overwritten
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    PackageList base = PackageLists.read("al2023-like-base", new PackageList(List.of()));
    PackageList updates = PackageLists.read("al2023-like-updates", base);
    PackageList installed = PackageLists.read("al2023-like-installed", base);
    for (String arch : ARCHES) {
      write(base, arch, folder.resolve("base").resolve(arch));
      write(updates, arch, folder.resolve("updates").resolve(arch));
    }
    write(installed, ARCHES.get(0), folder.resolve("installed").resolve(ARCHES.get(0)));
  }

  private void write(PackageList list, String arch, Path folder) throws IOException {
    List<GeneratedPackage> packages = PackageLists.bound(list.templates(), arch);
    PackageXml xml = new PackageXml(seed, VENDOR);
    try (RepositoryWriter writer =
        new RepositoryWriter(folder, packages.size(), BEST_COMPRESSION, xml)) {
      for (GeneratedPackage pkg : packages) {
        writer.write(pkg);
      }
    }
  }
}
