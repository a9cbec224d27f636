package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Arrays;

/**
 * The columns of the properties that every document has.
 *
 * <p>Representation: ints by package id; the three flags in one byte; rows for the lists.
 * Immutable.
 */
final class CudfPackages {
  private static final int INSTALLED = 4;
  private static final int WAS_INSTALLED = 8;
  private static final CudfKeep[] KEEPS = CudfKeep.values();

  private final int[] nameIds;
  private final int[] versions;
  private final byte[] flags;
  private final IntTable depends;
  private final IntTable conflicts;
  private final IntTable provides;
  private final IntTable byName;

  private CudfPackages(Builder builder) {
    nameIds = Arrays.copyOf(builder.nameIds, builder.count);
    versions = Arrays.copyOf(builder.versions, builder.count);
    flags = Arrays.copyOf(builder.flags, builder.count);
    depends = builder.depends.build();
    conflicts = builder.conflicts.build();
    provides = builder.provides.build();
    byName = sortedByVersion(builder.nameCount);
  }

  private IntTable sortedByVersion(int nameCount) {
    int count = nameIds.length;
    long[] keys = new long[count];
    for (int id = 0; id < count; id++) {
      keys[id] = (long) versions[id] << Integer.SIZE | id;
    }
    Arrays.sort(keys);
    int[] sorted = new int[count];
    int[] rowOf = new int[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = (int) keys[i];
      rowOf[i] = nameIds[sorted[i]];
    }
    return IntTable.group(nameCount, rowOf, sorted, count);
  }

  int count() {
    return nameIds.length;
  }

  int nameId(int packageId) {
    return nameIds[packageId];
  }

  int version(int packageId) {
    return versions[packageId];
  }

  boolean isInstalled(int packageId) {
    return (flags[packageId] & INSTALLED) != 0;
  }

  boolean wasInstalled(int packageId) {
    return (flags[packageId] & WAS_INSTALLED) != 0;
  }

  CudfKeep keep(int packageId) {
    return KEEPS[flags[packageId] & 3];
  }

  IntTable depends() {
    return depends;
  }

  IntTable conflicts() {
    return conflicts;
  }

  IntTable provides() {
    return provides;
  }

  IntTable byName() {
    return byName;
  }

  /** Finds a package in O(log versions), -1 if there is none. */
  int find(int nameId, int version) {
    int low = byName.start(nameId);
    int high = byName.end(nameId) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int id = byName.value(middle);
      if (versions[id] == version) {
        return id;
      }
      if (versions[id] < version) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Collects packages one after another. */
  static final class Builder {
    private final IntTable.Builder depends = new IntTable.Builder();
    private final IntTable.Builder conflicts = new IntTable.Builder();
    private final IntTable.Builder provides = new IntTable.Builder();
    private int[] nameIds = new int[64];
    private int[] versions = new int[64];
    private byte[] flags = new byte[64];
    private int count;
    private int nameCount;

    int count() {
      return count;
    }

    void begin(int nameId) {
      if (count == nameIds.length) {
        nameIds = Arrays.copyOf(nameIds, count * 2);
        versions = Arrays.copyOf(versions, count * 2);
        flags = Arrays.copyOf(flags, count * 2);
      }
      nameIds[count] = nameId;
      count++;
    }

    void version(int version) {
      versions[count - 1] = version;
    }

    int nameId(int packageId) {
      return nameIds[packageId];
    }

    void installed() {
      flags[count - 1] |= INSTALLED;
    }

    void wasInstalled() {
      flags[count - 1] |= WAS_INSTALLED;
    }

    void keep(CudfKeep keep) {
      flags[count - 1] = (byte) (flags[count - 1] & ~3 | keep.ordinal());
    }

    void addDepends(int clauseId) {
      depends.add(clauseId);
    }

    void addConflict(int constraintId) {
      conflicts.add(constraintId);
    }

    void addProvided(int constraintId) {
      provides.add(constraintId);
    }

    void end() {
      depends.endRow();
      conflicts.endRow();
      provides.endRow();
    }

    void names(int number) {
      nameCount = number;
    }

    CudfPackages build() {
      return new CudfPackages(this);
    }
  }
}
