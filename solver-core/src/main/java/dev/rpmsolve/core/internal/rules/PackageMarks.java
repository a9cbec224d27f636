package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;

/** A set of packages that may also be all of them. */
final class PackageMarks {
  private final Bits marked;
  private boolean areAllMarked;

  PackageMarks(int packageCount) {
    marked = new Bits(packageCount);
  }

  void mark(int packageId) {
    marked.add(packageId);
  }

  void markAll() {
    areAllMarked = true;
  }

  boolean has(int packageId) {
    return areAllMarked || marked.get(packageId);
  }

  boolean areAllMarked() {
    return areAllMarked;
  }

  /** Tells whether there may be a marked package. */
  boolean hasAny() {
    return areAllMarked || marked.size() > 0;
  }

  /** Tells whether a package is marked by itself. */
  boolean hasSingle(int packageId) {
    return marked.get(packageId);
  }

  /** Tells whether single packages are marked. */
  boolean hasSingle() {
    return marked.size() > 0;
  }
}
