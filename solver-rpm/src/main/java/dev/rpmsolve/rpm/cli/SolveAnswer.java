package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.InstalledLimits;
import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.AdvisoryFilter;
import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.advisory.AdvisoryUpgrade;
import dev.rpmsolve.core.advisory.SmallestFix;
import dev.rpmsolve.core.group.GroupChange;
import dev.rpmsolve.core.group.GroupGoals;
import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.core.module.NearStreams;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.DnfOptions;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.SpecNotice;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.request.ZypperGoals;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.installed.InstalledReasons;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.report.AdvisedOutcome;
import dev.rpmsolve.rpm.report.ModuleOutcome;
import dev.rpmsolve.rpm.report.SolveReport;
import dev.rpmsolve.rpm.report.SolveReport.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Works out what a package manager would make of a command. */
final class SolveAnswer {
  private final SolveCommand command;
  private final Arguments arguments;
  private final Prepared prepared;
  private final Universe universe;
  private final ManagerOptions options;
  private final Optional<AdvisedUpgrade> advised;
  private List<GroupChange> changes = List.of();

  private SolveAnswer(
      SolveCommand command,
      Arguments arguments,
      Prepared prepared,
      Optional<AdvisorySet> advisories) {
    this.command = command;
    this.arguments = arguments;
    this.prepared = prepared;
    universe = prepared.system().universe();
    options = ManagerOptions.parse(command, arguments, prepared.given().settings());
    advised = advisories.map(this::advised);
  }

  /** What is locked comes as a whole, whatever files and settings say. */
  private DnfOptions dnf() {
    return arguments.has(CliOption.LOCKED)
        ? options.dnf().without(DnfOptions.Choice.SKIP_BROKEN, DnfOptions.Choice.SKIP_UNAVAILABLE)
        : options.dnf();
  }

  private AdvisedUpgrade advised(AdvisorySet advisories) {
    return new AdvisedUpgrade(
        prepared.system(),
        advisories,
        filter(command, arguments),
        AdvisoryArguments.modules(arguments, prepared.modules()));
  }

  /** Reads which advisories a command is about. */
  private static AdvisoryFilter filter(SolveCommand command, Arguments arguments) {
    AdvisoryFilter filter =
        AdvisoryArguments.filter(arguments, AdvisoryFilter.Combination.ANY, List.of());
    boolean isMinimal =
        command
            .advisoryExtent(arguments)
            .filter(extent -> extent == AdvisoryUpgrade.Extent.MINIMAL)
            .isPresent();
    return isMinimal ? AdvisoryArguments.orAllTypes(filter) : filter;
  }

  /**
   * Describes a command for which repositories are chosen.
   *
   * @param base the system while nothing optional is enabled
   * @param advisories those of all repositories, if the command is about these
   */
  static CommandPlanner.Work work(
      SolveCommand command,
      Arguments arguments,
      Prepared base,
      Optional<OfferedAdvisories> advisories)
      throws IOException {
    SolveAnswer answer = new SolveAnswer(command, arguments, base, Optional.empty());
    Policy policy = policy(arguments, answer.options, base.given());
    return new CommandPlanner.Work(
        (some, more) -> of(command, arguments, some, advisories).plan(more),
        answer::isSkipped,
        policy,
        advisories.map(
            offered ->
                new FixWishes(arguments, base, policy, offered, filter(command, arguments))));
  }

  /** Works out a command in a system, with what is announced there. */
  static SolveAnswer of(
      SolveCommand command,
      Arguments arguments,
      Prepared prepared,
      Optional<OfferedAdvisories> advisories) {
    return new SolveAnswer(
        command, arguments, prepared, advisories.map(all -> all.in(prepared.enabled())));
  }

  /** Finds out what the answer does about modules, if there are any. */
  Optional<ModuleOutcome> modules(SolveReport report) {
    return prepared.modules().map(modules -> modules.outcome(solution(report)));
  }

  /** Returns what would be done, if that can be done. */
  static Optional<Solution> solution(SolveReport report) {
    return report.outcome() == SolveReport.Outcome.SOLVED
        ? report.answer().flatMap(one -> one.result().resolution()).map(Resolution::solution)
        : Optional.empty();
  }

  /** Finds out what the answer does about advisories, if the command is about these. */
  Optional<AdvisedOutcome> advised(SolveReport report) {
    if (advised.isEmpty() || report.answer().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        advised
            .get()
            .outcome(upgraded(report.plan()), dnf(), report.answer().get(), prepared.budget()));
  }

