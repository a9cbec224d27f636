package dev.rpmsolve.rpm.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A filter in front of the Zstandard decoder that lets pass only complete frames it can decode.
 *
 * <p>It walks the frame structure of RFC 8878 (magic number, frame header, blocks, checksum),
 * removes skippable frames, and refuses before the decoder sees a byte of it: frames that need a
 * dictionary, frames whose window is larger than the decoder can hold, reserved block types,
 * truncated frames and bytes behind the last frame.
 */
final class ZstdFrames extends InputStream {

  /** The largest window the decoder library accepts, in bytes. */
  static final long WINDOW_LIMIT = 8L * 1024 * 1024;

  private static final int MAGIC = 0xfd2f_b528;
  private static final int SKIPPABLE_MAGIC = 0x184d_2a50;
  private static final int SKIPPABLE_MASK = 0xffff_fff0;
  private static final int BLOCK_LIMIT = 128 * 1024;
  private static final int HEADER_LIMIT = 18;

  private final InputStream source;
  private final long windowLimit;
  private final byte[] pending = new byte[HEADER_LIMIT];
  private final byte[] single = new byte[1];
  private int pendingFrom;
  private int pendingTo;
  private int bodyLeft;
  private boolean hasChecksum;
  private State state = State.BETWEEN_FRAMES;

  private enum State {
    BETWEEN_FRAMES,
    BEFORE_BLOCK,
    AFTER_LAST_BLOCK,
    FINISHED
  }

  /**
   * A filter over buffered input.
   *
   * @param source a buffered stream at the first frame
   * @param memoryLimit bytes of window allowed, on top of what the decoder library can do
   */
  ZstdFrames(InputStream source, long memoryLimit) {
    this.source = source;
    this.windowLimit = Math.min(memoryLimit, WINDOW_LIMIT);
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
    if (!hasFrame()) {
      return -1;
    }
    if (pendingFrom < pendingTo) {
      int n = Math.min(length, pendingTo - pendingFrom);
      System.arraycopy(pending, pendingFrom, buffer, from, n);
      pendingFrom += n;
      return n;
    }
    int n = source.read(buffer, from, Math.min(length, bodyLeft));
    if (n < 0) {
      throw truncated();
    }
    bodyLeft -= n;
    return n;
  }

  /** Tells whether there are more bytes for the decoder. */
  boolean hasFrame() throws IOException {
    while (pendingFrom == pendingTo && bodyLeft == 0) {
      if (state == State.FINISHED) {
        return false;
      }
      advance();
    }
    return true;
  }

  private void advance() throws IOException {
    pendingFrom = 0;
    pendingTo = 0;
    switch (state) {
      case BETWEEN_FRAMES -> startFrame();
      case BEFORE_BLOCK -> startBlock();
      case AFTER_LAST_BLOCK -> {
        bodyLeft = hasChecksum ? 4 : 0;
        state = State.BETWEEN_FRAMES;
      }
      case FINISHED -> throw new IllegalStateException("read behind the end");
    }
  }

  private void startFrame() throws IOException {
    int first = source.read();
    if (first < 0) {
      state = State.FINISHED;
      return;
    }
    pending[pendingTo++] = (byte) first;
    collect(3);
    int magic = (int) littleEndian(0, 4);
    if ((magic & SKIPPABLE_MASK) == SKIPPABLE_MAGIC) {
      skipFrame();
    } else if (magic == MAGIC) {
      frameHeader();
    } else {
      throw new IOException("bytes behind the end of the zstd data");
    }
  }

  private void skipFrame() throws IOException {
    collect(4);
    long left = littleEndian(4, 4);
    pendingTo = 0;
    while (left > 0) {
      long n = source.skip(left);
      if (n == 0) {
        if (source.read() < 0) {
          throw truncated();
        }
        n = 1;
      }
      left -= n;
    }
  }

  private void frameHeader() throws IOException {
    collect(1);
    int descriptor = pending[4];
    boolean isSingleSegment = (descriptor & 0x20) != 0;
    hasChecksum = (descriptor & 4) != 0;
    if ((descriptor & 8) != 0) {
      throw new IOException("a reserved bit in a zstd frame header");
    }
    long window = Long.MAX_VALUE;
    if (!isSingleSegment) {
      collect(1);
      int exponent = (pending[5] & 0xff) >>> 3;
      long base = 1L << (10 + exponent);
      window = base + base / 8 * (pending[5] & 7);
    }
    int dictionaryBytes = (descriptor & 3) == 3 ? 4 : descriptor & 3;
    int dictionaryAt = pendingTo;
    collect(dictionaryBytes);
    if (littleEndian(dictionaryAt, dictionaryBytes) != 0) {
      throw new UnsupportedFeature("a zstd frame that needs a dictionary", "compress without one");
    }
    checkWindow(Math.min(window, contentSize(descriptor >>> 6 & 3, isSingleSegment)));
    state = State.BEFORE_BLOCK;
  }

  /** Reads the frame content size; without one the answer is as large as can be. */
  private long contentSize(int flag, boolean isSingleSegment) throws IOException {
    int bytes = flag == 0 ? (isSingleSegment ? 1 : 0) : 1 << flag;
    int at = pendingTo;
    collect(bytes);
    if (bytes == 0) {
      return Long.MAX_VALUE;
    }
    long size = littleEndian(at, bytes) + (bytes == 2 ? 256 : 0);
    return size < 0 ? Long.MAX_VALUE : size;
  }

  private void checkWindow(long needed) throws IOException {
    if (needed > windowLimit) {
      throw new UnsupportedFeature(
          "a zstd window of " + needed + " bytes where at most " + windowLimit + " can be decoded",
          "compress again with a smaller window, for example zstd -19 without --long and --ultra");
    }
  }

  private void startBlock() throws IOException {
    collect(3);
    int header = (int) littleEndian(0, 3);
    int size = header >>> 3;
    if (size > BLOCK_LIMIT) {
      throw new IOException("a zstd block larger than 128 KiB");
    }
    switch (header >>> 1 & 3) {
      case 0, 2 -> bodyLeft = size;
      case 1 -> bodyLeft = 1;
      default -> throw new IOException("a reserved zstd block type");
    }
    if ((header & 1) != 0) {
      state = State.AFTER_LAST_BLOCK;
    }
  }

  private void collect(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      int value = source.read();
      if (value < 0) {
        throw truncated();
      }
      pending[pendingTo++] = (byte) value;
    }
  }

  private long littleEndian(int from, int bytes) {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (pending[from + i] & 0xffL) << (8 * i);
    }
    return value;
  }

  private static EOFException truncated() {
    return new EOFException("the end of the file inside zstd data");
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
