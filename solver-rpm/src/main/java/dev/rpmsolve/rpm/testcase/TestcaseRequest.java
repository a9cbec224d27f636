package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a run of a test case asks of the solver.
 *
 * @param request the request
 * @param texts the job behind each goal, as libsolv prints it
 */
record TestcaseRequest(Request request, List<String> texts) {
  static final Map<SolverFlag, Option> SOLVER_OPTIONS = solverOptions();
  static final Map<PoolFlag, Option> POOL_OPTIONS = poolOptions();
  static final Map<JobFlag, Modifier> MODIFIERS = modifiers();

  TestcaseRequest {
    texts = List.copyOf(texts);
  }

  private static Map<SolverFlag, Option> solverOptions() {
    EnumMap<SolverFlag, Option> options = new EnumMap<>(SolverFlag.class);
    options.put(SolverFlag.ALLOW_DOWNGRADE, Option.ALLOW_DOWNGRADE);
    options.put(SolverFlag.ALLOW_NAME_CHANGE, Option.ALLOW_NAME_CHANGE);
    options.put(SolverFlag.ALLOW_ARCH_CHANGE, Option.ALLOW_ARCH_CHANGE);
    options.put(SolverFlag.ALLOW_VENDOR_CHANGE, Option.ALLOW_VENDOR_CHANGE);
    options.put(SolverFlag.ALLOW_UNINSTALL, Option.ALLOW_ERASING);
    options.put(SolverFlag.NO_UPDATE_PROVIDE, Option.REPLACE_BY_OBSOLETES);
    options.put(SolverFlag.SPLIT_PROVIDES, Option.SPLIT_PROVIDES);
    options.put(SolverFlag.ADD_ALREADY_RECOMMENDED, Option.WEAK_OF_INSTALLED);
    options.put(SolverFlag.NO_INFERIOR_ARCH_CHECK, Option.IGNORE_INFERIOR_ARCH);
    options.put(SolverFlag.KEEP_EXPLICIT_OBSOLETES, Option.INSTALLONLY_OBSOLETES);
    options.put(SolverFlag.BEST_OBEYS_POLICY, Option.BEST_OBEYS_POLICY);
    options.put(SolverFlag.NO_AUTO_TARGET, Option.NO_AUTO_TARGET);
    options.put(SolverFlag.DUP_ALLOW_DOWNGRADE, Option.SYNC_DOWNGRADE);
    options.put(SolverFlag.DUP_ALLOW_ARCH_CHANGE, Option.SYNC_ARCH_CHANGE);
    options.put(SolverFlag.DUP_ALLOW_VENDOR_CHANGE, Option.SYNC_VENDOR_CHANGE);
    options.put(SolverFlag.DUP_ALLOW_NAME_CHANGE, Option.SYNC_NAME_CHANGE);
    options.put(SolverFlag.KEEP_ORPHANS, Option.KEEP_ORPHANS);
    options.put(SolverFlag.BREAK_ORPHANS, Option.BREAK_ORPHANS);
    options.put(SolverFlag.FOCUS_INSTALLED, Option.FOCUS_INSTALLED);
    options.put(SolverFlag.YUM_OBSOLETES, Option.SPLIT_OBSOLETES);
    options.put(SolverFlag.NEED_UPDATE_PROVIDE, Option.REPLACE_ONLY_BY_PROVIDES);
    options.put(SolverFlag.FOCUS_BEST, Option.FOCUS_BEST);
    options.put(SolverFlag.STRONG_RECOMMENDS, Option.STRONG_RECOMMENDS);
    options.put(SolverFlag.INSTALL_ALSO_UPDATES, Option.INSTALL_ALSO_UPDATES);
    options.put(SolverFlag.ONLY_NAMESPACE_RECOMMENDED, Option.WEAK_ONLY_NAMESPACES);
    options.put(SolverFlag.STRICT_REPO_PRIORITY, Option.STRICT_REPOSITORY_PRIORITY);
    options.put(SolverFlag.FOCUS_NEW, Option.FOCUS_NEW);
    options.put(SolverFlag.URPM_REORDER, Option.LOCALES_AND_KERNELS_FIRST);
    return Collections.unmodifiableMap(options);
  }

