package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Installs as many packages together as it can, round by round, to show that each of them can be
 * installed.
 *
 * <p>A round begins with nothing and the first package that is not shown yet, and adds the others
 * until too much of its work is in vain; so the work is linear in what all packages bring in. A
 * package that cannot even begin a round is hard: it is left to a search.
 */
public final class InstallabilitySweep {
  /** Steps that a round may take in vain beyond those that it owes to its success. */
  private static final int SLACK = 64;

  /** More such steps are allowed where more is open: one for so many packages. */
  private static final int OPEN_PER_STEP = 16;

  private final PackageGraph graph;
  private final JointInstallation installation;

  /**
   * Prepares a sweep.
   *
   * @param graph all nodes
   * @param dead which of them cannot be installed
   */
  public InstallabilitySweep(PackageGraph graph, DeadPackages dead) {
    this.graph = graph;
    installation = new JointInstallation(graph, dead);
  }

  /**
   * Shows what it can.
   *
   * @param open packages to be shown installable; those that are shown are removed
   * @param approval told the packages of each round once they are removed
   */
  public void run(Bits open, Consumer<int[]> approval) {
    int[] wanted = favoritesFirst(open.toArray());
    int count = wanted.length;
    int hard = 0;
    while (hard < count) {
      installation.clear();
      int round = round(wanted, hard, count);
      if (round > hard) {
        approve(open, approval);
      } else {
        hard++;
      }
      int kept = hard;
      for (int i = hard; i < count; i++) {
        if (open.get(wanted[i])) {
          wanted[kept++] = wanted[i];
        }
      }
      count = kept;
    }
  }

  /** Puts the favorite of each name first, then the second ones, and so on: they fit together. */
  private int[] favoritesFirst(int[] packageIds) {
    Universe universe = graph.universe();
    int[] ranks = new int[universe.packageCount()];
    IntTable byName = universe.packagesByName();
    int highest = 0;
    for (int name = 0; name < byName.rows(); name++) {
      if (byName.end(name) - byName.start(name) > 1) {
        int[] namesakes = byName.row(name);
        IntArrays.mergeSort(namesakes, graph::compareFavor);
        for (int i = 1; i < namesakes.length; i++) {
          boolean isEqual = graph.compareFavor(namesakes[i - 1], namesakes[i]) == 0;
          ranks[namesakes[i]] = isEqual ? ranks[namesakes[i - 1]] : i;
        }
        highest = Math.max(highest, namesakes.length - 1);
      }
    }
    int[] rows = new int[packageIds.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = ranks[packageIds[i]];
    }
    IntTable sorted = IntTable.group(highest + 1, rows, packageIds, rows.length);
    int[] order = new int[rows.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = sorted.value(i);
    }
    return order;
  }

  /** Returns how far the round went. */
  private int round(int[] wanted, int from, int count) {
    if (!installation.add(wanted[from])) {
      return from;
    }
    long vain = 0;
    for (int i = from + 1; i < count; i++) {
      long before = installation.steps();
      if (!installation.add(wanted[i])) {
        vain += installation.steps() - before;
        if (vain > SLACK + count / OPEN_PER_STEP + installation.size()) {
          return i;
        }
      }
    }
    return count;
  }

  private void approve(Bits open, Consumer<int[]> approval) {
    int packageCount = graph.universe().packageCount();
    int[] packages = new int[installation.size()];
    int size = 0;
    for (int i = 0; i < installation.size(); i++) {
      int node = installation.installed(i);
      if (node < packageCount) {
        packages[size++] = node;
      }
    }
    int[] installed = Arrays.copyOf(packages, size);
    for (int packageId : installed) {
      open.remove(packageId);
    }
    approval.accept(installed);
  }
}
