package dev.rpmsolve.rpm.cache;

import dev.rpmsolve.core.universe.UniverseImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes the sections of a new file, then its table and header. The number of sections must be
 * known from the start. Not thread-safe.
 */
final class SectionWriter implements UniverseImage.Sink {
  private final SeekableByteChannel channel;
  private final int count;
  private final ByteBuffer buffer = FileLayout.buffer(FileLayout.BUFFER_BYTES);
  private final List<Row> rows = new ArrayList<>();
  private CRC32C crc = new CRC32C();
  private long end;

  private record Row(long offset, long elements, int elementBytes, int checksum) {}

  SectionWriter(SeekableByteChannel channel, int count) throws IOException {
    this.channel = channel;
    this.count = count;
    end = FileLayout.headAndTable(count);
    channel.position(end);
  }

  /** Counts sections, to know how many there will be. */
  static final class Counter implements UniverseImage.Sink {
    private int count;

    int count() {
      return count;
    }

    @Override
    public void bytes(byte[] values) {
      count++;
    }

    @Override
    public void ints(int[] values) {
      count++;
    }

    @Override
    public void longs(long[] values) {
      count++;
    }
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void bytes(byte[] values) throws IOException {
    for (int at = 0; at < values.length; ) {
      int some = Math.min(buffer.remaining(), values.length - at);
      buffer.put(values, at, some);
      at += some;
      drainIfFull();
    }
    endSection(values.length, 1);
  }

  @Override
  public void ints(int[] values) throws IOException {
    for (int at = 0; at < values.length; ) {
      int some = Math.min(buffer.remaining() / Integer.BYTES, values.length - at);
      buffer.asIntBuffer().put(values, at, some);
      buffer.position(buffer.position() + some * Integer.BYTES);
      at += some;
      drainIfFull();
    }
    endSection(values.length, Integer.BYTES);
  }

  @Override
  public void longs(long[] values) throws IOException {
    for (int at = 0; at < values.length; ) {
      int some = Math.min(buffer.remaining() / Long.BYTES, values.length - at);
      buffer.asLongBuffer().put(values, at, some);
      buffer.position(buffer.position() + some * Long.BYTES);
      at += some;
      drainIfFull();
    }
    endSection(values.length, Long.BYTES);
  }

  private void drainIfFull() throws IOException {
    if (!buffer.hasRemaining()) {
      drain();
    }
  }

  private void drain() throws IOException {
    buffer.flip();
    crc.update(buffer.duplicate());
    writeAll(buffer);
    buffer.clear();
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void endSection(long elements, int elementBytes) throws IOException {
    if (rows.size() == count) {
      throw new IllegalStateException("more sections than announced: " + count);
    }
    long next = FileLayout.aligned(end + elements * elementBytes);
    while (buffer.position() % Long.BYTES != 0) {
      buffer.put((byte) 0);
    }
    drain();
    rows.add(new Row(end, elements, elementBytes, (int) crc.getValue()));
    crc = new CRC32C();
    end = next;
  }

  /** Writes table and header; until then the file is not one of the cache. */
  void finish() throws IOException {
    if (rows.size() != count) {
      throw new IllegalStateException(rows.size() + " sections instead of " + count);
    }
    int size = FileLayout.headAndTable(count);
    ByteBuffer head = FileLayout.buffer(size);
    head.position(FileLayout.HEADER_BYTES);
    for (Row row : rows) {
      head.putLong(row.offset()).putLong(row.elements());
      head.putInt(row.elementBytes()).putInt(row.checksum());
    }
    head.putLong(0, FileLayout.MAGIC).putInt(8, FileLayout.VERSION).putInt(12, count);
    head.putLong(16, end);
    head.putInt(24, FileLayout.checksum(head, FileLayout.HEADER_BYTES, size));
    head.putInt(28, FileLayout.checksum(head, 0, 28));
    channel.position(0);
    writeAll(head.flip());
  }
}
