package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.DnfOptions.Choice;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.rpm.installed.ProtectedFiles;
import dev.rpmsolve.rpm.installed.SystemRoot;
import dev.rpmsolve.rpm.report.SolveReport.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the options say about the habits of a package manager: its policy and its goals. */
final class ManagerOptions {
  /** Options that only make sense with the habits of dnf; the order is that of the help. */
  static final List<CliOption> OF_DNF =
      List.of(
          CliOption.BEST,
          CliOption.NOBEST,
          CliOption.SKIP_BROKEN,
          CliOption.SKIP_UNAVAILABLE,
          CliOption.NOAUTOREMOVE,
          CliOption.INCLUDEPKGS,
          CliOption.DISABLEEXCLUDES,
          CliOption.SETOPT,
          CliOption.VERSIONLOCK,
          CliOption.PROTECTED,
          CliOption.RUNNING_KERNEL,
          CliOption.USERINSTALLED);

  /** What protects itself, beside what files name. */
  private static final List<String> MANAGERS = List.of("dnf", "yum");

  /** Begins a pattern over files that hold names. */
  private static final String GLOB = "glob:";

  private final Arguments arguments;
  private final Profile profile;
  private final DnfSettings settings;
  private Policy policy;
  private DnfOptions options;

  private ManagerOptions(Arguments arguments, List<Setting> configured) {
    this.arguments = arguments;
    profile = arguments.has(CliOption.ZYPP) ? Profile.ZYPP : Profile.DNF;
    settings =
        DnfSettings.read(
            arguments, configured, profile == Profile.ZYPP ? Policy.asZypp() : Policy.asDnf());
    policy = settings.policy();
    options = settings.options();
  }

  /**
   * Reads the options.
   *
   * @param configured settings of files, which those of the options go before
   * @throws UsageException if they contradict each other or a value is wrong
   */
  static ManagerOptions parse(Command command, Arguments arguments, List<Setting> configured) {
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
    ManagerOptions parsed = new ManagerOptions(arguments, configured);
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

  DnfSettings settings() {
    return settings;
  }

  DnfOptions dnf() {
    return options;
  }

  /** Returns which packages come with a group. */
  Set<PackageType> groupTypes() {
    Set<PackageType> types = EnumSet.noneOf(PackageType.class);
    types.addAll(settings.groupTypes());
    if (arguments.has(CliOption.WITH_OPTIONAL)) {
      types.add(PackageType.OPTIONAL);
    }
    return types;
  }

  private void readSwitches() {
    choose(arguments.has(CliOption.BEST), Choice.BEST);
    if (arguments.has(CliOption.NOBEST)) {
      options = options.without(Choice.BEST);
    }
    choose(arguments.has(CliOption.SKIP_BROKEN), Choice.SKIP_BROKEN);
    choose(arguments.has(CliOption.SKIP_UNAVAILABLE), Choice.SKIP_UNAVAILABLE);
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
    DnfSettings.Globs main = settings.main();
    List<String> excludes = new ArrayList<>(main.excludes());
    excludes.addAll(arguments.words(CliOption.EXCLUDE));
    List<String> includes = new ArrayList<>(main.includes());
    includes.addAll(arguments.words(CliOption.INCLUDEPKGS));
    policy = policy.withExcludes(excludes).withIncludes(includes);
  }

  /**
   * Completes the policy with what counts of single repositories, and with the packages that files
   * below {@code --installroot} protect.
   *
   * @param ids the repositories there are
   * @throws UsageException if a setting is for another one
   */
  Policy policy(List<String> ids) throws IOException {
    Policy complete = policy.withRepositoryFilters(settings.filters(ids));
    return profile == Profile.DNF ? complete.withProtected(protectedNames()) : complete;
  }

  /** Patterns over files, and the files that are usual, are those of the system alone. */
  private List<String> protectedNames() throws IOException {
    Optional<SystemRoot> root = InstalledArgument.rootOf(arguments);
    Optional<List<String>> files =
        root.isPresent() ? ProtectedFiles.usual(root.get()) : Optional.empty();
    List<String> kept = new ArrayList<>();
    if (settings.hasProtected() || files.isEmpty()) {
      for (String name : settings.policy().limits().protectedNames()) {
        if (!name.startsWith(GLOB)) {
          kept.add(name);
        } else if (root.isPresent()) {
          kept.addAll(ProtectedFiles.matching(root.get(), name.substring(GLOB.length())));
        }
      }
    } else {
      kept.addAll(MANAGERS);
      kept.addAll(files.get());
    }
    kept.addAll(arguments.values(CliOption.PROTECTED));
    return kept;
  }
}
