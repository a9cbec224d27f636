package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Optional;

/**
 * Finds out of which release a system is, for {@code $releasever}.
 *
 * <p>As dnf has it: the first package counts that provides one of a list of names, the first of
 * these that has a provider; the version that it gives to the name, or else its own.
 */
public final class SystemRelease {
  private static final List<String> NAMES =
      List.of(
          "system-release(releasever)",
          "system-release",
          "distribution-release(releasever)",
          "distribution-release",
          "redhat-release",
          "suse-release");

  private SystemRelease() {}

  /**
   * Looks for the release.
   *
   * @param installed the packages of the system, and no others
   * @return the version, such as {@code 2023.6.20250203}; empty if no package tells
   */
  public static Optional<String> of(Universe installed) {
    for (String name : NAMES) {
      int[] providers =
          installed.providers(new Dependency.Atom(name, Relation.ANY, Optional.empty()));
      if (providers.length > 0) {
        return Optional.of(version(installed.get(providers[0]), name));
      }
    }
    return Optional.empty();
  }

  private static String version(RpmPackage provider, String name) {
    for (Dependency provide : provider.dependencies(DependencyKind.PROVIDES)) {
      if (provide instanceof Dependency.Atom atom
          && atom.name().equals(name)
          && !name.equals(provider.name())
          && atom.evr().isPresent()) {
        return atom.evr().get().version();
      }
    }
    return provider.evr().version();
  }
}
