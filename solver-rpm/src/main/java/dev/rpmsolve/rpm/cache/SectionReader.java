package dev.rpmsolve.rpm.cache;

import dev.rpmsolve.core.universe.UniverseImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Reads a file section by section, and believes nothing that it has not checked: the header against
 * the file, each section against its checksum. An array is allocated only if the file has as many
 * bytes. Bytes are copied before they are checked, so a file that changes meanwhile is found out.
 * Not thread-safe.
 *
 * <p>All methods throw {@link CacheFormatException} if the file is not what the package's page
 * says.
 */
final class SectionReader implements UniverseImage.Source {
  private final SeekableByteChannel channel;
  private final ByteBuffer buffer;
  private final ByteBuffer table;
  private final int count;
  private CRC32C crc = new CRC32C();
  private int next;
  private long left;

  /** Bytes of the buffer that are in the checksum already. */
  private int consumedUpTo;

  SectionReader(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    long size = channel.size();
    require(size >= FileLayout.HEADER_BYTES, "the header is cut off");
    ByteBuffer header = read(FileLayout.HEADER_BYTES);
    require(header.getLong(0) == FileLayout.MAGIC, "no file of a cache");
    require(header.getInt(8) == FileLayout.VERSION, "another version of the format");
    require(header.getInt(28) == FileLayout.checksum(header, 0, 28), "checksum of the header");
    require(header.getLong(16) == size, "length of the file");
    count = header.getInt(12);
    require(count >= 0 && count <= FileLayout.MAX_SECTIONS, "number of sections");
    require(size >= FileLayout.headAndTable(count), "the table is cut off");
    table = read(FileLayout.ROW_BYTES * count);
    require(
        header.getInt(24) == FileLayout.checksum(table, 0, table.capacity()),
        "checksum of the table");
    checkTable(size);
    buffer = FileLayout.buffer((int) Math.min(FileLayout.BUFFER_BYTES, FileLayout.aligned(size)));
    buffer.limit(0);
    left = size - FileLayout.headAndTable(count);
  }

  private void checkTable(long size) throws IOException {
    long end = FileLayout.headAndTable(count);
    for (int section = 0; section < count; section++) {
      long elements = elements(section);
      int elementBytes = elementBytes(section);
      require(offset(section) == end, "offset of a section");
      require(
          elementBytes == 1 || elementBytes == Integer.BYTES || elementBytes == Long.BYTES,
          "size of an element");
      require(
          elements >= 0 && elements <= (size - end) / elementBytes && elements < Integer.MAX_VALUE,
          "number of elements");
      end = FileLayout.aligned(end + elements * elementBytes);
    }
    require(end == size, "end of the sections");
  }

  private long offset(int section) {
    return table.getLong(section * FileLayout.ROW_BYTES);
  }

  private long elements(int section) {
    return table.getLong(section * FileLayout.ROW_BYTES + 8);
  }

  private int elementBytes(int section) {
    return table.getInt(section * FileLayout.ROW_BYTES + 16);
  }

  private int checksum(int section) {
    return table.getInt(section * FileLayout.ROW_BYTES + 20);
  }

  private ByteBuffer read(int bytes) throws IOException {
    ByteBuffer some = FileLayout.buffer(bytes);
    while (some.hasRemaining()) {
      require(channel.read(some) >= 0, "the file is cut off");
    }
    return some.flip();
  }

  static void require(boolean isGood, String problem) throws CacheFormatException {
    if (!isGood) {
      throw new CacheFormatException(problem);
    }
  }

  @Override
  public byte[] bytes() throws IOException {
    byte[] values = new byte[begin(1)];
    for (int at = 0; at < values.length; ) {
      int some = Math.min(available(), values.length - at);
      buffer.get(values, at, some);
      at += some;
    }
    endSection();
    return values;
  }

  @Override
  public int[] ints() throws IOException {
    int[] values = new int[begin(Integer.BYTES)];
    for (int at = 0; at < values.length; ) {
      int some = Math.min(available() / Integer.BYTES, values.length - at);
      buffer.asIntBuffer().get(values, at, some);
      buffer.position(buffer.position() + some * Integer.BYTES);
      at += some;
    }
    endSection();
    return values;
  }

  @Override
  public long[] longs() throws IOException {
    long[] values = new long[begin(Long.BYTES)];
    for (int at = 0; at < values.length; ) {
      int some = Math.min(available() / Long.BYTES, values.length - at);
      buffer.asLongBuffer().get(values, at, some);
      buffer.position(buffer.position() + some * Long.BYTES);
      at += some;
    }
    endSection();
    return values;
  }

  /** Reads the next section as text. */
  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Tells that the reader expects no more. */
  void requireEnd() throws IOException {
    require(next == count, "more sections than expected");
  }

  private int begin(int elementBytes) throws IOException {
    require(next < count, "a section is missing");
    require(elementBytes(next) == elementBytes, "a section of another type");
    return (int) elements(next);
  }

  /** Checks the section that was just read, with the zeros behind it. */
  private void endSection() throws IOException {
    long length = elements(next) * elementBytes(next);
    int padding = (int) (FileLayout.aligned(length) - length);
    if (padding > 0) {
      available();
      buffer.position(buffer.position() + padding);
    }
    consume();
    require((int) crc.getValue() == checksum(next), "checksum of section " + next);
    crc = new CRC32C();
    next++;
  }

  /** Adds to the checksum what was taken from the buffer since the last call. */
  private void consume() {
    crc.update(buffer.duplicate().position(consumedUpTo).limit(buffer.position()));
    consumedUpTo = buffer.position();
  }

  /** Makes bytes available: a multiple of 8 but for those taken, so that elements are whole. */
  private int available() throws IOException {
    if (!buffer.hasRemaining()) {
      consume();
      buffer.clear().limit((int) Math.min(buffer.capacity(), left));
      while (buffer.hasRemaining()) {
        require(channel.read(buffer) >= 0, "the file is cut off");
      }
      left -= buffer.limit();
      buffer.flip();
      consumedUpTo = 0;
      require(buffer.hasRemaining(), "the file is cut off");
    }
    return buffer.remaining();
  }
}
