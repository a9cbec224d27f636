package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.nio.charset.StandardCharsets;

/**
 * Builds the universe of another one again, by the calls a reader of metadata would make: every
 * string and dependency of every package is interned anew. Or a harder variant of it.
 *
 * <p>All texts are held as bytes, so that a replay costs nothing but the builder. Immutable.
 */
final class UniverseReplay {
  private static final DependencyKind[] KINDS = DependencyKind.values();

  private final Universe original;
  private final Int2ObjectOpenHashMap<byte[]> evrs = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<byte[]> texts = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<Dependency> rich = new Int2ObjectOpenHashMap<>();
  private final IntTable filesByPackage;

  /** Prepares the replay of a universe. */
  UniverseReplay(Universe original) {
    this.original = original;
    for (int packageId = 0; packageId < original.packageCount(); packageId++) {
      rememberEvr(original.evrId(packageId));
      rememberText(original.archId(packageId));
      rememberText(original.vendorId(packageId));
      rememberText(original.sourceId(packageId));
      rememberText(original.locationId(packageId));
    }
    DependencyTable table = original.dependencies();
    for (int id = 0; id < table.size(); id++) {
      if (!table.isRich(id)) {
        rememberEvr(table.second(id));
      } else if (table.operator(id) != DependencyTable.ELSE) {
        rich.put(id, table.get(id));
      }
    }
    filesByPackage = transpose(original.packagesByPath(), original.packageCount());
  }

  /** Builds a universe equal to the original. */
  Universe build() {
    return build(1, new int[0][]);
  }

  /**
   * Builds a harder universe: every package in several versions, each later one newer, and some
   * packages in conflict with others.
   *
   * @param versions how many versions of each package
   * @param conflicts per package those that its versions conflict with, in their first version; may
   *     be shorter than there are packages
   */
  Universe build(int versions, int[][] conflicts) {
    UniverseBuilder builder = Universe.builder(original.archPolicy());
    original.repositories().forEach(builder::addRepository);
    for (int packageId = 0; packageId < original.packageCount(); packageId++) {
      for (int version = 0; version < versions; version++) {
        int evr = evr(builder, original.evrId(packageId), version);
        begin(builder, packageId, evr);
        addDependencies(builder, packageId, evr);
        if (packageId < conflicts.length) {
          for (int other : conflicts[packageId]) {
            builder.add(
                DependencyKind.CONFLICTS,
                builder.atom(
                    name(builder, original.nameId(other)),
                    Relation.EQUAL,
                    evr(builder, original.evrId(other))));
          }
        }
        builder.endPackage();
      }
    }
    return builder.build();
  }

  /**
   * Builds a universe in which some packages are newer, and some are not there.
   *
   * @param updated these get a new EVR
   * @param absent these are left out
   */
  Universe buildChanged(Bits updated, Bits absent) {
    UniverseBuilder builder = Universe.builder(original.archPolicy());
    original.repositories().forEach(builder::addRepository);
    for (int packageId = 0; packageId < original.packageCount(); packageId++) {
      if (!absent.get(packageId)) {
        int evr = evr(builder, original.evrId(packageId), updated.get(packageId) ? 1 : 0);
        begin(builder, packageId, evr);
        addDependencies(builder, packageId, evr);
        builder.endPackage();
      }
    }
    return builder.build();
  }

  /** What a package provides as itself it provides in the version that it has here. */
  private void addDependencies(UniverseBuilder builder, int packageId, int evr) {
    DependencyTable table = original.dependencies();
    for (DependencyKind kind : KINDS) {
      IntTable dependencies = original.dependencyIds(kind);
      int end = dependencies.end(packageId);
      for (int i = dependencies.start(packageId); i < end; i++) {
        int id = dependencies.value(i);
        boolean isItself =
            kind == DependencyKind.PROVIDES
                && table.first(id) == original.nameId(packageId)
                && table.second(id) == original.evrId(packageId);
        builder.add(
            kind,
            isItself
                ? builder.atom(name(builder, table.first(id)), Relation.EQUAL, evr)
                : dependency(builder, id));
      }
    }
    for (int i = filesByPackage.start(packageId); i < filesByPackage.end(packageId); i++) {
      builder.addFile(name(builder, filesByPackage.value(i)));
    }
  }

  private int evr(UniverseBuilder builder, int evrId, int version) {
    return version == 0
        ? evr(builder, evrId)
        : builder.evr(original.evrText(evrId) + "." + version);
  }

  private void begin(UniverseBuilder builder, int packageId, int evr) {
    builder.beginPackage(
        original.repositoryIndex(packageId),
        name(builder, original.nameId(packageId)),
        evr,
        text(builder, original.archId(packageId)));
    builder.vendor(text(builder, original.vendorId(packageId)));
    builder.sourcePackage(text(builder, original.sourceId(packageId)));
    builder.location(text(builder, original.locationId(packageId)));
    builder.sizes(original.downloadBytes(packageId), original.installedBytes(packageId));
    builder.buildTime(original.buildTime(packageId));
  }

  private int dependency(UniverseBuilder builder, int id) {
    DependencyTable table = original.dependencies();
    if (table.isRich(id)) {
      return builder.dependency(rich.get(id));
    }
    int evr = table.second(id);
    int name = name(builder, table.first(id));
    return evr == 0
        ? builder.atom(name)
        : builder.atom(name, Relation.ofCode(table.operator(id)), evr(builder, evr));
  }

  private int name(UniverseBuilder builder, int nameId) {
    StringPool names = original.names();
    return builder.name(names.bytes(), names.start(nameId), names.end(nameId));
  }

  private int evr(UniverseBuilder builder, int evrId) {
    byte[] bytes = evrs.get(evrId);
    return builder.evr(bytes, 0, bytes.length);
  }

  private int text(UniverseBuilder builder, int textId) {
    byte[] bytes = texts.get(textId);
    return builder.text(bytes, 0, bytes.length);
  }

  private void rememberEvr(int evrId) {
    evrs.computeIfAbsent(evrId, id -> original.evrText(id).getBytes(StandardCharsets.UTF_8));
  }

  private void rememberText(int textId) {
    texts.computeIfAbsent(textId, id -> original.text(id).getBytes(StandardCharsets.UTF_8));
  }

  /** Turns a table of columns by row into one of rows by column. */
  private static IntTable transpose(IntTable table, int columns) {
    int[] columnOf = new int[table.valueCount()];
    int[] rowOf = new int[table.valueCount()];
    for (int row = 0; row < table.rows(); row++) {
      for (int i = table.start(row); i < table.end(row); i++) {
        columnOf[i] = table.value(i);
        rowOf[i] = row;
      }
    }
    return IntTable.group(columns, columnOf, rowOf, table.valueCount());
  }
}
