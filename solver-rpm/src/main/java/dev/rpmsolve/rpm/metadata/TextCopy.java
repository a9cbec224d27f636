package dev.rpmsolve.rpm.metadata;

import java.nio.charset.StandardCharsets;

/** A text of a package, kept until all of the package is read; one instance serves many. */
final class TextCopy {
  private byte[] bytes = new byte[128];
  private int length;
  private boolean isThere;

  void clear() {
    length = 0;
    isThere = false;
  }

  void set(byte[] source, int from, int to) {
    length = to - from;
    if (length > bytes.length) {
      bytes = new byte[length];
    }
    System.arraycopy(source, from, bytes, 0, length);
    isThere = true;
  }

  /** Tells whether there is a text, though it may be empty. */
  boolean isThere() {
    return isThere;
  }

  /** Returns the array that begins with the text. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
