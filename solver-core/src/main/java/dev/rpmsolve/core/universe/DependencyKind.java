package dev.rpmsolve.core.universe;

/** What a dependency of a package is for. */
public enum DependencyKind {
  /** Capabilities the package offers. */
  PROVIDES,
  /** What must hold where the package is installed. */
  REQUIRES,
  /**
   * Those of {@link #REQUIRES} that scriptlets need already while the package is being installed.
   */
  PRE_REQUIRES,
  /** What must not hold where the package is installed. */
  CONFLICTS,
  /** Packages, by name, that the package replaces. */
  OBSOLETES,
  /** What should be installed with the package. */
  RECOMMENDS,
  /** What may be installed with the package; never a cause for installation. */
  SUGGESTS,
  /** Where this holds the package should be installed. */
  SUPPLEMENTS,
  /** Where this holds the package may be installed; never a cause for installation. */
  ENHANCES,
  /** What is to be installed first, if it is installed in the same transaction at all. */
  ORDER_WITH_REQUIRES,
  /**
   * Those of {@link #REQUIRES} that scriptlets need while the package is being installed, and that
   * need not hold any more afterwards. Only the database of installed packages tells them apart.
   */
  TRANSIENT_REQUIRES
}
