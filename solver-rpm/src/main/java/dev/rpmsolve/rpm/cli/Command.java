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
   * Rewrites operands that would be taken for options.
   *
   * @param args what follows the command's name
   * @return the same, unless some operands begin with a dash
   */
  default String[] spelled(String[] args) {
    return args;
  }

  /**
   * Does the work and writes the report.
   *
   * @return the exit code
   */
  int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException;
}
