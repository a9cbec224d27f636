package dev.rpmsolve.core.dependency;

import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionRules;
import java.util.Optional;

/**
 * The rule that tells whether a provided range of versions and a required range have a version in
 * common, and thus whether the provide answers the requirement.
 *
 * <p>Source: the chapter "Dependencies" of the RPM reference manual. The points that surprise:
 *
 * <ul>
 *   <li>A side without a version meets everything: an unversioned provide answers every versioned
 *       requirement.
 *   <li>Two ranges open toward the same end always meet.
 *   <li>If one side has no release, its version stands for all releases of that version, so {@code
 *       = 1} meets {@code < 1-2}, but {@code > 1} does not meet {@code = 1-2}.
 * </ul>
 */
public final class VersionRange {
  private VersionRange() {}

  /**
   * Tells whether the two ranges meet. The rule is symmetric: swapping the sides changes nothing.
   * Complexity: O(n) in the length of the versions.
   *
   * @param provided the operator of the provide
   * @param providedEvr the version of the provide, if it has one
   * @param required the operator of the requirement (or conflict, or obsoletes)
   * @param requiredEvr the version of the requirement, if it has one
   * @return whether the provide answers the requirement, given equal names
   */
  public static boolean overlaps(
      Relation provided, Optional<Evr> providedEvr, Relation required, Optional<Evr> requiredEvr) {
    return overlaps(VersionRules.RPM, provided, providedEvr, required, requiredEvr);
  }

  /**
   * Tells whether the two ranges meet by the rules of a distribution; these need not be symmetric.
   * Complexity: O(n) in the length of the versions.
   *
   * @param rules how versions compare
   * @param provided the operator of the provide
   * @param providedEvr the version of the provide, if it has one
   * @param required the operator of the requirement (or conflict, or obsoletes)
   * @param requiredEvr the version of the requirement, if it has one
   * @return whether the provide answers the requirement, given equal names
   */
  public static boolean overlaps(
      VersionRules rules,
      Relation provided,
      Optional<Evr> providedEvr,
      Relation required,
      Optional<Evr> requiredEvr) {
    if (isUnbounded(provided, providedEvr) || isUnbounded(required, requiredEvr)) {
      return true;
    }
    if (provided.hasLess() && required.hasLess()
        || provided.hasGreater() && required.hasGreater()) {
      return true;
    }
    Evr left = providedEvr.get();
    Evr right = requiredEvr.get();
    int order = rules.compareVersions(left, right);
    if (order == 0) {
      Optional<String> leftRelease = releaseOf(left);
      Optional<String> rightRelease = releaseOf(right);
      if (leftRelease.isEmpty() && rightRelease.isPresent()) {
        return provided.hasEqual();
      }
      if (leftRelease.isPresent() && rightRelease.isEmpty()) {
        return required.hasEqual();
      }
      order = rules.compareReleases(leftRelease.orElse(""), rightRelease.orElse(""));
    }
    if (order < 0) {
      return required.hasLess() || provided.hasGreater();
    }
    if (order > 0) {
      return required.hasGreater() || provided.hasLess();
    }
    return provided.hasEqual() && required.hasEqual();
  }

  private static boolean isUnbounded(Relation relation, Optional<Evr> evr) {
    return relation == Relation.ANY || relation == Relation.ANY_VERSION || evr.isEmpty();
  }

  /** In a range, unlike in the order of versions, an empty release is a missing one. */
  private static Optional<String> releaseOf(Evr evr) {
    return evr.release().filter(release -> !release.isEmpty());
  }
}
