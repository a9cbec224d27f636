package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.RepositoryEnablement;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.EnablementTrial;
import dev.rpmsolve.core.enablement.OptionalRepositories;
import dev.rpmsolve.core.enablement.OptionalRepository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.EnablementOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

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
  private final Prepared prepared;
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
  EnablementRun(TopicArguments topics, Prepared prepared, ProgressLine progress)
      throws IOException {
    this.topics = topics;
    this.progress = progress;
    choices = topics.choices(prepared.given());
    List<String> retired = new ArrayList<>(prepared.given().optionalIds());
    retired.removeAll(choices.ids());
    this.prepared = without(prepared, retired);
    InstalledSet.Snapshot system = this.prepared.system();
    enablement = RepositoryEnablement.of(system.universe(), system.packageIds(), choices);
  }

  private static Prepared without(Prepared prepared, List<String> repositoryIds)
      throws IOException {
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
  Prepared with(List<String> ids) throws IOException {
    return prepared.in(enablement.system(ids));
  }

  /** Returns what may be enabled. */
  OptionalRepositories choices() {
    return choices;
  }

  /** Makes a task of a command. */
  RepositoryEnablement.Task task(CommandPlanner.Work work) {
    return new RepositoryEnablement.Task(
        new CommandPlanner(prepared, work, this::showTrial), work.isSkipped());
  }

  private void showTrial() {
    progress.show("Sets of repositories tried: " + ++tried);
  }

  /**
   * Chooses.
   *
   * @param task what a command comes to in a system
   * @return what was found
   */
  EnablementOutcome choose(RepositoryEnablement.Task task) throws IOException {
    try {
      EnablementResult result = enablement.choose(task, topics.more(), prepared.budget());
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
