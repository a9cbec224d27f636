package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.dependency.Dependency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes formulas of dependencies apart. */
final class DependencyAtoms {
  private DependencyAtoms() {}

  /** Returns all atoms of a formula, those of conditions too. */
  static List<Dependency.Atom> of(Dependency dependency) {
    List<Dependency.Atom> atoms = new ArrayList<>();
    Deque<Dependency> open = new ArrayDeque<>(List.of(dependency));
    while (!open.isEmpty()) {
      Dependency one = open.pop();
      if (one instanceof Dependency.Atom atom) {
        atoms.add(atom);
      } else {
        open.addAll(parts(one));
      }
    }
    return atoms;
  }

  private static List<Dependency> parts(Dependency dependency) {
    if (dependency instanceof Dependency.And and) {
      return and.operands();
    } else if (dependency instanceof Dependency.Or or) {
      return or.operands();
    } else if (dependency instanceof Dependency.With with) {
      return with.operands();
    } else if (dependency instanceof Dependency.Without without) {
      return List.of(without.included(), without.excluded());
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      return List.of(ofArch.operand());
    } else if (dependency instanceof Dependency.If conditional) {
      List<Dependency> parts =
          new ArrayList<>(List.of(conditional.consequent(), conditional.condition()));
      conditional.otherwise().ifPresent(parts::add);
      return parts;
    }
    Dependency.Unless conditional = (Dependency.Unless) dependency;
    List<Dependency> parts =
        new ArrayList<>(List.of(conditional.consequent(), conditional.condition()));
    conditional.otherwise().ifPresent(parts::add);
    return parts;
  }
}
