package dev.rpmsolve.benchmarks.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A small core repository in the style of Amazon Linux 2, and a repository for each of some topics
 * beside it, of which some have other versions of the same packages; a catalog says which exclude
 * each other and which are deprecated. Core and topics announce advisories.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param seed what sizes, times and checksums are drawn from
 */
public record Amazon2LikeRepositories(long seed) {
  private static final String VENDOR = "Amazon Linux";
  private static final int BEST_COMPRESSION = 9;
  private static final String ARCH = "x86_64";
  private static final String CORE = "core";

  /** The topics. */
  static final List<String> TOPICS =
      List.of("docker", "ecs", "nginx1", "php7.4", "php8.1", "php8.2", "postgresql14");

  /**
   * Writes {@code FOLDER/core/x86_64/repodata}, {@code FOLDER/TOPIC/x86_64/repodata} for each
   * topic, {@code amzn2.repo}, in which topics are not enabled, their catalog, {@code
   * extras-catalog.json}, and a list of what is installed on a machine, {@code installed.txt}.
   *
   * @param folder where to write; created where absent, files in it are overwritten
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    PackageList core = PackageLists.read("al2-like-core", new PackageList(List.of()));
    write(CORE, core, folder.resolve(CORE).resolve(ARCH));
    for (String topic : TOPICS) {
      PackageList list = PackageLists.read("al2-like-" + topic, core);
      write(topic, list, folder.resolve(topic).resolve(ARCH));
    }
    Files.writeString(folder.resolve("amzn2.repo"), PackageLists.text("al2-like", "repo"));
    Files.writeString(folder.resolve("extras-catalog.json"), PackageLists.text("al2-like", "json"));
    Files.writeString(
        folder.resolve("installed.txt"), PackageLists.text("al2-like-installed", "txt"));
  }

  private void write(String name, PackageList list, Path folder) throws IOException {
    List<GeneratedPackage> packages = PackageLists.bound(list.templates(), ARCH);
    PackageXml xml = new PackageXml(seed, VENDOR);
    try (RepositoryWriter writer =
        new RepositoryWriter(folder, packages.size(), BEST_COMPRESSION, xml)) {
      for (GeneratedPackage pkg : packages) {
        writer.write(pkg);
      }
      writer.write(
          PackageLists.advisories("al2-like-advisories", name).stream()
              .map(advisory -> advisory.bind(ARCH))
              .toList());
    }
  }
}
