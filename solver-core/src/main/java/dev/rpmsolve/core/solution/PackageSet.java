package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;

/**
 * Some packages of a universe, found by their names and by what they provide.
 *
 * <p>Representation: a set over the universe's own tables of names, so that making it costs as much
 * as there are members; a question costs as much as there are packages of the name. Places are
 * indexes of those tables. Immutable.
 */
final class PackageSet {
  private final int[] members;
  private final Bits bits;
  private final Universe universe;
  private final IntTable byName;
  private final IntTable providesByName;
  private final IntTable provides;

  /**
   * Makes a set.
   *
   * @throws IndexOutOfBoundsException if there is no such package
   */
  PackageSet(Universe universe, int[] packageIds) {
    this.universe = universe;
    bits = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      Objects.checkIndex(packageId, universe.packageCount());
      bits.add(packageId);
    }
    members = bits.toArray();
    byName = universe.packagesByName();
    provides = universe.dependencyIds(DependencyKind.PROVIDES);
    providesByName = universe.providesByName();
  }

  /** Returns the members, ascending; do not write to them. */
  int[] members() {
    return members;
  }

  boolean contains(int packageId) {
    return bits.get(packageId);
  }

  /** Returns the place of the first provide of a name, -1 if there is none. */
  int firstProvide(int nameId) {
    return provideFrom(providesByName.start(nameId), nameId);
  }

  /** Returns the place of the provide of the same name after another, -1 if there is none. */
  int nextProvide(int place, int nameId) {
    return provideFrom(place + 1, nameId);
  }

  private int provideFrom(int from, int nameId) {
    for (int place = from; place < providesByName.end(nameId); place++) {
      if (bits.get(provider(place))) {
        return place;
      }
    }
    return -1;
  }

  /** Returns what is provided at a place, as a dependency id. */
  int provided(int place) {
    return provides.value(providesByName.value(place));
  }

  /** Returns the package that provides it. */
  int provider(int place) {
    return universe.ownerOfProvide(providesByName.value(place));
  }

  /** Returns the place of the first member of a name, -1 if there is none. */
  int firstNamed(int nameId) {
    return namedFrom(byName.start(nameId), nameId);
  }

  /** Returns the place of the member of the same name after another, -1 if there is none. */
  int nextNamed(int place, int nameId) {
    return namedFrom(place + 1, nameId);
  }

  private int namedFrom(int from, int nameId) {
    for (int place = from; place < byName.end(nameId); place++) {
      if (bits.get(byName.value(place))) {
        return place;
      }
    }
    return -1;
  }

  /** Returns the member at a place of names. */
  int named(int place) {
    return byName.value(place);
  }
}
