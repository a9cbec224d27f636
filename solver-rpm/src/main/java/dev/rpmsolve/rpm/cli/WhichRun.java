package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.RepositoryEnablement;
import dev.rpmsolve.core.enablement.EnablementTrial;
import dev.rpmsolve.core.explanation.ExplanationText;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.TopicAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which optional repositories give what specs name. */
final class WhichRun {
  private final Command command;
  private final Arguments arguments;
  private final TopicArguments topics;
  private final CommandIo io;

  WhichRun(Command command, Arguments arguments, TopicArguments topics, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.topics = topics;
    this.io = io;
  }

  TopicAnswer answer(List<String> specs) throws IOException, InterruptedException {
    Budget budget = BudgetArgument.of(arguments);
    ArchPolicy arch = MachineArch.of(arguments);
    InstalledArgument installed = InstalledArgument.of(command, arguments);
    GivenRepositories given = RepositoryArguments.parse(arguments, io);
    if (given.joint().isEmpty()) {
      RepositoryArguments.requireSome(command, given);
    }
    topics.warn(given, io);
    ManagerOptions options = ManagerOptions.parse(command, arguments, given.settings());
    Policy policy = SolveAnswer.policy(arguments, options, given);
    List<RepositoryArguments.Folder> folders = new ArrayList<>(given.joint());
    installed.folder().ifPresent(folders::add);
    Universe universe =
        new UniverseLoader(arguments, io)
            .load(folders, installed.sources(), arch, specs)
            .universe();
    InstalledSet.Snapshot system = InstalledSet.find(installed, universe, io);
    CommandModules modules =
        CommandModules.read(
            command, arguments, given, new CommandModules.Use(false, changes -> {}), io);
    Prepared prepared =
        new Prepared(
            system,
            given.optionalIds(),
            installed.reasons(),
            Map.of(),
            KnownGroups.none(),
            given,
            budget,
            modules,
            modules.in(system),
            0);
    EnablementRun run = new EnablementRun(topics, prepared, new ProgressLine(io));
    RepositoryEnablement.Task task =
        run.task(
            new CommandPlanner.Work(
                (some, more) -> plan(specs, some, policy, options),
                notice -> false,
                policy,
                Optional.empty()));
    List<TopicAnswer.Single> singles = new ArrayList<>();
    for (String id : run.choices().ids()) {
      List<String> packages = matching(specs, id, run.universe());
      if (!packages.isEmpty()) {
        singles.add(new TopicAnswer.Single(id, packages, obstacle(run.attempt(task, List.of(id)))));
      }
    }
    return new TopicAnswer(specs, singles, run.choose(task));
  }

  private static GoalPlan plan(
      List<String> specs, Prepared some, Policy policy, ManagerOptions options) {
    InstalledSet.Snapshot system = some.system();
    DnfGoals goals =
        new DnfGoals(system.universe(), system.packageIds(), some.modular(policy), options.dnf());
    specs.forEach(goals::install);
    return goals.plan();
  }

  /** Returns the newest package of each name in a repository that some spec matches. */
  private static List<String> matching(List<String> specs, String id, Universe universe) {
    SpecResolver resolver = new SpecResolver(universe);
    Map<String, RpmPackage> newest = new LinkedHashMap<>();
    for (String spec : specs) {
      int[] found =
          resolver
              .resolve(
                  spec,
                  p ->
                      universe.isInstallableArch(p) && universe.get(p).repository().id().equals(id))
              .packageIds();
      for (int packageId : found) {
        newest.merge(universe.get(packageId).name(), universe.get(packageId), WhichRun::newer);
      }
    }
    return newest.values().stream().map(RpmPackage::toString).toList();
  }

  private static RpmPackage newer(RpmPackage one, RpmPackage other) {
    return other.evr().compareTo(one.evr()) > 0 ? other : one;
  }

  private static Optional<String> obstacle(EnablementTrial.Outcome outcome) {
    if (outcome instanceof EnablementTrial.Works) {
      return Optional.empty();
    } else if (outcome instanceof EnablementTrial.Ended) {
      return Optional.of("that was not found out within the budget");
    }
    EnablementTrial.Fails failure = (EnablementTrial.Fails) outcome;
    if (!failure.notices().isEmpty()) {
      return Optional.of(failure.notices().get(0).toString());
    }
    return Optional.of(
        failure.problems().isEmpty()
            ? "it would be refused"
            : ExplanationText.line(failure.problems().get(0).headline()));
  }
}
