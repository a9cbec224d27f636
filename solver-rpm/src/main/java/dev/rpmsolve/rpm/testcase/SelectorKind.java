package dev.rpmsolve.rpm.testcase;

/** How a job names packages. */
public enum SelectorKind implements Keyworded {
  /** One package, {@code NAME-EVR[.ARCH][@REPOSITORY]}. */
  PACKAGE("pkg"),
  /** Packages whose own name and EVR match a dependency. */
  NAME("name"),
  /** Packages that provide a dependency. */
  PROVIDES("provides"),
  /** Packages in a list; {@code nothing} for an empty one. */
  ONE_OF("oneof"),
  /** All packages of a repository. */
  REPOSITORY("repo"),
  /** All packages. */
  ALL("all");

  private final String keyword;

  SelectorKind(String keyword) {
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
