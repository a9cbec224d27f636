package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import java.util.Objects;

/** A text or dependency by which packages are selected; see {@link SelectionResolver}. */
public sealed interface SelectionQuery {
  /**
   * A text that a user may have typed. The options tell what it is compared to; file lists, names,
   * capabilities and canonical names are tried in this order until one is found.
   *
   * @param text such as {@code foo.x86_64 >= 2} or {@code /usr/bin/*}
   */
  record ByText(String text) implements SelectionQuery {
    /**
     * Refuses nothing but null.
     *
     * @param text such as {@code foo.x86_64 >= 2} or {@code /usr/bin/*}
     */
    public ByText {
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A text that some dependency of the packages matches.
   *
   * @param key which dependencies are compared
   * @param text a name, with {@link SelectionOption#REL} a name and a comparison, or with {@link
   *     SelectionOption#DEPENDENCY_STRING} a printed dependency
   */
  record ByDependencyText(DependencyKey key, String text) implements SelectionQuery {
    /**
     * Refuses nothing but nulls.
     *
     * @param key which dependencies are compared
     * @param text what they are compared to
     */
    public ByDependencyText {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A dependency that some dependency of the packages can be answered together with: the names are
   * the same and the ranges of versions meet.
   *
   * @param key which dependencies are compared
   * @param dependency what they are compared to
   */
  record ByDependency(DependencyKey key, Dependency dependency) implements SelectionQuery {
    /**
     * Refuses nothing but nulls.
     *
     * @param key which dependencies are compared
     * @param dependency what they are compared to
     */
    public ByDependency {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(dependency, "dependency");
    }
  }

  /**
   * A package that could take part in answering some dependency of the packages.
   *
   * @param key which dependencies are looked at
   * @param packageId the package
   */
  record ByPackage(DependencyKey key, int packageId) implements SelectionQuery {
    /**
     * Refuses nothing but null.
     *
     * @param key which dependencies are looked at
     * @param packageId the package
     */
    public ByPackage {
      Objects.requireNonNull(key, "key");
    }
  }
}
