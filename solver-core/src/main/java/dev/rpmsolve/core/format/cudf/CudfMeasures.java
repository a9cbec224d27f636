package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.internal.ints.IntTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The values of criteria for one solution. For one thread. */
final class CudfMeasures {
  private static final String RECOMMENDS = "recommends";
  private static final String INSTALLED_SIZE = "installedsize";
  private static final String DOWNLOAD_SIZE = "size";

  private final CudfDocument document;
  private final CudfSolution solution;
  private final CudfPresence present;
  private final Counting counting;

  CudfMeasures(CudfSolution solution, Counting counting) {
    this.solution = solution;
    this.counting = counting;
    document = solution.document();
    present = new CudfPresence(solution);
  }

  long value(Criterion criterion) {
    boolean[] subset = CudfSubsets.of(solution, criterion);
    return switch (criterion.measure()) {
      case COUNT -> count(subset);
      case NOTUPTODATE -> notUpToDate(subset);
      case UNSAT_RECOMMENDS -> unmetRecommends(subset);
      case SUM -> sum(subset, criterion, criterion.attributes().get(0));
      case SIZE ->
          sum(
              subset,
              criterion,
              criterion.subset() == PackageSubset.SOLUTION ? INSTALLED_SIZE : DOWNLOAD_SIZE);
      case ALIGNED -> aligned(subset, criterion);
    };
  }

  private long count(boolean[] subset) {
    long count = 0;
    for (int name = 0; name < document.nameCount(); name++) {
      int packages = 0;
      IntTable byName = document.packagesByName();
      for (int i = byName.start(name); i < byName.end(name); i++) {
        packages += subset[byName.value(i)] ? 1 : 0;
      }
      count += counting == Counting.NAMES ? Math.min(1, packages) : packages;
    }
    return count;
  }

  private long notUpToDate(boolean[] subset) {
    long count = 0;
    for (int name = 0; name < document.nameCount(); name++) {
      int lower = 0;
      IntTable byName = document.packagesByName();
      int last = byName.end(name) - 1;
      for (int i = byName.start(name); i < last; i++) {
        lower += subset[byName.value(i)] ? 1 : 0;
      }
      if (counting == Counting.PACKAGES) {
        count += lower;
      } else if (lower > 0 && !subset[byName.value(last)]) {
        count++;
      }
    }
    return count;
  }

  private long unmetRecommends(boolean[] subset) {
    if (document.column(RECOMMENDS).isEmpty()) {
      return 0;
    }
    CudfColumn column = document.column(RECOMMENDS).get();
    if (column.declaration().type().kind() != CudfType.Kind.VPKGFORMULA) {
      throw new IllegalArgumentException("the property recommends is no vpkgformula");
    }
    long count = 0;
    for (int id = 0; id < subset.length; id++) {
      if (subset[id]) {
        for (int clause : column.rows().row(id)) {
          count += present.isMet(clause) ? 0 : 1;
        }
      }
    }
    return count;
  }

  private long sum(boolean[] subset, Criterion criterion, String attribute) {
    CudfColumn column = column(criterion, attribute);
    if (!column.declaration().type().kind().isNumber()) {
      throw new IllegalArgumentException(
          "criterion " + criterion + ": the property " + attribute + " is no number");
    }
    long sum = 0;
    try {
      for (int id = 0; id < subset.length; id++) {
        if (subset[id]) {
          sum = Math.addExact(sum, column.scalar(id));
        }
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("criterion " + criterion + ": beyond 64 bits", e);
    }
    return sum;
  }

  private CudfColumn column(Criterion criterion, String attribute) {
    return document
        .column(attribute)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "criterion " + criterion + ": the document declares no property " + attribute));
  }

  private long aligned(boolean[] subset, Criterion criterion) {
    List<CudfColumn> columns =
        criterion.attributes().stream().map(name -> column(criterion, name)).toList();
    for (CudfColumn column : columns) {
      if (column.declaration().type().kind().isList()) {
        throw new IllegalArgumentException(
            "criterion " + criterion + ": " + column.declaration().name() + " is a list");
      }
    }
    Set<Long> firsts = new HashSet<>();
    Set<List<Long>> pairs = new HashSet<>();
    for (int id = 0; id < subset.length; id++) {
      if (subset[id]) {
        long first = columns.get(0).scalar(id);
        firsts.add(first);
        pairs.add(List.of(first, columns.get(1).scalar(id)));
      }
    }
    return pairs.size() - firsts.size();
  }
}
