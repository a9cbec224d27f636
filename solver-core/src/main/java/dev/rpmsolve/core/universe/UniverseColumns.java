package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import java.util.Arrays;

/** The columns of a universe as its builder hands them over; whoever holds them must not write. */
final class UniverseColumns {
  final StringPool names;
  final StringPool evrs;
  final StringPool texts;
  final DependencyTable dependencies;
  final IntTable[] kinds;
  int[] nameIds;
  int[] evrIds;
  int[] archIds;
  int[] repositoryIndexes;
  int[] vendorIds;
  int[] sourceIds;
  int[] locationIds;
  long[] downloadBytes;
  long[] installedBytes;
  long[] buildTimes;
  int[] fileNameIds;
  int[] filePackageIds;

  /** Names that the system provides, ascending. */
  int[] systemNameIds;

  UniverseColumns(
      StringPool names,
      StringPool evrs,
      StringPool texts,
      DependencyTable dependencies,
      IntTable[] kinds) {
    this.names = names;
    this.evrs = evrs;
    this.texts = texts;
    this.dependencies = dependencies;
    this.kinds = kinds;
  }

  int packageCount() {
    return nameIds.length;
  }

  boolean isSystemName(int nameId) {
    return systemNameIds.length > 0 && Arrays.binarySearch(systemNameIds, nameId) >= 0;
  }

  /** Groups the packages by the paths they list, ascending. */
  IntTable filesByName() {
    IntTable byPackage =
        IntTable.group(packageCount(), filePackageIds, fileNameIds, fileNameIds.length);
    int[] packages = new int[fileNameIds.length];
    int[] paths = new int[fileNameIds.length];
    int next = 0;
    for (int packageId = 0; packageId < packageCount(); packageId++) {
      for (int i = byPackage.start(packageId); i < byPackage.end(packageId); i++) {
        packages[next] = packageId;
        paths[next++] = byPackage.value(i);
      }
    }
    return IntTable.group(names.size(), paths, packages, next);
  }
}
