package dev.rpmsolve.benchmarks.peers;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * libsolv in a process of its own, which answers one line by one line; {@code libsolv_server.py}
 * says which. Not safe for use by several threads.
 */
final class LibsolvServer implements Closeable {
  private static final String PYTHON = "/usr/bin/python3";
  private static final String OK = "ok";

  private final String name;
  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  private LibsolvServer(String name, Process process) {
    this.name = name;
    this.process = process;
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts libsolv.
   *
   * @param name its name and version
   * @param scripts the folder of {@code libsolv_server.py}
   */
  static LibsolvServer start(String name, Path scripts) throws IOException {
    return new LibsolvServer(
        name,
        new ProcessBuilder(command(scripts))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** Returns the command that reads requests from standard input. */
  static List<String> command(Path scripts) {
    return List.of(PYTHON, scripts.resolve("libsolv_server.py").toString());
  }

  String name() {
    return name;
  }

  /**
   * Asks and waits for the answer.
   *
   * @param fields the request, without tabs or ends of lines
   * @return the fields of the answer
   * @throws IOException if libsolv cannot do it, or has ended
   */
  List<String> ask(List<String> fields) throws IOException {
    requests.write(String.join("\t", fields) + "\n");
    requests.flush();
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(
          name + " ended during " + fields.subList(0, Math.min(2, fields.size())));
    }
    List<String> answer = List.of(line.split("\t", -1));
    if (!answer.get(0).equals(OK)) {
      throw new IOException(name + ": " + line);
    }
    return answer.subList(1, answer.size());
  }

  @Override
  public void close() throws IOException {
    requests.close();
    process.destroy();
  }
}
