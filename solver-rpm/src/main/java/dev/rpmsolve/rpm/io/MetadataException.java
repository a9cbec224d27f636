package dev.rpmsolve.rpm.io;

import java.util.Objects;

/**
 * The statement that a metadata file cannot be used, with the place, the reason and a way out.
 *
 * <p>The message is one line, {@code FILE: byte N: expected E, found F; REMEDY}, with {@code line
 * N} for formats that consist of lines. Text that comes from the file is escaped, so that it cannot
 * forge lines or drive a terminal.
 */
public final class MetadataException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int QUOTE_LIMIT = 120;

  /** What sort of thing is wrong. */
  public enum Kind {
    /** The bytes do not follow the format. */
    MALFORMED,
    /** The bytes do not have the announced digest. */
    CHECKSUM_MISMATCH,
    /** The file does not have the announced length. */
    SIZE_MISMATCH,
    /** The file needs more than {@link ReadLimits} allow. */
    LIMIT_EXCEEDED,
    /** A name in the metadata points outside the repository. */
    UNSAFE_PATH,
    /** The bytes follow a format that is not read here. */
    UNSUPPORTED,
    /** A file or a required entry does not exist. */
    MISSING,
    /** A signature that was demanded is missing, wrong, or not by a key that counts. */
    NOT_TRUSTED,
    /** The metadata is older than it may be, or of the future. */
    STALE
  }

  /**
   * What was wanted and what was there.
   *
   * @param expected what a good file has at this place
   * @param found what this file has
   */
  public record Finding(String expected, String found) {

    /**
     * Refuses nulls.
     *
     * @param expected what a good file has at this place
     * @param found what this file has
     */
    public Finding {
      Objects.requireNonNull(expected, "expected");
      Objects.requireNonNull(found, "found");
    }
  }

  /** What sort of thing is wrong. */
  private final Kind kind;

  /** The file the complaint is about. */
  private final String file;

  /** Byte offset of the place, or -1. */
  private final long offset;

  /** Number of the line of the place, or 0. */
  private final int line;

  private final transient Finding finding;

  /** What the reader of the message can do. */
  private final String remedy;

  /**
   * A complaint about one place of one file.
   *
   * @param kind what sort of thing is wrong
   * @param file the file as the caller or the metadata names it
   * @param offset byte offset of the place, or -1 where there is none
   * @param finding expectation and finding
   * @param remedy what the reader of the message can do
   */
  public MetadataException(Kind kind, String file, long offset, Finding finding, String remedy) {
    this(kind, file, new Place(offset, 0), finding, remedy);
  }

  private MetadataException(Kind kind, String file, Place place, Finding finding, String remedy) {
    super(compose(file, place, finding, remedy));
    this.kind = Objects.requireNonNull(kind, "kind");
    this.file = file;
    this.offset = place.offset();
    this.line = place.line();
    this.finding = finding;
    this.remedy = remedy;
  }

  /**
   * A complaint about one line of one file.
   *
   * @param kind what sort of thing is wrong
   * @param file the file as the caller or the metadata names it
   * @param line number of the line, 1-based
   * @param finding expectation and finding
   * @param remedy what the reader of the message can do
   * @return the complaint
   */
  public static MetadataException atLine(
      Kind kind, String file, int line, Finding finding, String remedy) {
    return new MetadataException(kind, file, new Place(-1, line), finding, remedy);
  }

  /** A byte offset, -1 if there is none, or else a line, 0 if there is none. */
  private record Place(long offset, int line) {}

  /**
   * What sort of thing is wrong.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * The file the complaint is about.
   *
   * @return its name as the caller or the metadata wrote it, not escaped
   */
  public String file() {
    return file;
  }

  /**
   * The place in the file.
   *
   * @return byte offset, 0-based; -1 where the complaint is about the file as a whole
   */
  public long offset() {
    return offset;
  }

  /**
   * The line in the file.
   *
   * @return number of the line, 1-based; 0 where the place is a byte or the file as a whole
   */
  public int line() {
    return line;
  }

  /**
   * What a good file has at this place.
   *
   * @return a phrase, not escaped; empty after Java serialization
   */
  public String expected() {
    return finding == null ? "" : finding.expected();
  }

  /**
   * What this file has.
   *
   * @return a phrase, not escaped; empty after Java serialization
   */
  public String found() {
    return finding == null ? "" : finding.found();
  }

  /**
   * What the reader of the message can do.
   *
   * @return a phrase in the imperative
   */
  public String remedy() {
    return remedy;
  }

  private static String compose(String file, Place place, Finding finding, String remedy) {
    StringBuilder line = new StringBuilder(160);
    escape(line, file, Integer.MAX_VALUE);
    line.append(": ");
    if (place.offset() >= 0) {
      line.append("byte ").append(place.offset()).append(": ");
    } else if (place.line() > 0) {
      line.append("line ").append(place.line()).append(": ");
    }
    line.append("expected ");
    escape(line, finding.expected(), Integer.MAX_VALUE);
    line.append(", found ");
    escape(line, finding.found(), QUOTE_LIMIT);
    line.append("; ");
    escape(line, remedy, Integer.MAX_VALUE);
    return line.toString();
  }

  private static void escape(StringBuilder out, String text, int limit) {
    int length = Math.min(text.length(), limit);
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
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE;
  }
}
