package dev.rpmsolve.rpm.testcase;

/** How libsolv looks at packages; all flags are off by default. */
public enum PoolFlag implements Keyworded {
  /** A dependency without epoch has that of the provider. */
  PROMOTE_EPOCH("promoteepoch"),
  /** A package that conflicts with itself cannot be installed. */
  FORBID_SELF_CONFLICTS("forbidselfconflicts"),
  /** Obsoletes match what packages provide. */
  OBSOLETE_USES_PROVIDES("obsoleteusesprovides"),
  /** A package replaces the providers of its name. */
  IMPLICIT_OBSOLETE_USES_PROVIDES("implicitobsoleteusesprovides"),
  /** Obsoletes match packages of the same color only. */
  OBSOLETE_USES_COLORS("obsoleteusescolors"),
  /** A package replaces those of its name and color only. */
  IMPLICIT_OBSOLETE_USES_COLORS("implicitobsoleteusescolors"),
  /** Obsoletes of installed packages do not count. */
  NO_INSTALLED_OBSOLETES("noinstalledobsoletes"),
  /** Releases may end in a distribution epoch. */
  HAVE_DIST_EPOCH("havedistepoch"),
  /** Multiversion packages keep no Obsoletes. */
  NO_OBSOLETES_MULTIVERSION("noobsoletesmultiversion"),
  /** File lists are known to be incomplete. */
  ADD_FILE_PROVIDES_FILTERED("addfileprovidesfiltered"),
  /** An index inside libsolv is not made. */
  NO_WHATPROVIDES_AUX("nowhatprovidesaux"),
  /** Disabled packages stay among the providers. */
  WHATPROVIDES_WITH_DISABLED("whatprovideswithdisabled");

  private final String keyword;

  PoolFlag(String keyword) {
    this.keyword = keyword;
  }

  /**
   * Returns the word for it in a test case.
   *
   * @return the keyword
   */
  @Override
  public String keyword() {
    return keyword;
  }
}
