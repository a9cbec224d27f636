package dev.rpmsolve.rpm.config;

/** Quotes text for YAML. */
public final class YamlText {
  private YamlText() {}

  /**
   * Puts text into double quotes.
   *
   * @param text any text
   * @return one line; characters that are not for reading, and what YAML does not allow, are
   *     escaped; it is valid JSON too unless it has characters outside the basic plane that are
   *     escaped
   */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(codePoint -> append(codePoint, out));
    return out.append('"').toString();
  }

  private static void append(int codePoint, StringBuilder out) {
    if (codePoint == '"' || codePoint == '\\') {
      out.append('\\').append((char) codePoint);
    } else if (isPlain(codePoint)) {
      out.appendCodePoint(codePoint);
    } else {
      boolean isBasic = Character.isBmpCodePoint(codePoint);
      out.append(isBasic ? "\\u" : "\\U");
      for (int shift = isBasic ? 12 : 28; shift >= 0; shift -= 4) {
        out.append(Character.forDigit(codePoint >>> shift & 0xf, 16));
      }
    }
  }

  private static boolean isPlain(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7f) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
