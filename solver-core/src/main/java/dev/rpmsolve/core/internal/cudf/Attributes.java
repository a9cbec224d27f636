package dev.rpmsolve.core.internal.cudf;

import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.format.cudf.CudfColumn;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.Optional;

/** The properties that criteria look at. */
final class Attributes {
  private static final String INSTALLED_SIZE = "installedsize";
  private static final String SIZE = "size";
  private static final String RECOMMENDS = "recommends";

  private Attributes() {}

  /**
   * Returns the number that a sum adds up for a package; 0 if the document has no such property.
   */
  static long value(CudfDocument document, Criterion criterion, int packageId) {
    return column(document, criterion).map(column -> column.scalar(packageId)).orElse(0L);
  }

  /** Finds the property that a sum adds up. */
  static Optional<CudfColumn> column(CudfDocument document, Criterion criterion) {
    String name = criterion.attributes().get(0);
    if (criterion.measure() == Measure.SIZE) {
      name = name.equals(Criterion.INSTALLED) ? INSTALLED_SIZE : SIZE;
    }
    return document.column(name);
  }

  /**
   * Returns the recommended clauses per package; empty rows if the document has no such property.
   */
  static IntTable recommends(CudfDocument document) {
    return document
        .column(RECOMMENDS)
        .map(CudfColumn::rows)
        .orElseGet(() -> IntTable.empty(document.packageCount()));
  }
}
