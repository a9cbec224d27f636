package dev.rpmsolve.rpm.testcase;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The escapes of libsolv's test cases: a backslash and two hexadecimal digits stand for one byte of
 * UTF-8. A byte of zero ends the text, as in C; so one alone stands for an empty word. A backslash
 * that no two digits follow stands for itself.
 */
final class TestcaseEscapes {
  private TestcaseEscapes() {}

  /** Returns where a word ends: at a blank, a control character or an unbalanced parenthesis. */
  static int wordEnd(String text, int start) {
    int open = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        return i;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && open-- <= 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Returns what a part of a text stands for. */
  static String unescape(String text, int start, int end) {
    int backslash = text.indexOf('\\', start);
    if (backslash < 0 || backslash >= end) {
      return text.substring(start, end);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - start);
    int plain = start;
    for (int i = backslash; i < end; i++) {
      if (text.charAt(i) == '\\' && end - i > 2 && isHex(text, i)) {
        bytes.writeBytes(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
        int value = Integer.parseInt(text, i + 1, i + 3, 16);
        if (value == 0) {
          return decode(bytes.toByteArray(), backslash);
        }
        bytes.write(value);
        i += 2;
        plain = i + 1;
      }
    }
    bytes.writeBytes(text.substring(plain, end).getBytes(StandardCharsets.UTF_8));
    return decode(bytes.toByteArray(), backslash);
  }

  private static String decode(byte[] bytes, int offset) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new TestcaseSyntaxException(offset, "escapes that make up UTF-8");
    }
  }

  private static boolean isHex(String text, int backslash) {
    return isHexDigit(text.charAt(backslash + 1)) && isHexDigit(text.charAt(backslash + 2));
  }

  private static boolean isHexDigit(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  /** Returns a vendor as a word of a line. */
  static String vendor(String vendor) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < vendor.length(); i++) {
      char c = vendor.charAt(i);
      if (c <= ' ' || c == '\\') {
        escape(out, c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Appends a character as an escape. */
  static void escape(StringBuilder out, char c) {
    out.append('\\').append(Character.forDigit(c >> 4 & 15, 16));
    out.append(Character.forDigit(c & 15, 16));
  }
}
