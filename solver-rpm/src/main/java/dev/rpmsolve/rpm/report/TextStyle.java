package dev.rpmsolve.rpm.report;

/** Whether text for people has colors. */
public enum TextStyle {
  /** No control sequences, for files and pipes. */
  PLAIN,
  /** Bold and colored text, by the control sequences of ECMA-48 that terminals know. */
  COLORED;

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String RED = "\u001b[1;31m";
  private static final String GREEN = "\u001b[32m";

  String strong(String text) {
    return with(BOLD, text);
  }

  String quiet(String text) {
    return with(DIM, text);
  }

  String bad(String text) {
    return with(RED, text);
  }

  String good(String text) {
    return with(GREEN, text);
  }

  private String with(String sequence, String text) {
    return this == COLORED && !text.isEmpty() ? sequence + text + RESET : text;
  }
}
