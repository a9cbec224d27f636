package dev.rpmsolve.core.criteria;

import java.util.Objects;

/** The refusal of a text that is no list of criteria: where, and what was due there. */
public final class CriteriaSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Counted from 1. */
  private final int column;

  /** What was due, for people. */
  private final String expected;

  /**
   * Creates a refusal.
   *
   * @param column the place in the text, counted from 1
   * @param expected what was due there, for people
   * @param found what stands there instead
   */
  public CriteriaSyntaxException(int column, String expected, String found) {
    super("criteria, column " + column + ": expected " + expected + ", found '" + found + "'");
    this.column = column;
    this.expected = Objects.requireNonNull(expected, "expected");
  }

  /**
   * Returns the place in the text.
   *
   * @return the column, counted from 1
   */
  public int column() {
    return column;
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
