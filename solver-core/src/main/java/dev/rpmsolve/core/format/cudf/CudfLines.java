package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.format.cudf.CudfException.Finding;
import dev.rpmsolve.core.format.cudf.CudfException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a document: continuations joined, comments left out.
 *
 * <p>Representation: a window over the stream that holds the line at hand; the bytes of
 * continuation lines are moved up to it. A line ends with a line feed, perhaps after carriage
 * returns. A line that begins with a space or a tab, and has more than that, continues the one
 * before; the first character is dropped and nothing is put in its place. A line that begins with
 * {@code #} is no line.
 */
final class CudfLines {
  private static final int WINDOW = 1 << 16;

  private final InputStream in;
  private final CudfLimits limits;
  private byte[] buffer = new byte[WINDOW];
  private int filled;
  private long taken;
  private boolean isEnded;

  /** The line at hand. */
  private int start;

  private int end;
  private long number;

  /** What follows it. */
  private int next;

  private long nextNumber = 1;

  CudfLines(InputStream in, CudfLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** Moves on; returns false at the end of the document. */
  boolean next() throws IOException {
    start = next;
    while (has(next) && buffer[next] == '#') {
      skipPhysical();
      start = next;
    }
    number = nextNumber;
    if (!has(next)) {
      return false;
    }
    int lineEnd = physicalEnd();
    end = withoutReturn(start, lineEnd);
    next = Math.min(lineEnd + 1, filled);
    nextNumber++;
    if (!isBlank(start, end)) {
      joinContinuations();
    }
    return true;
  }

  private void joinContinuations() throws IOException {
    while (has(next)) {
      if (buffer[next] == '#') {
        skipPhysical();
        continue;
      }
      if (buffer[next] != ' ' && buffer[next] != '\t') {
        return;
      }
      int lineEnd = physicalEnd();
      int contentEnd = withoutReturn(next, lineEnd);
      if (isBlank(next, contentEnd)) {
        return;
      }
      int length = contentEnd - next - 1;
      System.arraycopy(buffer, next + 1, buffer, end, length);
      end += length;
      next = Math.min(lineEnd + 1, filled);
      nextNumber++;
    }
  }

  private void skipPhysical() throws IOException {
    next = Math.min(physicalEnd() + 1, filled);
    nextNumber++;
  }

  /** Finds the end of the physical line at {@code next}: a line feed, or the end of all. */
  private int physicalEnd() throws IOException {
    int length = 0;
    while (has(next + length)) {
      byte[] window = buffer;
      for (int i = next + length; i < filled; i++) {
        if (window[i] == '\n') {
          return i;
        }
      }
      length = filled - next;
    }
    return filled;
  }

  private int withoutReturn(int from, int to) {
    int last = to;
    while (last > from && buffer[last - 1] == '\r') {
      last--;
    }
    return last;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (buffer[i] != ' ' && buffer[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** Has a byte of the stream in the window; all indexes may move down together. */
  private boolean has(int index) throws IOException {
    int ahead = index - start;
    while (start + ahead >= filled) {
      if (isEnded) {
        return false;
      }
      fill();
    }
    return true;
  }

  private void fill() throws IOException {
    if (filled - start > limits.line()) {
      throw new CudfException(
          Kind.LIMIT_EXCEEDED,
          nextNumber,
          "",
          new Finding(
              "lines of at most " + limits.line() + " bytes", "a longer one", "raise the limit"));
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      end -= start;
      next -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      isEnded = true;
      return;
    }
    filled += read;
    taken += read;
    if (taken > limits.bytes()) {
      throw new CudfException(
          Kind.LIMIT_EXCEEDED,
          nextNumber,
          "",
          new Finding("at most " + limits.bytes() + " bytes", "more", "raise the limit"));
    }
  }

  /** Returns the array with the line at hand. */
  byte[] bytes() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Returns the number of the line's first physical line, counted from 1. */
  long number() {
    return number;
  }

  boolean isBlank() {
    return isBlank(start, end);
  }
}
