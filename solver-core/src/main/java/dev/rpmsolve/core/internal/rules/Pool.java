package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.EnumSet;

/**
 * The packages of a universe as one request sees them.
 *
 * <p>Literals of rules are variables or their negations. Variable {@value #SYSTEM} is the system
 * itself, which is always there; package p has variable p + 2.
 */
public final class Pool {
  /** The variable that is always true. */
  public static final int SYSTEM = 1;

  private static final int OFFSET = 2;

  private final Universe universe;
  private final boolean[] hasOption = new boolean[Policy.Option.values().length];
  private final Bits installed;
  private final Bits disabled;
  private final Bits multiversion;
  private final Bits listed;
  private final boolean isEverythingListed;
  private final Obsoletion obsoletion;
  private final int[] installedIds;
  private final VendorClasses vendorClasses;
  private final int[] supplementers;
  private final Int2ObjectOpenHashMap<int[]> filtered = new Int2ObjectOpenHashMap<>();

  /**
   * Sees a universe through a request.
   *
   * @param universe the universe
   * @param policy the request's policy
   * @param installed the packages that are installed now
   * @param disabled the packages that must not be installed
   * @param multiversion the packages of which several versions may be installed
   */
  public Pool(Universe universe, Policy policy, Bits installed, Bits disabled, Bits multiversion) {
    this.universe = universe;
    policy.options().forEach(option -> hasOption[option.ordinal()] = true);
    this.installed = installed;
    this.disabled = disabled;
    this.multiversion = multiversion;
    obsoletion = policy.obsoletion(universe);
    installedIds = installed.toArray();
    vendorClasses = new VendorClasses(policy.vendorClasses());
    listed = findListed();
    isEverythingListed = listed == null;
    supplementers = findSupplementers();
  }

  /** Returns the packages in provider lists, or null if that is all of them. */
  private Bits findListed() {
    boolean areDisabledVisible = has(Policy.Option.EXCLUDED_STAY_VISIBLE);
    IntArrayList hidden = new IntArrayList();
    for (int packageId : universe.foreignPackages()) {
      if (!installed.get(packageId) && !isArchVisible(packageId)) {
        hidden.add(packageId);
      }
    }
    if (!areDisabledVisible) {
      for (int packageId : disabled.toArray()) {
        if (!installed.get(packageId)) {
          hidden.add(packageId);
        }
      }
    }
    if (hidden.isEmpty()) {
      return null;
    }
    Bits found = Bits.full(universe.packageCount());
    hidden.forEach(found::remove);
    return found;
  }

  private int[] findSupplementers() {
    IntArrayList found = new IntArrayList();
    for (int id : universe.supplementers()) {
      if (installed.get(id) || isInstallable(id)) {
        found.add(id);
      }
    }
    return found.toIntArray();
  }

  private boolean isArchVisible(int packageId) {
    return universe.isInstallableArch(packageId)
        || has(Policy.Option.FOREIGN_STAY_VISIBLE) && !isSource(packageId);
  }

  /**
   * Returns the variable of a package.
   *
   * @param packageId a package id
   * @return its variable
   */
  public static int variable(int packageId) {
    return packageId + OFFSET;
  }

  /**
   * Returns the package of a variable.
   *
   * @param variable a variable of a package
   * @return its id
   */
  public static int packageId(int variable) {
    return variable - OFFSET;
  }

  /**
   * Returns the highest variable of a package.
   *
   * @return a variable
   */
  public int lastVariable() {
    return universe.packageCount() + OFFSET - 1;
  }

  /** Returns all that the rules of a package depend on beside the universe. */
  RuleMemory.View view() {
    EnumSet<Policy.Option> options = EnumSet.noneOf(Policy.Option.class);
    for (Policy.Option option : Policy.Option.values()) {
      if (has(option) && option != Policy.Option.WEAK_DEPENDENCIES) {
        options.add(option);
      }
    }
    return new RuleMemory.View(options, installed, disabled, multiversion);
  }

  /**
   * Returns the universe.
   *
   * @return the universe
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Tells whether an option of the policy is on.
   *
   * @param option an option
   * @return whether it is on
   */
  public boolean has(Policy.Option option) {
    return hasOption[option.ordinal()];
  }

  /**
   * Returns the packages that are installed now.
   *
   * @return package ids, ascending
   */
  public int[] installed() {
    return installedIds;
  }

