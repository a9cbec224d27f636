package dev.rpmsolve.rpm.cli;

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

  boolean isDebugging() {
    return "1".equals(environment.get(DEBUG));
  }
}
