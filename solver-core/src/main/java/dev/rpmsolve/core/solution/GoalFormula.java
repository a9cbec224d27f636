package dev.rpmsolve.core.solution;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The truth of a rich dependency that a goal asks to be provided, such as {@code (plugin if app)}:
 * it holds or not of the packages together, unlike {@code (a with b)}, which one package provides.
 */
final class GoalFormula {
  private final PackageSet set;
  private final Capabilities capabilities;

  GoalFormula(PackageSet set, Capabilities capabilities) {
    this.set = set;
    this.capabilities = capabilities;
  }

  /** Returns what a goal asks for, if that is a formula about several packages. */
  static Optional<Dependency> of(Goal goal) {
    return goal.selection() instanceof Selection.Providing providing
            && isAboutSeveral(providing.dependency())
        ? Optional.of(providing.dependency())
        : Optional.empty();
  }

  private static boolean isAboutSeveral(Dependency dependency) {
    if (dependency instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(GoalFormula::isAboutSeveral);
    }
    return dependency instanceof Dependency.And
        || dependency instanceof Dependency.If
        || dependency instanceof Dependency.Unless;
  }

  boolean holds(Dependency dependency) {
    if (dependency instanceof Dependency.And and) {
      return and.operands().stream().allMatch(this::holds);
    } else if (dependency instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(this::holds);
    } else if (dependency instanceof Dependency.If c) {
      return holds(c.condition())
          ? holds(c.consequent())
          : c.otherwise().isEmpty() || holds(c.otherwise().get());
    } else if (dependency instanceof Dependency.Unless c) {
      return holds(c.condition())
          ? c.otherwise().isPresent() && holds(c.otherwise().get())
          : holds(c.consequent());
    }
    return IntStream.of(set.members()).anyMatch(p -> capabilities.answers(p, dependency));
  }
}
