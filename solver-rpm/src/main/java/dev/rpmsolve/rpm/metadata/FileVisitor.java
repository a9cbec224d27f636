package dev.rpmsolve.rpm.metadata;

/** Told of every file in file lists that is neither a directory nor a ghost. */
@FunctionalInterface
public interface FileVisitor {
  /**
   * A package has a file.
   *
   * @param packageId the package
   * @param bytes holds the path; may change after the call
   * @param from where the path begins
   * @param to where it ends
   */
  void file(int packageId, byte[] bytes, int from, int to);
}
