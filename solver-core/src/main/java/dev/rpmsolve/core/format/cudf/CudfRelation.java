package dev.rpmsolve.core.format.cudf;

/** How the version of a package has to compare with the version that a constraint names. */
public enum CudfRelation {
  /** Any version will do. */
  ANY(""),
  /** The same. */
  EQ("="),
  /** Another one. */
  NE("!="),
  /** A lower one. */
  LT("<"),
  /** The same or a lower one. */
  LE("<="),
  /** A higher one. */
  GT(">"),
  /** The same or a higher one. */
  GE(">=");

  private static final CudfRelation[] BY_ORDINAL = values();
  private final String sign;

  CudfRelation(String sign) {
    this.sign = sign;
  }

  /** Returns a relation by its ordinal. */
  static CudfRelation of(int ordinal) {
    return BY_ORDINAL[ordinal];
  }

  /**
   * Returns how the relation is written.
   *
   * @return one or two characters, none for {@link #ANY}
   */
  public String sign() {
    return sign;
  }

  /**
   * Tells whether a version will do.
   *
   * @param version the version of a package
   * @param bound the version of the constraint
   * @return whether the relation holds between the two
   */
  public boolean holds(int version, int bound) {
    return switch (this) {
      case ANY -> true;
      case EQ -> version == bound;
      case NE -> version != bound;
      case LT -> version < bound;
      case LE -> version <= bound;
      case GT -> version > bound;
      case GE -> version >= bound;
    };
  }
}
