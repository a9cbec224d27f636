package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfRequest;
import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Which packages can be in a {@link PackageSubset} if they are in the solution, or out of it.
 *
 * <p>All subsets but two are of packages in the solution, whatever else is in it: whether a package
 * belongs depends on the document alone. {@code CHANGED} has installed packages that are out as
 * well; {@code REMOVED} has installed packages whose name is gone. Immutable but for what is
 * computed late; not thread-safe.
 */
final class Subsets {
  private final CudfDocument document;
  private final ConstraintIndex index;
  private final int[] lowest;
  private final int[] highest;
  private final int[] installedCounts;
  private BitSet install;
  private BitSet upgrade;

  Subsets(CudfDocument document, ConstraintIndex index) {
    this.document = document;
    this.index = index;
    lowest = new int[document.nameCount()];
    highest = new int[document.nameCount()];
    installedCounts = new int[document.nameCount()];
    Arrays.fill(lowest, Integer.MAX_VALUE);
    for (int packageId = 0; packageId < document.packageCount(); packageId++) {
      if (document.isInstalled(packageId)) {
        int name = document.nameId(packageId);
        int version = document.version(packageId);
        installedCounts[name]++;
        lowest[name] = Math.min(lowest[name], version);
        highest[name] = Math.max(highest[name], version);
      }
    }
  }

  /** Tells whether a version of a name is installed before. */
  boolean wasThere(int name) {
    return installedCounts[name] > 0;
  }

  /** Returns how many versions of a name are installed before. */
  int installedCount(int name) {
    return installedCounts[name];
  }

  /** Returns the package of the highest version of a name, which has one. */
  int newest(int name) {
    IntTable byName = document.packagesByName();
    return byName.value(byName.end(name) - 1);
  }

  /** Tells whether a package belongs to a subset if it is in the solution. */
  boolean hasIfIn(PackageSubset subset, int packageId) {
    int name = document.nameId(packageId);
    return switch (subset) {
      case SOLUTION -> true;
      case NEW -> !wasThere(name);
      case CHANGED, ADDED -> !document.isInstalled(packageId);
      case UP -> wasThere(name) && document.version(packageId) > highest[name];
      case DOWN, DOWNGRADED -> wasThere(name) && document.version(packageId) < lowest[name];
      case INSTALL_REQUEST -> install().get(packageId);
      case UPGRADE_REQUEST -> upgrade().get(packageId);
      case REQUEST -> install().get(packageId) || upgrade().get(packageId);
      case REMOVED -> false;
      case VENDOR_CHANGED, ARCH_CHANGED ->
          throw new IllegalArgumentException(subset.word() + " is not defined for CUDF");
    };
  }

  /** Tells whether a package belongs to a subset if it is not in the solution. */
  boolean hasIfOut(PackageSubset subset, int packageId) {
    return subset == PackageSubset.CHANGED && document.isInstalled(packageId);
  }

  private BitSet install() {
    if (install == null) {
      install = meeting(document.request().map(CudfRequest::install).orElse(new int[0]));
    }
    return install;
  }

  private BitSet upgrade() {
    if (upgrade == null) {
      upgrade = meeting(document.request().map(CudfRequest::upgrade).orElse(new int[0]));
    }
    return upgrade;
  }

  private BitSet meeting(int[] constraints) {
    BitSet found = new BitSet();
    for (int constraint : constraints) {
      for (int packageId : index.ofConstraint(constraint)) {
        found.set(packageId);
      }
    }
    return found;
  }
}
