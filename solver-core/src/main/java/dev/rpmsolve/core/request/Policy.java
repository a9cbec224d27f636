package dev.rpmsolve.core.request;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an answer may do beyond the goals.
 *
 * @param options what is allowed and preferred
 * @param excludes globs over names and NEVRA forms of available packages that must not be installed
 * @param disabledPackageIds packages that must not be installed, as ids of the universe
 * @param installonly capabilities whose providers are installed beside their other versions
 * @param vendorClasses vendors that may replace each other: one list of globs per class, tried in
 *     order without regard to case; a leading {@code !} means not in this class
 */
public record Policy(
    Set<Option> options,
    List<String> excludes,
    List<Integer> disabledPackageIds,
    List<String> installonly,
    List<List<String>> vendorClasses) {

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
   * @param options what is allowed and preferred
   * @param excludes globs over names and NEVRA forms of available packages that must not be
   *     installed
   * @param disabledPackageIds packages that must not be installed, as ids of the universe
   * @param installonly capabilities whose providers are installed beside their other versions
   * @param vendorClasses vendors that may replace each other
   */
  public Policy {
    EnumSet<Option> copy = EnumSet.noneOf(Option.class);
    copy.addAll(options);
    options = Collections.unmodifiableSet(copy);
    excludes = List.copyOf(excludes);
    disabledPackageIds = List.copyOf(disabledPackageIds);
    installonly = List.copyOf(installonly);
    vendorClasses = vendorClasses.stream().map(List::copyOf).toList();
  }

  /**
   * Returns what package managers do by default: weak dependencies are installed, nothing is
   * erased, kernels are installed side by side.
   *
   * @return the usual policy
   */
  public static Policy usual() {
    return new Policy(
        EnumSet.of(
            Option.ALLOW_NAME_CHANGE,
            Option.ALLOW_VENDOR_CHANGE,
            Option.SYNC_DOWNGRADE,
            Option.SYNC_NAME_CHANGE,
            Option.SYNC_ARCH_CHANGE,
            Option.SYNC_VENDOR_CHANGE,
            Option.WEAK_DEPENDENCIES,
            Option.INSTALLONLY_OBSOLETES,
            Option.COLORED_NAMES,
            Option.EXCLUDED_STAY_VISIBLE,
            Option.FOREIGN_STAY_VISIBLE),
        List.of(),
        List.of(),
        USUAL_INSTALLONLY,
        List.of());
  }

  /**
   * Tells whether an option is on.
   *
   * @param option an option
   * @return whether it is on
   */
  public boolean has(Option option) {
    return options.contains(option);
  }

  /**
   * Switches options on.
   *
   * @param more the options
   * @return a changed copy
   */
  public Policy with(Option... more) {
    EnumSet<Option> changed = EnumSet.noneOf(Option.class);
    changed.addAll(options);
    changed.addAll(List.of(more));
    return new Policy(changed, excludes, disabledPackageIds, installonly, vendorClasses);
  }

  /**
   * Switches options off.
   *
   * @param less the options
   * @return a changed copy
   */
  public Policy without(Option... less) {
    EnumSet<Option> changed = EnumSet.noneOf(Option.class);
    changed.addAll(options);
    changed.removeAll(List.of(less));
    return new Policy(changed, excludes, disabledPackageIds, installonly, vendorClasses);
  }

  /**
   * Returns what is done about weak dependencies.
   *
   * @return the choice
   */
  public WeakDependencies weakDependencies() {
    return has(Option.WEAK_DEPENDENCIES) ? WeakDependencies.INSTALL : WeakDependencies.IGNORE;
  }

  /**
   * Changes what is done about weak dependencies.
   *
   * @param choice the choice
   * @return a changed copy
   */
  public Policy withWeakDependencies(WeakDependencies choice) {
    return choice == WeakDependencies.INSTALL
        ? with(Option.WEAK_DEPENDENCIES)
        : without(Option.WEAK_DEPENDENCIES);
  }

  /**
   * Returns whether installed packages may be removed.
   *
   * @return the choice
   */
  public Erasing erasing() {
    return has(Option.ALLOW_ERASING) ? Erasing.ALLOWED : Erasing.FORBIDDEN;
  }

  /**
   * Changes whether installed packages may be removed.
   *
   * @param choice the choice
   * @return a changed copy
   */
  public Policy withErasing(Erasing choice) {
    return choice == Erasing.ALLOWED ? with(Option.ALLOW_ERASING) : without(Option.ALLOW_ERASING);
  }

  /**
   * Changes what must not be installed.
   *
   * @param globs over names and NEVRA forms
   * @return a changed copy
   */
  public Policy withExcludes(List<String> globs) {
    return new Policy(options, globs, disabledPackageIds, installonly, vendorClasses);
  }

  /**
   * Changes what must not be installed.
   *
   * @param packageIds ids of the universe
   * @return a changed copy
   */
  public Policy withDisabled(List<Integer> packageIds) {
    return new Policy(options, excludes, packageIds, installonly, vendorClasses);
  }

  /**
   * Changes which packages are installed side by side.
   *
   * @param capabilities their provides
   * @return a changed copy
   */
  public Policy withInstallonly(List<String> capabilities) {
    return new Policy(options, excludes, disabledPackageIds, capabilities, vendorClasses);
  }

  /**
   * Changes which vendors may replace each other.
   *
   * @param classes one list of globs per class
   * @return a changed copy
   */
  public Policy withVendorClasses(List<List<String>> classes) {
    return new Policy(options, excludes, disabledPackageIds, installonly, classes);
  }

  /** What is allowed and preferred. */
  public enum Option {
    /** Installed packages may be removed if a goal cannot be reached otherwise. */
    ALLOW_ERASING,
    /** An upgrade may replace a package by an older version. */
    ALLOW_DOWNGRADE,
    /** An upgrade may replace a package by one of another name that obsoletes it. */
    ALLOW_NAME_CHANGE,
    /** An upgrade may change the architecture class. */
    ALLOW_ARCH_CHANGE,
    /** An upgrade may change the vendor. */
    ALLOW_VENDOR_CHANGE,
    /** As {@link #ALLOW_DOWNGRADE}, for packages in a distro-sync. */
    SYNC_DOWNGRADE,
    /** As {@link #ALLOW_NAME_CHANGE}, for packages in a distro-sync. */
    SYNC_NAME_CHANGE,
    /** As {@link #ALLOW_ARCH_CHANGE}, for packages in a distro-sync. */
    SYNC_ARCH_CHANGE,
    /** As {@link #ALLOW_VENDOR_CHANGE}, for packages in a distro-sync. */
    SYNC_VENDOR_CHANGE,
    /**
     * Recommended and supplementing packages are installed where that costs nothing that was asked
     * for; without it they only decide between equals.
     */
    WEAK_DEPENDENCIES,
    /** What installed packages recommend counts too. */
    WEAK_OF_INSTALLED,
    /** Only weak dependencies on namespaces, such as languages, count. */
    WEAK_ONLY_NAMESPACES,
    /** Recommends are given up only after everything else was tried. */
    STRONG_RECOMMENDS,
    /** Installed packages that no repository holds stay in a distro-sync. */
    KEEP_ORPHANS,
    /** What orphans require may break in a distro-sync. */
    BREAK_ORPHANS,
    /** Architectures that are not the best one need no direct request. */
    IGNORE_INFERIOR_ARCH,
    /** What installonly packages obsolete is replaced; without it they replace nothing. */
    INSTALLONLY_OBSOLETES,
    /** The best candidate is sought among the allowed replacements only. */
    BEST_OBEYS_POLICY,
    /** A goal that names no installed package is not taken as the target of an upgrade. */
    NO_AUTO_TARGET,
    /** Packages that a package was split into follow when it is upgraded. */
    SPLIT_PROVIDES,
    /**
     * Whatever obsoletes a package replaces it, even if something that also provides its name is
     * there.
     */
    REPLACE_BY_OBSOLETES,
    /** Only what provides a package's name and obsoletes it replaces it. */
    REPLACE_ONLY_BY_PROVIDES,
    /** Installed packages are decided before the goals. */
    FOCUS_INSTALLED,
    /** What newly chosen packages require is decided before installed packages are kept. */
    FOCUS_NEW,
    /** What the goals require is taken in its best version before installed packages are kept. */
    FOCUS_BEST,
    /** Where several packages obsolete the same one alike, all of them take its place. */
    SPLIT_OBSOLETES,
    /** Candidates for languages and kernels that are in use go first. */
    LOCALES_FIRST,
    /** A goal to install something upgrades it too. */
    INSTALL_ALSO_UPDATES,
    /** A name is taken from the best repository that holds it, or not at all. */
    STRICT_REPOSITORY_PRIORITY,
    /**
     * Packages of one name exclude each other only if their colors meet, so that 32-bit and 64-bit
     * ones can be installed side by side.
     */
    COLORED_NAMES,
    /** Obsoletes count only between packages whose colors meet. */
    COLORED_OBSOLETES,
    /**
     * Excluded packages stay in provider lists, forbidden, so that explanations name the exclusion.
     */
    EXCLUDED_STAY_VISIBLE,
    /**
     * Packages of architectures that the machine cannot run stay in provider lists, forbidden, so
     * that explanations name the architecture.
     */
    FOREIGN_STAY_VISIBLE,
    /** A package that conflicts with what it provides cannot be installed. */
    FORBID_SELF_CONFLICTS,
    /** What installed packages obsolete may be installed. */
    INSTALLED_OBSOLETE_NOTHING
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
