package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Objects;
import java.util.Optional;

/** Why a package is installed, or removed. */
public sealed interface Reason {
  /**
   * A goal asks for it.
   *
   * @param goal the goal
   */
  record Requested(Goal goal) implements Reason {}

  /** It was installed before and nothing speaks against it. */
  record Kept() implements Reason {}

  /**
   * Another package requires it.
   *
   * @param requirer the other package
   * @param dependency what that one requires
   */
  record RequiredBy(RpmPackage requirer, Dependency dependency) implements Reason {}

  /**
   * Another package recommends it.
   *
   * @param recommender the other package
   * @param dependency what that one recommends
   */
  record RecommendedBy(RpmPackage recommender, Dependency dependency) implements Reason {}

  /**
   * It supplements what is installed.
   *
   * @param dependency what it supplements
   */
  record Supplements(Dependency dependency) implements Reason {}

  /**
   * It takes the place of an installed package.
   *
   * @param replaced the installed package
   */
  record Replaces(RpmPackage replaced) implements Reason {}

  /**
   * It is a newer version, installed beside an older one that stays.
   *
   * @param installed the older version
   */
  record NewerThan(RpmPackage installed) implements Reason {}

  /** The criteria of the request are better fulfilled with it. */
  record Preferred() implements Reason {}

  /**
   * A package of a lesser architecture is only installed beside it.
   *
   * @param other that package
   */
  record TwinOf(RpmPackage other) implements Reason {}

  /**
   * It is removed because another package takes its place.
   *
   * @param replacement the other package
   */
  record ReplacedBy(RpmPackage replacement) implements Reason {}

  /**
   * It is removed because something it requires goes away.
   *
   * @param dependency what it requires
   */
  record Unfulfilled(Dependency dependency) implements Reason {}

  /** It is removed because it cannot be installed together with what is installed in the end. */
  record Excluded() implements Reason {}

  /**
   * It is removed because nothing that stays needs it.
   *
   * @param formerly a package that required or recommended it, and goes too; empty if there is none
   */
  record Unneeded(Optional<RpmPackage> formerly) implements Reason {
    /**
     * Creates a reason.
     *
     * @param formerly a package that required or recommended it
     */
    public Unneeded {
      Objects.requireNonNull(formerly, "formerly");
    }
  }

  /**
   * It is removed because more packages of its name than allowed would be installed side by side.
   *
   * @param limit how many are allowed
   */
  record OverLimit(int limit) implements Reason {}
}
