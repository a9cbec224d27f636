package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.RepositoryEnablement;
import dev.rpmsolve.core.enablement.EnabledSystem;
import dev.rpmsolve.core.enablement.Obstacle;
import dev.rpmsolve.core.enablement.Wished;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.request.DnfGoals;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.GoalPlan;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.SpecNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Plans a command in systems that have some of the optional repositories enabled, by the same code
 * as without optional repositories. Not thread-safe.
 */
final class CommandPlanner implements RepositoryEnablement.Planner {
  private final Prepared prepared;
  private final Work work;
  private final Runnable hook;
  private final Set<String> definers;
  private Optional<Planned> last = Optional.empty();

  /** What makes goals of a command. */
  @FunctionalInterface
  interface Plans {
    /**
     * Plans.
     *
     * @param prepared what there is
     * @param more further goals, for commands that have advisories
     */
    GoalPlan of(Prepared prepared, Consumer<DnfGoals> more) throws IOException;
  }

  /**
   * A command.
   *
   * @param plans makes goals of it
   * @param isSkipped which errors do not keep it from being carried out
   * @param policy what an answer may do
   * @param fixes the advisories that it is to fix, if it is about these
   */
  record Work(
      Plans plans, Predicate<SpecNotice> isSkipped, Policy policy, Optional<FixWishes> fixes) {}

  /** What a command came to in the system that was asked about last. */
  private record Planned(
      EnabledSystem system, Prepared prepared, FixWishes.Asked fixes, GoalPlan plan) {}

  /**
   * Prepares.
   *
   * @param prepared what was read, all optional repositories among it
   * @param work the command
   * @param hook called for each system
   */
  CommandPlanner(Prepared prepared, Work work, Runnable hook) {
    this.prepared = prepared;
    this.work = work;
    this.hook = hook;
    definers = new HashSet<>(prepared.offered().filtering(prepared.system().universe()));
    definers.addAll(prepared.groups().definers());
  }

  private Planned planned(EnabledSystem system) {
    if (last.isEmpty() || last.get().system() != system) {
      hook.run();
      try {
        Prepared some = prepared.in(system);
        FixWishes.Asked fixes =
            work.fixes()
                .map(wishes -> wishes.in(some, work.policy(), system))
                .orElseGet(FixWishes.Asked::nothing);
        GoalPlan plan = work.plans().of(some, fixes::addTo);
        last = Optional.of(new Planned(system, some, fixes, plan));
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
   * Tells what is wrong with operands that name modules or groups, and with advisories. Groups are
   * those of enabled repositories, so what matches none becomes something else only by modules.
   */
  @Override
  public List<Obstacle> obstacles(EnabledSystem system) {
    Planned planned = planned(system);
    List<Obstacle> obstacles = new ArrayList<>(planned.fixes().obstacles());
    planned
        .prepared()
        .modules()
        .ifPresent(modules -> modules.plan().errors().forEach(e -> obstacles.add(ofModules(e))));
    planned.prepared().groupOperands().stream()
        .filter(operand -> !AtOperands.isGroup(operand))
        .map(spec -> new ModuleNotice(ModuleNotice.Kind.NO_MATCH, spec.substring(1), List.of()))
        .forEach(notice -> obstacles.add(ofModules(notice)));
    for (SpecNotice error : planned.plan().errors()) {
      if (error.kind() == SpecNotice.Kind.NO_GROUP && !work.isSkipped().test(error)) {
        obstacles.add(ofModules(error));
      } else if (error.kind() == SpecNotice.Kind.UNKNOWN_ADVISORY
          && !work.isSkipped().test(error)) {
        work.fixes().ifPresent(wishes -> obstacles.add(wishes.unknown(error)));
      }
    }
    return obstacles;
  }

  private Obstacle ofModules(Object notice) {
    return Obstacle.of(notice.toString(), definers);
  }

  @Override
  public Map<Goal, Wished> wished(EnabledSystem system) {
    return planned(system).fixes().wished(plan(system));
  }

  @Override
  public List<String> wishes() {
    return work.fixes().map(FixWishes::ids).orElse(List.of());
  }

  @Override
  public Set<String> definers() {
    return definers;
  }
}
