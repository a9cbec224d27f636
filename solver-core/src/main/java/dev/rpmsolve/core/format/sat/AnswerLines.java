package dev.rpmsolve.core.format.sat;

import java.io.IOException;
import java.io.Reader;

/** Lines of a text, with numbers and a bound. For one thread. */
final class AnswerLines {
  private static final int ROOM = 1 << 14;

  private final Reader in;
  private final int limit;
  private final char[] buffer = new char[ROOM];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int filled;
  private long number;

  AnswerLines(Reader in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Moves on; returns false at the end of the text. */
  boolean next() throws IOException {
    line.setLength(0);
    boolean hasAny = false;
    number++;
    while (true) {
      if (at == filled) {
        filled = Math.max(0, in.read(buffer, 0, ROOM));
        at = 0;
        if (filled == 0) {
          return hasAny;
        }
      }
      hasAny = true;
      char c = buffer[at++];
      if (c == '\n') {
        return true;
      }
      if (line.length() == limit) {
        throw refusal("lines of at most " + limit + " characters", line.toString());
      }
      if (c != '\r') {
        line.append(c);
      }
    }
  }

  String text() {
    return line.toString();
  }

  /** Reads a positive number of at most 9 digits. */
  int positive(String word) {
    if (!word.matches("0{0,9}[1-9][0-9]{0,8}")) {
      throw refusal("a variable", word);
    }
    return Integer.parseInt(word);
  }

  SolverAnswerException refusal(String expected, String found) {
    return new SolverAnswerException(number, expected, found);
  }
}