  /**
   * Tells whether a package is installed now.
   *
   * @param packageId a package id
   * @return whether it is installed
   */
  public boolean isInstalled(int packageId) {
    return installed.get(packageId);
  }

  /**
   * Returns the packages that supplement or enhance something and are installed or can be.
   *
   * @return package ids, ascending
   */
  public int[] supplementers() {
    return supplementers;
  }

  /**
   * Tells whether a package must not be installed.
   *
   * @param packageId a package id
   * @return whether it is disabled
   */
  public boolean isDisabled(int packageId) {
    return disabled.get(packageId);
  }

  /**
   * Tells whether several versions of a package may be installed.
   *
   * @param packageId a package id
   * @return whether it is a multiversion package
   */
  public boolean isMultiversion(int packageId) {
    return multiversion.get(packageId);
  }

  /**
   * Tells whether there are multiversion packages.
   *
   * @return whether any package is one
   */
  public boolean hasMultiversion() {
    return multiversion.size() > 0;
  }

  /**
   * Tells whether architecture and excludes let a package be installed.
   *
   * @param packageId a package id
   * @return whether it can be installed
   */
  public boolean isInstallable(int packageId) {
    return universe.isInstallableArch(packageId) && !disabled.get(packageId);
  }

  /**
   * Tells whether a package is found by name and by what it provides.
   *
   * @param packageId a package id
   * @return whether it is in provider lists
   */
  public boolean isListed(int packageId) {
    return isEverythingListed || listed.get(packageId);
  }

  /**
   * Tells whether a package is a source package.
   *
   * @param packageId a package id
   * @return whether its architecture is src or nosrc
   */
  public boolean isSource(int packageId) {
    return universe.isSource(packageId);
  }

  /**
   * Returns the packages that provide a dependency.
   *
   * @param dependency a dependency id
   * @return package ids, ascending
   */
  public int[] providers(int dependency) {
    int[] all = universe.providers(dependency);
    return isEverythingListed ? all : filtered.computeIfAbsent(dependency, key -> listed(all));
  }

  /**
   * Drops the packages that are not in provider lists.
   *
   * @param packageIds package ids
   * @return the rest, in the same order
   */
  public int[] listed(int[] packageIds) {
    if (isEverythingListed) {
      return packageIds;
    }
    IntArrayList kept = new IntArrayList(packageIds.length);
    for (int packageId : packageIds) {
      if (listed.get(packageId)) {
        kept.add(packageId);
      }
    }
    return kept.size() == packageIds.length ? packageIds : kept.toIntArray();
  }

  /**
   * Returns the packages of the same name as another, itself included.
   *
   * @param packageId a package id
   * @return package ids, ascending
   */
  public int[] sameName(int packageId) {
    return ofName(universe.nameId(packageId));
  }

  /**
   * Returns the packages of a name.
   *
   * @param nameId a name id
   * @return package ids, ascending
   */
  public int[] ofName(int nameId) {
    return listed(universe.packagesByName().row(nameId));
  }

  /**
   * Returns the rules of who replaces whom.
   *
   * @return the rules; packages that are not in provider lists count there
   */
  public Obsoletion obsoletion() {
    return obsoletion;
  }

  /**
   * Returns the packages that a package's name takes away, of whatever color: those of the name,
   * and if the policy says so those that provide it.
   *
   * @param packageId a package id
   * @return package ids, ascending; the package may be among them
   */
  public int[] replacedByName(int packageId) {
    return listed(obsoletion.ofName(packageId));
  }

  /**
   * Returns the packages that an Obsoletes concerns: those whose own name and EVR match, or if the
   * policy says so those that provide it.
   *
   * @param dependency a dependency id
   * @param owner the package that obsoletes
   * @return package ids, ascending; the owner may be among them
   */
  public int[] obsoleted(int dependency, int owner) {
    return listed(obsoletion.obsoleted(dependency, owner));
  }

