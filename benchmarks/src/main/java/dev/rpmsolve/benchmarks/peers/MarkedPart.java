package dev.rpmsolve.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A part of a document, between two lines of their own, that a program writes. */
final class MarkedPart {
  static final String BEGIN = "<!-- written by benchmarks/peers/compare.sh from here -->\n";
  static final String END = "<!-- to here -->\n";

  private final Path document;

  private MarkedPart(Path document) {
    this.document = document;
  }

  /**
   * Finds the part.
   *
   * @param document a file
   * @return the part
   * @throws IOException if the document cannot be read
   * @throws IllegalArgumentException if it has no such part
   */
  static MarkedPart of(Path document) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf(BEGIN);
    if (begin < 0 || text.indexOf(END, begin) < 0) {
      throw new IllegalArgumentException(
          document + " lacks these two lines, in this order:\n" + BEGIN + END);
    }
    return new MarkedPart(document);
  }

  /** Replaces the part; the document is as before if that fails. */
  void write(String part) throws IOException {
    String text = Files.readString(document);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END, from);
    Path written = document.resolveSibling(document.getFileName() + ".tmp");
    Files.writeString(
        written, text.substring(0, from) + "\n" + part.strip() + "\n\n" + text.substring(to));
    Files.move(written, document, StandardCopyOption.ATOMIC_MOVE);
  }
}
