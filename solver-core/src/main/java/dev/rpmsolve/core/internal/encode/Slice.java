package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The packages that a request can reach, numbered 1 to n in the order they are reached.
 *
 * <p>Reachable are the installed packages, their replacements, the candidates of the goals, all
 * providers of what a reachable package requires (and recommends, where weak dependencies count),
 * the positive operands of rich conflicts turned into requirements, twins of lesser architectures,
 * and packages whose Supplements can become true. A package outside of the slice can be left out of
 * every answer. Linear in the dependencies of the reachable packages. Immutable once made.
 */
public final class Slice {
  private final ResolvedRequest request;
  private final Runnable checkpoint;
  private final Universe universe;
  private final DependencyTable table;
  private final int[] variableOf;
  private final IntArrayList packages = new IntArrayList();
  private final IntArrayList openFormulas = new IntArrayList();
  private int neededSize;
  private boolean hasTwins;
  private boolean isWeak;

  private Slice(ResolvedRequest request, Runnable checkpoint) {
    this.request = request;
    this.checkpoint = checkpoint;
    universe = request.universe();
    table = universe.dependencies();
    variableOf = new int[universe.packageCount()];
  }

  /**
   * Slices what a request can reach.
   *
   * @param request the request
   * @param checkpoint called now and then; may throw to end the work
   * @param roots further packages to start from
   * @return the slice
   */
  static Slice of(ResolvedRequest request, Runnable checkpoint, int[]... roots) {
    Slice slice = new Slice(request, checkpoint);
    for (ResolvedRequest.InstallChoice choice : request.installs()) {
      slice.addAll(choice.packageIds());
    }
    for (int installed : request.installedPackageIds()) {
      slice.add(installed);
    }
    for (int[] ids : roots) {
      slice.addAll(ids);
    }
    slice.expandFrom(0);
    slice.neededSize = slice.packages.size();
    for (int packageId : slice.packages.toIntArray()) {
      slice.addTwins(packageId);
    }
    slice.hasTwins = true;
    slice.expandFrom(slice.neededSize);
    if (request.policy().weakDependencies() == Policy.WeakDependencies.INSTALL) {
      int before = slice.packages.size();
      for (int packageId : slice.packages.toIntArray()) {
        slice.addRecommended(packageId);
      }
      slice.isWeak = true;
      slice.expandFrom(before);
      slice.expandSupplements();
    }
    return slice;
  }

  /**
   * Numbers all packages that can be installed.
   *
   * @param request a request without goals
   * @return the slice
   */
  static Slice everything(ResolvedRequest request) {
    Slice slice = new Slice(request, () -> {});
    for (int packageId = 0; packageId < slice.variableOf.length; packageId++) {
      slice.add(packageId);
    }
    slice.neededSize = slice.packages.size();
    return slice;
  }

  /**
   * Tells whether a package is reached without weak dependencies.
   *
   * @param packageId a package id
   * @return whether goals, installed packages and requirements lead to it
   */
  public boolean isNeeded(int packageId) {
    return variableOf[packageId] != 0 && variableOf[packageId] <= neededSize;
  }

  /**
   * Returns the number of packages in the slice.
   *
   * @return n
   */
  public int size() {
    return packages.size();
  }

  /**
   * Returns the package of a variable.
   *
   * @param variable 1 to n
   * @return a package id
   */
  public int packageOf(int variable) {
    return packages.getInt(variable - 1);
  }

  /**
   * Returns the variable of a package.
   *
   * @param packageId a package id
   * @return 1 to n, or 0 if the package is not in the slice
   */
  public int variableOf(int packageId) {
    return variableOf[packageId];
  }

  private void expandFrom(int start) {
    for (int next = start; next < packages.size(); next++) {
      checkpoint.run();
      int packageId = packages.getInt(next);
      if (!request.isInstallable(packageId)) {
        continue;
      }
      addProviders(DependencyKind.REQUIRES, packageId);
      addRichConflicts(packageId);
      if (hasTwins) {
        addTwins(packageId);
      }
      if (isWeak) {
        addRecommended(packageId);
      }
    }
  }

