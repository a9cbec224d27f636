package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.request.Glob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a system that name packages which must not be removed: a name or pattern in each
 * line. See {@code protected_packages} in the manuals dnf.conf(5) and yum.conf(5).
 */
public final class ProtectedFiles {
  private static final List<String> FOLDERS = List.of("etc/yum/protected.d", "etc/dnf/protected.d");
  private static final int MAX_FILES = 1000;
  private static final int MAX_BYTES = 64 << 10;

  private ProtectedFiles() {}

  /**
   * Reads what dnf and yum read unless they are told otherwise.
   *
   * @param root the root folder
   * @return the names, in the order of the files; nothing if the system has no folder for such
   *     files, so that nothing is known
   * @throws IOException if a file cannot be read
   */
  public static Optional<List<String>> usual(SystemRoot root) throws IOException {
    boolean isAny = false;
    List<String> names = new ArrayList<>();
    for (String folder : FOLDERS) {
      isAny |= root.folder(folder).isPresent();
      for (String name : matching(root, "/" + folder + "/*.conf")) {
        if (!names.contains(name)) {
          names.add(name); // One folder may be a link to the other.
        }
      }
    }
    return isAny ? Optional.of(names) : Optional.empty();
  }

  /**
   * Reads the files that a pattern means.
   *
   * @param root the root folder
   * @param pattern an absolute path, with a pattern for the name of the file only
   * @return the names in them, in the order of the files
   * @throws IOException if a file cannot be read
   */
  public static List<String> matching(SystemRoot root, String pattern) throws IOException {
    int slash = pattern.lastIndexOf('/');
    String folder = pattern.substring(0, slash + 1).replaceFirst("^/+", "");
    Glob glob = new Glob(pattern.substring(slash + 1));
    Optional<Path> found = root.folder(folder);
    List<String> names = new ArrayList<>();
    if (found.isPresent()) {
      for (String file : files(found.get(), glob)) {
        Optional<Path> path = root.file(folder + file);
        if (path.isPresent() && Files.size(path.get()) <= MAX_BYTES) {
          names.addAll(names(path.get()));
        }
      }
    }
    return names;
  }

  private static List<String> files(Path folder, Glob glob) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .map(path -> path.getFileName().toString())
          .filter(glob::matches)
          .sorted()
          .limit(MAX_FILES)
          .toList();
    }
  }

  private static List<String> names(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
