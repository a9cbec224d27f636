package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.GroupSpec;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.core.module.ModulePlatform;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.DnfOptions.Choice;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.RepositoryFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code --setopt} says about decisions, and {@code --disableexcludes} about its excludes;
 * {@link RepositorySettings} knows the keys that change repositories.
 */
final class DnfSettings {
  static final String ALL = "all";
  static final String MAIN = "main";

  /** The options of {@code dnf.conf} that change decisions; all others are passed over. */
  static final Set<String> OF_FILES =
      Set.of(
          "allow_downgrade",
          "allow_vendor_change",
          "best",
          "clean_requirements_on_remove",
          "disable_excludes",
          "exclude",
          "exclude_from_weak",
          "exclude_from_weak_autodetect",
          "group_package_types",
          "excludepkgs",
          "includepkgs",
          "install_weak_deps",
          "installonly_limit",
          "installonlypkgs",
          "module_platform_id",
          "multilib_policy",
          "obsoletes",
          "protected_packages",
          "skip_broken",
          "skip_unavailable",
          "strict");

  private static final int LIMIT_DIGITS = 4;

  private final Map<String, Globs> filters = new LinkedHashMap<>();
  private final Set<String> unfiltered = new LinkedHashSet<>();
  private final Map<String, Boolean> hotfixes = new LinkedHashMap<>();
  private Optional<String> modulePlatform = Optional.empty();
  private boolean hasProtected;
  private Policy policy;
  private DnfOptions options = DnfOptions.usual();
  private Set<PackageType> groupTypes = PackageType.usual();

  private DnfSettings(Policy policy) {
    this.policy = policy;
  }

  /** Excludes and includes of one scope. */
  record Globs(List<String> excludes, List<String> includes) {
    Globs() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Reads the options.
   *
   * @param configured settings of files, which those of the options go before
   * @param usual the policy without settings
   * @throws UsageException if a key is unknown or a value is wrong
   */
  static DnfSettings read(Arguments arguments, List<Setting> configured, Policy usual) {
    List<Setting> settings = new ArrayList<>(configured);
    arguments.values(CliOption.SETOPT).forEach(text -> settings.add(Setting.parse(text)));
    DnfSettings read = read(settings, usual);
    read.unfiltered.addAll(arguments.words(CliOption.DISABLEEXCLUDES));
    return read;
  }

  /**
   * Reads settings.
   *
   * @param settings the settings; later ones go before earlier ones, filters add up
   * @param usual the policy without settings
   */
  static DnfSettings read(List<Setting> settings, Policy usual) {
    DnfSettings read = new DnfSettings(usual);
    for (Setting setting : settings) {
      switch (setting.key()) {
        case "excludepkgs", "exclude" -> read.globs(setting).excludes().addAll(setting.words());
        case "includepkgs" -> read.globs(setting).includes().addAll(setting.words());
        case "module_hotfixes" -> {
          if (setting.repository().isEmpty()) {
            throw setting.wrong("it is for single repositories: ID.module_hotfixes, or '*'");
          }
          read.hotfixes.put(setting.repository().get(), setting.isOn());
        }
        default -> {
          if (setting.repository().isEmpty()) {
            read.set(setting);
          } else if (!RepositorySettings.KEYS.contains(setting.key())) {
            throw setting.wrong(
                "of a repository only excludepkgs, includepkgs, module_hotfixes, priority, cost and"
                    + " enabled matter");
          }
        }
      }
    }
    return read;
  }

  private Globs globs(Setting setting) {
    return filters.computeIfAbsent(setting.repository().orElse(MAIN), id -> new Globs());
  }

  Policy policy() {
    return policy;
  }

  DnfOptions options() {
    return options;
  }

  /** Tells whether something says which packages are protected. */
  boolean hasProtected() {
    return hasProtected;
  }

  /** Returns which packages come with a group. */
  Set<PackageType> groupTypes() {
    return groupTypes;
  }

  /** Returns the excludes and includes that are for all repositories. */
  Globs main() {
    return isFiltered(MAIN) ? filters.getOrDefault(MAIN, new Globs()) : new Globs();
  }

  private boolean isFiltered(String scope) {
    return !unfiltered.contains(ALL) && !unfiltered.contains(scope);
  }

