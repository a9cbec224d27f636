package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.ModuleResolver;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.module.ActiveStreams;
import dev.rpmsolve.core.module.ActiveStreams.Outcome;
import dev.rpmsolve.core.module.ModularFilter;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModulePackages;
import dev.rpmsolve.core.module.ModulePlan;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.module.ModuleState.Status;
import dev.rpmsolve.core.module.ModuleStateChange;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.module.OfferedBuild;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.report.ModuleListing;
import dev.rpmsolve.rpm.report.ModuleOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The modules of a system while a command is answered: what it makes of them, and of packages. */
final class ModularSystem {
  private final InstalledSet.Snapshot system;
  private final ModuleCatalog catalog;
  private final ModulePlan plan;
  private final Optional<String> platform;
  private final ActiveStreams active;
  private final ModulePackages packages;
  private final List<RuledOut> ruledOut;

  /**
   * Finds out what is active and what that rules out.
   *
   * @param system the packages
   * @param catalog the modules
   * @param plan what the command makes of the state
   * @param platform the platform's stream, if it is known
   * @param untouched ids of repositories whose packages always count
   */
  ModularSystem(
      InstalledSet.Snapshot system,
      ModuleCatalog catalog,
      ModulePlan plan,
      Optional<String> platform,
      Set<String> untouched) {
    this.system = system;
    this.catalog = catalog;
    this.platform = platform;
    Universe universe = system.universe();
    active =
        new ModuleResolver(catalog, universe.archPolicy(), platform)
            .resolve(plan.after(), Budget.unlimited());
    this.plan = plan.checked(active);
    packages = new ModulePackages(universe, active.builds());
    ruledOut = ModularFilter.of(universe, catalog, active, untouched);
  }

  ModuleCatalog catalog() {
    return catalog;
  }

  /** Tells whether an operand, with {@code @} in front, names modules. */
  boolean isNamedBy(String operand) {
    return new ModuleChanges(catalog, plan.before())
        .names(ModuleArguments.operands(List.of(operand)).get(0));
  }

  /** Tells whether a profile of the module that a spec names is installed. */
  boolean isInstalled(String spec) {
    return !plan.before().entry(spec.split(":", 2)[0]).profiles().isEmpty();
  }

  /** Returns what lists of modules tell of the system. */
  ModuleListing.System listed() {
    return new ModuleListing.System(platform, plan.before(), active);
  }

  ActiveStreams active() {
    return active;
  }

  List<RuledOut> ruledOut() {
    return ruledOut;
  }

  ModulePlan plan() {
    return plan;
  }

  /** Tells of streams that are not active although they should be. */
  void warn(CommandIo io) {
    warnings().forEach(io::warn);
  }

  /** Lists what is to be told of streams that are not active although they should be. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (ModulePlan.ProfileOfStream profile : plan.work().installed()) {
      for (String name : profile.packages()) {
        if (installable(profile, name).isEmpty()) {
          warnings.add(
              "@" + profile + ": no repository has the package " + name + " of this stream");
        }
      }
    }
    for (NameStream stream : active.missing()) {
      warnings.add("module " + stream + " is enabled, but no repository has it");
    }
    if (active.outcome() == Outcome.COMPLETE) {
      return warnings;
    }
    warnings.add(
        switch (active.outcome()) {
          case WITHOUT_SOME_DEFAULTS -> "some default streams of modules cannot be active";
          case NOT_NEWEST -> "some modules are not active by their newest builds";
          case UNFINISHED -> "it took too long to find out which modules are active: none counts";
          default -> "some enabled modules cannot be active";
        });
    if (platform.isEmpty()) {
      warnings.add("the platform is not known, see --module-platform");
    }
    for (Problem problem : active.problems()) {
      problem.explanation().toString().lines().forEach(line -> warnings.add("  " + line));
    }
    return warnings;
  }

  /** Asks for the packages that the plan is about. */
  void addTo(DnfGoals goals) {
    Universe universe = system.universe();
    for (ModulePlan.ProfileOfStream profile : plan.work().installed()) {
      for (String name : profile.packages()) {
        List<Integer> found = installable(profile, name);
        if (!found.isEmpty()) {
          goals.installOneOf("@" + profile + " (" + name + ")", found);
        }
      }
    }
    Set<String> installed = new TreeSet<>();
    system.packageIds().forEach(p -> installed.add(universe.get(p).name()));
    plan.work().removed().stream().filter(installed::contains).forEach(goals::remove);
    plan.work().upgraded().stream()
        .flatMap(profile -> profile.packages().stream())
        .distinct()
        .filter(installed::contains)
        .forEach(goals::upgrade);
    for (NameStream stream : plan.work().switched()) {
      names(stream.name()).stream().filter(installed::contains).forEach(goals::distroSync);
    }
  }

  private List<Integer> installable(ModulePlan.ProfileOfStream profile, String name) {
    return packages.named(profile.stream(), name).stream()
        .filter(system.universe()::isInstallableArch)
        .toList();
  }

  /** Lists the names of packages that any stream of a module holds. */
  private Set<String> names(String module) {
    Set<String> names = new TreeSet<>();
    for (OfferedBuild one : catalog.builds(module)) {
      for (Nevra artifact : one.build().content().artifacts()) {
        names.add(artifact.name());
      }
    }
    return names;
  }

  /**
   * Returns the state after the command: what newly enabled streams need is enabled with them, and
   * so are default streams that new packages come from.
   */
  ModuleState after(Optional<Solution> solution) {
    ModuleState state = plan.after();
    if (solution.isPresent()) {
      Set<Integer> before = new TreeSet<>(system.packageIds());
      for (int packageId : solution.get().packageIds()) {
        Optional<NameStream> stream = packages.stream(packageId);
        boolean isNew =
            !before.contains(packageId)
                && stream.isPresent()
                && state.entry(stream.get().name()).status() == Status.DEFAULT;
        state = isNew ? state.enable(stream.get()) : state;
      }
    }
    return ModuleChanges.withNeeded(plan.before(), state, active);
  }

  /** Without an answer nothing becomes of the state. */
  ModuleOutcome outcome(Optional<Solution> solution) {
    List<ModuleStateChange> changes =
        plan.errors().isEmpty() && solution.isPresent()
            ? ModuleStateChange.between(plan.before(), after(solution))
            : new ArrayList<>();
    return new ModuleOutcome(plan.notices(), changes, active.streams(), ruledOut.size());
  }
}
