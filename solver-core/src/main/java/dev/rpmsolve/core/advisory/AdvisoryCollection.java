package dev.rpmsolve.core.advisory;

import java.util.List;
import java.util.Objects;

/**
 * Packages that belong together: those of one product, or of one stream of a module.
 *
 * @param shortName the short name; may be empty
 * @param name the name; may be empty
 * @param modules the streams of modules it is for; if there are any, it counts only where one of
 *     them is active
 * @param packages the packages that bring the fix
 */
public record AdvisoryCollection(
    String shortName, String name, List<AdvisoryModule> modules, List<AdvisoryPackage> packages) {
  /**
   * Creates a collection.
   *
   * @param shortName the short name
   * @param name the name
   * @param modules the streams of modules it is for
   * @param packages the packages that bring the fix
   */
  public AdvisoryCollection {
    Objects.requireNonNull(shortName, "shortName");
    Objects.requireNonNull(name, "name");
    modules = List.copyOf(modules);
    packages = List.copyOf(packages);
  }
}
