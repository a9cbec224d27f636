package dev.rpmsolve.rpm.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes repositories whose packages are the same whatever their order and the compression of the
 * metadata: checksums, sizes and locations depend on the package alone.
 */
final class LockFixture {
  private LockFixture() {}

  /** How metadata are written. */
  enum Form {
    PLAIN,
    GZIP
  }

  /**
   * A package.
   *
   * @param name its name
   * @param version its version
   * @param arch its architecture
   * @param requires names or {@code NAME = VERSION} that it requires
   */
  record Package(String name, int version, String arch, List<String> requires) {
    Package {
      requires = List.copyOf(requires);
    }

    String nevra() {
      return name + "-" + version + "-1." + arch;
    }

    private String xml() {
      StringBuilder entries = new StringBuilder();
      for (String one : requires) {
        String[] words = one.split(" = ");
        entries.append("<rpm:entry name=\"").append(words[0]).append('"');
        if (words.length == 2) {
          entries.append(" flags=\"EQ\" epoch=\"0\" ver=\"").append(words[1]).append('"');
        }
        entries.append("/>");
      }
      return """
          <package type="rpm"><name>%1$s</name><arch>%3$s</arch>\
          <version epoch="0" ver="%2$d" rel="1"/>\
          <checksum type="sha256" pkgid="YES">%4$s</checksum>\
          <size package="%5$d" installed="1"/><location href="p/%6$s.rpm"/><format>\
          <rpm:provides><rpm:entry name="%1$s" flags="EQ" epoch="0" ver="%2$d" rel="1"/>\
          </rpm:provides><rpm:requires>%7$s</rpm:requires></format></package>
          """
          .formatted(
              name, version, arch, sha256(bytes(nevra())), nevra().length(), nevra(), entries);
    }
  }

  /** Writes a repository, its packages in a random order. */
  static void write(Path folder, List<Package> packages, Form form, Random random)
      throws IOException {
    List<Package> order = new ArrayList<>(packages);
    Collections.shuffle(order, random);
    StringBuilder xml = new StringBuilder();
    xml.append("<metadata xmlns=\"http://linux.duke.edu/metadata/common\" ");
    xml.append("xmlns:rpm=\"http://linux.duke.edu/metadata/rpm\" packages=\"");
    xml.append(order.size()).append("\">\n");
    order.forEach(one -> xml.append(one.xml()));
    byte[] open = bytes(xml.append("</metadata>\n").toString());
    byte[] closed = form == Form.GZIP ? gzip(open) : open;
    String file = form == Form.GZIP ? "primary.xml.gz" : "primary.xml";
    Path repodata = Files.createDirectories(folder.resolve("repodata"));
    Files.write(repodata.resolve(file), closed);
    Files.writeString(
        repodata.resolve("repomd.xml"),
        """
        <repomd xmlns="http://linux.duke.edu/metadata/repo"><revision>%d</revision>
        <data type="primary"><checksum type="sha256">%s</checksum>
        <open-checksum type="sha256">%s</open-checksum><location href="repodata/%s"/>
        <size>%d</size><open-size>%d</open-size></data></repomd>
        """
            .formatted(
                random.nextInt(1000),
                sha256(closed),
                sha256(open),
                file,
                closed.length,
                open.length));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
