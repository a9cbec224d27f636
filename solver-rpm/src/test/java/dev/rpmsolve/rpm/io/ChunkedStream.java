package dev.rpmsolve.rpm.io;

import java.io.ByteArrayInputStream;

/** Bytes in memory that come in pieces of at most a given size. */
final class ChunkedStream extends ByteArrayInputStream {

  private final int chunk;

  ChunkedStream(byte[] bytes, int chunk) {
    super(bytes);
    this.chunk = chunk;
  }

  @Override
  public synchronized int read(byte[] buffer, int from, int length) {
    return super.read(buffer, from, Math.min(length, chunk));
  }
}
