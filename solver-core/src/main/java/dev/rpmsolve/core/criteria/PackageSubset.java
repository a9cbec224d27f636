package dev.rpmsolve.core.criteria;

/**
 * A set of packages that a solution determines. A package is a name with a version; the initial
 * installation is what is installed before.
 */
public enum PackageSubset {
  /** What is installed in the solution. */
  SOLUTION("solution"),
  /** In the solution, while no version of its name was installed before. */
  NEW("new"),
  /** Installed before, while no version of its name is in the solution. */
  REMOVED("removed"),
  /** Either in the solution or installed before, but not both. */
  CHANGED("changed"),
  /** In the solution, and not installed before. */
  ADDED("added"),
  /** In the solution, higher than every version of its name that was installed before, of some. */
  UP("up"),
  /** In the solution, lower than every version of its name that was installed before, of some. */
  DOWN("down"),
  /** In the solution, and meets an item of the request's {@code install}. */
  INSTALL_REQUEST("installrequest"),
  /** In the solution, and meets an item of the request's {@code upgrade}. */
  UPGRADE_REQUEST("upgraderequest"),
  /** In the solution, and meets an item of the request's {@code install} or {@code upgrade}. */
  REQUEST("request"),
  /** Takes the place of a package of a higher version; in CUDF the same as {@link #DOWN}. */
  DOWNGRADED("downgraded"),
  /** Takes the place of a package of another vendor; not in CUDF. */
  VENDOR_CHANGED("vendorchanged"),
  /** Takes the place of a package of another architecture; not in CUDF. */
  ARCH_CHANGED("archchanged");

  private final String word;

  PackageSubset(String word) {
    this.word = word;
  }

  /**
   * Returns how the set is written.
   *
   * @return one word of lower-case letters
   */
  public String word() {
    return word;
  }
}
