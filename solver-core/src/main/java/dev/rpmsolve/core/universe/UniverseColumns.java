package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.LongColumn;
import dev.rpmsolve.core.internal.ints.StringPool;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The columns of a universe as its builder hands them over; whoever holds them must not write. */
final class UniverseColumns {
  private static final int[] NO_PATHS = {};

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

  /** As {@link FileNames} keeps them. */
  int[] sourceIds;

  /** As {@link FileNames} keeps them. */
  int[] locationIds;

  LongColumn downloadBytes;
  LongColumn installedBytes;
  LongColumn buildTimes;

  /** The packages that list each path, ascending; of a library those that count everywhere. */
  IntTable packagesByPath;

  /** Of a library the packages that list each path that counts only where it is asked for. */
  IntTable packagesByLatePath = IntTable.empty(0);

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

  /**
   * Keeps some packages, in another order; all pools stay.
   *
   * @param packageIds the packages, in the order of their new ids
   * @param repositories old indexes of repositories, in the order of their new indexes
   * @param latePaths late paths that count
   */
  UniverseColumns select(int[] packageIds, int[] repositories, int... latePaths) {
    IntTable[] tables = new IntTable[kinds.length];
    for (int kind = 0; kind < kinds.length; kind++) {
      tables[kind] = rows(kinds[kind], packageIds);
    }
    UniverseColumns some = new UniverseColumns(names, evrs, texts, dependencies, tables);
    some.nameIds = values(nameIds, packageIds);
    some.evrIds = values(evrIds, packageIds);
    some.archIds = values(archIds, packageIds);
    some.vendorIds = values(vendorIds, packageIds);
    some.sourceIds = values(sourceIds, packageIds);
    some.locationIds = values(locationIds, packageIds);
    some.downloadBytes = downloadBytes.select(packageIds);
    some.installedBytes = installedBytes.select(packageIds);
    some.buildTimes = buildTimes.select(packageIds);
    some.repositoryIndexes = renamed(values(repositoryIndexes, packageIds), repositories);
    int[] newIds = inverse(packageIds, packageCount());
    FileList files = new FileList();
    for (int path = 0; path < packagesByPath.rows(); path++) {
      addFiles(packagesByPath, path, newIds, files);
    }
    for (int path : packagesByLatePath.rows() == 0 ? NO_PATHS : latePaths) {
      addFiles(packagesByLatePath, path, newIds, files);
    }
    some.packagesByPath = files.byPath(names.size(), packageIds.length);
    some.systemNameIds = systemNameIds;
    return some;
  }

  private static void addFiles(IntTable packages, int path, int[] newIds, FileList files) {
    for (int i = packages.start(path); i < packages.end(path); i++) {
      int packageId = newIds[packages.value(i)];
      if (packageId >= 0) {
        files.add(path, packageId);
      }
    }
  }

  private static int[] renamed(int[] values, int... names) {
    int[] positions = inverse(names, IntStream.of(names).max().orElse(-1) + 1);
    return IntStream.of(values).map(value -> positions[value]).toArray();
  }

  private static int[] inverse(int[] values, int size) {
    int[] positions = new int[size];
    Arrays.fill(positions, -1);
    for (int i = 0; i < values.length; i++) {
      positions[values[i]] = i;
    }
    return positions;
  }

  private static int[] values(int[] column, int... rows) {
    return IntStream.of(rows).map(row -> column[row]).toArray();
  }

  private static IntTable rows(IntTable table, int... rows) {
    if (table.valueCount() == 0) {
      return IntTable.empty(rows.length);
    }
    IntTable.Builder some = new IntTable.Builder();
    for (int row : rows) {
      for (int i = table.start(row); i < table.end(row); i++) {
        some.add(table.value(i));
      }
      some.endRow();
    }
    return some.build();
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
    more.downloadBytes = downloadBytes.withCopies(packageIds);
    more.installedBytes = installedBytes.withCopies(packageIds);
    more.buildTimes = buildTimes.withCopies(packageIds);
    more.packagesByPath = filesWithCopies(packageIds);
    more.systemNameIds = systemNameIds;
    return more;
  }

  /**
   * Indexes the paths.
   *
   * @param files paths of all packages
   * @param primaryFileCount how many of them, the first ones, count everywhere
   */
  void index(FileList files, int primaryFileCount) {
    boolean isAll = primaryFileCount == files.size();
    FileList primary = isAll ? files : files.range(0, primaryFileCount);
    packagesByPath = primary.byPath(names.size(), packageCount());
    if (!isAll) {
      packagesByLatePath =
          files.range(primaryFileCount, files.size()).byPath(names.size(), packageCount());
    }
  }

  private IntTable filesWithCopies(int... packageIds) {
    int count = packageCount();
    FileList files = new FileList();
    files.addAll(packagesByPath);
    IntTable byPackage = files.byPackage(count);
    for (int i = 0; i < packageIds.length; i++) {
      for (int path : byPackage.row(packageIds[i])) {
        files.add(path, count + i);
      }
    }
    return files.byPath(names.size(), count + packageIds.length);
  }

  private static IntTable withRows(IntTable table, int... rows) {
    if (table.valueCount() == 0) {
      return IntTable.empty(table.rows() + rows.length);
    }
    return rows(
        table, IntStream.concat(IntStream.range(0, table.rows()), IntStream.of(rows)).toArray());
  }

  private static int[] withValues(int[] column, int... rows) {
    return IntStream.concat(IntStream.of(column), IntStream.of(rows).map(row -> column[row]))
        .toArray();
  }

  /** Returns the text id of a package's location. */
  int locationId(int packageId) {
    int kept = locationIds[packageId];
    return kept >= 0 ? kept : texts.size() + packageId * 2;
  }

  /** Returns the text id of a package's source package. */
  int sourceId(int packageId) {
    int kept = sourceIds[packageId];
    return kept >= 0 ? kept : texts.size() + packageId * 2 + 1;
  }

  /** Returns a text: of the pool, or behind these ids one that follows from other columns. */
  String text(int textId) {
    int beyond = textId - texts.size();
    return beyond < 0 ? texts.get(textId) : followingText(beyond >> 1, (beyond & 1) != 0);
  }

  private String followingText(int packageId, boolean isSource) {
    int kept = isSource ? sourceIds[packageId] : locationIds[packageId];
    if (kept >= 0) {
      throw new IndexOutOfBoundsException("no such text");
    }
    FileNames fileNames = new FileNames(names, evrs, texts);
    FileNames named =
        isSource
            ? fileNames.sourceOf(evrIds[packageId])
            : fileNames.locationOf(nameIds[packageId], evrIds[packageId], archIds[packageId]);
    return named.startingWith(~kept);
  }

  int packageCount() {
    return nameIds.length;
  }

  boolean isSystemName(int nameId) {
    return systemNameIds.length > 0 && Arrays.binarySearch(systemNameIds, nameId) >= 0;
  }
}
