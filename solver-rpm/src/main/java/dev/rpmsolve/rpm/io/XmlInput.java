package dev.rpmsolve.rpm.io;

import java.io.IOException;
import java.io.InputStream;

/**
 * A window over a byte stream that keeps the bytes of the current token in one piece.
 *
 * <p>Representation: {@code buffer[0 .. limit)} holds stream bytes, {@code buffer[limit]} is always
 * a zero byte, so that scanning loops stop at the end without a test of their own; a few bytes more
 * exist behind it, so that names can be read by the word. Bytes before {@code keep} may be dropped.
 * The buffer grows only while one token needs it; the sum of all moves is linear in the bytes read,
 * also if the stream gives one byte at a time.
 */
final class XmlInput {

  private static final int INITIAL_SIZE = 64 * 1024;
  private static final int RESERVE = 1 + XmlVocabulary.PADDING;

  private final InputStream source;
  private final int retainedLimit;

  byte[] buffer = new byte[INITIAL_SIZE];
  int limit;
  int keep;
  private long base;

  /**
   * A window at the start of a stream.
   *
   * @param source where bytes come from
   * @param retainedLimit how many bytes one token may have
   */
  XmlInput(InputStream source, int retainedLimit) {
    this.source = source;
    this.retainedLimit = retainedLimit;
  }

  /** The stream offset of a buffer position. */
  long offset(int position) {
    return base + position;
  }

  /** Tells whether the bytes from {@code keep} up to a position are more than a token may have. */
  boolean isTooLong(int position) {
    return position - keep > retainedLimit;
  }

  /**
   * Reads on. Afterwards {@code buffer} may be another array and positions may have moved.
   *
   * @param position a position at or behind {@code keep}
   * @return the same position after the move; equal to {@code limit} if the stream has ended
   */
  int more(int position) throws IOException {
    int moved = position;
    if (limit + RESERVE == buffer.length) {
      moved -= makeRoom();
    }
    int n = source.read(buffer, limit, buffer.length - RESERVE - limit);
    limit += Math.max(n, 0);
    buffer[limit] = 0;
    return moved;
  }

  /** Drops what need not be kept, or grows; returns how far the bytes moved down. */
  private int makeRoom() {
    int shift = keep;
    int kept = limit - keep;
    byte[] target = shift > 0 ? buffer : new byte[2 * buffer.length];
    System.arraycopy(buffer, keep, target, 0, kept);
    buffer = target;
    base += shift;
    limit = kept;
    keep = 0;
    return shift;
  }
}
