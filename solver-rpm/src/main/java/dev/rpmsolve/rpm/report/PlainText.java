package dev.rpmsolve.rpm.report;

/**
 * Makes text of unknown origin safe to show on a terminal.
 *
 * <p>Names in repositories are chosen by others. A name may hold escape sequences that repaint the
 * screen, line ends that forge output, or bidirectional marks that show it reversed. Such
 * characters are written as a backslash, {@code u} and four hexadecimal digits, or {@code U} and
 * eight outside the basic plane; all others stay as they are.
 */
public final class PlainText {
  private PlainText() {}

  /**
   * Escapes characters that are not for reading: controls, formats, line and paragraph separators,
   * lone surrogates, private use and unassigned ones.
   *
   * @param text any text
   * @return text of one line that does what it looks like; the same object if nothing had to change
   */
  public static String escape(String text) {
    return escape(text, false);
  }

  /**
   * Escapes as {@link #escape(String)} does, and blanks too, so that the text stays one word.
   *
   * @param text any text
   * @return text without blanks
   */
  public static String escapeWord(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean isWord) {
    int clean = 0;
    while (clean < text.length() && isPlain(text.codePointAt(clean), isWord)) {
      clean += Character.charCount(text.codePointAt(clean));
    }
    if (clean == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, clean);
    for (int at = clean; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      if (isPlain(codePoint, isWord)) {
        out.appendCodePoint(codePoint);
      } else {
        appendEscaped(codePoint, out);
      }
      at += Character.charCount(codePoint);
    }
    return out.toString();
  }

  private static boolean isPlain(int codePoint, boolean isWord) {
    if (codePoint > ' ' && codePoint < 0x7f) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> !isWord && codePoint == ' ';
      default -> true;
    };
  }

  private static void appendEscaped(int codePoint, StringBuilder out) {
    boolean isBasic = Character.isBmpCodePoint(codePoint);
    out.append(isBasic ? "\\u" : "\\U");
    for (int shift = isBasic ? 12 : 28; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(codePoint >>> shift & 0xf, 16));
    }
  }
}
