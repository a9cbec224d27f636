package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;

/** The usual escapes of JSON, and DEL, which terminals act on although JSON permits it. */
final class JsonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;
  private static final int DELETE = 0x7f;

  private final int[] escapes;

  JsonEscapes() {
    this("");
  }

  /**
   * Escapes some characters too, by their numbers.
   *
   * @param more ASCII characters
   */
  JsonEscapes(String more) {
    escapes = standardAsciiEscapesForJSON();
    escapes[DELETE] = ESCAPE_STANDARD;
    more.chars().forEach(c -> escapes[c] = ESCAPE_STANDARD);
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return escapes.clone();
  }

  @Override
  public SerializableString getEscapeSequence(int codePoint) {
    return null; // Jackson's way to say: nothing of our own
  }
}
