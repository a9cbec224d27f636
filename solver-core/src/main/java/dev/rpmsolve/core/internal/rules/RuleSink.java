package dev.rpmsolve.core.internal.rules;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Takes the rules of packages as they are worked out. */
interface RuleSink {
  /**
   * Takes a rule.
   *
   * @param fact where it comes from
   * @param literals its literals; valid during the call
   */
  void take(PackageFact fact, IntArrayList literals);
}
