package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Arrays;

/** Collects the values of one declared property, package by package. */
final class CudfColumnBuilder {
  private final CudfDeclaration declaration;
  private final IntTable.Builder rows = new IntTable.Builder();
  private long[] scalars = new long[64];
  private int count;
  private boolean isSet;

  CudfColumnBuilder(CudfDeclaration declaration) {
    this.declaration = declaration;
  }

  CudfDeclaration declaration() {
    return declaration;
  }

  /** Sets the value of the package that is being filled. */
  void set(long value) {
    if (count == scalars.length) {
      scalars = Arrays.copyOf(scalars, count * 2);
    }
    scalars[count] = value;
    isSet = true;
  }

  /** Says that the package has a list, if an empty one. */
  void beginList() {
    isSet = true;
  }

  /** Adds to the list of the package that is being filled. */
  void add(int id) {
    rows.add(id);
  }

  /** Ends the package; returns false if it lacks a value that it should have. */
  boolean endPackage() {
    boolean isComplete = isSet || declaration.hasDefault();
    if (declaration.type().kind().isList()) {
      if (!isSet) {
        for (int id : declaration.row()) {
          rows.add(id);
        }
      }
      rows.endRow();
    } else if (!isSet) {
      set(declaration.scalar());
    }
    count++;
    isSet = false;
    return isComplete;
  }

  CudfColumn build() {
    boolean isList = declaration.type().kind().isList();
    long[] values = isList ? new long[0] : Arrays.copyOf(scalars, count);
    return new CudfColumn(declaration, values, rows.build());
  }
}
