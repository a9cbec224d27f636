package dev.rpmsolve.rpm.cli;

/** The statement that the arguments are wrong; the message is one line with a way out. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
