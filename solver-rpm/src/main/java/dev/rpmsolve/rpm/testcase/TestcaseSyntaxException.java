package dev.rpmsolve.rpm.testcase;

import java.util.Objects;

/** The statement that a text is not a dependency of libsolv's language. */
public final class TestcaseSyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Where in the text the problem is. */
  private final int offset;

  /** What a good text has there. */
  private final String expected;

  /**
   * A complaint about one place of a text.
   *
   * @param offset index of a character, or the length of the text
   * @param expected what a good text has there
   */
  public TestcaseSyntaxException(int offset, String expected) {
    super("at " + offset + ": expected " + expected);
    this.offset = offset;
    this.expected = Objects.requireNonNull(expected, "expected");
  }

  /**
   * Where in the text the problem is.
   *
   * @return index of a character, or the length of the text
   */
  public int offset() {
    return offset;
  }

  /**
   * What a good text has there.
   *
   * @return a phrase
   */
  public String expected() {
    return expected;
  }
}
