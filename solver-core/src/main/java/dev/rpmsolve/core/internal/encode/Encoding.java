package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * The clauses of all packages of a universe.
 *
 * <p>Package p has variable p + 1; variables from the number of packages up to {@link
 * #variableCount()} are auxiliary. Literals are variables or their negations. Immutable once made
 * by {@link Encoder}.
 */
public final class Encoding {
  /** In place of the dependency that a clause comes from: its package cannot be installed. */
  static final int NOT_AVAILABLE = -1;

  /** In place of the dependency that a clause comes from: the fact has other clauses too. */
  static final int SEVERAL_CLAUSES = -2;

  private final Universe universe;
  private final IntTable clauses;
  private final int[] clauseFacts;
  private final IntTable groups;
  private final int variableCount;

  Encoding(Universe universe, Parts parts) {
    this.universe = universe;
    clauses = parts.clauses.build();
    clauseFacts = parts.clauseFacts.toIntArray();
    groups = parts.groups.build();
    variableCount = parts.variableCount;
  }

  /** What an encoder collects. */
  static final class Parts {
    final IntTable.Builder clauses = new IntTable.Builder();
    final IntArrayList clauseFacts = new IntArrayList();
    final IntTable.Builder groups = new IntTable.Builder();
    int variableCount;

    /** Ends a clause that comes from a dependency of the package of its first literal. */
    void endClause(int fact) {
      clauses.endRow();
      clauseFacts.add(fact);
    }
  }

  /**
   * Returns the variable of a package.
   *
   * @param packageId a package id
   * @return its variable
   */
  public static int variable(int packageId) {
    return packageId + 1;
  }

  /**
   * Returns the package of a variable.
   *
   * @param variable the variable of a package
   * @return its id
   */
  public static int packageId(int variable) {
    return variable - 1;
  }

  /**
   * Returns the universe.
   *
   * @return the packages that the clauses are about
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Returns the number of variables, auxiliary ones included.
   *
   * @return the highest variable
   */
  public int variableCount() {
    return variableCount;
  }

  /**
   * Returns the clauses.
   *
   * @return a table with one row of literals per clause
   */
  public IntTable clauses() {
    return clauses;
  }

  /**
   * Returns the groups of which at most one variable may be true.
   *
   * @return a table with one row of variables per group
   */
  public IntTable groups() {
    return groups;
  }

  /**
   * Returns the fact that a clause says all about.
   *
   * @param clause a row of {@link #clauses()}
   * @return the fact, if it has no other clause: a requirement that is not rich, or that a package
   *     cannot be installed
   */
  public Optional<Cause> cause(int clause) {
    int fact = clauseFacts[clause];
    if (fact == SEVERAL_CLAUSES) {
      return Optional.empty();
    }
    int packageId = packageId(-clauses.value(clauses.start(clause)));
    if (fact != NOT_AVAILABLE) {
      return Optional.of(
          new Cause.Requires(
              universe.get(packageId),
              universe.dependencies().get(fact),
              Arrays.stream(universe.providers(fact)).mapToObj(universe::get).toList()));
    }
    return Optional.of(
        universe.isInstallableArch(packageId)
            ? new Cause.Excluded(universe.get(packageId))
            : new Cause.NotInstallable(universe.get(packageId)));
  }
}
