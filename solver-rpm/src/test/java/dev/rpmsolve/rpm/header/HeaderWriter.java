package dev.rpmsolve.rpm.header;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Writes headers as rpm does: entries by tag, values behind each other, with or without region. */
public final class HeaderWriter {
  private final Map<Integer, Value> values = new TreeMap<>();

  private record Value(int type, int count, byte[] bytes) {}

  /** Starts a header with what every package has. */
  public static HeaderWriter of(String name, String version, String release, String arch) {
    return new HeaderWriter()
        .text(HeaderTag.NAME, name)
        .text(HeaderTag.VERSION, version)
        .text(HeaderTag.RELEASE, release)
        .text(HeaderTag.ARCH, arch)
        .text(HeaderTag.SOURCE_RPM, name + ".src.rpm");
  }

  HeaderWriter without(int tag) {
    values.remove(tag);
    return this;
  }

  public HeaderWriter text(int tag, String text) {
    return put(tag, HeaderType.STRING, 1, utf8(text + "\0"));
  }

  public HeaderWriter texts(int tag, String... texts) {
    String joined = String.join("\0", texts) + "\0";
    return put(tag, HeaderType.STRING_ARRAY, texts.length, utf8(joined));
  }

  public HeaderWriter numbers(int tag, int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return put(tag, HeaderType.INT32, numbers.length, bytes.array());
  }

  HeaderWriter chars(int tag, int... numbers) {
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      bytes[i] = (byte) numbers[i];
    }
    return put(tag, HeaderType.CHAR, numbers.length, bytes);
  }

  /** Adds three parallel lists: names, versions and flags alternate. */
  HeaderWriter dependencies(int nameTag, int versionTag, int flagsTag, Object... triples) {
    int count = triples.length / 3;
    String[] names = new String[count];
    String[] versions = new String[count];
    int[] flags = new int[count];
    for (int i = 0; i < count; i++) {
      names[i] = (String) triples[3 * i];
      flags[i] = (Integer) triples[3 * i + 1];
      versions[i] = (String) triples[3 * i + 2];
    }
    return texts(nameTag, names).texts(versionTag, versions).numbers(flagsTag, flags);
  }

  private HeaderWriter put(int tag, int type, int count, byte... bytes) {
    values.put(tag, new Value(type, count, bytes));
    return this;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the header without region. */
  public byte[] write() {
    ByteBuffer entries = ByteBuffer.allocate(RpmHeader.ENTRY_BYTES * values.size());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    values.forEach(
        (tag, value) -> {
          while (data.size() % HeaderType.width(value.type()) != 0) {
            data.write(0);
          }
          entries.putInt(tag).putInt(value.type()).putInt(data.size()).putInt(value.count());
          data.writeBytes(value.bytes());
        });
    return join(values.size(), entries.array(), data.toByteArray());
  }

  private static byte[] join(int entryCount, byte[] entries, byte[] data) {
    ByteBuffer header = ByteBuffer.allocate(8 + entries.length + data.length);
    header.putInt(entryCount).putInt(data.length).put(entries).put(data);
    return header.array();
  }

  /** Writes the header as a database has it: a region, its SHA-256, and the time behind it. */
  public byte[] writeInstalled(int installTime) {
    int entryCount = values.size() + 1;
    ByteBuffer entries = ByteBuffer.allocate(RpmHeader.ENTRY_BYTES * entryCount);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    entries.position(RpmHeader.ENTRY_BYTES);
    values.forEach(
        (tag, value) -> {
          while (data.size() % HeaderType.width(value.type()) != 0) {
            data.write(0);
          }
          entries.putInt(tag).putInt(value.type()).putInt(data.size()).putInt(value.count());
          data.writeBytes(value.bytes());
        });
    int region = HeaderTag.HEADER_IMMUTABLE;
    entries.putInt(0, region).putInt(4, HeaderType.BIN).putInt(8, data.size()).putInt(12, 16);
    ByteBuffer trailer = ByteBuffer.allocate(RpmHeader.ENTRY_BYTES);
    trailer.putInt(region).putInt(HeaderType.BIN).putInt(-16 * entryCount).putInt(16);
    data.writeBytes(trailer.array());
    String digest = sha256(entryCount, entries.array(), data.toByteArray());
    ByteBuffer more = ByteBuffer.allocate(2 * RpmHeader.ENTRY_BYTES);
    more.putInt(HeaderTag.SHA256_HEADER).putInt(HeaderType.STRING).putInt(data.size()).putInt(1);
    data.writeBytes(utf8(digest + "\0"));
    while (data.size() % 4 != 0) {
      data.write(0);
    }
    more.putInt(HeaderTag.INSTALL_TIME).putInt(HeaderType.INT32).putInt(data.size()).putInt(1);
    data.writeBytes(ByteBuffer.allocate(4).putInt(installTime).array());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(entries.array());
    all.writeBytes(more.array());
    return join(entryCount + 2, all.toByteArray(), data.toByteArray());
  }

  private static String sha256(int entryCount, byte[] entries, byte... data) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex("8eade80100000000"));
      digest.update(join(entryCount, entries, data));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
