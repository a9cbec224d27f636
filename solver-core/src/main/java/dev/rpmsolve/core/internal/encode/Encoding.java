package dev.rpmsolve.core.internal.encode;

import dev.rpmsolve.core.internal.ints.IntTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The clauses of a slice, each with the fact it comes from.
 *
 * <p>Variables 1 to {@code slice().size()} are packages, those up to {@link #variableCount()} are
 * auxiliary. Literals are variables or their negations. Immutable once made by {@link Encoder}.
 */
public final class Encoding {
  private final Slice slice;
  private final Origins origins;
  private final IntTable clauses;
  private final int[] clauseOrigins;
  private final IntTable groups;
  private final int[] groupOrigins;
  private final IntTable wishes;
  private final int[] wishDependencies;
  private final int variableCount;
  private final Preferences preferences;

  Encoding(Slice slice, Origins origins, Parts parts, Preferences preferences) {
    this.slice = slice;
    this.origins = origins;
    this.preferences = preferences;
    clauses = parts.clauses.build();
    clauseOrigins = parts.clauseOrigins.toIntArray();
    groups = parts.groups.build();
    groupOrigins = parts.groupOrigins.toIntArray();
    wishes = parts.wishes.build();
    wishDependencies = parts.wishDependencies.toIntArray();
    variableCount = parts.variableCount;
  }

  /** What an encoder collects. */
  static final class Parts {
    final IntTable.Builder clauses = new IntTable.Builder();
    final IntArrayList clauseOrigins = new IntArrayList();
    final IntTable.Builder groups = new IntTable.Builder();
    final IntArrayList groupOrigins = new IntArrayList();
    final IntTable.Builder wishes = new IntTable.Builder();
    final IntArrayList wishDependencies = new IntArrayList();
    int variableCount;
  }

  /**
   * The order in which a package manager would decide.
   *
   * @param goalClauses clauses of the goals, in the request's order
   * @param changes what may happen to installed packages
   */
  public record Preferences(int[] goalClauses, Changes changes) {}

  /**
   * What may happen to installed packages. Rows are variables.
   *
   * @param upgrades installed packages that should become newer, each with its replacements
   * @param keeps installed packages that should stay, each with its replacements
   * @param additions newer versions to install beside installonly packages
   * @param extended the installonly package of each row of the additions
   */
  public record Changes(IntTable upgrades, IntTable keeps, IntTable additions, int[] extended) {
    static final Changes NONE;

    static {
      IntTable noRows = new IntTable.Builder().build();
      NONE = new Changes(noRows, noRows, noRows, new int[0]);
    }
  }

  /**
   * Returns the slice.
   *
   * @return the numbering of the packages
   */
  public Slice slice() {
    return slice;
  }

  /**
   * Returns the facts.
   *
   * @return the origins that {@link #clauseOrigin} and {@link #groupOrigin} index
   */
  public Origins origins() {
    return origins;
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
   * Returns where a clause comes from.
   *
   * @param clause a row of {@link #clauses()}
   * @return an origin id, or -1 if the clause only gives an auxiliary variable its meaning
   */
  public int clauseOrigin(int clause) {
    return clauseOrigins[clause];
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
   * Returns where a group comes from.
   *
   * @param group a row of {@link #groups()}
   * @return an origin id
   */
  public int groupOrigin(int group) {
    return groupOrigins[group];
  }

  /**
   * Returns what recommending packages wish for.
   *
   * @return a table with one row of literals per wish; the first literal is the negated recommender
   */
  public IntTable wishes() {
    return wishes;
  }

  /**
   * Returns the recommendation that a wish comes from.
   *
   * @param wish a row of {@link #wishes()}
   * @return a dependency id
   */
  public int wishDependency(int wish) {
    return wishDependencies[wish];
  }

  /**
   * Returns the order of decisions.
   *
   * @return the preferences
   */
  public Preferences preferences() {
    return preferences;
  }
}
