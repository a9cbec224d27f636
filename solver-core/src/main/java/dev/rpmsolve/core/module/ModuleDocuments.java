package dev.rpmsolve.core.module;

import java.util.List;

/**
 * What one repository says about modules.
 *
 * @param builds its builds, in the order of the file
 * @param defaults its defaults, in the order of the file
 * @param obsoletes its announcements of ends, in the order of the file
 */
public record ModuleDocuments(
    List<ModuleBuild> builds, List<ModuleDefaults> defaults, List<ModuleObsoletes> obsoletes) {
  /**
   * Copies the lists.
   *
   * @param builds its builds
   * @param defaults its defaults
   * @param obsoletes its announcements of ends
   */
  public ModuleDocuments {
    builds = List.copyOf(builds);
    defaults = List.copyOf(defaults);
    obsoletes = List.copyOf(obsoletes);
  }

  /**
   * Returns what a repository without modules says.
   *
   * @return nothing
   */
  public static ModuleDocuments none() {
    return new ModuleDocuments(List.of(), List.of(), List.of());
  }

  /**
   * Tells whether there is anything.
   *
   * @return whether there is not
   */
  public boolean isEmpty() {
    return builds.isEmpty() && defaults.isEmpty() && obsoletes.isEmpty();
  }
}
