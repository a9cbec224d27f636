package dev.rpmsolve.core.internal.proof;

import java.io.IOException;
import java.io.Reader;

/** The lines of a text, one after the other, up to a limit of characters in all. One thread. */
final class ProofLines {
  /** The longest text that is read, in characters. */
  static final int MAX_CHARS = 1 << 26;

  private static final int ROOM = 1 << 14;

  private final Reader in;
  private final char[] buffer = new char[ROOM];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int filled;
  private long read;
  private long number;

  ProofLines(Reader in) {
    this.in = in;
  }

  /**
   * Moves on.
   *
   * @return whether there is a line
   * @throws ProofSyntaxException if the text is longer than the limit, or ends within a line
   */
  boolean next() throws IOException {
    line.setLength(0);
    number++;
    while (true) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer, 0, ROOM));
        at = 0;
        read += filled;
        if (read > MAX_CHARS) {
          throw refusal("at most " + MAX_CHARS + " characters", "more");
        }
        if (filled == 0) {
          if (line.length() > 0) {
            throw refusal("a line break at the end", line.toString());
          }
          return false;
        }
      }
      char c = buffer[at++];
      if (c == '\n') {
        return true;
      }
      line.append(c);
    }
  }

  String text() {
    return line.toString();
  }

  long number() {
    return number;
  }

  ProofSyntaxException refusal(String expected, String found) {
    return new ProofSyntaxException(number, expected, found);
  }

  /** Reads a whole number that fits 64 bits. */
  long number(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException e) {
      throw refusal("a number", word);
    }
  }
}
