package dev.rpmsolve.rpm.cli;

/** The statement that a file which the arguments name is of no use; one line with a way out. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
