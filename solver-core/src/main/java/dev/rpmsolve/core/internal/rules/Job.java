package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Selection;
import java.util.List;
import java.util.Set;

/**
 * A goal with the packages that it selects.
 *
 * @param goal the goal
 * @param kind how it selects
 * @param packageIds the packages; for {@link Kind#REPOSITORY} all of the repository, for {@link
 *     Kind#ALL} none
 * @param formula for a rich dependency its normal form over literals, to be fulfilled by an
 *     installation, or not by a removal; else null
 * @param modifiers the goal's modifiers and those that follow from its selection
 */
public record Job(
    Goal goal, Kind kind, int[] packageIds, List<int[]> formula, Set<Modifier> modifiers) {

  /** How a job selects packages. */
  public enum Kind {
    /** One package. */
    PACKAGE,
    /** By their own name and EVR. */
    NAME,
    /** By what they provide. */
    PROVIDES,
    /** A list. */
    ONE_OF,
    /** All of a repository. */
    REPOSITORY,
    /** All. */
    ALL
  }

  /**
   * Tells whether a modifier is set.
   *
   * @param modifier a modifier
   * @return whether the job has it
   */
  public boolean has(Modifier modifier) {
    return modifiers.contains(modifier);
  }

  /**
   * Returns the packages of the selections that name some.
   *
   * @return none for a repository or all
   */
  public int[] selected() {
    return kind == Kind.REPOSITORY || kind == Kind.ALL ? new int[0] : packageIds;
  }

  /** Tells whether the system fulfills the job by itself. */
  boolean isProvidedBySystem() {
    return false;
  }

  /** Tells whether the job names one version of one package. */
  boolean namesOneVersion() {
    return kind == Kind.PACKAGE
        || kind == Kind.NAME
            && goal.selection() instanceof Selection.Named named
            && !(named.dependency() instanceof Dependency.Atom atom && atom.evr().isEmpty());
  }
}
