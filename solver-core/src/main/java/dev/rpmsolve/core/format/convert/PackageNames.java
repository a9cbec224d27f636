package dev.rpmsolve.core.format.convert;

import dev.rpmsolve.core.format.cudf.CudfDocumentBuilder;
import dev.rpmsolve.core.format.cudf.CudfNames;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What packages are called in the document.
 *
 * <p>The name of a package and its architecture make a name; the rank of its EVR among all of its
 * RPM name makes a version. Packages of one name, architecture and EVR get versions of their own,
 * those of better repositories higher ones, and installed ones the highest.
 */
final class PackageNames {
  private final Universe universe;
  private final Bits installed;
  private final int[] nameIds;
  private final int[] versions;

  /** Names the packages of a set. */
  PackageNames(Universe universe, Bits included, Bits installed, CudfDocumentBuilder builder) {
    this.universe = universe;
    this.installed = installed;
    nameIds = new int[universe.packageCount()];
    versions = new int[universe.packageCount()];
    for (int id = 0; id < universe.packageCount(); id++) {
      if (included.get(id)) {
        nameIds[id] = builder.name(CudfNames.encode(text(id)));
      }
    }
    IntTable byName = universe.packagesByName();
    for (int name = 0; name < byName.rows(); name++) {
      if (byName.isFilled(name)) {
        rank(IntStream.of(byName.row(name)).filter(included::get).toArray());
      }
    }
  }

  private String text(int packageId) {
    return universe.names().get(universe.nameId(packageId))
        + ":"
        + universe.text(universe.archId(packageId));
  }

  private void rank(int... ids) {
    IntArrays.stableSort(ids, this::compare);
    int base = 0;
    int copies = 1;
    Map<Integer, Integer> copiesOfArch = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      boolean isSame =
          i > 0 && universe.compareEvr(universe.evrId(ids[i - 1]), universe.evrId(ids[i])) == 0;
      if (!isSame) {
        base += copies;
        copies = 1;
        copiesOfArch.clear();
      }
      int copy = copiesOfArch.merge(universe.archId(ids[i]), 1, Integer::sum);
      copies = Math.max(copies, copy);
      versions[ids[i]] = base + copy - 1;
    }
  }

  private int compare(int a, int b) {
    int byEvr = universe.compareEvr(universe.evrId(a), universe.evrId(b));
    if (byEvr != 0) {
      return byEvr;
    }
    if (installed.get(a) != installed.get(b)) {
      return installed.get(a) ? 1 : -1;
    }
    int byPriority = Integer.compare(priority(b), priority(a));
    return byPriority != 0 ? byPriority : Integer.compare(b, a);
  }

  private int priority(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).priority();
  }

  int nameId(int packageId) {
    return nameIds[packageId];
  }

  int version(int packageId) {
    return versions[packageId];
  }
}
