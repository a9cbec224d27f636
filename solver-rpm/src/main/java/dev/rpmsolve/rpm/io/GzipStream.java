package dev.rpmsolve.rpm.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a gzip file (RFC 1952), all members one after the other.
 *
 * <p>Unlike {@link java.util.zip.GZIPInputStream}, bytes behind the last member that are not
 * another member are an error, and header checksums are verified.
 */
final class GzipStream extends InputStream {

  private static final int BUFFER_SIZE = 64 * 1024;
  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;
  private static final int FLAGS_RESERVED = 0xe0;

  private final InputStream source;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 bodyCrc = new CRC32();
  private final CRC32 headerCrc = new CRC32();
  private final byte[] input = new byte[BUFFER_SIZE];
  private final byte[] single = new byte[1];
  private int position;
  private int limit;
  private boolean isInMember;
  private boolean isFinished;

  GzipStream(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!isFinished) {
      if (!isInMember) {
        startMember();
      }
      int n = inflate(buffer, from, length);
      if (n > 0) {
        bodyCrc.update(buffer, from, n);
        return n;
      }
      endMember();
    }
    return -1;
  }

  /** Inflates at least one byte, or returns 0 at the end of the member. */
  private int inflate(byte[] buffer, int from, int length) throws IOException {
    try {
      while (true) {
        int n = inflater.inflate(buffer, from, length);
        if (n > 0 || inflater.finished()) {
          return n;
        }
        if (!inflater.needsInput()) {
          throw new IOException("a deflate stream that needs a dictionary");
        }
        fill();
        inflater.setInput(input, position, limit - position);
        position = limit;
      }
    } catch (DataFormatException e) {
      throw new IOException("a damaged deflate stream: " + e.getMessage(), e);
    }
  }

  private void startMember() throws IOException {
    headerCrc.reset();
    if (headerByte() != 0x1f || headerByte() != 0x8b) {
      throw new IOException("bytes behind the end of the gzip data");
    }
    if (headerByte() != 8) {
      throw new IOException("an unknown gzip compression method");
    }
    int flags = headerByte();
    if ((flags & FLAGS_RESERVED) != 0) {
      throw new IOException("reserved gzip flags");
    }
    skipHeader(6);
    skipOptionalFields(flags);
    inflater.reset();
    inflater.setInput(input, position, limit - position);
    position = limit;
    bodyCrc.reset();
    isInMember = true;
  }

  private void skipOptionalFields(int flags) throws IOException {
    if ((flags & FLAG_EXTRA) != 0) {
      int low = headerByte();
      skipHeader(low + 256 * headerByte());
    }
    if ((flags & FLAG_NAME) != 0) {
      skipHeaderText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipHeaderText();
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      int expected = (int) headerCrc.getValue() & 0xffff;
      if (littleEndian(2) != expected) {
        throw new IOException("a wrong gzip header checksum");
      }
    }
  }

  private void endMember() throws IOException {
    position = limit - inflater.getRemaining();
    long size = inflater.getBytesWritten() & 0xffff_ffffL;
    if (littleEndian(4) != bodyCrc.getValue()) {
      throw new IOException("a wrong gzip checksum");
    }
    if (littleEndian(4) != size) {
      throw new IOException("a wrong gzip length");
    }
    isInMember = false;
    isFinished = position == limit && !tryFill();
  }

  private void skipHeader(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      headerByte();
    }
  }

  private void skipHeaderText() throws IOException {
    while (headerByte() != 0) {
      continue;
    }
  }

  private int headerByte() throws IOException {
    int value = nextByte();
    headerCrc.update(value);
    return value;
  }

  private long littleEndian(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) nextByte() << (8 * i);
    }
    return value;
  }

  private int nextByte() throws IOException {
    if (position == limit) {
      fill();
    }
    return input[position++] & 0xff;
  }

  private void fill() throws IOException {
    if (!tryFill()) {
      throw new EOFException("the end of the file inside gzip data");
    }
  }

  private boolean tryFill() throws IOException {
    int n = source.read(input, 0, input.length);
    position = 0;
    limit = Math.max(n, 0);
    return n > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    source.close();
  }
}
