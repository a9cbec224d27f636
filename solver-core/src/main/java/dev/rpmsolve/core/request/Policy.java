package dev.rpmsolve.core.request;

import java.util.List;

/**
 * What an answer may do beyond the goals.
 *
 * @param weakDependencies whether recommended and supplementing packages are installed
 * @param erasing whether installed packages may be removed to reach a goal
 * @param excludes globs over names and NEVRA forms of available packages that must not be installed
 * @param installonly capabilities whose providers are installed beside their other versions
 */
public record Policy(
    WeakDependencies weakDependencies,
    Erasing erasing,
    List<String> excludes,
    List<String> installonly) {

  private static final List<String> USUAL_INSTALLONLY =
      List.of(
          "kernel",
          "kernel-PAE",
          "installonlypkg(kernel)",
          "installonlypkg(kernel-module)",
          "installonlypkg(vm)",
          "multiversion(kernel)");

  /**
   * Creates a policy.
   *
   * @param weakDependencies whether recommended and supplementing packages are installed
   * @param erasing whether installed packages may be removed to reach a goal
   * @param excludes globs over names and NEVRA forms of available packages that must not be
   *     installed
   * @param installonly capabilities whose providers are installed beside their other versions
   */
  public Policy {
    excludes = List.copyOf(excludes);
    installonly = List.copyOf(installonly);
  }

  /**
   * Returns what package managers do by default: weak dependencies are installed, nothing is
   * erased, kernels are installed side by side.
   *
   * @return the usual policy
   */
  public static Policy usual() {
    return new Policy(WeakDependencies.INSTALL, Erasing.FORBIDDEN, List.of(), USUAL_INSTALLONLY);
  }

  /**
   * Changes what is done about weak dependencies.
   *
   * @param choice the choice
   * @return a changed copy
   */
  public Policy withWeakDependencies(WeakDependencies choice) {
    return new Policy(choice, erasing, excludes, installonly);
  }

  /**
   * Changes whether installed packages may be removed.
   *
   * @param choice the choice
   * @return a changed copy
   */
  public Policy withErasing(Erasing choice) {
    return new Policy(weakDependencies, choice, excludes, installonly);
  }

  /**
   * Changes what must not be installed.
   *
   * @param globs over names and NEVRA forms
   * @return a changed copy
   */
  public Policy withExcludes(List<String> globs) {
    return new Policy(weakDependencies, erasing, globs, installonly);
  }

  /**
   * Changes which packages are installed side by side.
   *
   * @param capabilities their provides
   * @return a changed copy
   */
  public Policy withInstallonly(List<String> capabilities) {
    return new Policy(weakDependencies, erasing, excludes, capabilities);
  }

  /** What is done about Recommends and Supplements. */
  public enum WeakDependencies {
    /** They are honored where that costs nothing that was asked for. */
    INSTALL,
    /** They cause no installation; among candidates that are equally good they still decide. */
    IGNORE
  }

  /** What may happen to installed packages that no goal names. */
  public enum Erasing {
    /** They may be removed if a goal cannot be reached otherwise. */
    ALLOWED,
    /** They stay, or something that replaces them takes their place. */
    FORBIDDEN
  }
}
