package dev.rpmsolve.core.universe;

import java.io.IOException;

/** The statement that arrays are not the image of a universe. */
public final class MalformedImageException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the statement.
   *
   * @param message what is wrong
   */
  public MalformedImageException(String message) {
    super(message);
  }
}
