package dev.rpmsolve.core.dependency;

import java.util.Objects;

/** The refusal of a text that is not a dependency: where it went wrong, and what was due there. */
public final class DependencySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Chars from the start of the text. */
  private final int offset;

  /** What was due at the offset, for people. */
  private final String expected;

  /**
   * Makes the exception.
   *
   * @param offset the place in the text, in chars from its start; its length means its end
   * @param expected what a valid text has there, such as {@code a name}
   */
  public DependencySyntaxException(int offset, String expected) {
    super("expected " + Objects.requireNonNull(expected, "expected") + " at offset " + offset);
    this.offset = offset;
    this.expected = expected;
  }

  /**
   * The place where the text stops to be a dependency.
   *
   * @return chars from the start of the text, 0 to its length
   */
  public int offset() {
    return offset;
  }

  /**
   * What a valid text has at that place.
   *
   * @return a phrase for people, such as {@code a name}
   */
  public String expected() {
    return expected;
  }
}
