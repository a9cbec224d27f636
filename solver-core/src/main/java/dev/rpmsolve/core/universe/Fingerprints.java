package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.IntTable;

/**
 * A hash of each package's name, EVR, architecture, Requires, Provides, Conflicts, Obsoletes and
 * paths.
 *
 * <p>Made of the 64-bit hashes of the strings, which are seeded anew in each run of the program; so
 * fingerprints can be compared between universes, but not kept. The order of dependencies does not
 * count. Immutable. Two different packages have the same fingerprint with a probability of about
 * 2<sup>-64</sup>, and nobody who does not know the seed can prepare such a pair. One pass over the
 * dependencies.
 */
public final class Fingerprints {
  private static final DependencyKind[] KINDS = {
    DependencyKind.REQUIRES,
    DependencyKind.PROVIDES,
    DependencyKind.CONFLICTS,
    DependencyKind.OBSOLETES
  };
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long[] SALTS = {
    0xD6E8FEB86659FD93L, 0xA0761D6478BD642FL, 0xE7037ED1A0B428DBL, 0x8EBC6AF09C88C6E3L
  };
  private static final long EVR_SALT = 0x589965CC75374CC3L;
  private static final long ARCH_SALT = 0x1D8E4E27C47D124FL;
  private static final long PATH_SALT = 0xEB44ACCAB455D165L;

  private final Universe universe;
  private final long[] prints;

  Fingerprints(Universe universe) {
    this.universe = universe;
    prints = prints(universe.columns());
  }

  /**
   * Returns the universe.
   *
   * @return whose packages these are
   */
  public Universe universe() {
    return universe;
  }

  /** Returns the fingerprint of each package; do not write to them. */
  long[] prints() {
    return prints;
  }

  private static long[] prints(UniverseColumns columns) {
    long[] dependencies = ofDependencies(columns);
    long[] prints = new long[columns.packageCount()];
    for (int packageId = 0; packageId < prints.length; packageId++) {
      prints[packageId] =
          columns.names.hash(columns.nameIds[packageId])
              + columns.evrs.hash(columns.evrIds[packageId]) * EVR_SALT
              + columns.texts.hash(columns.archIds[packageId]) * ARCH_SALT;
    }
    for (int kind = 0; kind < KINDS.length; kind++) {
      add(prints, columns.kinds[KINDS[kind].ordinal()], dependencies, SALTS[kind]);
    }
    addPaths(prints, columns);
    return prints;
  }

  private static void addPaths(long[] prints, UniverseColumns columns) {
    IntTable packages = columns.packagesByPath;
    for (int path = 0; path < packages.rows(); path++) {
      if (packages.isFilled(path)) {
        long print = columns.names.hash(path) * PATH_SALT;
        for (int i = packages.start(path); i < packages.end(path); i++) {
          prints[packages.value(i)] += print;
        }
      }
    }
  }

  private static void add(long[] prints, IntTable rows, long[] dependencies, long salt) {
    for (int packageId = 0; packageId < prints.length; packageId++) {
      long sum = 0;
      for (int i = rows.start(packageId); i < rows.end(packageId); i++) {
        sum += dependencies[rows.value(i)];
      }
      prints[packageId] += sum * salt;
    }
  }

  /** Operands have lower ids than what holds them. */
  private static long[] ofDependencies(UniverseColumns columns) {
    DependencyTable table = columns.dependencies;
    long[] hashes = new long[table.size()];
    for (int id = 0; id < hashes.length; id++) {
      int operator = table.operator(id);
      int first = table.first(id);
      int second = table.second(id);
      boolean isRich = operator >= DependencyTable.AND;
      long left = isRich ? hashes[first] : columns.names.hash(first);
      long right = isRich ? hashes[second] : columns.evrs.hash(second);
      hashes[id] = mix(mix(left + operator) + right);
    }
    return hashes;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 32)) * MULTIPLIER;
    mixed = (mixed ^ (mixed >>> 29)) * SALTS[0];
    return mixed ^ (mixed >>> 32);
  }
}
