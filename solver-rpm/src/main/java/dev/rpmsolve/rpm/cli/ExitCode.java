package dev.rpmsolve.rpm.cli;

/** What the exit codes mean. */
final class ExitCode {
  /** The request was solved; the repositories are closed; there are providers. */
  static final int SOLVED = 0;

  /** The request cannot be solved; the repositories are not closed; there are no providers. */
  static final int UNSOLVABLE = 1;

  /** The arguments are wrong. */
  static final int USAGE = 2;

  /** Something cannot be read, or the output cannot be written. */
  static final int UNREADABLE = 3;

  /** A limit or an interruption ended the work. */
  static final int BUDGET = 4;

  /** A defect of this program, as in sysexits.h. */
  static final int DEFECT = 70;

  private ExitCode() {}
}
