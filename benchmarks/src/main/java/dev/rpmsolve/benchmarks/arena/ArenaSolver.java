package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.criteria.Counting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A solver of the arena: a line of {@code solvers.txt}.
 *
 * @param name what tables call it
 * @param counting what it counts
 * @param dialect which criteria it understands
 * @param command the program and its arguments, with {@code {in}}, {@code {out}}, {@code
 *     {criteria}}, {@code {seconds}} and places such as {@code {jar}}; a single {@code in-process}
 *     is this solver in the runner
 */
record ArenaSolver(String name, Counting counting, Dialect dialect, List<String> command) {
  private static final String IN_PROCESS = "in-process";
  private static final int FIELDS = 4;

  /** Copies the command. */
  ArenaSolver {
    command = List.copyOf(command);
  }

  boolean isInProcess() {
    return command.equals(List.of(IN_PROCESS));
  }

  /** Tells whether its program is a file that can be run, or is found in the search path. */
  boolean isHere() {
    String program = command.get(0);
    return isInProcess()
        || program.indexOf('/') >= 0 && Files.isExecutable(Path.of(program))
        || program.indexOf('{') >= 0
        || Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Reads a list: name, counting, dialect and command, blanks between them; {@code #} begins a
   * comment.
   *
   * @throws IOException if the file cannot be read or a line is something else; the message names
   *     it
   */
  static List<ArenaSolver> read(Path file) throws IOException {
    List<ArenaSolver> solvers = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        ArenaSolver solver = parse(line);
        if (!names.add(solver.name)) {
          throw new IllegalArgumentException("the name " + solver.name + " is there twice");
        }
        solvers.add(solver);
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ": line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return solvers;
  }

  private static ArenaSolver parse(String line) {
    List<String> fields = List.of(line.split("\\s+"));
    if (fields.size() < FIELDS) {
      throw new IllegalArgumentException("expected NAME COUNTING DIALECT COMMAND...");
    }
    return new ArenaSolver(
        fields.get(0),
        counting(fields.get(1)),
        Dialect.of(fields.get(2)),
        fields.subList(FIELDS - 1, fields.size()));
  }

  /**
   * Reads the name of a counting.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Counting counting(String word) {
    for (Counting counting : Counting.values()) {
      if (counting.word().equals(word)) {
        return counting;
      }
    }
    throw new IllegalArgumentException("expected 'names' or 'packages', found '" + word + "'");
  }

  /** Fills in the places of the command. */
  List<String> commandLine(Map<String, String> places) {
    List<String> filled = new ArrayList<>();
    for (String argument : command) {
      String text = argument;
      for (Map.Entry<String, String> place : places.entrySet()) {
        text = text.replace("{" + place.getKey() + "}", place.getValue());
      }
      filled.add(text);
    }
    return filled;
  }
}
