package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.benchmarks.DataSet;
import dev.rpmsolve.benchmarks.RandomRequests;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked on a data set.
 *
 * @param installs what is to be installed on a system without packages
 * @param clashes what cannot be installed together
 * @param system what is on a system with packages
 * @param isOldSystem whether that system has the oldest versions there are
 * @param additions what is to be installed there
 */
record Workload(
    List<List<String>> installs,
    List<List<String>> clashes,
    List<String> system,
    boolean isOldSystem,
    List<List<String>> additions) {
  private static final int BROKEN = 3;

  /** A large distribution, one version of each package. */
  static final Workload DEBIAN =
      new Workload(
          List.of(List.of("gnome"), List.of("kde-full"), List.of("texlive-full"), List.of("vim")),
          List.of(List.of("postfix", "exim4-daemon-light")),
          List.of("gnome"),
          false,
          List.of(List.of("vim"), List.of("texlive-full"), List.of("kde-full")));

  /** A distribution of RPM packages, many versions of some. */
  static final Workload CENTOS9 =
      new Workload(
          Stream.of("httpd", "nginx", "php", "git", "java-17-openjdk", "kernel")
              .map(List::of)
              .toList(),
          List.of(),
          List.of("httpd", "php", "git", "kernel"),
          true,
          List.of(List.of("nginx"), List.of("java-17-openjdk")));

  /** Returns what is asked on a data set. */
  static Workload on(DataSet dataSet) {
    return switch (dataSet) {
      case DEBIAN -> DEBIAN;
      case CENTOS9 -> CENTOS9;
      default -> throw new IllegalArgumentException("nothing to ask on " + dataSet);
    };
  }

  /**
   * Returns what cannot be installed: what clashes, and the first names whose every package is
   * broken.
   */
  List<List<String>> unsolvable(Universe universe) {
    List<RpmPackage> broken =
        ClosureCheck.of(universe)
            .verdicts(ClosureOptions.everything(), Budget.unlimited())
            .uninstallable();
    List<List<String>> all = new ArrayList<>(clashes);
    RandomRequests random = new RandomRequests(universe);
    broken.stream()
        .map(RpmPackage::name)
        .distinct()
        .map(List::of)
        .filter(specs -> !random.isSolvable(specs))
        .limit(BROKEN)
        .forEach(all::add);
    return all;
  }
}
