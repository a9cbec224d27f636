package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A short text file that an option names, line by line. */
final class LineFile {
  private static final long LIMIT = 16L << 20;

  private LineFile() {}

  /**
   * A line that counts.
   *
   * @param number from 1
   * @param text without blanks around it
   */
  record Line(int number, String text) {}

  /**
   * Reads the lines that are neither blank nor comments.
   *
   * @throws InputException if the file is too long or no UTF-8
   */
  static List<Line> read(Path file, CliOption option) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file + ": expected a text file; check the path given to " + option.typed());
    }
    if (Files.size(file) > LIMIT) {
      throw new InputException(
          file + ": expected at most " + LIMIT + " bytes, found " + Files.size(file));
    }
    List<Line> lines = new ArrayList<>();
    try {
      int number = 0;
      for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        if (!text.isBlank() && !text.strip().startsWith("#")) {
          lines.add(new Line(number, text.strip()));
        }
      }
    } catch (MalformedInputException e) {
      throw new InputException(file + ": expected UTF-8 text");
    }
    return lines;
  }

  /** Makes a complaint about a line. */
  static InputException complaint(Path file, Line line, String problem) {
    return new InputException(file + ": line " + line.number() + ": " + problem);
  }
}
