package dev.rpmsolve.rpm.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/**
 * One line on a terminal that tells what is going on, and vanishes in the end.
 *
 * <p>Shown only to a person, and only once the work has taken half a second. Not thread-safe.
 */
final class ProgressLine {
  private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final PrintStream err;
  private final boolean isShown;
  private long next;
  private int width;

  ProgressLine(CommandIo io) {
    err = io.err();
    isShown = io.isInteractive();
    next = System.nanoTime() + FIRST_NANOS;
  }

  /**
   * Replaces the line, unless that happened just now.
   *
   * @param text harmless text that fits a line
   */
  void show(String text) {
    if (isShown && System.nanoTime() - next >= 0) {
      next = System.nanoTime() + INTERVAL_NANOS;
      err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
      err.flush();
      width = text.length();
    }
  }

  /** Removes the line, so that something else can be printed. */
  void clear() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
      width = 0;
    }
  }
}