  private static Map<PoolFlag, Option> poolOptions() {
    EnumMap<PoolFlag, Option> options = new EnumMap<>(PoolFlag.class);
    options.put(PoolFlag.FORBID_SELF_CONFLICTS, Option.FORBID_SELF_CONFLICTS);
    options.put(PoolFlag.OBSOLETE_USES_COLORS, Option.COLORED_OBSOLETES);
    options.put(PoolFlag.IMPLICIT_OBSOLETE_USES_COLORS, Option.COLORED_NAMES);
    options.put(PoolFlag.NO_INSTALLED_OBSOLETES, Option.INSTALLED_OBSOLETE_NOTHING);
    options.put(PoolFlag.OBSOLETE_USES_PROVIDES, Option.OBSOLETES_MATCH_PROVIDES);
    options.put(PoolFlag.IMPLICIT_OBSOLETE_USES_PROVIDES, Option.NAMES_MATCH_PROVIDES);
    options.put(PoolFlag.WHATPROVIDES_WITH_DISABLED, Option.EXCLUDED_STAY_VISIBLE);
    return Collections.unmodifiableMap(options);
  }

  private static Map<JobFlag, Modifier> modifiers() {
    EnumMap<JobFlag, Modifier> modifiers = new EnumMap<>(JobFlag.class);
    modifiers.put(JobFlag.WEAK, Modifier.WEAK);
    modifiers.put(JobFlag.ESSENTIAL, Modifier.ESSENTIAL);
    modifiers.put(JobFlag.CLEAN_DEPENDENCIES, Modifier.CLEAN_DEPENDENCIES);
    modifiers.put(JobFlag.OR_UPDATE, Modifier.OR_UPDATE);
    modifiers.put(JobFlag.FORCE_BEST, Modifier.BEST);
    modifiers.put(JobFlag.TARGETED, Modifier.TARGETED);
    modifiers.put(JobFlag.NOT_BY_USER, Modifier.NOT_BY_USER);
    return Collections.unmodifiableMap(modifiers);
  }

  /** Puts a request together. */
  static TestcaseRequest of(
      Testcase testcase, int run, TestcaseUniverse packages, SelectionResults jobs) {
    List<Goal> goals = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (ResolvedJob job : jobs.jobs()) {
      if (job.selection().isPresent()) {
        EnumSet<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        job.flags().forEach(flag -> modifiers.add(MODIFIERS.get(flag)));
        modifiers.addAll(job.selection().get().pins());
        goals.add(goal(job.action(), job.selection().get().selection(), modifiers));
        texts.add(job.text());
      }
    }
    EnumSet<Option> options = EnumSet.noneOf(Option.class);
    Map<SolverFlag, Boolean> flags = testcase.solverFlags(run);
    SOLVER_OPTIONS.forEach((flag, option) -> set(options, option, flags.get(flag)));
    set(options, Option.WEAK_DEPENDENCIES, !flags.get(SolverFlag.IGNORE_RECOMMENDED));
    Map<PoolFlag, Boolean> poolFlags = testcase.poolFlags(run);
    POOL_OPTIONS.forEach((flag, option) -> set(options, option, poolFlags.get(flag)));
    List<List<String>> vendorClasses =
        testcase.upTo(run, Statement.VendorClass.class).stream()
            .map(Statement.VendorClass::vendors)
            .toList();
    Policy policy =
        Policy.usual()
            .without(Option.values())
            .with(options.toArray(Option[]::new))
            .withInstallonly(List.of())
            .withDisabled(SelectionResults.disabled(testcase, run, packages))
            .withVendorClasses(vendorClasses);
    List<Integer> installed = IntStream.of(packages.installed()).boxed().toList();
    return new TestcaseRequest(new Request(goals, installed, policy), texts);
  }

  private static void set(Set<Option> options, Option option, boolean isOn) {
    if (isOn) {
      options.add(option);
    }
  }

  private static Goal goal(JobAction action, Selection selection, Set<Modifier> modifiers) {
    return switch (action) {
      case NOOP -> new Goal.Note(selection, modifiers);
      case INSTALL -> new Goal.Install(selection, modifiers);
      case ERASE -> new Goal.Remove(selection, modifiers);
      case UPDATE -> new Goal.Upgrade(selection, modifiers);
      case WEAKEN_DEPENDENCIES -> new Goal.WeakenDependencies(selection, modifiers);
      case MULTIVERSION -> new Goal.Multiversion(selection, modifiers);
      case LOCK -> new Goal.Lock(selection, modifiers);
      case DISTUPGRADE -> new Goal.DistroSync(selection, modifiers);
      case VERIFY -> new Goal.Verify(selection, modifiers);
      case DROP_ORPHANED -> new Goal.DropOrphaned(selection, modifiers);
      case USER_INSTALLED -> new Goal.UserInstalled(selection, modifiers);
      case ALLOW_UNINSTALL -> new Goal.AllowRemoval(selection, modifiers);
      case FAVOR -> new Goal.Favor(selection, modifiers);
      case DISFAVOR -> new Goal.Disfavor(selection, modifiers);
      case BLACKLIST -> new Goal.Blacklist(selection, modifiers);
      case EXCLUDE_FROM_WEAK -> new Goal.ExcludeFromWeak(selection, modifiers);
    };
  }
}
