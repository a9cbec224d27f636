package dev.rpmsolve.rpm.io;

import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lowest part of {@link XmlScanner}: characters, names, references and sections that are passed
 * over.
 *
 * <p>Methods take a position in the input buffer and return the position behind what they passed;
 * as reading on may move bytes, a position is void once another has been taken further. What must
 * survive is held as a distance from {@code in.keep}. While {@code isRetaining}, everything from
 * {@code in.keep} on stays; otherwise only a few bytes before the position do.
 */
abstract sealed class XmlLexer permits XmlTags {

  static final String DISTRUST = "do not use this file; get it again";
  static final String RAISE = "raise the limit if the source is trusted";

  private static final int REFERENCE_LIMIT = 16;
  private static final int SLACK = 4096;

  final String file;
  final ReadLimits.Xml limits;
  final XmlInput in;

  /** Whether the bytes from {@code in.keep} on must stay in the buffer. */
  boolean isRetaining;

  /** The character that the reference just passed stands for. */
  int codePoint;

  XmlLexer(InputStream source, String file, ReadLimits.Xml limits) {
    this.file = file;
    this.limits = limits;
    long tagLimit = (long) limits.attributes() * (limits.name() + (long) limits.value());
    long retained = Math.max(tagLimit, limits.text()) + SLACK;
    in = new XmlInput(source, (int) Math.min(retained, Integer.MAX_VALUE / 4));
  }

  /** What would close the innermost open construct, for messages. */
  abstract String expectedEnd();

  /** A refusal of the token just passed. */
  abstract MetadataException limitExceeded(String limit, String found);

  final int name(int start) throws IOException {
    int p = ensure(start);
    if (!XmlBytes.is(in.buffer[p], XmlBytes.STARTS_NAME)) {
      throw wrong(p, "an ASCII name");
    }
    int from = p - in.keep;
    while (true) {
      byte[] b = in.buffer;
      while (XmlBytes.is(b[p], XmlBytes.IN_NAME)) {
        p++;
      }
      if (p - in.keep - from > limits.name()) {
        throw limitExceeded(limits.name() + " bytes of a name (ReadLimits.Xml.name)", "more");
      }
      if (p < in.limit) {
        if (b[p] < 0) {
          throw wrong(p, "an ASCII name");
        }
        return p;
      }
      p = refill(p);
    }
  }

  /** Passes over one character that the fast loops do not take; checks that it is allowed. */
  final int character(int p) throws IOException {
    byte c = in.buffer[p];
    if (c < 0) {
      return multibyte(p);
    }
    if (c == '>') {
      if (p - 2 >= in.keep && in.buffer[p - 1] == ']' && in.buffer[p - 2] == ']') {
        throw malformedAt(p, "no ]]> in text", "]]>");
      }
    } else if (c < ' ' && !XmlBytes.is(c, XmlBytes.SPACE)) {
      throw malformedAt(p, "an XML character", "the control character " + c);
    }
    return p + 1;
  }

