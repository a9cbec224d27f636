package dev.rpmsolve.rpm.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * One run of the command line inside a test.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Run(int code, String out, String err) {

  static Run of(String... args) {
    return in(Map.of(), args);
  }

  static Run in(Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, false, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, false, StandardCharsets.UTF_8);
    int code = Main.run(args, new CommandIo(outStream, errStream, environment, false));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The output without the times, which differ from run to run. */
  String timeless() {
    return out.replaceAll("[0-9]+\\.[0-9]{2} s\\b", "N s");
  }

  /** JSON without the statistics, which change with every improvement of the solver. */
  String countless() {
    int statistics = out.indexOf("\"statistics\"");
    if (statistics < 0) {
      return out;
    }
    return out.substring(0, statistics) + out.substring(statistics).replaceAll(": [0-9]+", ": 0");
  }

  /** The complaint without the folder of the test. */
  String errWithout(Path folder) {
    return err.replace(folder.toString(), "DIR");
  }
}
