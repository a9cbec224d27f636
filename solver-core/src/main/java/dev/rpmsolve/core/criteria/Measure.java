package dev.rpmsolve.core.criteria;

/** How a set of packages becomes a number. */
public enum Measure {
  /** How many there are; the {@link Counting} says of what. */
  COUNT("count", 0),
  /** The sum of an attribute over the packages; attribute: the name of a number. */
  SUM("sum", 1),
  /**
   * How many are not of the highest version of their name that exists. By names: how many names
   * have packages in the set, none of which is of the highest version.
   */
  NOTUPTODATE("notuptodate", 0),
  /** How many alternatives that packages of the set recommend are not met by the solution. */
  UNSAT_RECOMMENDS("unsat_recommends", 0),
  /**
   * How many different pairs of two attributes there are, less how many different first ones; 0 if
   * packages that agree in the first attribute agree in the second. Attributes: any two.
   */
  ALIGNED("aligned", 2),
  /**
   * Bytes: with the attribute {@code installed} of the installed packages of {@link
   * PackageSubset#SOLUTION}, with {@code download} of the files of {@link PackageSubset#ADDED}. In
   * CUDF the sums of the properties {@code installedsize} and {@code size}.
   */
  SIZE("size", 1);

  private final String word;
  private final int attributeCount;

  Measure(String word, int attributeCount) {
    this.word = word;
    this.attributeCount = attributeCount;
  }

  /**
   * Returns how the measure is written.
   *
   * @return one word
   */
  public String word() {
    return word;
  }

  /**
   * Returns how many attributes the measure looks at.
   *
   * @return 0 to 2
   */
  public int attributeCount() {
    return attributeCount;
  }
}
