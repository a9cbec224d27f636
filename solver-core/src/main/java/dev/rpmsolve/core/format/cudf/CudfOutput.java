package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.internal.ints.StringPool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A stream with room for some output, so that many short pieces become few long ones. */
final class CudfOutput {
  private static final int ROOM = 1 << 16;
  private static final int NUMBER = 20;

  private final OutputStream out;
  private final byte[] buffer = new byte[ROOM];
  private final byte[] digits = new byte[NUMBER];
  private int used;

  CudfOutput(OutputStream out) {
    this.out = out;
  }

  CudfOutput text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes(bytes, 0, bytes.length);
  }

  CudfOutput pooled(StringPool pool, int id) throws IOException {
    return bytes(pool.bytes(), pool.start(id), pool.end(id) - pool.start(id));
  }

  private CudfOutput bytes(byte[] source, int from, int length) throws IOException {
    if (length > ROOM - used) {
      flush();
    }
    if (length > ROOM) {
      out.write(source, from, length);
    } else {
      System.arraycopy(source, from, buffer, used, length);
      used += length;
    }
    return this;
  }

  CudfOutput number(long number) throws IOException {
    if (number < 0) {
      return text(Long.toString(number));
    }
    int at = NUMBER;
    long rest = number;
    do {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    return bytes(digits, at, NUMBER - at);
  }

  /** Hands everything over. */
  void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
    out.flush();
  }
}
