package dev.rpmsolve.rpm;

import dev.rpmsolve.core.universe.Repository;

/** Passes everything on, and remembers whether there were warnings. */
final class WarningCounter implements LoadListener {
  private final LoadListener listener;
  private int warnings;

  WarningCounter(LoadListener listener) {
    this.listener = listener;
  }

  int warnings() {
    return warnings;
  }

  @Override
  public void progress(Repository repository, long expandedBytes, int packages) {
    listener.progress(repository, expandedBytes, packages);
  }

  @Override
  public void warning(Repository repository, String message) {
    warnings++;
    listener.warning(repository, message);
  }

  @Override
  public void filelistsNeeded(int paths) {
    listener.filelistsNeeded(paths);
  }

  @Override
  public void cacheNote(String message) {
    listener.cacheNote(message);
  }
}
