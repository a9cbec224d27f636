package dev.rpmsolve.benchmarks.arena;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a command under {@code measured.py}, which measures it, ends it in time with all that it
 * started, and also does so when this process is gone.
 *
 * @param script where {@code measured.py} is
 */
record MeasuredProcess(Path script) {
  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * Runs a command to its end.
   *
   * @param command the program and its arguments
   * @param seconds wall-clock time that it may take
   * @param errors the file for its standard error
   * @throws IOException if it cannot be measured, because there is no Python 3 or no Linux
   */
  Figures run(List<String> command, int seconds, Path errors)
      throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of("python3", script.toString(), Integer.toString(seconds), errors.toString()));
    line.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try (InputStream in = process.getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      if (process.waitFor() != 0) {
        throw new IOException(script + " failed: " + text);
      }
      return figures(text);
    } finally {
      // Its standard input ends with it, upon which it ends what it started.
      process.getOutputStream().close();
    }
  }

  private Figures figures(String text) throws IOException {
    Map<String, String> parts = new HashMap<>();
    for (String part : text.split("\t")) {
      int equals = part.indexOf('=');
      parts.put(part.substring(0, Math.max(0, equals)), part.substring(equals + 1));
    }
    try {
      return new Figures(
          Math.round(Long.parseLong(parts.get("cpu")) / NANOS_PER_MILLI),
          Math.round(Long.parseLong(parts.get("wall")) / NANOS_PER_MILLI),
          Long.parseLong(parts.get("peak")),
          String.valueOf(parts.get("end")));
    } catch (NumberFormatException e) {
      throw new IOException(script + " printed no figures: " + text, e);
    }
  }
}