  /**
   * Tells whether a package obsoletes another one that is in provider lists.
   *
   * @param owner a package id
   * @param other a package id
   * @return whether one of its Obsoletes concerns the other
   */
  public boolean doesObsolete(int owner, int other) {
    IntTable obsoletes = dependencies(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(owner); i < obsoletes.end(owner); i++) {
      if (obsoletion.doesObsolete(obsoletes.value(i), owner, other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether two packages of one name exclude each other as far as colors go.
   *
   * @param a a package id
   * @param b a package id
   * @return whether names are not colored, or the colors meet
   */
  public boolean doNamesMeet(int a, int b) {
    return obsoletion.doNamesMeet(a, b);
  }

  /**
   * Tells whether the colors of two packages meet.
   *
   * @param a a package id
   * @param b a package id
   * @return whether they do
   */
  public boolean doColorsMeet(int a, int b) {
    return universe.archId(a) == universe.archId(b)
        || (universe.archColors(a) & universe.archColors(b)) != 0;
  }

  /**
   * Compares the EVRs of two packages.
   *
   * @param a a package id
   * @param b a package id
   * @return negative, zero or positive
   */
  public int compareEvr(int a, int b) {
    return universe.compareEvr(universe.evrId(a), universe.evrId(b));
  }

  /**
   * Tells whether two packages differ in epoch or version; releases do not count.
   *
   * @param a a package id
   * @param b a package id
   * @return whether they do
   */
  public boolean differInVersion(int a, int b) {
    return universe.versionRules().compareVersions(universe.get(a).evr(), universe.get(b).evr())
        != 0;
  }

  /**
   * Tells whether two packages have the same name.
   *
   * @param a a package id
   * @param b a package id
   * @return whether they do
   */
  public boolean haveSameName(int a, int b) {
    return universe.nameId(a) == universe.nameId(b);
  }

  /**
   * Tells whether two packages have the same name, EVR and architecture.
   *
   * @param a a package id
   * @param b a package id
   * @return whether they do
   */
  public boolean haveSameNevra(int a, int b) {
    return haveSameName(a, b)
        && universe.archId(a) == universe.archId(b)
        && universe.evrId(a) == universe.evrId(b);
  }

  /**
   * Tells whether a change from one package to another changes the class of the architecture.
   *
   * @param from a package id
   * @param to a package id
   * @return whether the architectures are of different classes, neither being noarch
   */
  public boolean isArchChange(int from, int to) {
    return universe.archId(from) != universe.archId(to)
        && !universe.isNoarch(from)
        && !universe.isNoarch(to)
        && universe.archClass(from) != universe.archClass(to);
  }

  /**
   * Tells whether a change from one package to another changes the vendor.
   *
   * @param from a package id
   * @param to a package id
   * @return whether the vendors differ and share no class
   */
  public boolean isVendorChange(int from, int to) {
    return universe.vendorId(from) != universe.vendorId(to)
        && !vendorClasses.share(
            universe.text(universe.vendorId(from)), universe.text(universe.vendorId(to)));
  }

  /**
   * Tells whether two packages are taken for the same build.
   *
   * @param a a package id
   * @param b a package id
   * @return whether name, architecture, EVR and vendor agree, and build times if both are known,
   *     else requirements
   */
  public boolean areIdentical(int a, int b) {
    if (!haveSameNevra(a, b)) {
      return false;
    }
    String name = universe.names().get(universe.nameId(a));
    if (universe.vendorId(a) != universe.vendorId(b)) {
      return name.startsWith("product:");
    }
    if (universe.buildTime(a) != 0 && universe.buildTime(b) != 0) {
      return universe.buildTime(a) == universe.buildTime(b);
    }
    return name.startsWith("product:")
        || name.startsWith("application:")
        || Arrays.equals(requirements(a), requirements(b));
  }

  private int[] requirements(int packageId) {
    IntTable requires = universe.dependencyIds(DependencyKind.REQUIRES);
    int[] ids = new int[requires.end(packageId) - requires.start(packageId)];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = requires.value(requires.start(packageId) + i);
    }
    Arrays.sort(ids);
    return ids;
  }

  /**
   * Returns the priority of a package's repository.
   *
   * @param packageId a package id
   * @return lower is better
   */
  public int priority(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).priority();
  }

  /**
   * Returns the cost of a package's repository.
   *
   * @param packageId a package id
   * @return lower is better
   */
  public int cost(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).cost();
  }

  /**
   * Returns the dependencies of a package.
   *
   * @param kind a kind
   * @return a table with one row of dependency ids per package
   */
  public IntTable dependencies(DependencyKind kind) {
    return universe.dependencyIds(kind);
  }
}
