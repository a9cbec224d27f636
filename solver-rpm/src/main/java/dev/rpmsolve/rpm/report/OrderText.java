package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.solution.TransactionOrder.Bond;
import dev.rpmsolve.core.solution.TransactionOrder.Cycle;
import dev.rpmsolve.core.solution.TransactionOrder.Relation;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the cycles of an order into words, one line for each relation that was given up. */
final class OrderText {
  private static final int SHOWN_NAMES = 6;

  private OrderText() {}

  /** Describes a cycle; one that may break scriptlets is a warning. */
  static List<String> lines(Cycle cycle) {
    String start =
        (cycle.isCritical() ? "warning: cycle of " : "cycle of ")
            + Quantities.count(cycle.packages().size(), "package")
            + " ("
            + names(cycle.packages())
            + "): ";
    String end = cycle.isCritical() ? "; scriptlets may fail" : "";
    return cycle.broken().stream().map(broken -> start + line(broken) + end).toList();
  }

  private static String names(List<RpmPackage> packages) {
    String shown =
        packages.stream()
            .limit(SHOWN_NAMES)
            .map(RpmPackage::name)
            .collect(Collectors.joining(", "));
    return packages.size() > SHOWN_NAMES ? shown + ", ..." : shown;
  }

  private static String line(Relation broken) {
    Bond strongest = broken.bonds().stream().reduce((a, b) -> b).orElseThrow();
    return broken.dependent()
        + " does not wait for "
        + broken.prerequisite()
        + ", "
        + switch (strongest) {
          case PRE_REQUIRES -> "which its scriptlets require";
          case REQUIRES -> "which it requires";
          case RECOMMENDS -> "which it recommends";
          case SUGGESTS -> "which it suggests";
          case PRE_ERASURE -> "whose scriptlets require it";
          case ERASURE -> "which requires it";
          case PRE_TAKEOVER, TAKEOVER -> "which takes over what is required";
          case CONFLICT -> "which conflicts";
        };
  }
}
