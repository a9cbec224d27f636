package dev.rpmsolve.benchmarks.generator;

import java.util.Locale;

/** The eight lists of relations a package carries, in the order primary.xml writes them. */
enum RelationKind {
  PROVIDES,
  REQUIRES,
  CONFLICTS,
  OBSOLETES,
  SUGGESTS,
  ENHANCES,
  RECOMMENDS,
  SUPPLEMENTS;

  /** Returns the local name of the element that holds the list. */
  String element() {
    return name().toLowerCase(Locale.ROOT);
  }
}
