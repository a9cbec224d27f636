package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import java.util.List;
import java.util.Objects;

/** Which packages a goal is about. */
public sealed interface Selection {
  /**
   * One package.
   *
   * @param packageId its id in the universe
   */
  record OnePackage(int packageId) implements Selection {
    @Override
    public String toString() {
      return "package " + packageId;
    }
  }

  /**
   * The packages whose own name and EVR match; what they provide does not count.
   *
   * @param dependency a name with or without a version, or a formula of such
   */
  record Named(Dependency dependency) implements Selection {
    /**
     * Creates the selection.
     *
     * @param dependency a name with or without a version, or a formula of such
     */
    public Named {
      Objects.requireNonNull(dependency, "dependency");
    }

    @Override
    public String toString() {
      return dependency.toString();
    }
  }

  /**
   * The packages that provide something.
   *
   * @param dependency what they provide
   */
  record Providing(Dependency dependency) implements Selection {
    /**
     * Creates the selection.
     *
     * @param dependency what they provide
     */
    public Providing {
      Objects.requireNonNull(dependency, "dependency");
    }

    @Override
    public String toString() {
      return "a provider of " + dependency;
    }
  }

  /**
   * A list of packages.
   *
   * @param packageIds ids of the universe, in the order of preference among equals
   */
  record OneOf(List<Integer> packageIds) implements Selection {
    /**
     * Creates the selection.
     *
     * @param packageIds ids of the universe, in the order of preference among equals
     */
    public OneOf {
      packageIds = List.copyOf(packageIds);
    }

    // Written out for quick starts (decision 19).
    @Override
    public boolean equals(Object other) {
      return other instanceof OneOf that && packageIds.equals(that.packageIds);
    }

    @Override
    public int hashCode() {
      return packageIds.hashCode();
    }

    @Override
    public String toString() {
      return "one of " + packageIds;
    }
  }

  /**
   * All packages of a repository.
   *
   * @param repositoryId its id
   */
  record FromRepository(String repositoryId) implements Selection {
    /**
     * Creates the selection.
     *
     * @param repositoryId its id
     */
    public FromRepository {
      Objects.requireNonNull(repositoryId, "repositoryId");
    }

    @Override
    public String toString() {
      return "repository " + repositoryId;
    }
  }

  /** All packages. */
  record All() implements Selection {
    @Override
    public String toString() {
      return "all";
    }
  }

  /**
   * What a user typed.
   *
   * @param text a name, NEVRA form, capability or path; see {@link SpecResolver}
   */
  record Spec(String text) implements Selection {
    /**
     * Creates the selection.
     *
     * @param text a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Spec {
      Objects.requireNonNull(text, "text");
      if (text.isBlank()) {
        throw new IllegalArgumentException("a goal needs a spec");
      }
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
