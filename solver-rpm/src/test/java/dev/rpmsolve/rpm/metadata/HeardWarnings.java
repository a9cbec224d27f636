package dev.rpmsolve.rpm.metadata;

import java.util.List;

/**
 * Keeps what a reader warns of.
 *
 * @param heard where
 */
record HeardWarnings(List<String> heard) implements ReadObserver {
  @Override
  public void progress(long expandedBytes, int packages) {}

  @Override
  public void warning(String message) {
    heard.add(message);
  }
}