  /**
   * Returns the excludes and includes of single repositories.
   *
   * @param ids the repositories there are
   * @throws UsageException if a setting is for another one
   */
  List<RepositoryFilter> filters(List<String> ids) {
    List<RepositoryFilter> found = new ArrayList<>();
    filters.forEach(
        (scope, globs) -> {
          if (!scope.equals(MAIN)) {
            for (String id : RepositorySettings.matching(CliOption.SETOPT, scope, ids)) {
              if (isFiltered(id)) {
                found.add(new RepositoryFilter(id, globs.excludes(), globs.includes()));
              }
            }
          }
        });
    return found;
  }

  /** Returns the platform's stream that is set. */
  Optional<String> modulePlatform() {
    return modulePlatform;
  }

  /**
   * Returns the repositories whose packages modules do not rule out.
   *
   * @param ids the repositories there are
   * @throws UsageException if a setting is for another one
   */
  Set<String> hotfixes(List<String> ids) {
    Set<String> found = new LinkedHashSet<>();
    hotfixes.forEach(
        (scope, isOn) -> {
          List<String> meant = RepositorySettings.matching(CliOption.SETOPT, scope, ids);
          if (isOn) {
            found.addAll(meant);
          } else {
            meant.forEach(found::remove);
          }
        });
    return found;
  }

  private void set(Setting setting) {
    switch (setting.key()) {
      case "best" -> change(setting, Choice.BEST);
      case "strict" ->
          options =
              setting.isOn()
                  ? options.without(Choice.SKIP_BROKEN)
                  : options.with(Choice.SKIP_BROKEN);
      case "skip_broken" -> change(setting, Choice.SKIP_BROKEN);
      case "skip_unavailable" -> change(setting, Choice.SKIP_UNAVAILABLE);
      case "clean_requirements_on_remove" -> change(setting, Choice.CLEAN_REQUIREMENTS);
      case "obsoletes" -> change(setting, Choice.OBSOLETES);
      case "exclude_from_weak_autodetect" -> change(setting, Choice.EXCLUDE_FROM_WEAK_AUTODETECT);
      case "exclude_from_weak" -> options = options.withExcludedFromWeak(setting.words());
      case "install_weak_deps" -> change(setting, Policy.Option.WEAK_DEPENDENCIES);
      case "allow_downgrade" -> change(setting, Policy.Option.ALLOW_DOWNGRADE);
      case "allow_vendor_change" -> {
        change(setting, Policy.Option.ALLOW_VENDOR_CHANGE);
        change(setting, Policy.Option.SYNC_VENDOR_CHANGE);
      }
      case "installonly_limit" -> {
        if (!setting.value().matches("[0-9]{1," + LIMIT_DIGITS + "}")) {
          throw setting.wrong("expected a number of packages");
        }
        policy = policy.withInstallonlyLimit(Integer.parseInt(setting.value()));
      }
      case "group_package_types" -> {
        try {
          groupTypes = GroupSpec.types(setting.words());
        } catch (IllegalArgumentException e) {
          throw setting.wrong(e.getMessage());
        }
      }
      case "installonlypkgs" -> policy = policy.withInstallonly(setting.words());
      case "protected_packages" -> {
        policy = policy.withProtected(setting.words());
        hasProtected = true;
      }
      case "module_platform_id" ->
          modulePlatform =
              Optional.of(
                  ModulePlatform.stream(setting.value())
                      .orElseThrow(() -> setting.wrong("expected platform:STREAM")));
      case "disable_excludes" -> unfiltered.addAll(setting.words());
      case "multilib_policy" -> {
        if (!setting.value().equals("best") && !setting.value().equals(ALL)) {
          throw setting.wrong("expected best or all");
        }
        options =
            options.withMultilib(
                setting.value().equals(ALL) ? DnfOptions.Multilib.ALL : DnfOptions.Multilib.BEST);
      }
      case "protect_running_kernel" ->
          throw setting.wrong("it is protected only if --running-kernel names it; leave that away");
      default ->
          throw setting.wrong(
              "not known as a key that changes decisions; see 'rpmsolve help distro-sync'");
    }
  }

  private void change(Setting setting, Choice choice) {
    options = setting.isOn() ? options.with(choice) : options.without(choice);
  }

  private void change(Setting setting, Policy.Option option) {
    policy = setting.isOn() ? policy.with(option) : policy.without(option);
  }
}
