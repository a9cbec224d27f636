package dev.rpmsolve.rpm;

import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.Packer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes small repositories with a truthful table of contents. */
public final class RepositoryFixture {

  private static final String PRIMARY_HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          + "<metadata xmlns=\"http://linux.duke.edu/metadata/common\""
          + " xmlns:rpm=\"http://linux.duke.edu/metadata/rpm\" packages=\"%s\">\n";

  private final Path folder;
  private final StringBuilder entries = new StringBuilder();
  private Packer packer = Packer.GZIP;
  private ChecksumAlgorithm algorithm = ChecksumAlgorithm.SHA256;

  /** An empty repository in a folder. */
  public RepositoryFixture(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("repodata"));
  }

  /** The document around packages. */
  public static String primary(int count, String packages) {
    return String.format(PRIMARY_HEAD, count) + packages + "</metadata>\n";
  }

  /** A package element with the given content of its format element. */
  public static String rpm(String name, String pkgid, String format) {
    return "<package type=\"rpm\"><name>"
        + name
        + "</name><arch>noarch</arch><version epoch=\"0\" ver=\"1\" rel=\"2\"/>"
        + "<checksum type=\"sha256\" pkgid=\"YES\">"
        + pkgid
        + "</checksum><location href=\""
        + name
        + ".rpm\"/><format>"
        + format
        + "</format></package>\n";
  }

  /** A list of requirements on any version. */
  public static String requires(String... names) {
    StringBuilder list = new StringBuilder("<rpm:requires>");
    for (String name : names) {
      list.append("<rpm:entry name=\"").append(name).append("\"/>");
    }
    return list.append("</rpm:requires>").toString();
  }

  /** Packs the files that are added from now on in another way. */
  public RepositoryFixture packedBy(Packer newPacker) {
    packer = newPacker;
    return this;
  }

  /** Announces the files that are added from now on with another digest. */
  public RepositoryFixture digestedBy(ChecksumAlgorithm newAlgorithm) {
    algorithm = newAlgorithm;
    return this;
  }

  /** Adds a file and its entry. */
  public RepositoryFixture file(String type, String document) throws IOException {
    byte[] open = document.getBytes(StandardCharsets.UTF_8);
    byte[] stored = packer.pack(open);
    String href = "repodata/" + type + ".xml.packed";
    Files.write(folder.resolve(href), stored);
    String digest = algorithm.name().toLowerCase(Locale.ROOT);
    entries.append(
        String.format(
            "<data type=\"%s\"><checksum type=\"%s\">%s</checksum>"
                + "<open-checksum type=\"%s\">%s</open-checksum><location href=\"%s\"/>"
                + "<timestamp>1700000000.25</timestamp><size>%d</size>"
                + "<open-size>%d</open-size></data>%n",
            type,
            digest,
            Checksum.of(algorithm, stored).hex(),
            digest,
            Checksum.of(algorithm, open).hex(),
            href,
            stored.length,
            open.length));
    return this;
  }

  /** Adds an entry as it is. */
  public RepositoryFixture entry(String xml) {
    entries.append(xml);
    return this;
  }

  /** Writes the table of contents; returns the folder. */
  public Path write() throws IOException {
    Files.writeString(
        folder.resolve("repodata/repomd.xml"),
        "<?xml version=\"1.0\"?><repomd xmlns=\"http://linux.duke.edu/metadata/repo\">"
            + "<revision>17</revision>"
            + entries
            + "</repomd>");
    return folder;
  }
}
