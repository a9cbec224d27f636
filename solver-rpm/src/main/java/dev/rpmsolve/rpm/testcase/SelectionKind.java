package dev.rpmsolve.rpm.testcase;

/** How a selection by text finds packages. */
public enum SelectionKind implements Keyworded {
  /** By a text that the user may have typed. */
  TEXT("selection"),
  /** By dependencies that match a text. */
  DEPENDENCY_TEXT("selection_matchdeps"),
  /** By dependencies that match a dependency. */
  DEPENDENCY("selection_matchdepid"),
  /** By dependencies that a package answers. */
  PACKAGE("selection_matchsolvable");

  private final String keyword;

  SelectionKind(String keyword) {
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
