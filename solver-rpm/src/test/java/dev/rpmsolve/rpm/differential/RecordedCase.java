package dev.rpmsolve.rpm.differential;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.ReplayReport;
import dev.rpmsolve.rpm.testcase.TestcaseReplay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A test case of several runs whose results are yet to be recorded.
 *
 * @param start the statements about repositories, machine and pool
 * @param questions one per run, at least two
 */
record RecordedCase(List<String> start, List<Question> questions) {
  private static final int CRASH = 128;

  /**
   * What a run asks.
   *
   * @param lines flags and jobs
   * @param kinds what the result is about
   */
  record Question(List<String> lines, String kinds) {
    Question {
      lines = List.copyOf(lines);
    }
  }

  RecordedCase {
    start = List.copyOf(start);
    questions = List.copyOf(questions);
  }

  /** Returns the text with results where there are some. */
  String text(List<List<String>> results) {
    List<String> lines = new ArrayList<>(start);
    for (int i = 0; i < questions.size(); i++) {
      if (i > 0) {
        lines.add("nextjob");
      }
      lines.addAll(questions.get(i).lines());
      lines.add("result " + questions.get(i).kinds() + " <inline>");
      if (i < results.size()) {
        results.get(i).forEach(line -> lines.add("#>" + line));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** Records the results of {@code testsolv} in a file; nothing if it crashes. */
  Optional<List<List<String>>> record(Path file) throws IOException {
    Files.writeString(file, text(List.of()));
    Process process =
        new ProcessBuilder("testsolv", "-r", file.getFileName().toString())
            .directory(file.toAbsolutePath().getParent().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() >= CRASH) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    List<List<String>> results = new ArrayList<>();
    for (String line : output.split("\n", -1)) {
      if (line.matches("test [0-9]+:")) {
        results.add(new ArrayList<>());
      } else if (!line.isEmpty()) {
        results.get(results.size() - 1).add(line);
      }
    }
    Files.writeString(file, text(results));
    return Optional.of(results);
  }

  /** Replays what was recorded. */
  static ReplayReport replay(Path file) throws IOException {
    try {
      return TestcaseReplay.replay(file, ReadLimits.defaults(), Budget.unlimited());
    } catch (MetadataException e) {
      return ReplayReport.unreadable(file.toString(), String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      return ReplayReport.broken(file.toString(), e.toString());
    }
  }
}
