package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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

  /** Appends packages that differ from present ones by their repository only. */
  UniverseColumns withCopies(int[] packageIds, int repositoryIndex) {
    IntTable[] tables = new IntTable[kinds.length];
    for (int kind = 0; kind < kinds.length; kind++) {
      tables[kind] = withRows(kinds[kind], packageIds);
    }
    UniverseColumns more = new UniverseColumns(names, evrs, texts, dependencies, tables);
    more.nameIds = withValues(nameIds, packageIds);
    more.evrIds = withValues(evrIds, packageIds);
    more.archIds = withValues(archIds, packageIds);
    more.repositoryIndexes = Arrays.copyOf(repositoryIndexes, packageCount() + packageIds.length);
    Arrays.fill(
        more.repositoryIndexes, packageCount(), more.repositoryIndexes.length, repositoryIndex);
    more.vendorIds = withValues(vendorIds, packageIds);
    more.sourceIds = withValues(sourceIds, packageIds);
    more.locationIds = withValues(locationIds, packageIds);
    more.downloadBytes = withValues(downloadBytes, packageIds);
    more.installedBytes = withValues(installedBytes, packageIds);
    more.buildTimes = withValues(buildTimes, packageIds);
    more.copyFiles(this, packageIds);
    more.systemNameIds = systemNameIds;
    return more;
  }

  private void copyFiles(UniverseColumns original, int... packageIds) {
    int count = original.packageCount();
    IntTable files =
        IntTable.group(
            count, original.filePackageIds, original.fileNameIds, original.fileNameIds.length);
    IntArrayList paths = IntArrayList.wrap(original.fileNameIds.clone());
    IntArrayList owners = IntArrayList.wrap(original.filePackageIds.clone());
    for (int i = 0; i < packageIds.length; i++) {
      for (int path : files.row(packageIds[i])) {
        paths.add(path);
        owners.add(count + i);
      }
    }
    fileNameIds = paths.toIntArray();
    filePackageIds = owners.toIntArray();
  }

  private static IntTable withRows(IntTable table, int... rows) {
    if (table.valueCount() == 0) {
      return IntTable.empty(table.rows() + rows.length);
    }
    IntTable.Builder more = new IntTable.Builder();
    IntStream.concat(IntStream.range(0, table.rows()), IntStream.of(rows))
        .forEach(
            row -> {
              for (int i = table.start(row); i < table.end(row); i++) {
                more.add(table.value(i));
              }
              more.endRow();
            });
    return more.build();
  }

  private static int[] withValues(int[] column, int... rows) {
    return IntStream.concat(IntStream.of(column), IntStream.of(rows).map(row -> column[row]))
        .toArray();
  }

  private static long[] withValues(long[] column, int... rows) {
    return LongStream.concat(
            LongStream.of(column), IntStream.of(rows).mapToLong(row -> column[row]))
        .toArray();
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
