package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;

/**
 * A requirement that the set of all available packages does not fulfill.
 *
 * @param subject the package that requires it
 * @param dependency what it requires
 * @param unavailable packages that provide it but do not count: for other machines, or excluded;
 *     only where it is a single capability or a {@code with} or {@code without} of such
 */
public record Unprovided(RpmPackage subject, Dependency dependency, List<RpmPackage> unavailable) {
  /**
   * Creates a finding.
   *
   * @param subject the package that requires it
   * @param dependency what it requires
   * @param unavailable packages that provide it but do not count
   */
  public Unprovided {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(dependency, "dependency");
    unavailable = List.copyOf(unavailable);
  }
}
