package dev.rpmsolve.rpm.cache;

import java.io.IOException;

/** The statement that a file is not, or not completely, one of this cache. */
public final class CacheFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes the statement.
   *
   * @param message what is wrong
   */
  public CacheFormatException(String message) {
    super(message);
  }
}
