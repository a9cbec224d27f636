package dev.rpmsolve.core.format.cudf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Names of packages: ASCII letters, digits and {@code +./@()%-}. Other bytes of UTF-8 and the
 * percent sign itself are written as {@code %} and two hexadecimal digits, as dose does.
 */
public final class CudfNames {
  private static final String MARKS = "+./@()-";
  private static final char ESCAPE = '%';
  private static final int HEX = 16;

  private CudfNames() {}

  /**
   * Tells whether a text is the name of a package.
   *
   * @param text any text
   * @return whether it has one character at least, and only such as may be in a name
   */
  public static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isPlain(c) || c == ESCAPE);
  }

  /** Returns whether a byte of UTF-8 may be in a name. */
  static boolean isNameByte(int b) {
    return b == ESCAPE || isPlain(b);
  }

  private static boolean isPlain(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || MARKS.indexOf(c) >= 0;
  }

  /**
   * Makes a name of any text.
   *
   * @param text one character at least
   * @return a name, which {@link #decode} turns back
   * @throws IllegalArgumentException if the text is empty
   */
  public static String encode(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a name has one character at least");
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      int value = b & 0xff;
      if (isPlain(value)) {
        out.append((char) value);
      } else {
        out.append(ESCAPE)
            .append(Character.forDigit(value / HEX, HEX))
            .append(Character.forDigit(value % HEX, HEX));
      }
    }
    return out.toString();
  }

  /**
   * Turns a name back into the text it was made of. A percent sign without two digits stays as it
   * is.
   *
   * @param name a name
   * @return the text
   */
  public static String decode(String name) {
    if (name.indexOf(ESCAPE) < 0) {
      return name;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(name.length());
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], HEX) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], HEX) : -1;
      if (bytes[i] == ESCAPE && high >= 0 && low >= 0) {
        out.write(high * HEX + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
