package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One package of a universe, seen as an object.
 *
 * <p>A light view: it holds the universe and an id, and reads the columns on each call. Two views
 * are equal if they show the same package of the same universe.
 *
 * @param universe where the package lives
 * @param id its package id there
 */
public record RpmPackage(Universe universe, int id) {
  /**
   * Creates a view.
   *
   * @param universe where the package lives
   * @param id its package id there
   * @throws IndexOutOfBoundsException if the universe has no package of that id
   */
  public RpmPackage {
    Objects.checkIndex(id, universe.packageCount());
  }

  /**
   * Returns the package's name.
   *
   * @return the name
   */
  public String name() {
    return universe.names().get(universe.nameId(id));
  }

  /**
   * Returns the package's epoch, version and release.
   *
   * @return the EVR
   */
  public Evr evr() {
    return Evr.parse(universe.evrText(universe.evrId(id)));
  }

  /**
   * Returns the package's architecture.
   *
   * @return the architecture, such as {@code noarch}
   */
  public String arch() {
    return universe.text(universe.archId(id));
  }

  /**
   * Returns name, EVR and architecture.
   *
   * @return the NEVRA
   */
  public Nevra nevra() {
    return new Nevra(name(), evr(), arch());
  }

  /**
   * Returns the repository the package comes from.
   *
   * @return the repository
   */
  public Repository repository() {
    return universe.repositories().get(universe.repositoryIndex(id));
  }

  /**
   * Returns the vendor.
   *
   * @return the vendor, empty if not stated
   */
  public String vendor() {
    return universe.text(universe.vendorId(id));
  }

  /**
   * Returns the file name of the source package.
   *
   * @return the name, empty if not stated
   */
  public String sourcePackage() {
    return universe.text(universe.sourceId(id));
  }

  /**
   * Returns where in its repository the package's file is.
   *
   * @return a relative location, empty if not stated
   */
  public String location() {
    return universe.text(universe.locationId(id));
  }

  /**
   * Returns the size of the package's file.
   *
   * @return bytes, 0 if not stated
   */
  public long downloadBytes() {
    return universe.downloadBytes(id);
  }

  /**
   * Returns the size of the package's contents.
   *
   * @return bytes, 0 if not stated
   */
  public long installedBytes() {
    return universe.installedBytes(id);
  }

  /**
   * Lists dependencies.
   *
   * @param kind which
   * @return the dependencies in the order of the metadata
   */
  public List<Dependency> dependencies(DependencyKind kind) {
    var table = universe.dependencyIds(kind);
    return IntStream.range(table.start(id), table.end(id))
        .mapToObj(index -> universe.dependencies().get(table.value(index)))
        .toList();
  }

  // Written out, as what a record has by itself is linked at run time, which a first run pays for.

  @Override
  public boolean equals(Object other) {
    return other instanceof RpmPackage that && id == that.id && universe.equals(that.universe);
  }

  @Override
  public int hashCode() {
    return 31 * universe.hashCode() + id;
  }

  /** Prints {@code name-evr.arch}, without a distribution epoch. */
  @Override
  public String toString() {
    String arch = arch();
    String evr = universe.versionRules().text(evr());
    return name() + "-" + evr + (arch.isEmpty() ? "" : "." + arch);
  }
}
