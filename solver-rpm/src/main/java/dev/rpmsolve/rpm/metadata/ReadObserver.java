package dev.rpmsolve.rpm.metadata;

/** A receiver of what a reader notices on its way. Called by the reading thread. */
public interface ReadObserver {

  /**
   * Tells how far the reader is; called now and then, and at the end of the file.
   *
   * @param expandedBytes bytes of XML read so far
   * @param packages packages read so far
   */
  void progress(long expandedBytes, int packages);

  /**
   * Tells of a flaw that does not stop the reading.
   *
   * @param message what is odd, in one line
   */
  void warning(String message);

  /**
   * An observer that ignores everything.
   *
   * @return a stateless observer
   */
  static ReadObserver silent() {
    return new ReadObserver() {
      @Override
      public void progress(long expandedBytes, int packages) {}

      @Override
      public void warning(String message) {}
    };
  }
}
