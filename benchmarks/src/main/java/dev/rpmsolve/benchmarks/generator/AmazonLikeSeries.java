package dev.rpmsolve.benchmarks.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Four releases of a small distribution in the style of Amazon Linux 2023: each holds all packages
 * and advisories of the one before and adds some.
 *
 * <p>They are the lists of {@link AmazonLikeRepository} one upon the other, and one more. Its last
 * release has a fix that cannot be installed. Immutable and safe for use by several threads.
 *
 * @param seed what sizes, times and checksums are drawn from
 */
public record AmazonLikeSeries(long seed) {
  private static final String VENDOR = "Amazon Linux";
  private static final int BEST_COMPRESSION = 9;
  private static final List<String> ARCHES = List.of("x86_64", "aarch64");

  /** A release, and the list of what it adds. */
  private record Release(String version, String list) {}

  private static final List<Release> RELEASES =
      List.of(
          new Release("2023.6.20241212", "al2023-like-installed"),
          new Release("2023.6.20250128", "al2023-like-base"),
          new Release("2023.6.20250203", "al2023-like-updates"),
          new Release("2023.7.20250331", "al2023-series-last"));

  /**
   * Lists the releases.
   *
   * @return the values of {@code $releasever}, lowest first
   */
  public static List<String> releases() {
    return RELEASES.stream().map(Release::version).toList();
  }

  /**
   * Writes {@code FOLDER/RELEASE/ARCH/repodata}, a file {@code amazonlinux.repo} that configures
   * them, and {@code installed.txt} with the packages of the first release for x86_64.
   *
   * @param folder where to write; created where absent, files in it are overwritten
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    PackageList base = PackageLists.read("al2023-like-base", new PackageList(List.of()));
    List<PackageTemplate> templates = new ArrayList<>();
    List<GeneratedAdvisory> advisories = new ArrayList<>();
    for (Release release : RELEASES) {
      List<PackageTemplate> more =
          release.list().equals("al2023-like-base")
              ? base.templates()
              : PackageLists.read(release.list(), base).templates();
      more.stream().filter(one -> isNew(one, templates)).toList().forEach(templates::add);
      advisories.addAll(PackageLists.advisories("al2023-series-advisories", release.version()));
      for (String arch : ARCHES) {
        write(templates, advisories, arch, folder.resolve(release.version()).resolve(arch));
      }
      if (release == RELEASES.get(0)) {
        writeInstalled(templates, folder);
      }
    }
    Files.writeString(
        folder.resolve("amazonlinux.repo"), PackageLists.text("al2023-series", "repo"));
  }

  /** Lists overlap: what did not change is in the first one already. */
  private static boolean isNew(PackageTemplate one, List<PackageTemplate> known) {
    return known.stream().noneMatch(other -> other.head().equals(one.head()));
  }

  private void write(
      List<PackageTemplate> templates, List<GeneratedAdvisory> advisories, String arch, Path folder)
      throws IOException {
    List<GeneratedPackage> packages = PackageLists.bound(templates, arch);
    PackageXml xml = new PackageXml(seed, VENDOR);
    try (RepositoryWriter writer =
        new RepositoryWriter(folder, packages.size(), BEST_COMPRESSION, xml)) {
      for (GeneratedPackage pkg : packages) {
        writer.write(pkg);
      }
      writer.write(advisories.stream().map(advisory -> advisory.bind(arch)).toList());
    }
  }

  private static void writeInstalled(List<PackageTemplate> templates, Path folder)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (GeneratedPackage pkg : PackageLists.bound(templates, ARCHES.get(0))) {
      lines.append(pkg.identity().fileStem()).append('\n');
    }
    Files.writeString(folder.resolve("installed.txt"), lines, StandardCharsets.UTF_8);
  }
}
