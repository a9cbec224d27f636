package dev.rpmsolve.rpm.testcase;

/** A step of the stack machine that builds dependencies. */
public enum GenidCommand implements Keyworded {
  /** Pushes a word. */
  WORD("lit"),
  /** Pushes the missing dependency. */
  MISSING("null"),
  /** Joins the two topmost dependencies by an operator. */
  OPERATOR("op"),
  /** Pushes a dependency that is read from text. */
  DEPENDENCY("dep"),
  /** Rewrites the topmost dependency from SUSE's old notation, for one kind of dependencies. */
  SUSE_DEPENDENCY("susedep");

  private final String keyword;

  GenidCommand(String keyword) {
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
