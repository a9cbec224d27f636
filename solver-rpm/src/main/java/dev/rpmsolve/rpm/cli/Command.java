package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.util.List;

/** One command of the command line. Stateless. */
interface Command {
  /** Returns the word that calls it. */
  String name();

  /** Returns what its help says. */
  CommandHelp help();

  /** Returns the options it takes, in the order of its help. */
  List<CliOption> options();

  /**
   * Does the work and writes the report.
   *
   * @return the exit code
   */
  int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException;
}
