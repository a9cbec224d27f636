package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.testcase.TestcaseDependency.Missing;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Operation;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Word;

/**
 * Writes trees in the language of {@link TestcaseDependency}, with as few parentheses and escapes
 * as libsolv uses. Recursion is bounded by the depth of trees.
 */
final class TestcaseDependencyPrinter {
  private static final String NAMESPACE_PREFIX = "namespace:";
  private static final String ANY_ARCH = ":any";
  private static final String SPECIAL_FIRST = "[(<=>!";

  private final StringBuilder out = new StringBuilder();

  private TestcaseDependencyPrinter() {}

  static String print(TestcaseDependency tree) {
    TestcaseDependencyPrinter printer = new TestcaseDependencyPrinter();
    printer.append(tree, false, true);
    return printer.out.toString();
  }

  private void append(TestcaseDependency tree, boolean needsGroup, boolean isName) {
    if (tree instanceof Missing) {
      out.append("<NULL>");
    } else if (tree instanceof Word word) {
      out.append(escaped(word.text(), isName));
    } else {
      append((Operation) tree, needsGroup);
    }
  }

  private void append(Operation tree, boolean needsGroup) {
    if (isNamespace(tree)) {
      out.append(((Word) tree.left()).text()).append('(');
      append(tree.right(), false, true);
      out.append(')');
      return;
    }
    if (isAnyArch(tree)) {
      append(tree.left(), false, true);
      out.append(ANY_ARCH);
      return;
    }
    out.append(needsGroup ? "(" : "");
    append(tree.left(), needsGroupLeft(tree), true);
    out.append(' ').append(tree.operator().symbol()).append(' ');
    append(tree.right(), needsGroupRight(tree), false);
    out.append(needsGroup ? ")" : "");
  }

  private static boolean isNamespace(Operation tree) {
    return tree.operator().equals(TestcaseOperator.NAMESPACE)
        && tree.left() instanceof Word name
        && name.text().startsWith(NAMESPACE_PREFIX);
  }

  private static boolean isAnyArch(Operation tree) {
    return tree.operator().equals(TestcaseOperator.MULTIARCH)
        && !(tree.left() instanceof Operation)
        && tree.right().equals(new Word("any"));
  }

  private static boolean needsGroupLeft(Operation tree) {
    TestcaseOperator operator = tree.operator();
    return tree.left() instanceof Operation left
        && !(operator.code() > 7
            && !operator.equals(TestcaseOperator.COMPAT)
            && left.operator().isComparison());
  }

  private static boolean needsGroupRight(Operation tree) {
    if (!(tree.right() instanceof Operation right)) {
      return false;
    }
    TestcaseOperator operator = tree.operator();
    TestcaseOperator inner = right.operator();
    boolean isChain =
        operator.equals(inner)
            && (operator.equals(TestcaseOperator.AND) || operator.equals(TestcaseOperator.OR));
    boolean isRange = operator.isComparison() && inner.equals(TestcaseOperator.COMPAT);
    boolean isAtom = operator.code() > 7 && inner.isComparison();
    return !(isChain || isRange || isAtom);
  }

  /** A word whose parentheses are all pairs on one level needs no escapes for them. */
  static String escaped(String word, boolean isName) {
    if (word.isEmpty()) {
      return "\\00";
    }
    boolean isNamespace = word.startsWith(NAMESPACE_PREFIX);
    boolean isSpecial = isSpecialFirst(word, 0) || isNamespace;
    int start = isNamespace ? NAMESPACE_PREFIX.length() : 0;
    boolean endsInAny = isName && word.endsWith(ANY_ARCH);
    endsInAny &= word.length() > Math.max(ANY_ARCH.length(), start + ANY_ARCH.length() - 1);
    if (!isSpecial && !endsInAny && isPlain(word)) {
      return word;
    }
    StringBuilder text = new StringBuilder(isNamespace ? "namespace\\3a" : "");
    int end = endsInAny ? word.length() - ANY_ARCH.length() : word.length();
    for (int i = start; i < end; i++) {
      char c = word.charAt(i);
      if (i == start && isSpecialFirst(word, start) || mayNeedEscape(c)) {
        TestcaseEscapes.escape(text, c);
      } else {
        text.append(c);
      }
    }
    return text.append(endsInAny ? "\\3aany" : "").toString();
  }

  private static boolean isPlain(String word) {
    boolean isOpen = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '(' ? isOpen : c == ')' && !isOpen) {
        return false;
      } else if (c == '(' || c == ')') {
        isOpen = c == '(';
      } else if (mayNeedEscape(c)) {
        return false;
      }
    }
    return !isOpen;
  }

  private static boolean isSpecialFirst(String word, int index) {
    return index < word.length() && SPECIAL_FIRST.indexOf(word.charAt(index)) >= 0;
  }

  private static boolean mayNeedEscape(char c) {
    return c <= ' ' || c == '\\' || c == '(' || c == ')';
  }
}
