package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Pairs of a path and a package that lists it, in any order: what indexes of paths are made of. Not
 * thread-safe.
 */
final class FileList {
  private final IntArrayList paths;
  private final IntArrayList packages;

  FileList() {
    this(new int[0], new int[0]);
  }

  /** Makes a list of pairs; the arrays are of one length and not copied. */
  FileList(int[] paths, int[] packages) {
    this.paths = IntArrayList.wrap(paths);
    this.packages = IntArrayList.wrap(packages);
  }

  void add(int path, int packageId) {
    paths.add(path);
    packages.add(packageId);
  }

  /** Adds all pairs of an index, by path and by package. */
  void addAll(IntTable packagesByPath) {
    for (int path = 0; path < packagesByPath.rows(); path++) {
      for (int i = packagesByPath.start(path); i < packagesByPath.end(path); i++) {
        add(path, packagesByPath.value(i));
      }
    }
  }

  int size() {
    return paths.size();
  }

  int path(int index) {
    return paths.getInt(index);
  }

  int packageId(int index) {
    return packages.getInt(index);
  }

  int[] paths() {
    return paths.toIntArray();
  }

  int[] packages() {
    return packages.toIntArray();
  }

  FileList range(int from, int to) {
    return new FileList(
        paths.subList(from, to).toIntArray(), packages.subList(from, to).toIntArray());
  }

  /** Groups the paths by package, in the order of this list. */
  IntTable byPackage(int packageCount) {
    return IntTable.group(packageCount, packages(), paths(), size());
  }

  /** Groups the packages by path, ascending. */
  IntTable byPath(int pathCount, int packageCount) {
    IntTable byPackage = byPackage(packageCount);
    int[] sortedPackages = new int[size()];
    int[] sortedPaths = new int[size()];
    int next = 0;
    for (int packageId = 0; packageId < packageCount; packageId++) {
      for (int i = byPackage.start(packageId); i < byPackage.end(packageId); i++) {
        sortedPackages[next] = packageId;
        sortedPaths[next++] = byPackage.value(i);
      }
    }
    return IntTable.group(pathCount, sortedPaths, sortedPackages, next);
  }
}
