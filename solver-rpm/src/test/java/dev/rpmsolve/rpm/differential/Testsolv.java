package dev.rpmsolve.rpm.differential;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** libsolv's program that runs test cases. */
final class Testsolv {
  private static final String NAME = "testsolv";
  private static final String ABORTED = "aborted ";

  private final Path program;

  private Testsolv(Path program) {
    this.program = program;
  }

  /** Looks for it where the machine has programs. */
  static Optional<Testsolv> onPath() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, NAME);
      if (!folder.isEmpty() && Files.isExecutable(program)) {
        return Optional.of(new Testsolv(program));
      }
    }
    return Optional.empty();
  }

  /** Looks for it, or skips the calling test with a printed notice. */
  static Testsolv required() {
    Optional<Testsolv> found = onPath();
    if (found.isEmpty()) {
      String notice = "skipped: no " + NAME + " on the path";
      System.out.println(notice);
      Assumptions.abort(notice);
    }
    return found.orElseThrow();
  }

  /** Tells whether a result is that the program gave up on an assertion of its own. */
  static boolean isAborted(List<String> lines) {
    return lines.size() == 1 && lines.get(0).startsWith(ABORTED);
  }

  /** Solves a case and returns the lines of its result. */
  List<String> solve(Path testcase) throws IOException {
    try {
      return lines(testcase);
    } catch (AbortedException e) {
      return List.of(ABORTED + e.getMessage());
    }
  }

  private List<String> lines(Path testcase) throws IOException {
    return output(testcase).lines().filter(line -> !line.isBlank()).toList();
  }

  private static final class AbortedException extends IOException {
    private static final long serialVersionUID = 1;

    AbortedException(String assertion) {
      super(assertion);
    }
  }

  /** Solves a case of several runs and returns the lines of each result. */
  List<List<String>> solveAll(Path testcase, int runs) throws IOException {
    List<List<String>> all = new ArrayList<>();
    for (String line : lines(testcase)) {
      if (line.matches("test [0-9]+:")) {
        all.add(new ArrayList<>());
      } else {
        if (all.isEmpty()) {
          all.add(new ArrayList<>());
        }
        all.get(all.size() - 1).add(line);
      }
    }
    if (all.isEmpty() && runs == 1) {
      all.add(List.of());
    }
    if (all.size() != runs) {
      throw new IOException(NAME + " " + testcase + ": " + all.size() + " results");
    }
    return all;
  }

  private String output(Path testcase) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-r", testcase.getFileName().toString())
            .directory(testcase.toAbsolutePath().getParent().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0 && output.contains(": Assertion `")) {
        throw new AbortedException(output.strip());
      } else if (code != 0) {
        throw new IOException(NAME + " " + testcase + " ended with " + code + ": " + output);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (output.contains("unknown package '") || output.contains("str2job: ")) {
      throw new IOException(NAME + " " + testcase + ": " + output);
    }
    return output;
  }
}
