package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;

/**
 * A requirement that the old release could fulfill and the new one cannot: it holds only as long as
 * packages stay that the new release does not have.
 *
 * @param subject the installed package that requires
 * @param requirement what it requires
 * @param providers the installed packages that still provide it
 */
public record LostRequirement(
    RpmPackage subject, Dependency requirement, List<RpmPackage> providers) {
  /**
   * Copies the list.
   *
   * @param subject the installed package that requires
   * @param requirement what it requires
   * @param providers the installed packages that still provide it
   */
  public LostRequirement {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(requirement, "requirement");
    providers = List.copyOf(providers);
  }
}
