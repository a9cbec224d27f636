package dev.rpmsolve.benchmarks.generator;

import java.util.Objects;

/**
 * A path that a package owns.
 *
 * @param path the absolute path
 * @param type what is at the path
 */
record FileEntry(String path, Type type) {

  /** What a path is, in the words of rpm-md. */
  enum Type {
    /** A regular file or a link. */
    FILE,
    /** A directory. */
    DIR,
    /** A path that is owned but not shipped. */
    GHOST
  }

  FileEntry {
    Objects.requireNonNull(type, "type");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("not an absolute path: " + path);
    }
  }

  /** Reads {@code /path}, {@code /directory/} or {@code %ghost /path}. */
  static FileEntry parse(String text) {
    String trimmed = text.strip();
    if (trimmed.startsWith("%ghost ")) {
      return new FileEntry(trimmed.substring("%ghost ".length()).strip(), Type.GHOST);
    }
    return trimmed.endsWith("/") && trimmed.length() > 1
        ? new FileEntry(trimmed.substring(0, trimmed.length() - 1), Type.DIR)
        : new FileEntry(trimmed, Type.FILE);
  }

  /** Tells whether primary.xml lists the path too, by the rule that rpm-md writers share. */
  boolean isInPrimary() {
    return path.contains("bin/") || path.startsWith("/etc/") || path.equals("/usr/lib/sendmail");
  }
}
