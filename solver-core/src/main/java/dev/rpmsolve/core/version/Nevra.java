package dev.rpmsolve.core.version;

import java.util.Objects;

/**
 * The name, epoch, version, release and architecture of a package, which together tell it from the
 * others of a repository.
 *
 * <p>The text form is {@code name-[epoch:]version-release.arch}. {@link #parse} reads {@link
 * #toString} back as an equal value if there is a release, the version has no hyphen, and the
 * architecture is not empty and has no dot; that holds for every package that rpm can build.
 *
 * @param name the package's name, not empty; may contain hyphens
 * @param evr epoch, version and release
 * @param arch the architecture, such as {@code x86_64} or {@code noarch}; empty where the metadata
 *     has none
 */
public record Nevra(String name, Evr evr, String arch) {
  /**
   * Checks the parts.
   *
   * @param name the package's name
   * @param evr epoch, version and release
   * @param arch the architecture, or the empty text
   * @throws IllegalArgumentException if the name is empty
   */
  public Nevra {
    Objects.requireNonNull(evr, "evr");
    Objects.requireNonNull(arch, "arch");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the name is empty");
    }
  }

  /**
   * Reads {@code name-[epoch:]version-release.arch}: the architecture stands after the last dot,
   * and before that the release after the last hyphen and the version after the last but one.
   * Complexity: O(n).
   *
   * @param text the text
   * @return its parts
   * @throws IllegalArgumentException if a part other than the epoch is missing or empty, or the
   *     epoch is 2^32 or more
   */
  public static Nevra parse(String text) {
    int dot = text.lastIndexOf('.');
    int releaseHyphen = text.lastIndexOf('-', dot - 1);
    int versionHyphen = text.lastIndexOf('-', releaseHyphen - 1);
    if (versionHyphen <= 0
        || releaseHyphen == versionHyphen + 1
        || dot == releaseHyphen + 1
        || dot == text.length() - 1) {
      throw new IllegalArgumentException("not of the form name-[epoch:]version-release.arch");
    }
    Evr evr = Evr.parse(text.substring(versionHyphen + 1, dot));
    if (evr.version().isEmpty()) {
      throw new IllegalArgumentException("the version is empty");
    }
    return new Nevra(text.substring(0, versionHyphen), evr, text.substring(dot + 1));
  }

  /**
   * The text {@code name-[epoch:]version-release.arch}, without the parts that are missing.
   *
   * @return the text; epoch 0 is left out as in {@link Evr#toString}
   */
  @Override
  public String toString() {
    return name + "-" + evr + (arch.isEmpty() ? "" : "." + arch);
  }
}
