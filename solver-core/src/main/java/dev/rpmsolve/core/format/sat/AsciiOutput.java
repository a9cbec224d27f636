package dev.rpmsolve.core.format.sat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A stream with room for some output, so that many short pieces become few long ones. */
final class AsciiOutput {
  private static final int ROOM = 1 << 16;
  private static final int NUMBER = 20;

  private final OutputStream out;
  private final byte[] buffer = new byte[ROOM];
  private final byte[] digits = new byte[NUMBER];
  private int used;

  AsciiOutput(OutputStream out) {
    this.out = out;
  }

  AsciiOutput text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += ROOM) {
      bytes(bytes, from, Math.min(ROOM, bytes.length - from));
    }
    return this;
  }

  private void bytes(byte[] source, int from, int length) throws IOException {
    if (length > ROOM - used) {
      out.write(buffer, 0, used);
      used = 0;
    }
    System.arraycopy(source, from, buffer, used, length);
    used += length;
  }

  AsciiOutput number(long number) throws IOException {
    if (number == Long.MIN_VALUE) {
      return text(Long.toString(number));
    }
    int at = NUMBER;
    long rest = Math.abs(number);
    do {
      digits[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    if (number < 0) {
      digits[--at] = '-';
    }
    bytes(digits, at, NUMBER - at);
    return this;
  }

  /** Hands everything over. */
  void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
    out.flush();
  }
}
