package dev.rpmsolve.core.request;

import dev.rpmsolve.core.universe.Obsoletion;
import dev.rpmsolve.core.universe.Universe;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param filter which packages count beyond the excludes
 * @param limits what becomes of installed packages
 */
public record Policy(
    Set<Option> options,
    List<String> excludes,
    List<Integer> disabledPackageIds,
    List<String> installonly,
    List<List<String>> vendorClasses,
    Filter filter,
    Limits limits) {

  private static final List<String> USUAL_INSTALLONLY =
      List.of(
          "kernel",
          "kernel-PAE",
          "installonlypkg(kernel)",
          "installonlypkg(kernel-module)",
          "installonlypkg(vm)",
          "multiversion(kernel)");
  private static final int DNF_INSTALLONLY_LIMIT = 3;
  private static final List<String> DNF_PROTECTED =
      List.of("dnf", "yum", "systemd", "systemd-udev");

  /**
   * Creates a policy.
   *
   * @param options what is allowed and preferred
   * @param excludes globs over names and NEVRA forms of available packages that must not be
   *     installed
   * @param disabledPackageIds packages that must not be installed, as ids of the universe
   * @param installonly capabilities whose providers are installed beside their other versions
   * @param vendorClasses vendors that may replace each other
   * @param filter which packages count beyond the excludes
   * @param limits what becomes of installed packages
   */
  public Policy {
    EnumSet<Option> copy = EnumSet.noneOf(Option.class);
    copy.addAll(options);
    options = Collections.unmodifiableSet(copy);
    excludes = List.copyOf(excludes);
    disabledPackageIds = List.copyOf(disabledPackageIds);
    installonly = List.copyOf(installonly);
    vendorClasses = vendorClasses.stream().map(List::copyOf).toList();
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(limits, "limits");
  }

  /**
   * Creates a policy without further filters and limits.
   *
   * @param options what is allowed and preferred
   * @param excludes globs over names and NEVRA forms of available packages that must not be
   *     installed
   * @param disabledPackageIds packages that must not be installed, as ids of the universe
   * @param installonly capabilities whose providers are installed beside their other versions
   * @param vendorClasses vendors that may replace each other
   */
  public Policy(
      Set<Option> options,
      List<String> excludes,
      List<Integer> disabledPackageIds,
      List<String> installonly,
      List<List<String>> vendorClasses) {
    this(
        options,
        excludes,
        disabledPackageIds,
        installonly,
        vendorClasses,
        Filter.nothing(),
        Limits.none());
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
   * Returns what dnf 4 does by default, the dnf of Amazon Linux 2023 and RHEL 8 and 9; see the
   * manual of its configuration, dnf.conf(5).
   *
   * <p>Beyond the usual policy:
   *
   * <ul>
   *   <li>{@link Option#ALLOW_DOWNGRADE}: dependencies may be downgraded to reach a goal
   *   <li>{@link Option#KEEP_ORPHANS}: distro-sync keeps what no repository holds
   *   <li>{@link Option#BEST_OBEYS_POLICY}: {@code best} does not ask for a change of architecture
   *   <li>{@link Option#SPLIT_OBSOLETES}: all packages that a package was split into come with an
   *       upgrade
   *   <li>{@code installonly_limit} is 3
   *   <li>{@code protected_packages} holds dnf, and the files that come with most systems add yum,
   *       which protects itself where it is the package manager, systemd and systemd-udev; the
   *       running kernel is protected where it is known
   * </ul>
   *
   * <p>As in the usual policy: {@code allow_vendor_change}, {@code install_weak_deps} and {@code
   * obsoletes} are on, {@code installonlypkgs} are the kernels, excluded packages stay visible for
   * explanations, and 32-bit packages stand beside 64-bit ones.
   *
   * @return the policy
   */
  public static Policy asDnf() {
    return usual()
        .with(
            Option.ALLOW_DOWNGRADE,
            Option.KEEP_ORPHANS,
            Option.BEST_OBEYS_POLICY,
            Option.SPLIT_OBSOLETES)
        .withInstallonlyLimit(DNF_INSTALLONLY_LIMIT)
        .withProtected(DNF_PROTECTED);
  }

  /**
   * Returns what dnf 5 does by default: as {@link #asDnf}, and with {@link Option#FOCUS_NEW}, which
   * libsolv 0.7.23 does not know yet.
   *
   * @return the policy
   */
  public static Policy asDnf5() {
    return asDnf().with(Option.FOCUS_NEW);
  }

  /**
   * Returns what zypper does by default; see the manual of its configuration, zypp.conf.
   *
   * <p>Other than the usual policy:
   *
   * <ul>
   *   <li>{@code solver.allowVendorChange} and {@code solver.dupAllowVendorChange} are off, so
   *       neither {@link Option#ALLOW_VENDOR_CHANGE} nor {@link Option#SYNC_VENDOR_CHANGE}
   *   <li>no {@link Option#COLORED_NAMES}: packages of one name exclude each other whatever their
   *       architecture
   *   <li>{@link Option#SPLIT_PROVIDES}: what a package was split into follows it
   *   <li>{@code multiversion} packages are those that provide {@code multiversion(kernel)}
   * </ul>
   *
   * <p>As in the usual policy: recommended packages are installed, {@code solver.onlyRequires}
   * being off; what is recommended by installed packages alone is not; a full upgrade, {@code
   * zypper dup}, may downgrade, rename and change architectures; obsoletes match names, not what is
   * provided; nothing is removed without a word. Old kernels are a matter of another tool, so there
   * is no limit.
   *
   * @return the policy
   */
  public static Policy asZypp() {
    return usual()
        .without(Option.ALLOW_VENDOR_CHANGE, Option.SYNC_VENDOR_CHANGE, Option.COLORED_NAMES)
        .with(Option.SPLIT_PROVIDES)
        .withInstallonly(List.of("multiversion(kernel)"));
  }

  /**
   * Returns the rules of who replaces whom.
   *
   * @param universe where the packages live
   * @return the rules as the options say
   */
  public Obsoletion obsoletion(Universe universe) {
    EnumSet<Obsoletion.Rule> rules = EnumSet.noneOf(Obsoletion.Rule.class);
    if (has(Option.OBSOLETES_MATCH_PROVIDES)) {
      rules.add(Obsoletion.Rule.OBSOLETES_MATCH_PROVIDES);
    }
    if (has(Option.NAMES_MATCH_PROVIDES)) {
      rules.add(Obsoletion.Rule.NAMES_MATCH_PROVIDES);
    }
    if (has(Option.COLORED_OBSOLETES)) {
      rules.add(Obsoletion.Rule.COLORED_OBSOLETES);
    }
    if (has(Option.COLORED_NAMES)) {
      rules.add(Obsoletion.Rule.COLORED_NAMES);
    }
    return new Obsoletion(universe, rules);
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
    return new Policy(
        changed, excludes, disabledPackageIds, installonly, vendorClasses, filter, limits);
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
    return new Policy(
        changed, excludes, disabledPackageIds, installonly, vendorClasses, filter, limits);
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
    return new Policy(
        options, globs, disabledPackageIds, installonly, vendorClasses, filter, limits);
  }

  /**
   * Changes what must not be installed.
   *
   * @param packageIds ids of the universe
   * @return a changed copy
   */
  public Policy withDisabled(List<Integer> packageIds) {
    return new Policy(options, excludes, packageIds, installonly, vendorClasses, filter, limits);
  }

  /**
   * Changes which packages are installed side by side.
   *
   * @param capabilities their provides
   * @return a changed copy
   */
  public Policy withInstallonly(List<String> capabilities) {
    return new Policy(
        options, excludes, disabledPackageIds, capabilities, vendorClasses, filter, limits);
  }

  /**
   * Changes which vendors may replace each other.
   *
   * @param classes one list of globs per class
   * @return a changed copy
   */
  public Policy withVendorClasses(List<List<String>> classes) {
    return new Policy(options, excludes, disabledPackageIds, installonly, classes, filter, limits);
  }

  /**
   * Changes which packages count.
   *
   * @param newFilter includes, filters of repositories and version locks
   * @return a changed copy
   */
  public Policy withFilter(Filter newFilter) {
    return new Policy(
        options, excludes, disabledPackageIds, installonly, vendorClasses, newFilter, limits);
  }

  /**
   * Changes what becomes of installed packages.
   *
   * @param newLimits installonly limit, protected packages and the running kernel
   * @return a changed copy
   */
  public Policy withLimits(Limits newLimits) {
    return new Policy(
        options, excludes, disabledPackageIds, installonly, vendorClasses, filter, newLimits);
  }

  /**
   * Changes what alone may be installed.
   *
   * @param globs over names and NEVRA forms; none if there is no such restriction
   * @return a changed copy
   */
  public Policy withIncludes(List<String> globs) {
    return withFilter(new Filter(globs, filter.repositories(), filter.locks(), filter.modular()));
  }

  /**
   * Changes what counts of single repositories.
   *
   * @param repositories their filters
   * @return a changed copy
   */
  public Policy withRepositoryFilters(List<RepositoryFilter> repositories) {
    return withFilter(
        new Filter(filter.includes(), repositories, filter.locks(), filter.modular()));
  }

  /**
   * Changes which versions names are held to.
   *
   * @param locks the locks
   * @return a changed copy
   */
  public Policy withVersionLocks(List<VersionLock> locks) {
    return withFilter(
        new Filter(filter.includes(), filter.repositories(), locks, filter.modular()));
  }

  /**
   * Changes which packages the modules of a system rule out.
   *
   * @param modular the packages, with reasons; installed ones count all the same
   * @return a changed copy
   */
  public Policy withModularFilter(List<RuledOut> modular) {
    return withFilter(
        new Filter(filter.includes(), filter.repositories(), filter.locks(), modular));
  }

  /**
   * Changes how many installonly packages of one name stay installed.
   *
   * @param limit the number; 0 or 1 if there is no limit
   * @return a changed copy
   * @throws IllegalArgumentException if it is negative
   */
  public Policy withInstallonlyLimit(int limit) {
    return withLimits(new Limits(limit, limits.protectedNames(), limits.runningKernel()));
  }

  /**
   * Changes which installed packages must not be removed.
   *
   * @param names names or globs over names
   * @return a changed copy
   */
  public Policy withProtected(List<String> names) {
    return withLimits(new Limits(limits.installonlyLimit(), names, limits.runningKernel()));
  }

  /**
   * Says which kernel runs.
   *
   * @param release as {@code uname -r} prints it
   * @return a changed copy
   */
  public Policy withRunningKernel(String release) {
    return withLimits(
        new Limits(limits.installonlyLimit(), limits.protectedNames(), Optional.of(release)));
  }

  /**
   * Which packages count, beyond the excludes; {@link PackageFilter} applies it.
   *
   * @param includes globs over names and NEVRA forms; if there are any, other available packages
   *     must not be installed
   * @param repositories what counts of single repositories
   * @param locks versions that names are held to
   * @param modular packages that the modules of the system rule out, unless they are installed
   */
  public record Filter(
      List<String> includes,
      List<RepositoryFilter> repositories,
      List<VersionLock> locks,
      List<RuledOut> modular) {
    /**
     * Creates a filter.
     *
     * @param includes globs over names and NEVRA forms
     * @param repositories what counts of single repositories
     * @param locks versions that names are held to
     * @param modular packages that the modules of the system rule out
     */
    public Filter {
      modular = List.copyOf(modular);
      includes = List.copyOf(includes);
      repositories = List.copyOf(repositories);
      locks = List.copyOf(locks);
    }

    /**
     * Returns the filter that lets everything in.
     *
     * @return an empty filter
     */
    public static Filter nothing() {
      return new Filter(List.of(), List.of(), List.of(), List.of());
    }
  }

  /**
   * What becomes of installed packages after a request is solved; {@code InstalledLimits} of the
   * package {@code core} applies it.
   *
   * @param installonlyLimit how many installonly packages of one name stay; 0 or 1 if there is no
   *     limit
   * @param protectedNames names, or globs over names, of installed packages that must not be
   *     removed; what obsoletes them may replace them
   * @param runningKernel the kernel that runs, as {@code uname -r} prints it; it is neither removed
   *     nor replaced
   */
  public record Limits(
      int installonlyLimit, List<String> protectedNames, Optional<String> runningKernel) {
    /**
     * Creates limits.
     *
     * @param installonlyLimit how many installonly packages of one name stay
     * @param protectedNames names, or globs over names
     * @param runningKernel the kernel that runs
     * @throws IllegalArgumentException if the number is negative
     */
    public Limits {
      if (installonlyLimit < 0) {
        throw new IllegalArgumentException("a limit of " + installonlyLimit + " packages");
      }
      protectedNames = List.copyOf(protectedNames);
      Objects.requireNonNull(runningKernel, "runningKernel");
    }

    /**
     * Returns the limits that limit nothing.
     *
     * @return no limits
     */
    public static Limits none() {
      return new Limits(0, List.of(), Optional.empty());
    }

    /**
     * Tells whether packages of a name must not be removed.
     *
     * @param name a name
     * @return whether they are protected
     */
    public boolean isProtected(String name) {
      return protectedNames.stream().anyMatch(glob -> new Glob(glob).matches(name));
    }
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
    INSTALLED_OBSOLETE_NOTHING,
    /** Obsoletes concern what provides the capability, not only what has the name. */
    OBSOLETES_MATCH_PROVIDES,
    /** A package replaces all that provide its name, not only what has it. */
    NAMES_MATCH_PROVIDES,
    /**
     * Candidates are ordered as urpmi does: those for the languages and kernels that are in use
     * first.
     */
    LOCALES_AND_KERNELS_FIRST
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
