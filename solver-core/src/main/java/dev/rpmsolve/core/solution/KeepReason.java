package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.Objects;
import java.util.Optional;

/** Why an installed package is not unneeded. */
public sealed interface KeepReason {
  /**
   * Returns the kept package that this one is kept for.
   *
   * @return the next package on the way to a user-installed one; empty if there is none to go to
   */
  Optional<RpmPackage> keeper();

  /** It stays for its own sake: the user asked for it, or it is a product. */
  record UserInstalled() implements KeepReason {
    @Override
    public Optional<RpmPackage> keeper() {
      return Optional.empty();
    }
  }

  /**
   * A kept package requires it, or something that it provides along with others.
   *
   * @param requirer the kept package
   * @param dependency what that one requires
   */
  record RequiredBy(RpmPackage requirer, Dependency dependency) implements KeepReason {
    /**
     * Creates a reason.
     *
     * @param requirer the kept package
     * @param dependency what that one requires
     */
    public RequiredBy {
      Objects.requireNonNull(requirer, "requirer");
      Objects.requireNonNull(dependency, "dependency");
    }

    @Override
    public Optional<RpmPackage> keeper() {
      return Optional.of(requirer);
    }
  }

  /**
   * A kept package recommends it, or something that it provides along with others.
   *
   * @param recommender the kept package
   * @param dependency what that one recommends
   */
  record RecommendedBy(RpmPackage recommender, Dependency dependency) implements KeepReason {
    /**
     * Creates a reason.
     *
     * @param recommender the kept package
     * @param dependency what that one recommends
     */
    public RecommendedBy {
      Objects.requireNonNull(recommender, "recommender");
      Objects.requireNonNull(dependency, "dependency");
    }

    @Override
    public Optional<RpmPackage> keeper() {
      return Optional.of(recommender);
    }
  }

  /**
   * It supplements what is kept.
   *
   * @param keeper a kept package that the dependency is about; empty if it is about none, as {@code
   *     (a if b)} may be
   * @param dependency what it supplements
   */
  record Supplements(Optional<RpmPackage> keeper, Dependency dependency) implements KeepReason {
    /**
     * Creates a reason.
     *
     * @param keeper a kept package that the dependency is about
     * @param dependency what it supplements
     */
    public Supplements {
      Objects.requireNonNull(keeper, "keeper");
      Objects.requireNonNull(dependency, "dependency");
    }
  }

  /**
   * A kept package of the same name and version, but of a lesser architecture, could not be updated
   * without it.
   *
   * @param other the kept package
   */
  record TwinOf(RpmPackage other) implements KeepReason {
    /**
     * Creates a reason.
     *
     * @param other the kept package
     */
    public TwinOf {
      Objects.requireNonNull(other, "other");
    }

    @Override
    public Optional<RpmPackage> keeper() {
      return Optional.of(other);
    }
  }
}
