package dev.rpmsolve.core.dependency;

import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recursive-descent parser of one dependency text; see {@link Dependency#parse} for the language.
 *
 * <p>Recursion happens once per open group, of which there are at most {@link
 * Dependency#MAX_DEPTH}. Each char is looked at a bounded number of times, hence linear time.
 */
final class DependencyParser {
  // One char more than this is enough to see that a word is no operator.
  private static final int LONGEST_OPERATOR = "without".length();

  private final String text;
  private int at;
  private int openGroups;

  DependencyParser(String text) {
    this.text = text;
  }

  Dependency parse() {
    skipSpace();
    Dependency result = operand();
    skipSpace();
    if (at < text.length()) {
      throw new DependencySyntaxException(at, "the end of the text");
    }
    return result;
  }

  private Dependency operand() {
    return isAt('(') ? group() : atom();
  }

  private Dependency group() {
    if (openGroups == Dependency.MAX_DEPTH) {
      throw new DependencySyntaxException(at, "no more than " + openGroups + " nested groups");
    }
    openGroups++;
    at++;
    skipSpace();
    Dependency first = operand();
    skipSpace();
    Dependency result = isAt(')') ? first : combination(first);
    if (!isAt(')')) {
      throw new DependencySyntaxException(at, "')'");
    }
    at++;
    openGroups--;
    return result;
  }

  private Dependency combination(Dependency first) {
    String operator = peekOperator();
    switch (operator) {
      case "and":
        return new Dependency.And(chain(first, operator));
      case "or":
        return new Dependency.Or(chain(first, operator));
      case "with":
        return new Dependency.With(chain(first, operator));
      case "without":
        return new Dependency.Without(first, operandAfter(operator));
      case "if":
        return new Dependency.If(first, operandAfter(operator), otherwise());
      case "unless":
        return new Dependency.Unless(first, operandAfter(operator), otherwise());
      default:
        throw new DependencySyntaxException(
            at, "')', and, or, with, without, if, unless or a version");
    }
  }

  private List<Dependency> chain(Dependency first, String operator) {
    List<Dependency> operands = new ArrayList<>();
    operands.add(first);
    do {
      operands.add(operandAfter(operator));
    } while (peekOperator().equals(operator));
    if (!isAt(')')) {
      throw new DependencySyntaxException(at, "')' or " + operator);
    }
    return operands;
  }

  private Optional<Dependency> otherwise() {
    if (peekOperator().equals("else")) {
      return Optional.of(operandAfter("else"));
    }
    if (!isAt(')')) {
      throw new DependencySyntaxException(at, "')' or else");
    }
    return Optional.empty();
  }

  /** Steps over the operator that was peeked and reads its right operand. */
  private Dependency operandAfter(String operator) {
    at += operator.length();
    skipSpace();
    Dependency operand = operand();
    skipSpace();
    return operand;
  }

  private Dependency atom() {
    String name = word("a name");
    skipSpace();
    String symbol = peekOperator();
    Optional<Relation> relation = symbol.isEmpty() ? Optional.empty() : Relation.ofSymbol(symbol);
    if (relation.isEmpty()) {
      return new Dependency.Atom(name, Relation.ANY, Optional.empty());
    }
    at += symbol.length();
    skipSpace();
    return new Dependency.Atom(name, relation.get(), Optional.of(evr()));
  }

  private Evr evr() {
    int start = at;
    String written = word("a version");
    Evr evr;
    try {
      evr = Evr.parse(written);
    } catch (IllegalArgumentException e) {
      throw new DependencySyntaxException(start, "an epoch below 2^32");
    }
    if (evr.toString().isEmpty()) {
      throw new DependencySyntaxException(start, "a version");
    }
    return evr;
  }

  private String word(String expected) {
    int start = at;
    int depth = 0;
    while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) != ',') {
      char c = text.charAt(at);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth < 0) {
        break;
      }
      at++;
    }
    if (at == start) {
      throw new DependencySyntaxException(at, expected);
    }
    return text.substring(start, at);
  }

  /** The text up to the next white space, comma or closing parenthesis, without a step over it. */
  private String peekOperator() {
    int end = at;
    int limit = Math.min(text.length(), at + LONGEST_OPERATOR + 1);
    while (end < limit
        && !isSpace(text.charAt(end))
        && text.charAt(end) != ','
        && text.charAt(end) != ')') {
      end++;
    }
    return text.substring(at, end);
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private boolean isAt(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }
}
