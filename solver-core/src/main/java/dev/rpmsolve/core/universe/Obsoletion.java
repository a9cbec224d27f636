package dev.rpmsolve.core.universe;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Set;

/**
 * Which packages a package is meant to replace: those of its name, and those it obsoletes.
 *
 * <p>Without further rules that is told by names and EVRs alone. Immutable; answers cost as much as
 * the look-up of the packages concerned.
 */
public final class Obsoletion {
  private final Universe universe;
  private final boolean isByProvides;
  private final boolean isNameProvided;
  private final boolean hasColoredObsoletes;
  private final boolean hasColoredNames;

  /** What else decides. */
  public enum Rule {
    /** Obsoletes concern what provides the capability. */
    OBSOLETES_MATCH_PROVIDES,
    /** Names concern what provides them, too. */
    NAMES_MATCH_PROVIDES,
    /** Obsoletes count only between packages whose colors meet. */
    COLORED_OBSOLETES,
    /** Names count only between packages whose colors meet. */
    COLORED_NAMES
  }

  /**
   * Creates an answerer of questions about a universe.
   *
   * @param universe where the packages live
   * @param rules what else decides
   */
  public Obsoletion(Universe universe, Set<Rule> rules) {
    this.universe = universe;
    isByProvides = rules.contains(Rule.OBSOLETES_MATCH_PROVIDES);
    isNameProvided = rules.contains(Rule.NAMES_MATCH_PROVIDES);
    hasColoredObsoletes = rules.contains(Rule.COLORED_OBSOLETES);
    hasColoredNames = rules.contains(Rule.COLORED_NAMES);
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
   * Tells whether a package obsoletes another one.
   *
   * @param dependency the id of one of its Obsoletes
   * @param owner the package that obsoletes
   * @param other another package
   * @return whether the Obsoletes matches, and colors meet if they have to
   */
  public boolean doesObsolete(int dependency, int owner, int other) {
    return matches(dependency, other) && (!hasColoredObsoletes || doColorsMeet(owner, other));
  }

  /**
   * Tells whether Obsoletes concern what provides the capability.
   *
   * @return whether the policy says so
   */
  public boolean isByProvides() {
    return isByProvides;
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
