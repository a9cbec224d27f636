package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.RepositoryEnablement;
import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.enablement.Obstacle;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.SpecNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans a command in systems that have some of the optional repositories enabled, by the same code
 * as without optional repositories. Not thread-safe.
 */
final class CommandPlanner implements RepositoryEnablement.Planner {
  private final SolveCommand.Prepared prepared;
  private final Plans plans;
  private final Runnable hook;
  private final Set<String> filtering;
  private Optional<Planned> last = Optional.empty();

  /** What makes goals of a command. */
  @FunctionalInterface
  interface Plans {
    GoalPlan of(SolveCommand.Prepared prepared) throws IOException;
  }

  /** What a command came to in the system that was asked about last. */
  private record Planned(EnabledSystem system, SolveCommand.Prepared prepared, GoalPlan plan) {}

  /**
   * Prepares.
   *
   * @param prepared what was read, all optional repositories among it
   * @param plans makes goals of the command
   * @param hook called for each system
   */
  CommandPlanner(SolveCommand.Prepared prepared, Plans plans, Runnable hook) {
    this.prepared = prepared;
    this.plans = plans;
    this.hook = hook;
    filtering = new HashSet<>(prepared.offered().filtering(prepared.system().universe()));
    filtering.addAll(prepared.groups().definers());
  }

  private Planned planned(EnabledSystem system) {
    if (last.isEmpty() || last.get().system() != system) {
      hook.run();
      try {
        SolveCommand.Prepared some = prepared.in(system);
        last = Optional.of(new Planned(system, some, plans.of(some)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return last.get();
  }

  @Override
  public GoalPlan plan(EnabledSystem system) {
    return planned(system).plan();
  }

  /**
   * Tells what is wrong with operands that name modules or groups. Groups are those of enabled
   * repositories, so what matches none becomes something else only by modules.
   */
  @Override
  public List<Obstacle> obstacles(EnabledSystem system) {
    List<String> texts = new ArrayList<>();
    Planned planned = planned(system);
    planned
        .prepared()
        .modules()
        .ifPresent(modules -> modules.plan().errors().forEach(e -> texts.add(e.toString())));
    planned.plan().errors().stream()
        .filter(notice -> notice.kind() == SpecNotice.Kind.NO_GROUP)
        .forEach(notice -> texts.add(notice.toString()));
    planned.prepared().groupOperands().stream()
        .filter(operand -> !AtOperands.isGroup(operand))
        .map(spec -> new ModuleNotice(ModuleNotice.Kind.NO_MATCH, spec.substring(1), List.of()))
        .forEach(notice -> texts.add(notice.toString()));
    return texts.stream().map(t -> new Obstacle(t, List.copyOf(filtering), List.of())).toList();
  }

  @Override
  public Set<String> filtering() {
    return filtering;
  }
}
