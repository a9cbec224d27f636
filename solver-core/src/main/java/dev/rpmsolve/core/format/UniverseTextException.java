package dev.rpmsolve.core.format;

import java.util.Objects;

/** The refusal of a text that is not a scenario: which line is wrong, and what was due there. */
public final class UniverseTextException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Counted from 1. */
  private final int line;

  /** What was due, for people. */
  private final String expected;

  /**
   * Creates a refusal.
   *
   * @param line the number of the line, counted from 1
   * @param expected what was due there, for people
   * @param found what stands there instead
   */
  public UniverseTextException(int line, String expected, String found) {
    super("line " + line + ": expected " + expected + ", found '" + found + "'");
    this.line = line;
    this.expected = Objects.requireNonNull(expected, "expected");
  }

  /**
   * Returns the line that is wrong.
   *
   * @return its number, counted from 1
   */
  public int line() {
    return line;
  }

  /**
   * Returns what was due there.
   *
   * @return words for people
   */
  public String expected() {
    return expected;
  }
}
