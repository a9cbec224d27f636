package dev.rpmsolve.core.format.sat;

/** The refusal of a text that is no answer of a solver, with the line. */
public final class SolverAnswerException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int QUOTE_LIMIT = 60;

  /** Counted from 1. */
  private final long line;

  /**
   * Creates a refusal.
   *
   * @param line the number of the line, counted from 1
   * @param expected what was due there, for people
   * @param found what stands there instead
   */
  public SolverAnswerException(long line, String expected, String found) {
    super("line " + line + ": expected " + expected + ", found '" + quoted(found) + "'");
    this.line = line;
  }

  /**
   * Returns the line that is wrong.
   *
   * @return its number, counted from 1
   */
  public long line() {
    return line;
  }

  /** Shows ASCII as it is and everything else as a question mark. */
  private static String quoted(String found) {
    String start = found.substring(0, Math.min(QUOTE_LIMIT, found.length()));
    return start.replaceAll("[^ -~]", "?") + (found.length() > QUOTE_LIMIT ? "..." : "");
  }
}
