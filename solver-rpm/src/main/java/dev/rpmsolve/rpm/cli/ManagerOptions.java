package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.DnfOptions.Choice;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.RepositoryFilter;
import dev.rpmsolve.rpm.report.SolveReport.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the options say about the habits of a package manager: its policy and its goals. */
final class ManagerOptions {
  /** Options that only make sense with the habits of dnf; the order is that of the help. */
  static final List<CliOption> OF_DNF =
      List.of(
          CliOption.BEST,
          CliOption.NOBEST,
          CliOption.SKIP_BROKEN,
          CliOption.NOAUTOREMOVE,
          CliOption.INCLUDEPKGS,
          CliOption.DISABLEEXCLUDES,
          CliOption.SETOPT,
          CliOption.VERSIONLOCK,
          CliOption.PROTECTED,
          CliOption.RUNNING_KERNEL,
          CliOption.USERINSTALLED);

  private static final String ALL = "all";
  private static final String MAIN = "main";
  private static final int LIMIT_DIGITS = 4;

  private final Arguments arguments;
  private final Profile profile;
  private final Map<String, Globs> filters = new LinkedHashMap<>();
  private Policy policy;
  private DnfOptions options = DnfOptions.usual();

  /** Excludes and includes of one scope. */
  private record Globs(List<String> excludes, List<String> includes) {
    Globs() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private ManagerOptions(Arguments arguments) {
    this.arguments = arguments;
    profile = arguments.has(CliOption.ZYPP) ? Profile.ZYPP : Profile.DNF;
    policy = profile == Profile.ZYPP ? Policy.asZypp() : Policy.asDnf();
  }

  /**
   * Reads the options.
   *
   * @throws UsageException if they contradict each other or a value is wrong
   */
  static ManagerOptions parse(Command command, Arguments arguments) {
    if (arguments.has(CliOption.ZYPP)) {
      Stream.concat(Stream.of(CliOption.DNF), OF_DNF.stream())
          .filter(arguments::has)
          .filter(option -> !NEUTRAL.contains(option))
          .findFirst()
          .ifPresent(
              option -> {
                throw Arguments.usage(command, option.typed() + " is not for --zypp");
              });
    }
    if (arguments.has(CliOption.BEST) && arguments.has(CliOption.NOBEST)) {
      throw Arguments.usage(command, "--best and --nobest contradict each other");
    }
    ManagerOptions parsed = new ManagerOptions(arguments);
    parsed.readSettings();
    parsed.readSwitches();
    parsed.readFilters();
    return parsed;
  }

  /** Options of dnf's that zypper has under other names. */
  private static final List<CliOption> NEUTRAL =
      List.of(
          CliOption.INCLUDEPKGS,
          CliOption.PROTECTED,
          CliOption.RUNNING_KERNEL,
          CliOption.USERINSTALLED,
          CliOption.VERSIONLOCK);

  Profile profile() {
    return profile;
  }

  Policy policy() {
    return policy;
  }

  DnfOptions dnf() {
    return options;
  }

  private void readSwitches() {
    choose(arguments.has(CliOption.BEST), Choice.BEST);
    if (arguments.has(CliOption.NOBEST)) {
      options = options.without(Choice.BEST);
    }
    choose(arguments.has(CliOption.SKIP_BROKEN), Choice.SKIP_BROKEN);
    boolean mayErase =
        arguments.has(CliOption.ALLOWERASING) || arguments.has(CliOption.ALLOW_ERASING);
    choose(mayErase, Choice.ALLOW_ERASING);
    if (mayErase && profile == Profile.ZYPP) {
      policy = policy.withErasing(Policy.Erasing.ALLOWED);
    }
    if (arguments.has(CliOption.NOAUTOREMOVE)) {
      options = options.without(Choice.CLEAN_REQUIREMENTS);
    }
    if (arguments.has(CliOption.NO_WEAK_DEPS)) {
      policy = policy.withWeakDependencies(Policy.WeakDependencies.IGNORE);
    }
    List<String> kept = new ArrayList<>(policy.limits().protectedNames());
    kept.addAll(arguments.values(CliOption.PROTECTED));
    policy = policy.withProtected(kept);
    if (arguments.value(CliOption.RUNNING_KERNEL).isPresent()) {
      policy = policy.withRunningKernel(arguments.value(CliOption.RUNNING_KERNEL).get());
    }
  }