  /** Passes over one character of more than one byte; refuses everything but shortest UTF-8. */
  final int multibyte(int start) throws IOException {
    int lead = in.buffer[start] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4) {
      throw malformedAt(start, "UTF-8", "the byte 0x" + Integer.toHexString(lead));
    }
    int p = need(start, length);
    int value = lead & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      int next = in.buffer[p + i] & 0xff;
      if ((next & 0xc0) != 0x80) {
        throw malformedAt(p + i, "UTF-8", "the byte 0x" + Integer.toHexString(next));
      }
      value = value << 6 | next & 0x3f;
    }
    int shortest = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    if (value < shortest || !XmlBytes.isChar(value)) {
      throw malformedAt(p, "an XML character", "the code point " + Integer.toHexString(value));
    }
    return p + length;
  }

  /** Reads a reference into {@link #codePoint}; {@code start} is at the ampersand. */
  final int reference(int start) throws IOException {
    int p = start;
    int length = 1;
    while (true) {
      p = need(p, length + 1);
      if (in.buffer[p + length] == ';') {
        break;
      }
      length++;
      if (length > REFERENCE_LIMIT) {
        throw malformedAt(p, "a reference that ends in a semicolon", "none");
      }
    }
    codePoint = resolve(p + 1, p + length);
    if (codePoint < 0) {
      throw malformedAt(
          p,
          "one of the five predefined entities or an XML character",
          range(p - in.keep, p + length + 1 - in.keep));
    }
    return p + length + 1;
  }

  final int resolve(int from, int to) {
    if (from < to && in.buffer[from] == '#') {
      return resolveNumber(from + 1, to);
    }
    return switch (new String(in.buffer, from, to - from, StandardCharsets.ISO_8859_1)) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      default -> -1;
    };
  }

  final int resolveNumber(int start, int to) {
    boolean isHex = start < to && in.buffer[start] == 'x';
    int from = isHex ? start + 1 : start;
    int radix = isHex ? 16 : 10;
    int value = 0;
    for (int i = from; i < to; i++) {
      byte c = in.buffer[i];
      int digit = c < 0 ? -1 : Character.digit(c, radix);
      value = value * radix + digit;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return from < to && XmlBytes.isChar(value) ? value : -1;
  }

  /** Writes {@link #codePoint} at a distance from {@code keep}; returns the distance behind it. */
  final int put(int at) {
    byte[] b = in.buffer;
    int p = in.keep + at;
    int c = codePoint;
    if (c < 0x80) {
      b[p++] = (byte) c;
    } else if (c < 0x800) {
      b[p++] = (byte) (0xc0 | c >> 6);
      b[p++] = (byte) (0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      b[p++] = (byte) (0xe0 | c >> 12);
      b[p++] = (byte) (0x80 | c >> 6 & 0x3f);
      b[p++] = (byte) (0x80 | c & 0x3f);
    } else {
      b[p++] = (byte) (0xf0 | c >> 18);
      b[p++] = (byte) (0x80 | c >> 12 & 0x3f);
      b[p++] = (byte) (0x80 | c >> 6 & 0x3f);
      b[p++] = (byte) (0x80 | c & 0x3f);
    }
    return p - in.keep;
  }

  /** Moves the bytes from {@code run} up to position {@code end} down to {@code written}. */
  final int moveDown(int run, int written, int end) {
    int length = end - in.keep - run;
    if (run != written) {
      System.arraycopy(in.buffer, in.keep + run, in.buffer, in.keep + written, length);
    }
    return written + length;
  }

  /**
   * Passes over the rest of a comment ("--&gt;"), instruction ("?&gt;") or CDATA section
   * ("]]&gt;").
   */
  final int section(int start, char closer) throws IOException {
    long sectionStart = in.offset(start);
    int p = start;
    int closers = 0;
    while (true) {
      byte[] b = in.buffer;
      if (closers == 0) {
        while (!XmlBytes.is(b[p], XmlBytes.STOPS_SECTION)) {
          p++;
        }
      }
      byte c = b[p];
      if (p == in.limit) {
        p = refill(p);
        checkText(in.offset(p) - sectionStart);
      } else if (c == closer) {
        closers++;
        p++;
      } else if (c == '>'
          && closers >= (closer == '?' ? 1 : 2)
          && (closer != '-' || closers == 2)) {
        checkText(in.offset(p) - sectionStart);
        return p + 1;
      } else if (closer == '-' && closers >= 2) {
        throw wrong(p, "no -- inside a comment");
      } else {
        closers = 0;
        p = c < 0 || c < ' ' ? character(p) : p + 1;
      }
    }
  }

  final void checkValue(int length) {
    if (length > limits.value()) {
      throw limitExceeded(limits.value() + " bytes of a value (ReadLimits.Xml.value)", "more");
    }
  }

  /** Reads a reference or white space in an attribute value into {@link #codePoint}. */
  final int valueEscape(int start) throws IOException {
    int p = start;
    byte c = in.buffer[p];
    if (c == '&') {
      return reference(p);
    }
    if (c != '\t' && c != '\n' && c != '\r') {
      throw wrong(p, "an attribute value without < and control characters");
    }
    if (c == '\r') {
      p = ensure(p + 1);
      p = in.buffer[p] == '\n' ? p : p - 1;
    }
    codePoint = ' ';
    return p + 1;
  }

  /** Passes over text inside an element; stops at a tag or at the end of the input. */
  final int skipText(int start) throws IOException {
    long textStart = in.offset(start);
    int p = start;
    while (true) {
      byte[] b = in.buffer;
      while (!XmlBytes.is(b[p], XmlBytes.STOPS_TEXT)) {
        p++;
      }
      if (b[p] == '<') {
        checkText(in.offset(p) - textStart);
        return p;
      }
      if (p == in.limit) {
        in.keep = Math.max(in.keep, p - 2);
        p = in.more(p);
        checkText(in.offset(p) - textStart);
        if (p == in.limit) {
          return p;
        }
      } else {
        p = b[p] == '&' ? reference(p) : character(p);
      }
    }
  }

  /** Passes over retained text up to markup, a reference or a carriage return. */
  final int skipPlain(int start) throws IOException {
    int p = start;
    while (true) {
      byte[] b = in.buffer;
      while (!XmlBytes.is(b[p], XmlBytes.STOPS_TEXT)) {
        p++;
      }
      byte c = b[p];
      if (c == '<' || c == '&' || c == '\r') {
        checkText(p - in.keep);
        return p;
      }
      if (p == in.limit) {
        p = refill(p);
        checkText(p - in.keep);
      } else {
        p = character(p);
      }
    }
  }

  /** Moves a CDATA section down and normalizes its line ends. */
  final int moveSection(int run, int written, int end) {
    int to = in.keep + written;
    for (int i = in.keep + run; i < end; i++) {
      byte c = in.buffer[i];
      if (c != '\r') {
        in.buffer[to++] = c;
      } else if (in.buffer[i + 1] != '\n') {
        in.buffer[to++] = '\n';
      }
    }
    return to - in.keep;
  }

  final int skipSpace(int start) throws IOException {
    int p = start;
    while (true) {
      while (XmlBytes.is(in.buffer[p], XmlBytes.SPACE)) {
        p++;
      }
      if (p < in.limit) {
        return p;
      }
      p = refill(p);
    }
  }

  final int ensure(int p) throws IOException {
    return p < in.limit ? p : refill(p);
  }

  final int need(int start, int count) throws IOException {
    int p = start;
    while (in.limit - p < count) {
      int distance = in.limit - p;
      p = refill(in.limit) - distance;
    }
    return p;
  }

  final void checkToken(int p) {
    if (in.isTooLong(p)) {
      throw limitExceeded("the bytes that ReadLimits.Xml allow for one tag or text", "more");
    }
  }

  /** Reads on at the end of the buffer; the input must not end here. */
  final int refill(int p) throws IOException {
    if (!isRetaining) {
      in.keep = Math.max(in.keep, p - SLACK / 2);
    } else {
      checkToken(p);
    }
    int moved = in.more(p);
    if (moved == in.limit) {
      throw truncated(moved);
    }
    return moved;
  }

  final boolean startsWith(int p, String ascii) {
    if (in.limit - p < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (in.buffer[p + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  final void checkText(long length) {
    if (length > limits.text()) {
      throw limitExceeded(limits.text() + " bytes of text (ReadLimits.Xml.text)", "more");
    }
  }

  final String range(int from, int to) {
    return new String(in.buffer, in.keep + from, to - from, StandardCharsets.UTF_8);
  }

  final MetadataException truncated(int p) {
    return malformedAt(p, expectedEnd(), "the end of the file");
  }

  final MetadataException wrong(int p, String expected) {
    if (p >= in.limit) {
      return malformedAt(p, expected, "the end of the file");
    }
    int length = Math.min(16, in.limit - p);
    String found = new String(in.buffer, p, length, StandardCharsets.UTF_8);
    return malformedAt(p, expected, "\"" + found + "\"");
  }

  final MetadataException malformedAt(int p, String expected, String found) {
    return new MetadataException(
        Kind.MALFORMED, file, in.offset(p), new Finding(expected, found), DISTRUST);
  }

  final MetadataException refuse(int p, String expected, String found) {
    return new MetadataException(
        Kind.UNSUPPORTED, file, in.offset(p), new Finding(expected, found), DISTRUST);
  }
}
