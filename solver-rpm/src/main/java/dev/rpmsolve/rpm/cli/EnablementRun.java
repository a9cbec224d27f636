package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.RepositoryEnablement;
import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.EnablementTrial;
import dev.rpmsolve.core.enablement.OptionalRepositories;
import dev.rpmsolve.core.enablement.OptionalRepository;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.EnablementOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds out which optional repositories a command needs.
 *
 * <p>The command is planned and solved by the same code as without optional repositories, in
 * universes that hold those that are enabled only: so the answer is the one that {@code
 * --enablerepo} would give.
 */
final class EnablementRun {
  private final TopicArguments topics;
  private final OptionalRepositories choices;
  private final SolveCommand.Prepared prepared;
  private final RepositoryEnablement enablement;
  private final ProgressLine progress;
  private int tried;

  /**
   * Prepares.
   *
   * @param topics what the options say
   * @param prepared what was read, all optional repositories among it
   * @param progress shows a person how many sets were tried
   */
  EnablementRun(TopicArguments topics, SolveCommand.Prepared prepared, ProgressLine progress) {
    this.topics = topics;
    this.progress = progress;
    choices = topics.choices(prepared.given());
    List<String> retired = new ArrayList<>(prepared.given().optionalIds());
    retired.removeAll(choices.ids());
    this.prepared = without(prepared, retired);
    InstalledSet.Snapshot system = this.prepared.system();
    enablement = RepositoryEnablement.of(system.universe(), system.packageIds(), choices);
  }

  private static SolveCommand.Prepared without(
      SolveCommand.Prepared prepared, List<String> repositoryIds) {
    if (repositoryIds.isEmpty()) {
      return prepared;
    }
    InstalledSet.Snapshot system = prepared.system();
    OptionalRepositories gone =
        new OptionalRepositories(
            repositoryIds.stream().map(OptionalRepository::of).toList(), List.of());
    return prepared.in(
        RepositoryEnablement.of(system.universe(), system.packageIds(), gone).system(List.of()));
  }

  /** Returns what was read, as it is while some repositories are enabled. */
  SolveCommand.Prepared with(List<String> ids) {
    return prepared.in(enablement.system(ids));
  }

  /** Returns what may be enabled. */
  OptionalRepositories choices() {
    return choices;
  }

  /** Makes a task of a command. */
  RepositoryEnablement.Task task(Function<SolveCommand.Prepared, SolveAnswer> answers) {
    Set<String> definers = new HashSet<>(prepared.groups().definers());
    definers.retainAll(choices.ids());
    RepositoryEnablement.Planner planner =
        new RepositoryEnablement.Planner() {
          @Override
          public GoalPlan plan(EnabledSystem system) {
            progress.show("Sets of repositories tried: " + ++tried);
            return EnablementRun.plan(answers.apply(prepared.in(system)));
          }

          @Override
          public Set<String> filtering() {
            return definers;
          }
        };
    return new RepositoryEnablement.Task(
        planner, notice -> answers.apply(prepared).isSkipped(notice));
  }

  private static GoalPlan plan(SolveAnswer answer) {
    try {
      return answer.plan();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Chooses.
   *
   * @param task what a command comes to in a system
   * @return what was found
   */
  EnablementOutcome choose(RepositoryEnablement.Task task) throws IOException {
    try {
      Budget budget = prepared.budget();
      EnablementResult result = enablement.choose(task, topics.more(), budget);
      return topics.outcome(result, prepared.given(), choices);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      progress.clear();
    }
  }

  /** Tries what a command comes to while some repositories are enabled. */
  EnablementTrial.Outcome attempt(RepositoryEnablement.Task task, List<String> ids) {
    return RepositoryEnablement.attempt(task, enablement.system(ids), prepared.budget());
  }

  /** Returns all packages that can be had, those of retired topics not among them. */
  Universe universe() {
    return prepared.system().universe();
  }

  /** Says in which system the answer to a command is to be shown. */
  List<String> shown(EnablementOutcome outcome) {
    if (outcome.result() instanceof EnablementResult.Found found) {
      return found.smallest().ids();
    }
    return outcome.result() instanceof EnablementResult.Impossible ? choices.ids() : List.of();
  }
}
