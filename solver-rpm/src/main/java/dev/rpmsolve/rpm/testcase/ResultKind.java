package dev.rpmsolve.rpm.testcase;

/** What the expected result of a run is about. */
public enum ResultKind implements Keyworded {
  /** The packages that come, change and go. */
  TRANSACTION("transaction"),
  /** Problems and their solutions. */
  PROBLEMS("problems"),
  /** Installed packages that no repository has. */
  ORPHANED("orphaned"),
  /** Packages that would be recommended or suggested. */
  RECOMMENDED("recommended"),
  /** Installed packages that nothing needs. */
  UNNEEDED("unneeded"),
  /** Choices among several packages. */
  ALTERNATIVES("alternatives"),
  /** The rules of the solver. */
  RULES("rules"),
  /** The steps that build dependencies. */
  GENID("genid"),
  /** Why packages are in or out. */
  REASON("reason"),
  /** Packages that went because nothing needs them any more. */
  CLEANDEPS("cleandeps"),
  /** The jobs themselves. */
  JOBS("jobs"),
  /** Packages that were installed by wish of the user. */
  USER_INSTALLED("userinstalled"),
  /** The order of the transaction. */
  ORDER("order"),
  /** What the order was made from. */
  ORDER_EDGES("orderedges"),
  /** The proof of a problem. */
  PROOF("proof");

  private final String keyword;

  ResultKind(String keyword) {
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
