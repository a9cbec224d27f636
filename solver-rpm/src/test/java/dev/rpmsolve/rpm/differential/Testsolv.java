package dev.rpmsolve.rpm.differential;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** libsolv's program that runs test cases. */
final class Testsolv {
  private static final String NAME = "testsolv";

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

  /** Solves a case and returns the lines of its result. */
  List<String> solve(Path testcase) throws IOException {
    Process process =
        new ProcessBuilder(program.toString(), "-r", testcase.getFileName().toString())
            .directory(testcase.toAbsolutePath().getParent().toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(NAME + " " + testcase + " ended with " + code + ": " + output);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (output.contains("unknown package '")) {
      throw new IOException(NAME + " " + testcase + ": " + output);
    }
    return output.lines().filter(line -> !line.isBlank()).toList();
  }
}
