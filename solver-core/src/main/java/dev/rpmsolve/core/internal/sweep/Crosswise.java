package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.universe.Universe;

/**
 * The columns of a universe read the other way round: who depends on a name, who excludes by it,
 * and whom formulas mention. One pass over the dependencies each; about 8 bytes per dependency of a
 * package are kept. Immutable.
 *
 * @param dependents to whom packages matter
 * @param exclusions who excludes whom
 * @param conditions what more packages can break
 */
public record Crosswise(Dependents dependents, Exclusions exclusions, Conditions conditions) {
  /**
   * Reads a universe.
   *
   * @param universe the packages there are
   * @return what is in it
   */
  public static Crosswise of(Universe universe) {
    return new Crosswise(
        new Dependents(universe), new Exclusions(universe), Conditions.of(universe));
  }
}
