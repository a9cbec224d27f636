package dev.rpmsolve.core.internal.proof;

/** The refusal of a text that is no claim or no proof, with the line. */
public final class ProofSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int QUOTE_LIMIT = 60;

  /**
   * Creates a refusal.
   *
   * @param line the number of the line, counted from 1
   * @param expected what was due there, for people
   * @param found what stands there instead
   */
  ProofSyntaxException(long line, String expected, String found) {
    super("line " + line + ": expected " + expected + ", found " + quoted(found));
  }

  /** Shows ASCII as it is and everything else as a question mark. */
  private static String quoted(String found) {
    String start = found.substring(0, Math.min(QUOTE_LIMIT, found.length()));
    return found.isEmpty()
        ? "nothing"
        : "'" + start.replaceAll("[^ -~]", "?") + (found.length() > QUOTE_LIMIT ? "..." : "") + "'";
  }
}
