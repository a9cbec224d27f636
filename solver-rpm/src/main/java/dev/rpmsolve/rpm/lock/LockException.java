package dev.rpmsolve.rpm.lock;

/** The statement that packages cannot be written down; one line with a way out. */
public final class LockException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LockException(String message) {
    super(message);
  }
}
