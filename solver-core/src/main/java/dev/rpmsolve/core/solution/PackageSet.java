package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import java.util.Objects;

/**
 * Some packages of a universe, indexed by their names and by what they provide.
 *
 * <p>Representation: chains of entries, one per provide of a member, headed by the name they
 * provide; likewise one per member, headed by its own name. Built in time linear in the provides of
 * the members. Immutable.
 */
final class PackageSet {
  private final int[] members;
  private final Bits bits;
  private final NameChains firstProvide;
  private final int[] nextProvide;
  private final int[] provided;
  private final int[] provider;
  private final NameChains firstNamed;
  private final int[] nextNamed;

  /**
   * Indexes packages.
   *
   * @throws IndexOutOfBoundsException if there is no such package
   */
  PackageSet(Universe universe, int[] packageIds) {
    bits = new Bits(universe.packageCount());
    for (int packageId : packageIds) {
      Objects.checkIndex(packageId, universe.packageCount());
      bits.add(packageId);
    }
    members = bits.toArray();
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    int count = 0;
    for (int member : members) {
      count += provides.end(member) - provides.start(member);
    }
    int names = universe.names().size();
    firstProvide = new NameChains(names, count);
    nextProvide = new int[count];
    provided = new int[count];
    provider = new int[count];
    firstNamed = new NameChains(names, members.length);
    nextNamed = new int[members.length];
    fill(universe, provides);
  }

  /** Goes backwards, so that the chains are ascending. */
  private void fill(Universe universe, IntTable provides) {
    DependencyTable table = universe.dependencies();
    int entry = provided.length;
    for (int index = members.length - 1; index >= 0; index--) {
      int member = members[index];
      nextNamed[index] = firstNamed.prepend(universe.nameId(member), index);
      for (int i = provides.end(member) - 1; i >= provides.start(member); i--) {
        entry--;
        provided[entry] = provides.value(i);
        provider[entry] = member;
        nextProvide[entry] = firstProvide.prepend(table.first(provides.value(i)), entry);
      }
    }
  }

  /** Returns the members, ascending; do not write to them. */
  int[] members() {
    return members;
  }

  boolean contains(int packageId) {
    return bits.get(packageId);
  }

  /** Returns the first provide of a name, -1 if there is none. */
  int firstProvide(int nameId) {
    return firstProvide.first(nameId);
  }

  /** Returns the provide of the same name after another, -1 if there is none. */
  int nextProvide(int entry) {
    return nextProvide[entry];
  }

  /** Returns what an entry provides, as a dependency id. */
  int provided(int entry) {
    return provided[entry];
  }

  /** Returns the member that an entry belongs to. */
  int provider(int entry) {
    return provider[entry];
  }

  /** Returns the index of the first member of a name, -1 if there is none. */
  int firstNamed(int nameId) {
    return firstNamed.first(nameId);
  }

  /** Returns the index of the member of the same name after another, -1 if there is none. */
  int nextNamed(int index) {
    return nextNamed[index];
  }
}
