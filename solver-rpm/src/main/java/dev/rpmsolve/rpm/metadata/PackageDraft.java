package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The package being read: numbers only, handed to the builder when it is complete.
 *
 * <p>Elements may come in any order, since nothing reaches the builder before the end tag. One
 * instance serves a whole file.
 */
final class PackageDraft {

  private static final int MISSING = -1;
  private static final DependencyKind[] KINDS = DependencyKind.values();

  private final UniverseBuilder builder;
  private final IntArrayList[] dependencies = new IntArrayList[KINDS.length];
  private final IntArrayList files = new IntArrayList();
  private int capabilityCount;

  int nameId;
  int evrId;
  int archId;
  int vendorId;
  boolean isSource;
  long downloadBytes;
  long installedBytes;
  long buildTime;
  byte[] pkgid = new byte[128];
  int pkgidLength;
  ChecksumAlgorithm pkgidAlgorithm;

  /** For messages. */
  final TextCopy name = new TextCopy();

  final TextCopy sourcePackage = new TextCopy();
  final TextCopy location = new TextCopy();

  PackageDraft(UniverseBuilder builder) {
    this.builder = builder;
    for (int kind = 0; kind < KINDS.length; kind++) {
      dependencies[kind] = new IntArrayList();
    }
  }

  void clear() {
    nameId = MISSING;
    evrId = MISSING;
    archId = MISSING;
    vendorId = MISSING;
    sourcePackage.clear();
    location.clear();
    isSource = false;
    downloadBytes = 0;
    installedBytes = 0;
    buildTime = 0;
    pkgidLength = 0;
    pkgidAlgorithm = null;
    capabilityCount = 0;
    files.clear();
    for (IntArrayList list : dependencies) {
      list.clear();
    }
  }

  /** The first thing without which this is no package; empty if it is one. */
  String missing() {
    return nameId == MISSING
        ? "<name>"
        : archId == MISSING ? "<arch>" : evrId == MISSING ? "<version>" : "";
  }

  boolean hasName() {
    return nameId != MISSING;
  }

  boolean hasArch() {
    return archId != MISSING;
  }

  boolean hasVersion() {
    return evrId != MISSING;
  }

  int capabilityCount() {
    return capabilityCount;
  }

  int fileCount() {
    return files.size();
  }

  void addFile(int pathId) {
    files.add(pathId);
  }

  void add(DependencyKind kind, int dependencyId) {
    dependencies[kind.ordinal()].add(dependencyId);
    capabilityCount++;
  }

  void pkgid(byte[] source, int from, int to) {
    if (to - from > pkgid.length) {
      pkgid = new byte[to - from];
    }
    System.arraycopy(source, from, pkgid, 0, to - from);
    pkgidLength = to - from;
  }

  /** Hands the package over; source packages provide nothing and own no paths. */
  int finish(int repositoryIndex) {
    int packageId = builder.beginPackage(repositoryIndex, nameId, evrId, archId);
    if (vendorId != MISSING) {
      builder.vendor(vendorId);
    }
    if (sourcePackage.isThere()) {
      builder.sourcePackage(sourcePackage.bytes(), 0, sourcePackage.length());
    }
    if (location.isThere()) {
      builder.location(location.bytes(), 0, location.length());
    }
    builder.sizes(downloadBytes, installedBytes);
    builder.buildTime(buildTime);
    for (DependencyKind kind : KINDS) {
      if (!isSource || kind != DependencyKind.PROVIDES) {
        addAll(kind, dependencies[kind.ordinal()]);
      }
    }
    if (!isSource) {
      for (int i = 0; i < files.size(); i++) {
        builder.addFile(files.getInt(i));
      }
    }
    builder.endPackage();
    return packageId;
  }

  private void addAll(DependencyKind kind, IntArrayList list) {
    for (int i = 0; i < list.size(); i++) {
      builder.add(kind, list.getInt(i));
    }
  }
}
