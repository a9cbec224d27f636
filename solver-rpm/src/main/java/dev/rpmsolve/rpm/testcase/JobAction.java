package dev.rpmsolve.rpm.testcase;

/** What a job asks for. */
public enum JobAction implements Keyworded {
  /** Nothing; holds what a selection or a dependency came to. */
  NOOP("noop"),
  /** One of the packages shall be installed. */
  INSTALL("install"),
  /** None of the packages shall be installed. */
  ERASE("erase"),
  /** The packages shall be brought up to date. */
  UPDATE("update"),
  /** The requirements of the packages may be broken. */
  WEAKEN_DEPENDENCIES("weakendeps"),
  /** Several versions of the packages may be installed side by side. */
  MULTIVERSION("multiversion"),
  /** The packages shall stay as they are. */
  LOCK("lock"),
  /** The packages shall become those that the repositories have. */
  DISTUPGRADE("distupgrade"),
  /** What is broken about the packages shall be repaired. */
  VERIFY("verify"),
  /** Packages that no repository has may be removed. */
  DROP_ORPHANED("droporphaned"),
  /** The packages were installed by wish of the user. */
  USER_INSTALLED("userinstalled"),
  /** The packages may be removed to fulfill other jobs. */
  ALLOW_UNINSTALL("allowuninstall"),
  /** The packages are preferred among alternatives. */
  FAVOR("favor"),
  /** The packages are avoided among alternatives. */
  DISFAVOR("disfavor"),
  /** The packages are only installed by direct request. */
  BLACKLIST("blacklist"),
  /** The packages are not installed for weak dependencies. */
  EXCLUDE_FROM_WEAK("excludefromweak");

  private final String keyword;

  JobAction(String keyword) {
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
