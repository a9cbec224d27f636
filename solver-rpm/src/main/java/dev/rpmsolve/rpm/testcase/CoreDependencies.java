package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Missing;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Operation;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Translates between libsolv's dependencies and the solver's. Recursion is bounded by the depth of
 * both kinds of trees.
 *
 * <p>What the application answers, {@code namespace:language(de)}, becomes a capability of that
 * text, which a package or the system may provide.
 */
final class CoreDependencies {
  private static final String NAMESPACE_PREFIX = "namespace:";
  private static final String OTHER_PROVIDERS = "namespace:otherproviders";

  /** A missing version compares as this text does. */
  private static final String MISSING_VERSION = "<NULL>";

  private static final int MAX_OPERANDS = 1_000;

  private CoreDependencies() {}

  /** Carries the reason out of the recursion; never leaves this class. */
  private static final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Untranslatable(String feature) {
      super(feature, null, false, false);
    }
  }

  static DependencyConversion convert(TestcaseDependency tree) {
    try {
      return new DependencyConversion.Supported(core(tree));
    } catch (Untranslatable e) {
      return new DependencyConversion.Unsupported(e.getMessage());
    }
  }

  private static Dependency core(TestcaseDependency tree) {
    if (tree instanceof Missing) {
      throw new Untranslatable("the missing dependency <NULL>");
    } else if (tree instanceof Word word) {
      return atom(word.text(), Relation.ANY, "");
    }
    Operation operation = (Operation) tree;
    TestcaseOperator operator = operation.operator();
    try {
      if (operator.isComparison()) {
        return comparison(operation);
      } else if (operator.equals(TestcaseOperator.NAMESPACE)) {
        return namespace(operation);
      }
      return rich(operation);
    } catch (IllegalArgumentException e) {
      throw new Untranslatable(e.getMessage());
    }
  }

  /** libsolv compares the version of {@code name.arch} by an operator around that of the arch. */
  private static Dependency comparison(Operation tree) {
    if (tree.left() instanceof Operation left && left.operator().equals(TestcaseOperator.ARCH)) {
      TestcaseDependency compared =
          TestcaseDependency.of(left.left(), tree.operator(), tree.right());
      return ofArch(compared, left.right());
    }
    if (!(tree.left() instanceof Word name) || tree.right() instanceof Operation) {
      throw new Untranslatable("a comparison of something other than a name and a version");
    }
    String version = tree.right() instanceof Word word ? word.text() : MISSING_VERSION;
    return atom(name.text(), Relation.ofCode(tree.operator().code()), version);
  }

  private static Dependency atom(String name, Relation relation, String version) {
    if (name.isEmpty()) {
      throw new Untranslatable("an empty name");
    } else if (version.isEmpty()) {
      return new Dependency.Atom(name, Relation.ANY, Optional.empty());
    }
    try {
      Evr evr = Evr.parseVerbatim(version);
      boolean isEmpty = evr.toString().isEmpty();
      return new Dependency.Atom(
          name, isEmpty ? Relation.ANY : relation, Optional.of(evr).filter(e -> !isEmpty));
    } catch (IllegalArgumentException e) {
      throw new Untranslatable("an epoch of 2^32 or more");
    }
  }

  /** A conflict with other providers is a plain conflict, as a package never conflicts itself. */
  private static Dependency namespace(Operation tree) {
    if (!(tree.left() instanceof Word name)) {
      throw new Untranslatable("a namespace whose name is not a word");
    } else if (name.text().equals(OTHER_PROVIDERS)) {
      return core(tree.right());
    }
    String argument = tree.right() instanceof Word word ? word.text() : tree.right().toString();
    return atom(name.text() + '(' + argument + ')', Relation.ANY, "");
  }

  private static Dependency rich(Operation tree) {
    TestcaseOperator operator = tree.operator();
    if (operator.equals(TestcaseOperator.AND)) {
      return new Dependency.And(operands(tree));
    } else if (operator.equals(TestcaseOperator.OR)) {
      return new Dependency.Or(operands(tree));
    } else if (operator.equals(TestcaseOperator.WITH)) {
      return new Dependency.With(operands(tree));
    } else if (operator.equals(TestcaseOperator.WITHOUT)) {
      return new Dependency.Without(core(tree.left()), core(tree.right()));
    } else if (operator.equals(TestcaseOperator.IF)) {
      return new Dependency.If(core(tree.left()), condition(tree), otherwise(tree));
    } else if (operator.equals(TestcaseOperator.UNLESS)) {
      return new Dependency.Unless(core(tree.left()), condition(tree), otherwise(tree));
    } else if (operator.equals(TestcaseOperator.ARCH)) {
      return ofArch(tree.left(), tree.right());
    }
    throw new Untranslatable("the dependency operator " + operator.symbol());
  }

  private static Dependency ofArch(TestcaseDependency operand, TestcaseDependency arch) {
    if (arch instanceof Word word && !word.text().isEmpty()) {
      return new Dependency.OfArch(core(operand), word.text());
    }
    throw new Untranslatable("an architecture that is not a word");
  }

  /** All three chaining operators are associative, so that either nesting gives one list. */
  private static List<Dependency> operands(Operation tree) {
    List<Dependency> operands = new ArrayList<>();
    collect(tree, tree.operator(), operands);
    if (operands.size() > MAX_OPERANDS) {
      throw new Untranslatable("a chain of more than " + MAX_OPERANDS + " operands");
    }
    return operands;
  }

  private static void collect(
      TestcaseDependency tree, TestcaseOperator operator, List<Dependency> operands) {
    if (tree instanceof Operation operation && operation.operator().equals(operator)) {
      collect(operation.left(), operator, operands);
      collect(operation.right(), operator, operands);
    } else {
      operands.add(core(tree));
    }
  }

  private static Dependency condition(Operation tree) {
    return core(isElse(tree.right()) ? ((Operation) tree.right()).left() : tree.right());
  }

  private static Optional<Dependency> otherwise(Operation tree) {
    return isElse(tree.right())
        ? Optional.of(core(((Operation) tree.right()).right()))
        : Optional.empty();
  }

  private static boolean isElse(TestcaseDependency tree) {
    return tree instanceof Operation operation
        && operation.operator().equals(TestcaseOperator.ELSE);
  }

  static TestcaseDependency of(Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return ofAtom(atom);
    } else if (dependency instanceof Dependency.And and) {
      return chain(TestcaseOperator.AND, and.operands());
    } else if (dependency instanceof Dependency.Or or) {
      return chain(TestcaseOperator.OR, or.operands());
    } else if (dependency instanceof Dependency.With with) {
      return chain(TestcaseOperator.WITH, with.operands());
    } else if (dependency instanceof Dependency.Without without) {
      return TestcaseDependency.of(
          of(without.included()), TestcaseOperator.WITHOUT, of(without.excluded()));
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      return ofArch(ofArch);
    } else if (dependency instanceof Dependency.If conditional) {
      TestcaseDependency right = condition(conditional.condition(), conditional.otherwise());
      return TestcaseDependency.of(of(conditional.consequent()), TestcaseOperator.IF, right);
    } else if (dependency instanceof Dependency.Unless conditional) {
      TestcaseDependency right = condition(conditional.condition(), conditional.otherwise());
      return TestcaseDependency.of(of(conditional.consequent()), TestcaseOperator.UNLESS, right);
    }
    throw new IllegalArgumentException("unknown dependency " + dependency.getClass());
  }

  private static TestcaseDependency ofArch(Dependency.OfArch tree) {
    TestcaseDependency operand = of(tree.operand());
    Word arch = new Word(tree.arch());
    if (operand instanceof Operation compared && compared.operator().isComparison()) {
      return TestcaseDependency.of(
          TestcaseDependency.of(compared.left(), TestcaseOperator.ARCH, arch),
          compared.operator(),
          compared.right());
    }
    return TestcaseDependency.of(operand, TestcaseOperator.ARCH, arch);
  }

  private static TestcaseDependency ofAtom(Dependency.Atom atom) {
    String name = atom.name();
    int group = name.indexOf('(');
    if (name.startsWith(NAMESPACE_PREFIX) && group > 0 && name.endsWith(")")) {
      TestcaseDependency argument = argument(name.substring(group + 1, name.length() - 1));
      return TestcaseDependency.of(
          new Word(name.substring(0, group)), TestcaseOperator.NAMESPACE, argument);
    }
    Word word = new Word(name);
    return atom.evr().isEmpty()
        ? word
        : TestcaseDependency.of(
            word,
            new TestcaseOperator(atom.relation().code()),
            new Word(atom.evr().get().toString()));
  }

  /** Split provides are the one namespace whose argument is a tree of its own. */
  private static TestcaseDependency argument(String text) {
    if (text.contains(" + ")) {
      try {
        return TestcaseDependency.parse(text);
      } catch (TestcaseSyntaxException e) {
        return new Word(text);
      }
    }
    return new Word(text);
  }

  private static TestcaseDependency chain(TestcaseOperator operator, List<Dependency> operands) {
    int last = operands.size() - 1;
    TestcaseDependency chained = of(operands.get(last));
    for (int i = last - 1; i >= 0; i--) {
      chained = TestcaseDependency.of(of(operands.get(i)), operator, chained);
    }
    return chained;
  }

  private static TestcaseDependency condition(
      Dependency condition, Optional<Dependency> otherwise) {
    return otherwise
        .map(
            alternative ->
                TestcaseDependency.of(of(condition), TestcaseOperator.ELSE, of(alternative)))
        .orElseGet(() -> of(condition));
  }
}
