package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.report.PlainText;
import dev.rpmsolve.rpm.report.TextStyle;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command writes and what it knows of its surroundings.
 *
 * @param out receives the report
 * @param err receives progress, warnings and errors
 * @param environment environment variables
 * @param isInteractive whether a person watches on a terminal
 */
record CommandIo(
    PrintStream out, PrintStream err, Map<String, String> environment, boolean isInteractive) {
  private static final String DEBUG = "RPMSOLVE_DEBUG";
  private static final String NO_COLOR = "NO_COLOR";
  private static final String TERMINAL = "TERM";
  private static final String DUMB = "dumb";

  /**
   * Tells whether the report may have colors: on a terminal that knows them, if people want any.
   */
  TextStyle style() {
    String noColor = environment.getOrDefault(NO_COLOR, "");
    String terminal = environment.getOrDefault(TERMINAL, DUMB);
    boolean isColored = isInteractive && noColor.isEmpty() && !terminal.equals(DUMB);
    return isColored ? TextStyle.COLORED : TextStyle.PLAIN;
  }

  /** Returns the same without errors, for what was complained about already. */
  CommandIo silent() {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new CommandIo(out, nowhere, environment, isInteractive);
  }

  /** Prints a warning. */
  void warn(String text) {
    err.println("rpmsolve: warning: " + PlainText.escape(text));
  }

  boolean isDebugging() {
    return "1".equals(environment.get(DEBUG));
  }
}
