package dev.rpmsolve.rpm.report;

import java.nio.charset.StandardCharsets;

/** Makes text harmless inside XML, HTML, Markdown and URIs. */
final class MarkupEscapes {
  // Punctuation that means nothing to Markdown inside a line; colons would make links of addresses.
  private static final String HARMLESS_IN_MARKDOWN = " ,;?/=%'-+().";
  private static final String HARMLESS_IN_URI = "-._~/";

  private MarkupEscapes() {}

  /** Escapes text for content and attributes of XML and HTML; it stays one line of plain text. */
  static String xml(String text) {
    String plain = PlainText.escape(text);
    StringBuilder out = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Escapes text for Markdown that passes HTML entities; it stays one line of plain text. */
  static String markdown(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    PlainText.escape(text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || HARMLESS_IN_MARKDOWN.indexOf(c) >= 0) {
                out.appendCodePoint(c);
              } else {
                out.append("&#").append(c).append(';');
              }
            });
    // The only other start of a link without punctuation.
    return out.toString().replace("www.", "www&#46;");
  }

  /** Escapes a relative path for a URI reference. */
  static String uriPath(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean isUnreserved = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (isUnreserved || HARMLESS_IN_URI.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 0xf));
      }
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }
}
