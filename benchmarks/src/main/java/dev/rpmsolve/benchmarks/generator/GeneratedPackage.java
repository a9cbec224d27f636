package dev.rpmsolve.benchmarks.generator;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A package as both metadata files describe it.
 *
 * @param identity its name, version and architecture
 * @param summary one line for humans
 * @param source the name of the source package it is built from
 * @param relations its relations; a missing kind is an empty list
 * @param files the paths it owns, in the order written
 */
record GeneratedPackage(
    Identity identity,
    String summary,
    String source,
    Map<RelationKind, List<Relation>> relations,
    List<FileEntry> files) {

  /**
   * What tells a package from all others.
   *
   * @param name the name
   * @param version epoch, version and release
   * @param arch the architecture
   */
  record Identity(String name, Version version, String arch) {
    Identity {
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(arch, "arch");
      if (name.isEmpty() || version.release().isEmpty()) {
        throw new IllegalArgumentException("incomplete identity: " + name + " " + version);
      }
    }

    /** Returns {@code name-version-release.arch}, the stem of the file name. */
    String fileStem() {
      return name + "-" + version.version() + "-" + version.release() + "." + arch;
    }
  }

  GeneratedPackage {
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(source, "source");
    relations = Map.copyOf(relations);
    files = List.copyOf(files);
  }

  /** Returns the relations of one kind. */
  List<Relation> relations(RelationKind kind) {
    return relations.getOrDefault(kind, List.of());
  }
}