  /** Adds what a lesser architecture can be installed beside, where a better one is needed. */
  private void addTwins(int packageId) {
    int rank = universe.archRank(packageId);
    if (rank <= 1 || !request.isInstallable(packageId)) {
      return;
    }
    int name = universe.nameId(packageId);
    IntTable byName = universe.packagesByName();
    boolean isBetterNeeded = false;
    for (int i = byName.start(name); i < byName.end(name); i++) {
      isBetterNeeded |= isNeeded(byName.value(i)) && isBetterArch(byName.value(i), rank);
    }
    for (int i = byName.start(name); isBetterNeeded && i < byName.end(name); i++) {
      int other = byName.value(i);
      if (isBetterArch(other, rank)
          && universe.compareEvr(universe.evrId(other), universe.evrId(packageId)) == 0) {
        add(other);
      }
    }
  }

  private boolean isBetterArch(int packageId, int rank) {
    return universe.isInstallableArch(packageId) && universe.archRank(packageId) < rank;
  }

  private void addProviders(DependencyKind kind, int packageId) {
    IntTable dependencies = universe.dependencyIds(kind);
    for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
      addHelpers(dependencies.value(i), true);
    }
  }

  private void addRichConflicts(int packageId) {
    IntTable conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      if (table.isRich(conflicts.value(i))) {
        addHelpers(conflicts.value(i), false);
      }
    }
  }

  /** Adds the packages whose presence can help a formula to become true, or false. */
  private void addHelpers(int formula, boolean wanted) {
    openFormulas.add(formula * 2 + (wanted ? 1 : 0));
    while (!openFormulas.isEmpty()) {
      int open = openFormulas.popInt();
      int id = open >> 1;
      int sign = open & 1;
      int operator = table.operator(id);
      int second = table.second(id);
      if (operator < DependencyTable.AND
          || operator == DependencyTable.WITH
          || operator == DependencyTable.WITHOUT
          || operator == DependencyTable.ARCH) {
        if (sign == 1) {
          addAll(universe.providers(id));
        }
      } else if (operator == DependencyTable.AND || operator == DependencyTable.OR) {
        openFormulas.add(second * 2 + sign);
        openFormulas.add(table.first(id) * 2 + sign);
      } else {
        int condition = table.condition(second);
        openFormulas.add(condition * 2 + (1 - sign));
        if (table.operator(second) == DependencyTable.ELSE) {
          openFormulas.add(condition * 2 + sign);
          openFormulas.add(table.second(second) * 2 + sign);
        }
        openFormulas.add(table.first(id) * 2 + sign);
      }
    }
  }

  private void addRecommended(int packageId) {
    if (!request.isInstalled(packageId) && request.isInstallable(packageId)) {
      addProviders(DependencyKind.RECOMMENDS, packageId);
    }
  }

  private void expandSupplements() {
    FormulaEvaluator evaluator = new FormulaEvaluator(universe);
    IntTable supplements = universe.dependencyIds(DependencyKind.SUPPLEMENTS);
    int before;
    do {
      before = packages.size();
      for (int packageId = 0; packageId < variableOf.length; packageId++) {
        if (variableOf[packageId] != 0 || !request.isInstallable(packageId)) {
          continue;
        }
        for (int i = supplements.start(packageId); i < supplements.end(packageId); i++) {
          if (evaluator.isPossible(supplements.value(i), p -> variableOf[p] != 0)) {
            add(packageId);
            break;
          }
        }
      }
      expandFrom(before);
    } while (packages.size() > before);
  }

  private void addAll(int[] packageIds) {
    for (int packageId : packageIds) {
      add(packageId);
    }
  }

  private void add(int packageId) {
    if (variableOf[packageId] == 0) {
      packages.add(packageId);
      variableOf[packageId] = packages.size();
    }
  }
}