  /** Lists the operands, and the names of what is upgraded with groups and modules. */
  private List<String> upgraded(GoalPlan plan) {
    List<String> specs = new ArrayList<>(arguments.operands());
    plan.members().values().forEach(member -> specs.add(member.name()));
    prepared.modules().stream()
        .flatMap(modules -> modules.plan().work().upgraded().stream())
        .forEach(profile -> specs.addAll(profile.packages()));
    return specs;
  }

  SolveReport report(Optional<Optimization> optimization) throws IOException {
    GoalPlan plan = plan().withNearNames(universe);
    boolean isRefused =
        prepared.modules().filter(one -> !one.plan().errors().isEmpty()).isPresent();
    if (isRefused) {
      return new SolveReport(
          universe, options.profile(), plan, Optional.empty(), prepared.loadNanos());
    }
    Optional<LimitedResult> answer =
        plan.errors().stream().allMatch(this::isSkipped)
            ? Optional.of(solve(plan, optimization))
            : plan.errors().stream().anyMatch(SolveAnswer::canBeExplained)
                ? Optional.of(solve(plan, optimization)).filter(SolveAnswer::isUnsolvable)
                : Optional.empty();
    return new SolveReport(universe, options.profile(), plan, answer, prepared.loadNanos())
        .withGroups(changes);
  }

  /** Says what was asked, without an answer. */
  SolveReport unsolved() throws IOException {
    return new SolveReport(
        universe,
        options.profile(),
        plan().withNearNames(universe),
        Optional.empty(),
        prepared.loadNanos());
  }

  /** Tells whether something is done though there is an error. */
  boolean isSkipped(SpecNotice error) {
    boolean isUnavailable =
        error.kind() == SpecNotice.Kind.NO_MATCH
            || error.kind() == SpecNotice.Kind.NO_GROUP
            || error.isAllRuledOut()
            || error.kind() == SpecNotice.Kind.UNKNOWN_ADVISORY;
    return dnf().has(DnfOptions.Choice.SKIP_BROKEN)
        || isUnavailable && dnf().has(DnfOptions.Choice.SKIP_UNAVAILABLE);
  }

  /** Tells whether some of what is asked for may be left out. */
  boolean isLenient() {
    return dnf().has(DnfOptions.Choice.SKIP_BROKEN)
        || dnf().has(DnfOptions.Choice.SKIP_UNAVAILABLE);
  }

  private LimitedResult solve(GoalPlan plan, Optional<Optimization> optimization) {
    InstalledLimits limits = InstalledLimits.of(universe);
    if (optimization.isPresent()) {
      Optimization choice = optimization.get();
      if (arguments.has(CliOption.SMALLEST) && advised.isPresent()) {
        SmallestFix task = advised.get().smallest(plan.request(), arguments.operands());
        choice = choice.withWishes(task.wishes());
      }
      limits = limits.choosing(choice);
    }
    return limits.solve(plan.request(), prepared.budget());
  }

  /** What rules out all packages that match is told by a problem, not by the notice. */
  private static boolean canBeExplained(SpecNotice notice) {
    boolean isOut = notice.isAllRuledOut() || notice.kind() == SpecNotice.Kind.NO_MATCH;
    return isOut && !notice.packages().isEmpty();
  }

  private static boolean isUnsolvable(LimitedResult answer) {
    return answer.result() instanceof SolveResult.Unsolvable;
  }

  /** Makes goals of the command. */
  GoalPlan plan() throws IOException {
    return plan(goals -> {});
  }

  /**
   * Makes goals of the command, and more.
   *
   * @param more asks dnf for more
   */
  GoalPlan plan(Consumer<DnfGoals> more) throws IOException {
    Optional<LockedChoice> locked = LockedChoice.of(arguments, universe);
    Policy free = prepared.modular(policy(arguments, options, prepared.given()));
    Policy policy = locked.map(choice -> choice.restrict(free)).orElse(free);
    List<Integer> installed = prepared.system().packageIds();
    if (options.profile() == Profile.ZYPP) {
      ZypperGoals goals = new ZypperGoals(universe, installed, policy, ZypperGoals.Cleaning.KEEP);
      prepared.local().forEach(goals::installPackage);
      locked.ifPresent(choice -> choice.packages().forEach(goals::installPackage));
      command.ask(arguments, goals);
      return goals.plan();
    }
    Optional<List<Integer>> userInstalled = userInstalled();
    DnfOptions habits = dnf();
    if (userInstalled.isPresent()) {
      habits = habits.withUserInstalled(userInstalled.get());
    }
    DnfGoals goals = new DnfGoals(universe, installed, policy, habits);
    prepared.local().forEach(goals::installPackage);
    locked.ifPresent(choice -> choice.packages().forEach(goals::installPackage));
    prepared.modules().ifPresent(modules -> modules.addTo(goals));
    advised.ifPresent(upgrade -> choose(upgrade, goals));
    more.accept(goals);
    command.ask(arguments, goals);
    GroupGoals groups =
        new GroupGoals(prepared.groups().catalog(), groupState(), options.groupTypes(), goals)
            .suggesting(this::nearModules);
    command.ask(
        prepared.groupOperands().stream().filter(AtOperands::isGroup).toList(), arguments, groups);
    changes = groups.changes();
    return goals.plan();
  }

