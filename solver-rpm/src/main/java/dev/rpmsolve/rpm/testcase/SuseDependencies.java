package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Operation;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SUSE's old notation for rich dependencies, as words such as {@code packageand(a:b)}.
 *
 * <p>RPM had no rich dependencies when it was made. What provides of the forms {@code locale(...)}
 * and {@code name:/path} mean is a supplement.
 */
final class SuseDependencies {
  private static final String LANGUAGE = "namespace:language";
  private static final String MODALIAS = "namespace:modalias";
  private static final String FILESYSTEM = "namespace:filesystem";
  private static final String SPLIT_PROVIDES = "namespace:splitprovides";
  private static final String OTHER_PROVIDERS = "namespace:otherproviders";
  private static final String PATTERN = "pattern";

  private SuseDependencies() {}

  /** Tells quickly whether a text may be in the old notation; false only if it is not. */
  static boolean mayConcern(DependencyKind kind, String text) {
    return switch (kind) {
      case SUPPLEMENTS -> text.indexOf('(') > 0;
      case CONFLICTS -> text.startsWith("otherproviders(");
      case PROVIDES -> text.startsWith("locale(") || text.contains(":/");
      default -> false;
    };
  }

  /** Returns a dependency of a package in the notation of rich dependencies. */
  static TestcaseDependency rewrite(DependencyKind kind, TestcaseDependency dependency) {
    return switch (kind) {
      case SUPPLEMENTS -> supplement(dependency);
      case CONFLICTS -> conflict(dependency);
      case PROVIDES -> supplementOf(dependency).orElse(dependency);
      default -> dependency;
    };
  }

  /** Returns the supplement that a provide stands for. */
  static Optional<TestcaseDependency> supplementOf(TestcaseDependency provide) {
    if (!(provide instanceof Word word)) {
      return Optional.empty();
    }
    String text = word.text();
    Optional<String> locale = argument(text, "locale(");
    if (locale.isPresent()) {
      return locale(locale.get());
    }
    int colon = text.indexOf(':');
    if (colon <= 0 || !text.startsWith("/", colon + 1)) {
      return Optional.empty();
    }
    int end = text.length();
    while (end > colon + 2 && text.charAt(end - 1) == '/') {
      end--;
    }
    TestcaseDependency split =
        TestcaseDependency.of(
            new Word(text.substring(0, colon)),
            TestcaseOperator.WITH,
            new Word(text.substring(colon + 1, end)));
    return Optional.of(namespace(SPLIT_PROVIDES, split));
  }

  private static Optional<TestcaseDependency> locale(String argument) {
    int colon = argument.indexOf(':');
    Optional<TestcaseDependency> languages =
        languages(argument.substring(colon > 0 ? colon + 1 : 0));
    if (colon <= 0) {
      return languages;
    }
    Word name = new Word(argument.substring(0, colon));
    return languages.map(any -> TestcaseDependency.of(name, TestcaseOperator.AND, any));
  }

  private static Optional<TestcaseDependency> languages(String list) {
    return List.of(list.split(";", -1)).stream()
        .filter(language -> !language.isEmpty())
        .limit(TestcaseDependency.MAX_DEPTH / 2)
        .map(language -> namespace(LANGUAGE, new Word(language)))
        .reduce((a, b) -> TestcaseDependency.of(a, TestcaseOperator.OR, b));
  }

  private static TestcaseDependency supplement(TestcaseDependency dependency) {
    if (dependency instanceof Operation operation) {
      boolean isChain =
          operation.operator().equals(TestcaseOperator.AND)
              || operation.operator().equals(TestcaseOperator.OR);
      return isChain ? supplement(operation) : dependency;
    }
    return dependency instanceof Word word
        ? supplement(word.text()).orElse(dependency)
        : dependency;
  }

  /** A rewritten word is deeper than a word; where that goes too far nothing is rewritten. */
  private static TestcaseDependency supplement(Operation operation) {
    TestcaseDependency left = supplement(operation.left());
    TestcaseDependency right = supplement(operation.right());
    return Math.max(left.depth(), right.depth()) < TestcaseDependency.MAX_DEPTH
        ? TestcaseDependency.of(left, operation.operator(), right)
        : operation;
  }

  private static Optional<TestcaseDependency> supplement(String text) {
    String plain = text.startsWith("system:modalias(") ? text.substring(7) : text;
    Optional<String> argument = argument(plain, "modalias(");
    if (argument.isPresent()) {
      return argument.map(SuseDependencies::modalias);
    }
    argument = argument(plain, "packageand(");
    if (argument.isPresent()) {
      return packages(argument.get());
    }
    argument = argument(plain, "language(");
    if (argument.isPresent()) {
      return languages(argument.get());
    }
    return argument(plain, "filesystem(").map(name -> namespace(FILESYSTEM, new Word(name)));
  }

  /**
   * {@code modalias(name:bus:device)} asks for a package, too; {@code modalias(bus:device)} not.
   */
  private static TestcaseDependency modalias(String argument) {
    int colon = argument.indexOf(':');
    if (colon <= 0 || argument.indexOf(':', colon + 1) < 0) {
      return namespace(MODALIAS, new Word(argument));
    }
    return TestcaseDependency.of(
        new Word(argument.substring(0, colon)),
        TestcaseOperator.AND,
        namespace(MODALIAS, new Word(argument.substring(colon + 1))));
  }

  /** Names stand between colons, where that of a pattern itself has a colon. */
  private static Optional<TestcaseDependency> packages(String argument) {
    List<String> names = new ArrayList<>();
    String[] words = argument.split(":", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals(PATTERN) && i + 1 < words.length) {
        i++;
        names.add(PATTERN + ":" + words[i]);
      } else if (!words[i].isEmpty()) {
        names.add(words[i]);
      }
    }
    return names.stream()
        .limit(TestcaseDependency.MAX_DEPTH / 2)
        .<TestcaseDependency>map(Word::new)
        .reduce((a, b) -> TestcaseDependency.of(a, TestcaseOperator.AND, b));
  }

  private static TestcaseDependency conflict(TestcaseDependency dependency) {
    if (dependency instanceof Word word) {
      return argument(word.text(), "otherproviders(")
          .<TestcaseDependency>map(name -> namespace(OTHER_PROVIDERS, new Word(name)))
          .orElse(dependency);
    }
    return dependency;
  }

  /** Returns what stands between a beginning and the last parenthesis, if it is not empty. */
  private static Optional<String> argument(String text, String beginning) {
    int end = text.lastIndexOf(')');
    return text.startsWith(beginning) && end > beginning.length()
        ? Optional.of(text.substring(beginning.length(), end))
        : Optional.empty();
  }

  private static TestcaseDependency namespace(String name, TestcaseDependency argument) {
    return TestcaseDependency.of(new Word(name), TestcaseOperator.NAMESPACE, argument);
  }
}
