package dev.rpmsolve.core.internal.ints;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A stream with room for some output, so that many short pieces of text and numbers become few long
 * ones. Not thread-safe.
 */
public final class TextOutput {
  private static final int ROOM = 1 << 16;
  private static final int NUMBER = 20;

  private final OutputStream out;
  private final byte[] buffer = new byte[ROOM];
  private final byte[] digits = new byte[NUMBER];
  private int used;

  /**
   * Begins.
   *
   * @param out where the text goes, in UTF-8
   */
  public TextOutput(OutputStream out) {
    this.out = out;
  }

  /**
   * Adds text.
   *
   * @param text any text
   * @return this
   * @throws IOException if the stream refuses it
   */
  public TextOutput text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes(bytes, 0, bytes.length);
  }

  /**
   * Adds pooled text.
   *
   * @param pool a pool
   * @param id the text in it
   * @return this
   * @throws IOException if the stream refuses it
   */
  public TextOutput pooled(StringPool pool, int id) throws IOException {
    return bytes(pool.bytes(), pool.start(id), pool.end(id) - pool.start(id));
  }

  private TextOutput bytes(byte[] source, int from, int length) throws IOException {
    if (length > ROOM - used) {
      handOver();
    }
    if (length > ROOM) {
      out.write(source, from, length);
    } else {
      System.arraycopy(source, from, buffer, used, length);
      used += length;
    }
    return this;
  }

  /**
   * Adds a number in decimal digits.
   *
   * @param number any number
   * @return this
   * @throws IOException if the stream refuses it
   */
  public TextOutput number(long number) throws IOException {
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

  private void handOver() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }

  /**
   * Hands everything over, and has the stream do so.
   *
   * @throws IOException if the stream refuses it
   */
  public void flush() throws IOException {
    handOver();
    out.flush();
  }
}
