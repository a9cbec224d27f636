package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Optional;

/** The sets of packages that criteria are about, for one solution. */
final class CudfSubsets {
  private static final int[] NOTHING = {};

  private CudfSubsets() {}

  /**
   * Finds the packages that a criterion is about.
   *
   * @return by package id
   * @throws IllegalArgumentException if CUDF has no such set
   */
  static boolean[] of(CudfSolution solution, Criterion criterion) {
    CudfDocument document = solution.document();
    boolean[] subset = new boolean[document.packageCount()];
    Optional<CudfRequest> request = document.request();
    int[] install = request.map(CudfRequest::install).orElse(NOTHING);
    int[] upgrade = request.map(CudfRequest::upgrade).orElse(NOTHING);
    IntTable byName = document.packagesByName();
    for (int name = 0; name < document.nameCount(); name++) {
      Before before = new Before(document, name);
      boolean isThere = false;
      for (int i = byName.start(name); i < byName.end(name); i++) {
        isThere |= solution.contains(byName.value(i));
      }
      for (int i = byName.start(name); i < byName.end(name); i++) {
        int id = byName.value(i);
        boolean was = document.isInstalled(id);
        boolean is = solution.contains(id);
        int version = document.version(id);
        subset[id] =
            switch (criterion.subset()) {
              case SOLUTION -> is;
              case NEW -> is && before.count == 0;
              case REMOVED -> was && !isThere;
              case CHANGED -> is != was;
              case ADDED -> is && !was;
              case UP -> is && before.count > 0 && version > before.highest;
              case DOWN, DOWNGRADED -> is && before.count > 0 && version < before.lowest;
              case INSTALL_REQUEST -> is && meetsAny(document, id, install);
              case UPGRADE_REQUEST -> is && meetsAny(document, id, upgrade);
              case REQUEST ->
                  is && (meetsAny(document, id, install) || meetsAny(document, id, upgrade));
              case VENDOR_CHANGED, ARCH_CHANGED -> throw notInCudf(criterion);
            };
      }
    }
    return subset;
  }

  private static IllegalArgumentException notInCudf(Criterion criterion) {
    return new IllegalArgumentException(
        "criterion " + criterion + ": CUDF has no vendors and no architectures");
  }

  private static boolean meetsAny(CudfDocument document, int packageId, int[] constraints) {
    for (int constraint : constraints) {
      if (document.satisfies(packageId, constraint)) {
        return true;
      }
    }
    return false;
  }

  /** What was installed of a name. */
  private static final class Before {
    private int count;
    private int lowest;
    private int highest;

    Before(CudfDocument document, int name) {
      IntTable byName = document.packagesByName();
      for (int i = byName.start(name); i < byName.end(name); i++) {
        int id = byName.value(i);
        if (document.isInstalled(id)) {
          lowest = count == 0 ? document.version(id) : lowest;
          highest = document.version(id);
          count++;
        }
      }
    }
  }
}
