package dev.rpmsolve.rpm.fetch;

/** A receiver of what happens while files are fetched; called by the fetching threads. */
public interface FetchListener {

  /**
   * Tells how far a file has come.
   *
   * @param file the file, relative to its repository
   * @param bytes bytes on disk so far
   * @param total how many there will be; -1 if nobody knows
   */
  default void progress(String file, long bytes, long total) {}

  /**
   * Tells that a mirror failed and another, or the same again, is tried.
   *
   * @param address what was asked for, without credentials
   * @param reason why it failed, in one line
   */
  default void retry(String address, String reason) {}

  /**
   * A listener that ignores everything.
   *
   * @return a stateless listener
   */
  static FetchListener silent() {
    return new FetchListener() {};
  }
}
