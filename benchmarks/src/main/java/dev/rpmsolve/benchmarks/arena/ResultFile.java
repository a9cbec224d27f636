package dev.rpmsolve.benchmarks.arena;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of a campaign: lines of comments, the names of the columns, a row per finished task.
 *
 * <p>Rows are appended as whole lines. What a killed run left of a line is cut off when the file is
 * opened again, so that the task is done again. Safe for use by several threads; not for several
 * processes.
 */
final class ResultFile {
  private static final String COMMENT = "# ";

  private final Path file;
  private final Map<ArenaTask.Key, ArenaRow> rows = new HashMap<>();

  private ResultFile(Path file) {
    this.file = file;
  }

  /**
   * Opens a file to go on with it, or begins one.
   *
   * @param comments what to say about this run: versions, machine
   * @throws IOException if it holds something else; the message names the line
   */
  static ResultFile open(Path file, List<String> comments) throws IOException {
    ResultFile results = new ResultFile(file);
    StringBuilder head = new StringBuilder();
    for (String comment : comments) {
      head.append(COMMENT).append(comment.replaceAll("\\s+", " ").strip()).append('\n');
    }
    boolean isNew = !Files.exists(file) || cutHalfLine(file) == 0;
    if (isNew) {
      head.append(Csv.line(ArenaRow.COLUMNS)).append('\n');
    } else {
      read(file).forEach(row -> results.rows.put(row.key(), row));
    }
    results.append(head.toString());
    return results;
  }

  /** Cuts off what follows the last line break, and returns what is left. */
  private static long cutHalfLine(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] != '\n') {
      length--;
    }
    if (length < bytes.length) {
      try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
        channel.truncate(length);
      }
    }
    return length;
  }

  /**
   * Reads all rows. A half line at the end is passed over.
   *
   * @throws IOException if it holds something else; the message names the line
   */
  static List<ArenaRow> read(Path file) throws IOException {
    String text = Files.readString(file);
    List<String> lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    List<ArenaRow> rows = new ArrayList<>();
    boolean hasColumns = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        continue;
      }
      try {
        List<String> fields = Csv.fields(line);
        if (hasColumns) {
          rows.add(ArenaRow.of(fields));
        } else if (!fields.equals(ArenaRow.COLUMNS)) {
          throw new IllegalArgumentException("expected the names of the columns of this version");
        }
        hasColumns = true;
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ": line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return rows;
  }

  /** Returns the comments of all runs, without what marks them. */
  static List<String> comments(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(COMMENT))
        .map(line -> line.substring(COMMENT.length()))
        .toList();
  }

  /** Tells whether a task is finished. */
  synchronized boolean has(ArenaTask.Key key) {
    return rows.containsKey(key);
  }

  /** Adds a finished task. */
  synchronized void add(ArenaRow row) throws IOException {
    append(Csv.line(row.fields()) + "\n");
    rows.put(row.key(), row);
  }

  private void append(String text) throws IOException {
    Files.write(
        file,
        text.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
