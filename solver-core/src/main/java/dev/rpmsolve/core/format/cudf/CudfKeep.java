package dev.rpmsolve.core.format.cudf;

/** What of an installed package has to stay. */
public enum CudfKeep {
  /** Nothing. */
  NONE("none"),
  /** The package itself. */
  VERSION("version"),
  /** Some version of its name. */
  PACKAGE("package"),
  /** Everything that it provides. */
  FEATURE("feature");

  private final String word;

  CudfKeep(String word) {
    this.word = word;
  }

  /**
   * Returns how it is written.
   *
   * @return one word
   */
  public String word() {
    return word;
  }
}