  /** Groups and modules are upgraded as a whole, whatever the advisories. */
  private void choose(AdvisedUpgrade upgrade, DnfGoals goals) {
    arguments.operands().stream()
        .filter(AtOperands::isOne)
        .map(operand -> new SpecNotice(SpecNotice.Kind.NOT_ADVISED, operand, List.of()))
        .forEach(goals::note);
    upgrade.addTo(goals, command.advisoryExtent(arguments).orElseThrow());
  }

  private List<String> nearModules(String operand) {
    return prepared
        .modules()
        .map(
            modules ->
                NearStreams.of(operand.substring(1), modules.catalog()).stream()
                    .filter(
                        spec ->
                            !command.ignoresRepositories(arguments) || modules.isInstalled(spec))
                    .toList())
        .orElse(List.of())
        .stream()
        .map(spec -> "@" + spec)
        .toList();
  }

  /** What a list says of reasons goes before what notes of groups say. */
  private GroupState groupState() throws IOException {
    GroupState state = prepared.groups().state();
    Optional<List<Integer>> asked = listedOnly();
    if (asked.isEmpty()) {
      return state;
    }
    Set<String> byGroup = new TreeSet<>();
    for (int packageId : prepared.system().packageIds()) {
      RpmPackage one = universe.get(packageId);
      if (state.isByGroup(one) && !asked.get().contains(packageId)) {
        byGroup.add(one.name() + "." + one.arch());
      }
    }
    return state.withByGroup(byGroup);
  }

  /** Reads what an answer may do. */
  static Policy policy(Arguments arguments, ManagerOptions options, GivenRepositories given)
      throws IOException {
    Policy policy = options.policy(given.ids());
    Optional<String> file = arguments.value(CliOption.VERSIONLOCK);
    return file.isPresent()
        ? VersionLockFile.addTo(policy, path(file.get(), CliOption.VERSIONLOCK))
        : policy;
  }

  private static Path path(String text, CliOption option) {
    return RepositoryArguments.path(text, option.typed() + " " + text);
  }

  private Optional<List<Integer>> userInstalled() throws IOException {
    Optional<String> value = arguments.value(CliOption.USERINSTALLED);
    if (value.isEmpty()) {
      return prepared.reasons().map(this::userInstalled);
    }
    Path file = path(value.get(), CliOption.USERINSTALLED);
    Optional<InstalledReasons> notes = InstalledReasons.ofFile(file, ReadLimits.defaults());
    if (notes.isPresent()) {
      return Optional.of(userInstalled(notes.get()));
    }
    // What a group brought was asked for, too, though not by name.
    TreeSet<Integer> asked = new TreeSet<>(listed(file));
    prepared.system().packageIds().stream()
        .filter(packageId -> prepared.groups().state().isByGroup(universe.get(packageId)))
        .forEach(asked::add);
    return Optional.of(List.copyOf(asked));
  }

  /** Reads a list of names; nothing if there is none, or notes of a package manager instead. */
  private Optional<List<Integer>> listedOnly() throws IOException {
    Optional<String> value = arguments.value(CliOption.USERINSTALLED);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Path file = path(value.get(), CliOption.USERINSTALLED);
    return InstalledReasons.ofFile(file, ReadLimits.defaults()).isPresent()
        ? Optional.empty()
        : Optional.of(listed(file));
  }

  private List<Integer> userInstalled(InstalledReasons notes) {
    return prepared.system().packageIds().stream()
        .filter(
            packageId -> {
              RpmPackage one = universe.get(packageId);
              return notes.isUserInstalled(one.name(), one.arch());
            })
        .toList();
  }

  /** Names that are not installed do not matter: lists outlive what they name. */
  private List<Integer> listed(Path file) throws IOException {
    TreeSet<Integer> installed = new TreeSet<>(prepared.system().packageIds());
    TreeSet<Integer> found = new TreeSet<>();
    SpecResolver resolver = new SpecResolver(universe);
    for (LineFile.Line line : LineFile.read(file, CliOption.USERINSTALLED).lines()) {
      for (int packageId : resolver.named(line.text())) {
        if (installed.contains(packageId)) {
          found.add(packageId);
        }
      }
    }
    return List.copyOf(found);
  }
}
