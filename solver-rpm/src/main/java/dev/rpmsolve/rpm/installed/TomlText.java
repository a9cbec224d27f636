package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader of the part of TOML that programs write: tables, dotted and quoted keys, strings of one
 * line, numbers, dates, booleans, arrays and inline tables. Strings of several lines and arrays of
 * tables are refused. Every value is told with its whole path and its line. See the TOML
 * specification 1.0.0.
 */
final class TomlText {

  private static final int DEPTH_LIMIT = 32;
  private static final int END = -1;
  private static final String REMEDY = "check the file, or have the package manager write it again";

  private final String text;
  private final String file;
  private final Visitor visitor;
  private int at;
  private int line = 1;

  private TomlText(String text, String file, Visitor visitor) {
    this.text = text;
    this.file = file;
    this.visitor = visitor;
  }

  /** A receiver of values. */
  @FunctionalInterface
  interface Visitor {
    /**
     * Takes a value.
     *
     * @param path the keys that lead to it; the values of an array have the same path
     * @param value a string without quotes, or anything else as written
     * @param line number of its line, from 1
     */
    void value(List<String> path, String value, int line);
  }

  static void read(String text, String file, Visitor visitor) {
    new TomlText(text, file, visitor).readAll();
  }

  private void readAll() {
    List<String> table = List.of();
    for (skipBlank(true); peek() != END; skipBlank(true)) {
      if (peek() == '[') {
        at++;
        if (peek() == '[') {
          throw complaint("a table", "an array of tables");
        }
        table = readKeys(List.of());
        expect(']');
      } else {
        readPair(table, 0);
      }
      skipBlank(false);
      if (peek() != END && peek() != '\n') {
        throw complaint("the end of the line", shown());
      }
    }
  }

  private void readPair(List<String> table, int depth) {
    List<String> path = readKeys(table);
    expect('=');
    readValue(path, depth);
  }

  private List<String> readKeys(List<String> table) {
    List<String> path = new ArrayList<>(table);
    do {
      skipBlank(false);
      path.add(readKey());
      skipBlank(false);
    } while (passed('.'));
    if (path.size() > DEPTH_LIMIT) {
      throw complaint("keys of at most " + DEPTH_LIMIT + " parts", "more");
    }
    return path;
  }

  private String readKey() {
    if (peek() == '"' || peek() == '\'') {
      return readString();
    }
    int from = at;
    while (isBare(peek())) {
      at++;
    }
    if (at == from) {
      throw complaint("a key", shown());
    }
    return text.substring(from, at);
  }

  private static boolean isBare(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  private void readValue(List<String> path, int depth) {
    if (depth > DEPTH_LIMIT) {
      throw complaint("values in at most " + DEPTH_LIMIT + " others", "more");
    }
    skipBlank(false);
    int c = peek();
    if (c == '{') {
      readInlineTable(path, depth);
    } else if (c == '[') {
      readArray(path, depth);
    } else if (c == '"' || c == '\'') {
      int start = line;
      visitor.value(path, readString(), start);
    } else {
      int from = at;
      while (peek() != END && " \t\r\n,]}#".indexOf(peek()) < 0) {
        at++;
      }
      if (at == from) {
        throw complaint("a value", shown());
      }
      visitor.value(path, text.substring(from, at), line);
    }
  }

  private void readInlineTable(List<String> path, int depth) {
    expect('{');
    skipBlank(true);
    while (!passed('}')) {
      readPair(path, depth + 1);
      skipBlank(true);
      if (peek() != '}') {
        expect(',');
        skipBlank(true);
      }
    }
  }

  private void readArray(List<String> path, int depth) {
    expect('[');
    skipBlank(true);
    while (!passed(']')) {
      readValue(path, depth + 1);
      skipBlank(true);
      if (peek() != ']') {
        expect(',');
        skipBlank(true);
      }
    }
  }

  private String readString() {
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (peek() != quote) {
      if (peek() == END || peek() == '\n') {
        throw complaint("the end of a string", "the end of the line");
      }
      char c = text.charAt(at++);
      if (c == '\\' && quote == '"') {
        readEscape(value);
      } else {
        value.append(c);
      }
    }
    at++;
    if (value.isEmpty() && peek() == quote) {
      throw complaint("a string of one line", "one of several");
    }
    return value.toString();
  }

  private void readEscape(StringBuilder value) {
    int c = peek();
    at++;
    switch (c) {
      case 'b' -> value.append('\b');
      case 't' -> value.append('\t');
      case 'n' -> value.append('\n');
      case 'f' -> value.append('\f');
      case 'r' -> value.append('\r');
      case '"' -> value.append('"');
      case '\\' -> value.append('\\');
      case 'u' -> readCode(value, 4);
      case 'U' -> readCode(value, 8);
      default -> throw complaint("an escape", "\\" + (c == END ? "" : Character.toString(c)));
    }
  }

  private void readCode(StringBuilder value, int digits) {
    int code = 0;
    for (int i = 0; i < digits; i++) {
      int digit = peek() == END ? -1 : Character.digit(peek(), 16);
      if (digit < 0 || code > Character.MAX_CODE_POINT >> 4) {
        throw complaint("a character of " + digits + " hexadecimal digits", shown());
      }
      code = 16 * code + digit;
      at++;
    }
    if (!Character.isValidCodePoint(code)) {
      throw complaint("a character", Integer.toHexString(code));
    }
    value.appendCodePoint(code);
  }

  private void skipBlank(boolean alsoLines) {
    while (true) {
      int c = peek();
      if (c == '#') {
        while (peek() != END && peek() != '\n') {
          at++;
        }
      } else if (c == ' ' || c == '\t' || c == '\r' || alsoLines && c == '\n') {
        line += c == '\n' ? 1 : 0;
        at++;
      } else {
        return;
      }
    }
  }

  private boolean passed(char c) {
    boolean isThere = peek() == c;
    at += isThere ? 1 : 0;
    return isThere;
  }

  private void expect(char c) {
    if (!passed(c)) {
      throw complaint("'" + c + "'", shown());
    }
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private String shown() {
    return at < text.length() ? "'" + text.charAt(at) + "'" : "the end of the file";
  }

  private MetadataException complaint(String expected, String found) {
    return MetadataException.atLine(
        Kind.MALFORMED, file, line, new Finding(expected, found), REMEDY);
  }
}
