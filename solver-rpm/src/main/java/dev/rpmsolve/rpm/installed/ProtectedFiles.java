package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.request.Glob;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a system that name packages which must not be removed: a name or pattern in each
 * line. See {@code protected_packages} in the manuals dnf.conf(5) and yum.conf(5).
 */
public final class ProtectedFiles {
  private static final List<String> FOLDERS = List.of("etc/yum/protected.d", "etc/dnf/protected.d");

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
    Set<String> names = new LinkedHashSet<>(); // One folder may be a link to the other.
    for (String folder : FOLDERS) {
      isAny |= root.folder(folder).isPresent();
      names.addAll(matching(root, "/" + folder + "/*.conf"));
    }
    return isAny ? Optional.of(List.copyOf(names)) : Optional.empty();
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
        if (path.isPresent()) {
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
          .toList();
    }
  }

  private static List<String> names(Path file) throws IOException {
    return SmallText.read(file, ReadLimits.defaults())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
