package dev.rpmsolve.rpm.differential;

import java.util.List;

/** A dependency of a random package, as test cases write it. */
sealed interface DependencyTree {

  /** Something that packages provide, maybe only of some versions. */
  record Atom(String name, String relation, int version) implements DependencyTree {
    @Override
    public String toString() {
      return relation.isEmpty() ? name : name + " " + relation + " " + version;
    }

    boolean isProvidedBy(RandomPackage candidate) {
      return candidate.provides().stream().anyMatch(this::matches);
    }

    private boolean matches(RandomPackage.Provide provide) {
      if (!provide.name().equals(name)) {
        return false;
      } else if (relation.isEmpty() || provide.version() == 0) {
        return true;
      }
      int order = Integer.compare(provide.version(), version);
      return order < 0 && relation.contains("<")
          || order == 0 && relation.contains("=")
          || order > 0 && relation.contains(">");
    }
  }

  /** Two dependencies and how they belong together. */
  record Pair(DependencyTree left, String operator, DependencyTree right)
      implements DependencyTree {
    @Override
    public String toString() {
      return part(left) + " " + operator + " " + part(right);
    }

    private static String part(DependencyTree tree) {
      return tree instanceof Pair ? "(" + tree + ")" : tree.toString();
    }
  }

  /** Tells whether a set of packages fulfills a dependency. */
  static boolean holds(DependencyTree tree, List<RandomPackage> present) {
    if (tree instanceof Atom atom) {
      return present.stream().anyMatch(atom::isProvidedBy);
    }
    Pair pair = (Pair) tree;
    boolean isLeft = holds(pair.left(), present);
    return switch (pair.operator()) {
      case "&", "+" -> isLeft && holds(pair.right(), present);
      case "|" -> isLeft || holds(pair.right(), present);
      case "<IF>" -> isLeft || !holds(condition(pair.right()), present);
      case "<UNLESS>" -> isLeft && !holds(condition(pair.right()), present);
      default -> isLeft;
    };
  }

  private static DependencyTree condition(DependencyTree tree) {
    return tree instanceof Pair pair && pair.operator().equals("<ELSE>") ? pair.left() : tree;
  }
}
