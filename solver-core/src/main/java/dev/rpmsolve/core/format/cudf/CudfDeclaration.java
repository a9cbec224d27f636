package dev.rpmsolve.core.format.cudf;

import java.util.Objects;

/**
 * The declaration of a property. Immutable; an array that is returned is shared: do not write to
 * it.
 */
public final class CudfDeclaration {
  private static final int[] NO_ROW = {};
  private final String name;
  private final CudfType type;
  private final boolean hasDefault;
  private final long scalar;
  private final int[] row;

  private CudfDeclaration(String name, CudfType type, boolean hasDefault, long scalar, int[] row) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.hasDefault = hasDefault;
    this.scalar = scalar;
    this.row = row;
  }

  /**
   * Declares a property that every package has to have.
   *
   * @param name lower-case letters, digits and dashes, a letter first
   * @param type the type of its values
   * @return the declaration
   */
  public static CudfDeclaration mandatory(String name, CudfType type) {
    return new CudfDeclaration(name, type, false, 0, NO_ROW);
  }

  /**
   * Declares a property whose values are not lists.
   *
   * @param name lower-case letters, digits and dashes, a letter first
   * @param type the type of its values
   * @param value the value of packages that do not say any, as {@link CudfColumn#scalar} gives it
   * @return the declaration
   * @throws IllegalArgumentException if the type is one of lists
   */
  public static CudfDeclaration optional(String name, CudfType type, long value) {
    if (type.kind().isList()) {
      throw new IllegalArgumentException("the default of a list is a list");
    }
    return new CudfDeclaration(name, type, true, value, NO_ROW);
  }

  /**
   * Declares a property whose values are lists.
   *
   * @param name lower-case letters, digits and dashes, a letter first
   * @param type the type of its values
   * @param ids the value of packages that do not say any, as {@link CudfColumn#rows} gives it; not
   *     copied
   * @return the declaration
   * @throws IllegalArgumentException if the type is not one of lists
   */
  public static CudfDeclaration optionalList(String name, CudfType type, int[] ids) {
    if (!type.kind().isList()) {
      throw new IllegalArgumentException("the default of a " + type + " is no list");
    }
    return new CudfDeclaration(name, type, true, 0, ids);
  }

  /**
   * Returns the property's name.
   *
   * @return lower-case letters, digits and dashes
   */
  public String name() {
    return name;
  }

  /**
   * Returns the type of its values.
   *
   * @return the type
   */
  public CudfType type() {
    return type;
  }

  /**
   * Tells whether a package may do without it.
   *
   * @return whether there is a default
   */
  public boolean hasDefault() {
    return hasDefault;
  }

  /** Returns the default of a property whose values are not lists. */
  long scalar() {
    return scalar;
  }

  /** Returns the default of a property whose values are lists. */
  int[] row() {
    return row;
  }
}
