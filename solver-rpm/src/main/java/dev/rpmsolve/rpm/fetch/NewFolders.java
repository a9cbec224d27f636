package dev.rpmsolve.rpm.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** Makes folders, and takes back those that stayed empty. Not thread-safe. */
final class NewFolders {
  /** The innermost first. */
  private final Deque<Path> made = new ArrayDeque<>();

  /**
   * Makes a folder and those around it, as far as they are not there.
   *
   * @param folder the innermost one
   * @throws IOException if that fails
   */
  void make(Path folder) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path one = folder.toAbsolutePath();
    while (one != null && !Files.exists(one, LinkOption.NOFOLLOW_LINKS)) {
      missing.push(one);
      one = one.getParent();
    }
    Files.createDirectories(folder);
    missing.forEach(made::push);
  }

  /**
   * Removes those that were made here and are empty.
   *
   * @throws IOException if one cannot be removed
   */
  void removeEmpty() throws IOException {
    while (!made.isEmpty()) {
      Path folder = made.pop();
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
        Files.delete(folder);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }
}
