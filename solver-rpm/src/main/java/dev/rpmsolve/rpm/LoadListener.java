package dev.rpmsolve.rpm;

import dev.rpmsolve.core.universe.Repository;

/**
 * A receiver of what happens while repositories are loaded. All methods are called by the loading
 * thread and do nothing unless overridden.
 */
public interface LoadListener {

  /**
   * Tells how far the present file has been read; called every few thousand packages.
   *
   * @param repository the repository being read
   * @param expandedBytes bytes of XML read so far
   * @param packages packages read so far
   */
  default void progress(Repository repository, long expandedBytes, int packages) {}

  /**
   * Tells of a flaw that does not stop the loading.
   *
   * @param repository the repository that has it
   * @param message what is odd, in one line
   */
  default void warning(Repository repository, String message) {}

  /**
   * Tells that the file lists must be read, because dependencies name paths that no package lists
   * in its primary metadata.
   *
   * @param paths how many such paths there are in all repositories
   */
  default void filelistsNeeded(int paths) {}

  /**
   * Tells what came of a cache: whether something was found or kept there, or why not. Only what a
   * person wants to know who asked for details.
   *
   * @param message one line
   */
  default void cacheNote(String message) {}

  /**
   * A listener that ignores everything.
   *
   * @return a stateless listener
   */
  static LoadListener silent() {
    return new LoadListener() {};
  }
}
