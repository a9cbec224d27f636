package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import java.util.Objects;

/** What becomes of a libsolv dependency in the solver's own terms. */
public sealed interface DependencyConversion {

  /**
   * The dependency has a translation.
   *
   * @param dependency the translation
   */
  record Supported(Dependency dependency) implements DependencyConversion {
    /**
     * Refuses null.
     *
     * @param dependency the translation
     */
    public Supported {
      Objects.requireNonNull(dependency, "dependency");
    }
  }

  /**
   * The dependency says something that the solver has no words for.
   *
   * @param feature what that is, as a phrase
   */
  record Unsupported(String feature) implements DependencyConversion {
    /**
     * Refuses null.
     *
     * @param feature what that is, as a phrase
     */
    public Unsupported {
      Objects.requireNonNull(feature, "feature");
    }
  }
}