  private void choose(boolean isOn, Choice choice) {
    if (isOn) {
      options = options.with(choice);
    }
  }

  private void readFilters() {
    for (String scope : arguments.values(CliOption.DISABLEEXCLUDES)) {
      if (scope.equals(ALL)) {
        filters.clear();
      }
      filters.remove(scope);
    }
    Globs main = filters.getOrDefault(MAIN, new Globs());
    main.excludes().addAll(arguments.values(CliOption.EXCLUDE));
    main.includes().addAll(arguments.values(CliOption.INCLUDEPKGS));
    List<RepositoryFilter> repositories = new ArrayList<>();
    filters.forEach(
        (id, globs) -> {
          if (!id.equals(MAIN)) {
            repositories.add(new RepositoryFilter(id, globs.excludes(), globs.includes()));
          }
        });
    policy =
        policy
            .withExcludes(main.excludes())
            .withIncludes(main.includes())
            .withRepositoryFilters(repositories);
  }

  private void readSettings() {
    for (String setting : arguments.values(CliOption.SETOPT)) {
      int equals = setting.indexOf('=');
      if (equals <= 0) {
        throw wrong(setting, "expected KEY=VALUE or ID.KEY=VALUE");
      }
      String key = setting.substring(0, equals);
      String value = setting.substring(equals + 1);
      int dot = key.lastIndexOf('.');
      String scope = dot < 0 ? MAIN : key.substring(0, dot);
      String plain = key.substring(dot + 1);
      if (plain.equals("excludepkgs") || plain.equals("exclude")) {
        globs(scope).excludes().addAll(list(value));
      } else if (plain.equals("includepkgs")) {
        globs(scope).includes().addAll(list(value));
      } else if (dot < 0) {
        set(setting, plain, value);
      } else {
        throw wrong(setting, "only excludepkgs and includepkgs are known for a repository");
      }
    }
  }

  private Globs globs(String scope) {
    return filters.computeIfAbsent(scope, id -> new Globs());
  }

  private void set(String setting, String key, String value) {
    switch (key) {
      case "best" -> change(setting, value, Choice.BEST);
      case "clean_requirements_on_remove" -> change(setting, value, Choice.CLEAN_REQUIREMENTS);
      case "obsoletes" -> change(setting, value, Choice.OBSOLETES);
      case "exclude_from_weak_autodetect" ->
          change(setting, value, Choice.EXCLUDE_FROM_WEAK_AUTODETECT);
      case "install_weak_deps" -> change(setting, value, Policy.Option.WEAK_DEPENDENCIES);
      case "allow_vendor_change" -> {
        change(setting, value, Policy.Option.ALLOW_VENDOR_CHANGE);
        change(setting, value, Policy.Option.SYNC_VENDOR_CHANGE);
      }
      case "installonly_limit" -> {
        if (!value.matches("[0-9]{1," + LIMIT_DIGITS + "}")) {
          throw wrong(setting, "expected a number of packages");
        }
        policy = policy.withInstallonlyLimit(Integer.parseInt(value));
      }
      case "installonlypkgs" -> policy = policy.withInstallonly(list(value));
      case "protected_packages" -> policy = policy.withProtected(list(value));
      case "multilib_policy" -> {
        if (!value.equals("best") && !value.equals(ALL)) {
          throw wrong(setting, "expected best or all");
        }
        options =
            options.withMultilib(
                value.equals(ALL) ? DnfOptions.Multilib.ALL : DnfOptions.Multilib.BEST);
      }
      default -> throw wrong(setting, "unknown key; see 'rpmsolve help distro-sync'");
    }
  }

  private void change(String setting, String value, Choice choice) {
    options = isOn(setting, value) ? options.with(choice) : options.without(choice);
  }

  private void change(String setting, String value, Policy.Option option) {
    policy = isOn(setting, value) ? policy.with(option) : policy.without(option);
  }

  private static boolean isOn(String setting, String value) {
    return switch (value) {
      case "1", "true", "True", "yes", "on" -> true;
      case "0", "false", "False", "no", "off" -> false;
      default -> throw wrong(setting, "expected 0 or 1");
    };
  }

  private static List<String> list(String value) {
    return Stream.of(value.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static UsageException wrong(String setting, String problem) {
    return new UsageException("--setopt " + setting + ": " + problem);
  }
}
