package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.module.ModulePlan;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Reads {@code --modules} and what goes with it: the one place where commands that look at
 * repositories, not at a system, learn what modules rule out. Without the option they rule out
 * nothing, and a warning says so where there are any.
 */
final class ScopeModules {
  /** The options, in the order of the help. */
  static final List<CliOption> OPTIONS =
      List.of(
          CliOption.MODULES,
          CliOption.WITH_MODULE,
          CliOption.MODULE_STATE,
          CliOption.MODULE_PLATFORM);

  static final String NO_MODULES = "no repository has modules";

  private final Arguments arguments;
  private final CommandIo io;
  private final boolean isAsked;

  private ScopeModules(Arguments arguments, CommandIo io) {
    this.arguments = arguments;
    this.io = io;
    isAsked = arguments.has(CliOption.MODULES);
  }

  /**
   * Reads the options.
   *
   * @throws UsageException if one of them needs {@code --modules}
   */
  static ScopeModules of(Command command, Arguments arguments, CommandIo io) {
    ScopeModules modules = new ScopeModules(arguments, io);
    for (CliOption option : OPTIONS) {
      if (!modules.isAsked && arguments.has(option)) {
        throw Arguments.usage(command, option.typed() + " needs " + CliOption.MODULES.typed());
      }
    }
    return modules;
  }

  /**
   * Returns the options of a command that looks at repositories only: those of configuration come
   * behind the first one, those of modules behind another.
   *
   * @param before what stands before those of modules
   */
  static List<CliOption> withOptions(CliOption before, CliOption first, CliOption... others) {
    List<CliOption> all = new ArrayList<>(ConfigArguments.withOptions(first, others));
    all.addAll(all.indexOf(before) + 1, OPTIONS);
    return List.copyOf(all);
  }

  /**
   * Repositories that are looked at together.
   *
   * @param name what warnings call them; empty if there are no others
   * @param given the repositories
   * @param universe their packages
   * @param isThere whether a package is one of them
   */
  record Side(String name, GivenRepositories given, Universe universe, IntPredicate isThere) {}

  /**
   * Leaves out what modules rule out, if that is asked for.
   *
   * @param options what is checked
   * @param given the repositories
   * @param universe their packages
   * @throws UsageException if a stream is named that there is not
   */
  ClosureOptions narrow(ClosureOptions options, GivenRepositories given, Universe universe)
      throws IOException, InterruptedException {
    return options.withModularFilter(ruledOut(given, universe));
  }

  /**
   * Finds what modules rule out.
   *
   * @param given the repositories
   * @param universe their packages
   * @return nothing if that is not asked for
   * @throws UsageException if a stream is named that there is not
   */
  List<RuledOut> ruledOut(GivenRepositories given, Universe universe)
      throws IOException, InterruptedException {
    return ruledOut(List.of(new Side("", given, universe, packageId -> true))).get(0);
  }

  /**
   * Finds what modules rule out on each of several sides, each of which has its own modules. A
   * stream that is named must be on one of them.
   *
   * @param sides the repositories
   * @return for each side what is ruled out
   * @throws UsageException if a stream is named that there is not
   */
  List<List<RuledOut>> ruledOut(List<Side> sides) throws IOException, InterruptedException {
    if (!isAsked) {
      warnOfModules(sides);
      return sides.stream().map(side -> List.<RuledOut>of()).toList();
    }
    ModuleArguments modules = new ModuleArguments(arguments, io);
    ModuleState state = modules.state();
    List<ModuleCatalog> catalogs = new ArrayList<>();
    List<ModulePlan> plans = new ArrayList<>();
    for (Side side : sides) {
      ModuleCatalog catalog = modules.catalog(side.given().folders());
      ModuleChanges changes = new ModuleChanges(catalog, state);
      arguments.words(CliOption.WITH_MODULE).forEach(changes::enable);
      catalogs.add(catalog);
      plans.add(changes.plan());
    }
    if (catalogs.stream().allMatch(ModuleCatalog::isEmpty)) {
      io.warn(NO_MODULES);
    }
    refuse(plans);
    Map<String, Set<String>> warnings = new LinkedHashMap<>();
    List<List<RuledOut>> found = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      Side side = sides.get(i);
      ModularSystem active = active(side, catalogs.get(i), plans.get(i), modules);
      for (String warning : active.warnings()) {
        warnings.computeIfAbsent(warning, text -> new LinkedHashSet<>()).add(side.name());
      }
      found.add(active.ruledOut());
    }
    warnings.forEach(
        (warning, names) ->
            io.warn(names.size() == sides.size() ? warning : names.iterator().next() + warning));
    return found;
  }

  private static ModularSystem active(
      Side side, ModuleCatalog catalog, ModulePlan plan, ModuleArguments modules)
      throws IOException {
    InstalledSet.Snapshot system = new InstalledSet.Snapshot(side.universe(), List.of());
    DnfSettings settings = DnfSettings.read(side.given().settings(), Policy.asDnf());
    return new ModularSystem(
        system,
        catalog,
        plan,
        modules.platform(settings, system, side.isThere()),
        ModuleArguments.untouched(settings, side.given()));
  }

  /** What there is on one side only is told of there; elsewhere it is no mistake. */
  private void refuse(List<ModulePlan> plans) {
    for (ModulePlan plan : plans) {
      for (ModuleNotice notice : plan.errors()) {
        boolean isElsewhere =
            notice.isUnmatched()
                && plans.stream()
                    .anyMatch(
                        other ->
                            other.errors().stream()
                                .filter(ModuleNotice::isUnmatched)
                                .noneMatch(one -> one.spec().equals(notice.spec())));
        if (!isElsewhere) {
          throw refused(notice);
        }
      }
    }
  }

  /** Complains about a stream that cannot be enabled. */
  static UsageException refused(ModuleNotice notice) {
    return new UsageException(CliOption.WITH_MODULE.typed() + ": " + notice);
  }

  private void warnOfModules(List<Side> sides) throws IOException, InterruptedException {
    Set<RepositoryArguments.Folder> folders = new LinkedHashSet<>();
    sides.forEach(side -> folders.addAll(side.given().folders()));
    List<Repository> found =
        new UniverseLoader(arguments, io.silent()).withModules(List.copyOf(folders));
    overlooked(found, CliOption.MODULES.typed()).ifPresent(io::warn);
  }

  /**
   * Says that modules are not looked at.
   *
   * @param with the repositories that have some
   * @param remedy what would have them looked at
   * @return nothing if there are none
   */
  static Optional<String> overlooked(List<Repository> with, String remedy) {
    String ids = with.stream().map(Repository::id).distinct().collect(Collectors.joining(", "));
    return with.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ids
                + (ids.contains(", ") ? " have" : " has")
                + " modules, and packages of all their streams count; "
                + remedy
                + " leaves only those of active streams");
  }
}
