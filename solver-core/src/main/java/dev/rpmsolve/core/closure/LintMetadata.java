package dev.rpmsolve.core.closure;

import java.util.List;
import java.util.Set;

/**
 * What lints need beyond a universe.
 *
 * @param checksums the checksum of each package's file, by package id; empty text if unknown; an
 *     empty list if none is known
 * @param hiddenPaths required paths that no primary metadata lists or provides
 * @param sharedPaths files that packages of different names have in common
 */
public record LintMetadata(
    List<String> checksums, Set<String> hiddenPaths, List<SharedPath> sharedPaths) {
  /**
   * Creates metadata.
   *
   * @param checksums the checksum of each package's file, by package id
   * @param hiddenPaths required paths that no primary metadata lists or provides
   * @param sharedPaths files that packages of different names have in common
   */
  public LintMetadata {
    checksums = List.copyOf(checksums);
    hiddenPaths = Set.copyOf(hiddenPaths);
    sharedPaths = List.copyOf(sharedPaths);
  }

  /**
   * Knows nothing.
   *
   * @return metadata without any content
   */
  public static LintMetadata none() {
    return new LintMetadata(List.of(), Set.of(), List.of());
  }

  /**
   * A file that several packages have.
   *
   * @param path the path; no directory, and no ghost in any of the packages
   * @param packageIds the packages
   */
  public record SharedPath(String path, List<Integer> packageIds) {
    /**
     * Creates a shared file.
     *
     * @param path the path
     * @param packageIds the packages
     */
    public SharedPath {
      packageIds = List.copyOf(packageIds);
    }
  }
}
