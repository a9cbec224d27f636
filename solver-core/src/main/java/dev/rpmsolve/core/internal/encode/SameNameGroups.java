package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Writes that packages of one name exclude each other.
 *
 * <p>Packages whose colors meet form a group of which at most one may be installed: one group per
 * color. Groups of two become clauses.
 */
final class SameNameGroups {
  private final Availability availability;
  private final Universe universe;
  private final Encoding.Parts parts;

  SameNameGroups(Availability availability, Encoding.Parts parts) {
    this.availability = availability;
    this.parts = parts;
    universe = availability.universe();
  }

  /** Writes the names in the order of their first package that can be installed. */
  void write() {
    Bits written = new Bits(universe.packagesByName().rows());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      int name = universe.nameId(packageId);
      if (availability.isInstallable(packageId) && !written.get(name)) {
        written.add(name);
        write(universe.packagesByName().row(name));
      }
    }
  }

  private void write(int[] sameName) {
    IntArrayList of64 = withColor(sameName, ArchPolicy.COLOR_64);
    IntArrayList of32 = withColor(sameName, ArchPolicy.COLOR_32);
    atMostOne(of64);
    if (!of32.equals(of64)) {
      atMostOne(of32);
    }
  }

  private IntArrayList withColor(int[] sameName, int color) {
    IntArrayList members = new IntArrayList(sameName.length);
    for (int packageId : sameName) {
      if (availability.isInstallable(packageId) && (universe.archColors(packageId) & color) != 0) {
        members.add(Encoding.variable(packageId));
      }
    }
    return members;
  }

  private void atMostOne(IntArrayList members) {
    if (members.size() == 2) {
      parts.clauses.add(-members.getInt(0));
      parts.clauses.add(-members.getInt(1));
      parts.endClause(Encoding.SEVERAL_CLAUSES);
    } else if (members.size() > 2) {
      members.forEach(parts.groups::add);
      parts.groups.endRow();
    }
  }
}
