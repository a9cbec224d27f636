package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.version.VersionRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells whether two dependencies could be answered by one package. For formulas that is a guess in
 * their favor: one operand is enough, and conditions are not looked at. Recursion is bounded by the
 * depth of dependencies.
 */
final class DependencyMatching {
  private final VersionRules rules;

  DependencyMatching(VersionRules rules) {
    this.rules = rules;
  }

  /** Compares a package's dependency to another one. */
  boolean matches(Dependency own, Dependency other) {
    if (own.equals(other)) {
      return true;
    } else if (isFormula(own)) {
      return anyOperand(own, operand -> matches(operand, other));
    } else if (isFormula(other)) {
      return anyOperand(other, operand -> matches(own, operand));
    } else if (isWord(own)) {
      return !isWord(other) && matches(own, name(other));
    } else if (isWord(other)) {
      return matches(name(own), other);
    }
    Optional<Dependency.Atom> ownRange = range(own);
    Optional<Dependency.Atom> otherRange = range(other);
    return ownRange.isPresent()
        && otherRange.isPresent()
        && matches(name(own), name(other))
        && overlap(ownRange.get(), otherRange.get());
  }

  private boolean overlap(Dependency.Atom own, Dependency.Atom other) {
    return VersionRange.overlaps(rules, own.relation(), own.evr(), other.relation(), other.evr());
  }

  /** Compares a package's dependency to a name, and its versions to a range if there is one. */
  boolean matches(Dependency own, TextComparison name, Optional<TypedRange> range) {
    if (own instanceof Dependency.Atom atom) {
      return name.matches(atom.name())
          && (atom.evr().isEmpty() || range.isEmpty() || meets(range.get(), atom));
    } else if (own instanceof Dependency.OfArch ofArch) {
      return matches(ofArch.operand(), name, range);
    }
    return operands(own).stream().anyMatch(operand -> matches(operand, name, range));
  }

  private boolean meets(TypedRange range, Dependency.Atom atom) {
    return range.meets(rules, atom.relation(), atom.evr());
  }

  private static boolean isFormula(Dependency dependency) {
    return !(dependency instanceof Dependency.Atom || dependency instanceof Dependency.OfArch);
  }

  /** An interval, such as {@code (a > 1 with a < 3)}, is the one formula that is taken exactly. */
  private static boolean anyOperand(Dependency formula, Predicate<Dependency> test) {
    List<Dependency> operands = operands(formula);
    if (!(formula instanceof Dependency.With)) {
      return operands.stream().anyMatch(test);
    }
    int last = operands.size() - 1;
    boolean isInterval = isInterval(operands.get(last - 1), operands.get(last));
    boolean matchesEnd =
        isInterval
            ? test.test(operands.get(last - 1)) && test.test(operands.get(last))
            : test.test(operands.get(last - 1)) || test.test(operands.get(last));
    return matchesEnd || operands.subList(0, last - 1).stream().anyMatch(test);
  }

  private static boolean isInterval(Dependency left, Dependency right) {
    return left instanceof Dependency.Atom low
        && right instanceof Dependency.Atom high
        && low.evr().isPresent()
        && high.evr().isPresent()
        && low.name().equals(high.name())
        && low.relation().hasLess() != high.relation().hasLess()
        && low.relation().hasGreater() != high.relation().hasGreater();
  }

  private static List<Dependency> operands(Dependency formula) {
    if (formula instanceof Dependency.And and) {
      return and.operands();
    } else if (formula instanceof Dependency.Or or) {
      return or.operands();
    } else if (formula instanceof Dependency.With with) {
      return with.operands();
    } else if (formula instanceof Dependency.Without without) {
      return List.of(without.included());
    } else if (formula instanceof Dependency.If conditional) {
      return branches(conditional.consequent(), conditional.otherwise());
    }
    Dependency.Unless conditional = (Dependency.Unless) formula;
    return branches(conditional.consequent(), conditional.otherwise());
  }

  private static List<Dependency> branches(Dependency then, Optional<Dependency> otherwise) {
    return otherwise.map(alternative -> List.of(then, alternative)).orElse(List.of(then));
  }

  private static boolean isWord(Dependency dependency) {
    return dependency instanceof Dependency.Atom atom && atom.evr().isEmpty();
  }

  /** Returns the versioned atom of a comparison; nothing if only the architecture is compared. */
  private static Optional<Dependency.Atom> range(Dependency dependency) {
    Dependency inner =
        dependency instanceof Dependency.OfArch ofArch ? ofArch.operand() : dependency;
    return inner instanceof Dependency.Atom atom && atom.evr().isPresent()
        ? Optional.of(atom)
        : Optional.empty();
  }

  /** Takes the outermost comparison away: that of versions, or else that of architectures. */
  private static Dependency name(Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return Atoms.any(atom.name());
    }
    Dependency.OfArch ofArch = (Dependency.OfArch) dependency;
    return range(dependency)
        .<Dependency>map(atom -> new Dependency.OfArch(Atoms.any(atom.name()), ofArch.arch()))
        .orElse(ofArch.operand());
  }
}
