package dev.rpmsolve.core.request;

import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Set;

/**
 * Which packages a package is meant to replace: those of its name, and those it obsoletes.
 *
 * <p>By rpm's rules that is told by names and EVRs. A policy may look at what packages provide
 * instead, and may ask that colors meet. Immutable; answers cost as much as the look-up of the
 * packages concerned.
 */
public final class Obsoletion {
  private final Universe universe;
  private final boolean isByProvides;
  private final boolean isNameProvided;
  private final boolean hasColoredObsoletes;
  private final boolean hasColoredNames;

  /**
   * Creates the rules of a policy.
   *
   * @param universe where the packages live
   * @param options the options of the policy
   */
  public Obsoletion(Universe universe, Set<Policy.Option> options) {
    this.universe = universe;
    isByProvides = options.contains(Policy.Option.OBSOLETES_MATCH_PROVIDES);
    isNameProvided = options.contains(Policy.Option.NAMES_MATCH_PROVIDES);
    hasColoredObsoletes = options.contains(Policy.Option.COLORED_OBSOLETES);
    hasColoredNames = options.contains(Policy.Option.COLORED_NAMES);
  }

  /**
   * Returns the packages that an Obsoletes matches, of whatever color.
   *
   * @param dependency a dependency id
   * @return package ids, ascending; what owns it may be among them
   */
  public int[] matched(int dependency) {
    return isByProvides ? universe.providers(dependency) : universe.obsoleted(dependency);
  }

  /**
   * Returns the packages that a package obsoletes.
   *
   * @param dependency the id of one of its Obsoletes
   * @param owner the package that obsoletes
   * @return package ids, ascending; the owner may be among them
   */
  public int[] obsoleted(int dependency, int owner) {
    int[] found = matched(dependency);
    if (!hasColoredObsoletes) {
      return found;
    }
    IntArrayList kept = new IntArrayList(found.length);
    for (int packageId : found) {
      if (doColorsMeet(owner, packageId)) {
        kept.add(packageId);
      }
    }
    return kept.toIntArray();
  }

  /**
   * Tells whether an Obsoletes matches a package, of whatever color.
   *
   * @param dependency a dependency id
   * @param packageId a package id
   * @return whether it does
   */
  public boolean matches(int dependency, int packageId) {
    return isByProvides
        ? Arrays.binarySearch(universe.providers(dependency), packageId) >= 0
        : universe.matchesNevr(dependency, packageId);
  }

  /**
   * Returns the packages that a package's name takes away, of whatever color: those of its name,
   * and if the policy says so those that provide it.
   *
   * @param packageId a package id
   * @return package ids, ascending; the package may be among them
   */
  public int[] ofName(int packageId) {
    int name = universe.nameId(packageId);
    return isNameProvided ? universe.namedOrProviding(name) : universe.packagesByName().row(name);
  }

  /**
   * Tells whether names concern those that provide them, too.
   *
   * @return whether the policy says so
   */
  public boolean isNameProvided() {
    return isNameProvided;
  }

  /**
   * Tells whether two packages are in each other's way as far as the colors of names go.
   *
   * @param a a package id
   * @param b a package id
   * @return whether names are not colored, or the colors meet
   */
  public boolean doNamesMeet(int a, int b) {
    return !hasColoredNames || doColorsMeet(a, b);
  }

  private boolean doColorsMeet(int a, int b) {
    return universe.archId(a) == universe.archId(b)
        || (universe.archColors(a) & universe.archColors(b)) != 0;
  }
}
