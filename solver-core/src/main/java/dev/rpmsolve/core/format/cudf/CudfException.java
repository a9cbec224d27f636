package dev.rpmsolve.core.format.cudf;

import java.util.Objects;

/**
 * The refusal of a CUDF document, with the line, the property, the reason and a way out.
 *
 * <p>The message is one line, {@code line N: PROPERTY: expected E, found F; REMEDY}. Text of the
 * document is escaped in it, so that it cannot forge lines or drive a terminal.
 */
public final class CudfException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int QUOTE_LIMIT = 120;

  /** What sort of thing is wrong. */
  public enum Kind {
    /** The text does not follow the format. */
    MALFORMED,
    /** The text needs more than {@link CudfLimits} allow. */
    LIMIT_EXCEEDED
  }

  /**
   * What was wanted and what was there.
   *
   * @param expected what a good document has at this place
   * @param found what this document has
   * @param remedy what the reader of the message can do
   */
  public record Finding(String expected, String found, String remedy) {
    /**
     * Refuses nulls.
     *
     * @param expected what a good document has at this place
     * @param found what this document has
     * @param remedy what the reader of the message can do
     */
    public Finding {
      Objects.requireNonNull(expected, "expected");
      Objects.requireNonNull(found, "found");
      Objects.requireNonNull(remedy, "remedy");
    }
  }

  /** What sort of thing is wrong. */
  private final Kind kind;

  /** Counted from 1. */
  private final long line;

  /** The property, empty if it is about more. */
  private final String property;

  /**
   * Creates a refusal.
   *
   * @param kind what sort of thing is wrong
   * @param line the number of the line, counted from 1
   * @param property the property that is wrong, empty if it is about more than one
   * @param finding expectation, finding and remedy
   */
  public CudfException(Kind kind, long line, String property, Finding finding) {
    super(compose(line, property, finding));
    this.kind = Objects.requireNonNull(kind, "kind");
    this.line = line;
    this.property = property;
  }

  /**
   * Returns what sort of thing is wrong.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the line that is wrong.
   *
   * @return its number, counted from 1
   */
  public long line() {
    return line;
  }

  /**
   * Returns the property that is wrong.
   *
   * @return its name, not escaped; empty if the complaint is about more than one
   */
  public String property() {
    return property;
  }

  private static String compose(long line, String property, Finding finding) {
    StringBuilder out = new StringBuilder(160).append("line ").append(line).append(": ");
    if (!property.isEmpty()) {
      escape(out, property);
      out.append(": ");
    }
    out.append("expected ");
    escape(out, finding.expected());
    out.append(", found ");
    escape(out, finding.found());
    out.append("; ");
    return out.append(finding.remedy()).toString();
  }

  private static void escape(StringBuilder out, String text) {
    int length = Math.min(text.length(), QUOTE_LIMIT);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isHarmless(c)) {
        out.append(c);
      } else {
        out.append(String.format("\\u%04x", (int) c));
      }
    }
    if (length < text.length()) {
      out.append("...");
    }
  }

  private static boolean isHarmless(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }
}
