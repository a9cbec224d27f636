package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.testcase.TestcaseDependency.Missing;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Word;

/**
 * Reads the language of {@link TestcaseDependency} by recursive descent, one call per operator
 * whose right operand is more than a word and one per group; their number is bounded.
 */
final class TestcaseDependencyParser {
  private static final String NAMESPACE_PREFIX = "namespace:";
  private static final String MISSING = "<NULL>";
  private static final String COMPAT = "compat >= ";

  /** A right operand in parentheses takes two calls. */
  private static final int MAX_NESTING = 2 * TestcaseDependency.MAX_DEPTH + 2;

  private final String text;
  private int position;
  private int nesting;

  TestcaseDependencyParser(String text) {
    this.text = text;
  }

  TestcaseDependency parse() {
    TestcaseDependency tree = dependency(false);
    if (position < text.length()) {
      throw new TestcaseSyntaxException(position, "the end of the dependency");
    }
    return tree;
  }

  private TestcaseDependency dependency(boolean isVersion) {
    if (++nesting > MAX_NESTING) {
      throw tooDeep();
    }
    TestcaseDependency tree = operand(isVersion);
    while (true) {
      skipBlanks();
      boolean isOver = position == text.length() || text.charAt(position) == ')';
      if (isOver || isVersion && !text.startsWith(COMPAT, position)) {
        nesting--;
        return tree;
      }
      TestcaseOperator operator = operator();
      tree = join(tree, operator, dependency(operator.isComparison()));
    }
  }

  private TestcaseDependency operand(boolean isVersion) {
    skipBlanks();
    int group = namespaceEnd();
    TestcaseDependency namespace = new Missing();
    if (group >= 0) {
      namespace = new Word(text.substring(position, group));
      position = group;
    }
    TestcaseDependency tree;
    if (position < text.length() && text.charAt(position) == '(') {
      position++;
      tree = dependency(false);
      if (position == text.length()) {
        throw new TestcaseSyntaxException(position, "a closing parenthesis");
      }
      position++;
    } else {
      tree = simple(isVersion);
    }
    return group < 0 ? tree : join(namespace, TestcaseOperator.NAMESPACE, tree);
  }

  /**
   * A namespace's name has no escapes. Returns where the group after it starts, -1 if there is no
   * namespace.
   */
  private int namespaceEnd() {
    return text.startsWith(NAMESPACE_PREFIX, position)
        ? text.indexOf('(', position + NAMESPACE_PREFIX.length())
        : -1;
  }

  private TestcaseDependency simple(boolean isVersion) {
    int start = position;
    int end = TestcaseEscapes.wordEnd(text, start);
    boolean isAnyArch = !isVersion && end - start > 4 && text.startsWith(":any", end - 4);
    position = end;
    TestcaseDependency tree = word(start, isAnyArch ? end - 4 : end);
    return isAnyArch ? join(tree, TestcaseOperator.MULTIARCH, new Word("any")) : tree;
  }

  private TestcaseDependency word(int start, int end) {
    if (text.startsWith(MISSING, start) && end - start == MISSING.length()) {
      return new Missing();
    }
    return new Word(TestcaseEscapes.unescape(text, start, end));
  }

  private TestcaseOperator operator() {
    int digits = position + 1;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    boolean isNumber = text.charAt(position) == '<' && digits > position + 1;
    if (isNumber && digits < text.length() && text.charAt(digits) == '>') {
      return numbered(digits);
    }
    TestcaseOperator operator =
        TestcaseOperator.at(text, position)
            .orElseThrow(() -> new TestcaseSyntaxException(position, "an operator"));
    position += operator.symbol().length();
    return operator;
  }

  private TestcaseOperator numbered(int end) {
    int code = 0;
    for (int i = position + 1; i < end; i++) {
      code = code * 10 + text.charAt(i) - '0';
      if (code > 0xFFFF) {
        throw new TestcaseSyntaxException(position, "an operator's number below 65536");
      }
    }
    position = end + 1;
    return new TestcaseOperator(code);
  }

  private TestcaseDependency join(
      TestcaseDependency left, TestcaseOperator operator, TestcaseDependency right) {
    if (Math.max(left.depth(), right.depth()) >= TestcaseDependency.MAX_DEPTH) {
      throw tooDeep();
    }
    return TestcaseDependency.of(left, operator, right);
  }

  private TestcaseSyntaxException tooDeep() {
    return new TestcaseSyntaxException(
        position, "at most " + TestcaseDependency.MAX_DEPTH + " operators inside each other");
  }

  private void skipBlanks() {
    while (position < text.length()
        && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
      position++;
    }
  }
}
