package dev.rpmsolve.rpm.header;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.util.Objects;

/**
 * Where a header is, for messages.
 *
 * @param file the file as the caller names it
 * @param offset byte of the file at which the header starts; -1 if its bytes are not in one piece
 *     there
 * @param what the header in words, such as {@code header 12}
 * @param remedy what the reader of a message can do
 */
public record HeaderSource(String file, long offset, String what, String remedy) {

  /**
   * Refuses nulls.
   *
   * @param file the file as the caller names it
   * @param offset byte of the file at which the header starts, or -1
   * @param what the header in words
   * @param remedy what the reader of a message can do
   */
  public HeaderSource {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** A complaint about the header as a whole. */
  MetadataException complaint(Kind kind, String expected, String found) {
    return complaintAt(kind, 0, expected, found);
  }

  /** A complaint about a byte of the header, 0 being the first. */
  MetadataException complaintAt(Kind kind, long place, String expected, String found) {
    long at = offset < 0 ? -1 : offset + place;
    String where = offset < 0 && place > 0 ? " (byte " + place + " of it)" : "";
    return new MetadataException(
        kind, file, at, new Finding(expected + " in " + what + where, found), remedy);
  }

  MetadataException malformed(long place, String expected, String found) {
    return complaintAt(Kind.MALFORMED, place, expected, found);
  }
}
