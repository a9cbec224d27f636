package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.internal.ints.IntTable;

/**
 * A property that the preamble declares, with its values for all packages.
 *
 * <p>Representation: a list has rows of ids, everything else one {@code long} per package. Missing
 * values are filled in with the default. Immutable.
 */
public final class CudfColumn {
  private final CudfDeclaration declaration;
  private final long[] scalars;
  private final IntTable rows;

  CudfColumn(CudfDeclaration declaration, long[] scalars, IntTable rows) {
    this.declaration = declaration;
    this.scalars = scalars;
    this.rows = rows;
  }

  /**
   * Returns how the property is declared.
   *
   * @return name, type and default
   */
  public CudfDeclaration declaration() {
    return declaration;
  }

  /**
   * Returns the value of a package.
   *
   * @param packageId a package
   * @return a number; 1 or 0 for {@code bool}; the index of an {@code enum}'s word; the id of a
   *     text ({@code string}, {@code ident}, {@code typedecl}), of a name ({@code pkgname}) or of a
   *     constraint ({@code vpkg}, {@code veqpkg})
   * @throws IllegalStateException if the values are lists
   */
  public long scalar(int packageId) {
    if (declaration.type().kind().isList()) {
      throw new IllegalStateException("the values of " + declaration.name() + " are lists");
    }
    return scalars[packageId];
  }

  /**
   * Returns the values of all packages.
   *
   * @return per package a row of ids: of clauses for a {@code vpkgformula}, of constraints for a
   *     {@code vpkglist} or {@code veqpkglist}
   * @throws IllegalStateException if the values are not lists
   */
  public IntTable rows() {
    if (!declaration.type().kind().isList()) {
      throw new IllegalStateException("the values of " + declaration.name() + " are no lists");
    }
    return rows;
  }

  /** Returns whether a package has the default. */
  boolean isDefault(int packageId) {
    if (!declaration.hasDefault()) {
      return false;
    }
    if (!declaration.type().kind().isList()) {
      return scalars[packageId] == declaration.scalar();
    }
    int[] row = declaration.row();
    int start = rows.start(packageId);
    boolean isSame = rows.end(packageId) - start == row.length;
    for (int i = 0; i < row.length && isSame; i++) {
      isSame = rows.value(start + i) == row[i];
    }
    return isSame;
  }
}
