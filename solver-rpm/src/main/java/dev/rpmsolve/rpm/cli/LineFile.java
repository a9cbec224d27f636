package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A text file that an option names, line by line. */
final class LineFile {
  private static final long LIMIT = 64L << 20;
  private static final int LINE_LIMIT = 8192;

  private final Path file;
  private final List<Line> lines = new ArrayList<>();

  private LineFile(Path file) {
    this.file = file;
  }

  /**
   * A line that counts.
   *
   * @param number from 1
   * @param offset of its first byte
   * @param text without blanks around it
   */
  record Line(int number, int offset, String text) {}

  /**
   * Reads the lines that are neither blank nor comments.
   *
   * @throws InputException if there is no such file, or it is not UTF-8, or it or one of its lines
   *     is too long
   */
  static LineFile read(Path file, CliOption option) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file
              + ": expected a text file, found "
              + (Files.isDirectory(file) ? "a folder" : "nothing")
              + "; check the path given to "
              + option.typed());
    }
    if (Files.size(file) > LIMIT) {
      throw new InputException(
          file + ": expected at most " + LIMIT + " bytes, found " + Files.size(file));
    }
    LineFile found = new LineFile(file);
    found.split(Files.readAllBytes(file));
    return found;
  }

  private void split(byte... bytes) {
    int number = 0;
    for (int from = 0; from < bytes.length; ) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      number++;
      if (to - from > LINE_LIMIT) {
        throw complaint(
            new Line(number, from, ""),
            "expected at most " + LINE_LIMIT + " bytes in a line, found " + (to - from));
      }
      String text = decode(ByteBuffer.wrap(bytes, from, to - from), new Line(number, from, ""));
      if (!text.isEmpty() && !text.startsWith("#")) {
        lines.add(new Line(number, from, text));
      }
      from = to + 1;
    }
  }

  private String decode(ByteBuffer bytes, Line line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().strip();
    } catch (CharacterCodingException e) {
      throw complaint(line, "expected UTF-8 text");
    }
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Makes a complaint about a line. */
  InputException complaint(Line line, String problem) {
    return new InputException(
        file + ": line " + line.number() + " (byte " + line.offset() + "): " + problem);
  }
}
