package dev.rpmsolve.core.dependency;

import dev.rpmsolve.core.dependency.Dependency.And;
import dev.rpmsolve.core.dependency.Dependency.Atom;
import dev.rpmsolve.core.dependency.Dependency.If;
import dev.rpmsolve.core.dependency.Dependency.OfArch;
import dev.rpmsolve.core.dependency.Dependency.Or;
import dev.rpmsolve.core.dependency.Dependency.Unless;
import dev.rpmsolve.core.dependency.Dependency.With;
import dev.rpmsolve.core.dependency.Dependency.Without;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recursion over dependency trees: their depth and their printed form. The depth of every tree that
 * exists is bounded, hence so is the recursion.
 */
final class DependencyTrees {
  private DependencyTrees() {}

  /** An immutable copy of an operator's operands, which are two or more and not too deep. */
  static List<Dependency> operands(List<Dependency> operands) {
    List<Dependency> copy = List.copyOf(operands);
    if (copy.size() < 2) {
      throw new IllegalArgumentException("an operator needs two operands, not " + copy.size());
    }
    copy.forEach(DependencyTrees::requireShallow);
    return copy;
  }

  /** Refuses an operand that would make the tree above it too deep. */
  static void requireShallow(Dependency operand) {
    if (depth(operand) >= Dependency.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "the tree is more than " + Dependency.MAX_DEPTH + " operators deep");
    }
  }

  private static int depth(Dependency tree) {
    if (tree instanceof Atom) {
      return 0;
    }
    int deepest = 0;
    for (Dependency child : children(tree)) {
      deepest = Math.max(deepest, depth(child));
    }
    return deepest + 1;
  }

  private static List<Dependency> children(Dependency tree) {
    if (tree instanceof And and) {
      return and.operands();
    }
    if (tree instanceof Or or) {
      return or.operands();
    }
    if (tree instanceof With with) {
      return with.operands();
    }
    if (tree instanceof Without without) {
      return List.of(without.included(), without.excluded());
    }
    if (tree instanceof OfArch ofArch) {
      return List.of(ofArch.operand());
    }
    if (tree instanceof If when) {
      return conditional(when.consequent(), when.condition(), when.otherwise());
    }
    if (tree instanceof Unless unless) {
      return conditional(unless.consequent(), unless.condition(), unless.otherwise());
    }
    return List.of();
  }

  private static List<Dependency> conditional(
      Dependency consequent, Dependency condition, Optional<Dependency> otherwise) {
    List<Dependency> children = new ArrayList<>(List.of(consequent, condition));
    otherwise.ifPresent(children::add);
    return children;
  }

  /** The tree in the form that RPM reads. */
  static String print(Dependency tree) {
    StringBuilder out = new StringBuilder();
    print(tree, out);
    return out.toString();
  }

  private static void print(Dependency tree, StringBuilder out) {
    if (tree instanceof Atom atom) {
      print(atom, "", out);
      return;
    }
    if (tree instanceof OfArch ofArch) {
      printOfArch(ofArch, out);
      return;
    }
    String word = word(tree);
    List<Dependency> children = children(tree);
    out.append('(');
    print(children.get(0), out);
    for (int i = 1; i < children.size(); i++) {
      boolean startsElse = i == 2 && (tree instanceof If || tree instanceof Unless);
      out.append(' ').append(startsElse ? "else" : word).append(' ');
      print(children.get(i), out);
    }
    out.append(')');
  }

  private static void print(Atom atom, String suffix, StringBuilder out) {
    out.append(atom.name()).append(suffix);
    atom.evr().ifPresent(e -> out.append(' ').append(atom.relation().symbol()).append(' '));
    atom.evr().ifPresent(out::append);
  }

  /** The architecture stands behind the name, before a version. */
  private static void printOfArch(OfArch tree, StringBuilder out) {
    if (tree.operand() instanceof Atom atom) {
      print(atom, "." + tree.arch(), out);
    } else {
      print(tree.operand(), out);
      out.append('.').append(tree.arch());
    }
  }

  private static String word(Dependency tree) {
    if (tree instanceof And) {
      return "and";
    }
    if (tree instanceof Or) {
      return "or";
    }
    if (tree instanceof With) {
      return "with";
    }
    if (tree instanceof Without) {
      return "without";
    }
    return tree instanceof If ? "if" : "unless";
  }
}
