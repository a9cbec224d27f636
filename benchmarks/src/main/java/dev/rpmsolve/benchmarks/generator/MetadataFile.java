package dev.rpmsolve.benchmarks.generator;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * One gzip-compressed file of a repository, written as a stream and measured on the way.
 *
 * <p>The gzip header carries no time and no name, so the bytes depend on the text and on the zlib
 * of the JDK alone. Memory is constant. Not safe for use by several threads.
 */
final class MetadataFile implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String type;
  private final Measure packed;
  private final Measure open;

  /** Creates {@code repodata/TYPE.xml.gz} below an existing repository folder. */
  MetadataFile(Path repodata, String type, int level) throws IOException {
    this.type = type;
    OutputStream file = Files.newOutputStream(repodata.resolve(type + ".xml.gz"));
    this.packed = new Measure(new BufferedOutputStream(file, BUFFER_BYTES));
    this.open = new Measure(new BufferedOutputStream(new Gzip(packed, level), BUFFER_BYTES));
  }

  /** Writes a piece of the text. */
  void write(CharSequence text) throws IOException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    open.write(bytes, 0, bytes.length);
  }

  @Override
  public void close() throws IOException {
    open.close();
  }

  /** Appends the element that repomd.xml has for this file; call it after {@link #close}. */
  void appendRepomd(long timestamp, StringBuilder out) {
    out.append("  <data type=\"").append(type).append("\">\n");
    checksum("checksum", packed, out);
    checksum("open-checksum", open, out);
    out.append("    <location href=\"repodata/").append(type).append(".xml.gz\"/>\n");
    out.append("    <timestamp>").append(timestamp).append("</timestamp>\n");
    out.append("    <size>").append(packed.count).append("</size>\n");
    out.append("    <open-size>").append(open.count).append("</open-size>\n");
    out.append("  </data>\n");
  }

  private static void checksum(String element, Measure measure, StringBuilder out) {
    out.append("    <").append(element).append(" type=\"sha256\">").append(measure.hex);
    out.append("</").append(element).append(">\n");
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out, int level) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(level);
    }
  }

  private static final class Measure extends FilterOutputStream {
    private final MessageDigest digest = Sha256.newDigest();
    private long count;
    private String hex = "";

    Measure(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      digest.update((byte) b);
      count++;
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      digest.update(bytes, offset, length);
      count += length;
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (hex.isEmpty()) {
        hex = HexFormat.of().formatHex(digest.digest());
      }
    }
  }
}
