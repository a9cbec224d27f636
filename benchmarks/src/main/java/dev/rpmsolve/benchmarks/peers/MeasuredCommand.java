package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.benchmarks.BenchmarkFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole command, from the start of its process to the end.
 *
 * @param solver the name and version of what it runs
 * @param subject what the work is
 * @param line the program and its arguments
 * @param outcome finds what came out in the command's output, as its group; a command in whose
 *     output it is not found has failed
 * @param forgotten a folder that is deleted before each run, which takes no time
 */
record MeasuredCommand(
    String solver, String subject, List<String> line, Pattern outcome, Optional<Path> forgotten) {
  /** A command that may keep what it likes. */
  MeasuredCommand(String solver, String subject, List<String> line, Pattern outcome) {
    this(solver, subject, line, outcome, Optional.empty());
  }

  /**
   * Runs the command once.
   *
   * @param session where things are
   * @throws IOException if the output is not that of success; the exit status says little, because
   *     dnf ends with 1 when it was told not to go on
   */
  Sample run(Session session) throws IOException, InterruptedException {
    if (forgotten.isPresent() && Files.exists(forgotten.get())) {
      BenchmarkFolders.deleteTree(forgotten.get());
    }
    Path output = session.places().work().resolve("command.out");
    Path errors = session.places().work().resolve("command.err");
    List<String> command = new ArrayList<>();
    command.add("/usr/bin/python3");
    command.add(session.places().scripts().resolve("measure.py").toString());
    command.add(output.toString());
    command.addAll(line);
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String figures =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int status = process.waitFor();
    String text = Files.readString(output);
    Matcher matcher = outcome.matcher(text);
    if (status > 1 || !matcher.find() || figures.isEmpty()) {
      throw new IOException(
          String.join(" ", line)
              + " ended with "
              + status
              + ": "
              + Files.readString(errors)
              + text);
    }
    Map<Measure, Long> measures = new EnumMap<>(Sample.measures(List.of(figures.split("\t"))));
    return new Sample(solver, subject, matcher.group(1), measures);
  }
}
