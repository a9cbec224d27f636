package dev.rpmsolve.benchmarks.generator;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes one rpm-md repository as a stream: primary.xml.gz and filelists.xml.gz package by package,
 * updateinfo.xml.gz if there are advisories, repomd.xml at the end.
 *
 * <p>Memory is that of one package. Not safe for use by several threads. Closing early, before the
 * announced number of packages is written, throws {@code IllegalStateException}, and no repomd.xml
 * appears, so a half-written folder never looks like a repository.
 */
final class RepositoryWriter implements Closeable {
  /** 2025-02-03T00:00:00Z, in seconds: the revision and time of every generated repository. */
  static final long REVISION = 1_738_540_800L;

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String NAMESPACE = "http://linux.duke.edu/metadata/";

  private final Path repodata;
  private final int announced;
  private final PackageXml xml;
  private final MetadataFile primary;
  private final MetadataFile filelists;
  private final StringBuilder buffer = new StringBuilder();
  private final int level;
  private Optional<MetadataFile> updateinfo = Optional.empty();
  private int written;

  /**
   * Creates the folder and begins both files.
   *
   * @param folder the repository, whose {@code repodata} is created or overwritten
   * @param packageCount how many packages will follow
   * @param level the compression level, 1 to 9
   * @param xml what turns packages into text
   */
  RepositoryWriter(Path folder, int packageCount, int level, PackageXml xml) throws IOException {
    this.repodata = Files.createDirectories(folder.resolve("repodata"));
    Files.deleteIfExists(repodata.resolve("repomd.xml"));
    this.announced = packageCount;
    this.level = level;
    this.xml = xml;
    this.primary = new MetadataFile(repodata, "primary", level);
    this.filelists = new MetadataFile(repodata, "filelists", level);
    primary.write(
        DECLARATION
            + "<metadata xmlns=\""
            + NAMESPACE
            + "common\" xmlns:rpm=\""
            + NAMESPACE
            + "rpm\" packages=\""
            + packageCount
            + "\">\n");
    filelists.write(
        DECLARATION
            + "<filelists xmlns=\""
            + NAMESPACE
            + "filelists\" packages=\""
            + packageCount
            + "\">\n");
  }

  /** Writes one package to both files. */
  void write(GeneratedPackage pkg) throws IOException {
    buffer.setLength(0);
    xml.appendPrimary(pkg, buffer);
    primary.write(buffer);
    buffer.setLength(0);
    xml.appendFilelists(pkg, buffer);
    filelists.write(buffer);
    written++;
  }

  /** Writes all advisories; call it at most once. */
  void write(List<GeneratedAdvisory> advisories) throws IOException {
    if (advisories.isEmpty()) {
      return;
    }
    updateinfo = Optional.of(new MetadataFile(repodata, "updateinfo", level));
    try (MetadataFile file = updateinfo.get()) {
      file.write(DECLARATION + "<updates>\n");
      for (GeneratedAdvisory advisory : advisories) {
        buffer.setLength(0);
        AdvisoryXml.append(advisory, buffer);
        file.write(buffer);
      }
      file.write("</updates>\n");
    }
  }

  @Override
  public void close() throws IOException {
    try (primary;
        filelists) {
      primary.write("</metadata>\n");
      filelists.write("</filelists>\n");
    }
    if (written != announced) {
      throw new IllegalStateException("announced " + announced + " packages, wrote " + written);
    }
    StringBuilder out = new StringBuilder(DECLARATION);
    out.append("<repomd xmlns=\"").append(NAMESPACE).append("repo\" xmlns:rpm=\"");
    out.append(NAMESPACE).append("rpm\">\n  <revision>").append(REVISION).append("</revision>\n");
    primary.appendRepomd(REVISION, out);
    filelists.appendRepomd(REVISION, out);
    updateinfo.ifPresent(file -> file.appendRepomd(REVISION, out));
    out.append("</repomd>\n");
    Files.writeString(repodata.resolve("repomd.xml"), out, StandardCharsets.UTF_8);
  }
}
