package dev.rpmsolve.core.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads criteria from left to right. Used once. */
final class CriteriaParser {
  private static final int MAX_LENGTH = 10_000;
  private static final String PRESETS =
      "paranoid, trendy, minimal-change, newest, smallest, smallest(count) or smallest(size)";
  private static final String FORMS =
      "count(SET), sum(SET,ATTRIBUTE), notuptodate(SET), unsat_recommends(SET),"
          + " aligned(SET,ATTRIBUTE,ATTRIBUTE), size(installed), size(download), removed, changed,"
          + " new, downgraded, vendorchanged or archchanged";

  private final String text;
  private int at;

  CriteriaParser(String text) {
    this.text = text;
  }

  Criteria parse() {
    if (text.length() > MAX_LENGTH) {
      at = MAX_LENGTH;
      throw expected("at most " + MAX_LENGTH + " characters", "more");
    }
    skipSpace();
    if (peek() != '-' && peek() != '+') {
      return preset();
    }
    boolean isWrapped = skipWrapper();
    List<Criterion> list = new ArrayList<>();
    do {
      skipSpace();
      int start = at;
      Criterion next = criterion();
      if (list.contains(next)) {
        at = start;
        throw expected("another criterion than before", next.toString());
      }
      list.add(next);
    } while (skip(','));
    if (isWrapped && !skip(']')) {
      throw expected("',' or ']'");
    }
    end("',' and another criterion, or the end");
    return Criteria.of(list);
  }

  private Criteria preset() {
    int start = at;
    String word = word();
    Optional<Criteria> preset =
        switch (word) {
          case "paranoid" -> Optional.of(Criteria.paranoid());
          case "trendy" -> Optional.of(Criteria.trendy());
          case "minimal-change", "minimalChange" -> Optional.of(Criteria.minimalChange());
          case "newest" -> Optional.of(Criteria.newest());
          case "smallest" -> Optional.of(Criteria.smallest(smallestBy()));
          default -> Optional.empty();
        };
    if (preset.isEmpty()) {
      at = start;
      throw expected("'-' or '+' before a criterion, or " + PRESETS);
    }
    end("the end");
    return preset.get();
  }

  private Criteria.SmallestBy smallestBy() {
    if (!skip('(')) {
      return Criteria.SmallestBy.COUNT;
    }
    skipSpace();
    int start = at;
    String word = word();
    if (!word.equals("count") && !word.equals("size")) {
      at = start;
      throw expected("count or size", word);
    }
    close(')');
    return word.equals("size") ? Criteria.SmallestBy.SIZE : Criteria.SmallestBy.COUNT;
  }

  /** Skips mccs's {@code -lex[}; a list of criteria is meant without it as well. */
  private boolean skipWrapper() {
    int start = at;
    if (skip('-')) {
      String word = word();
      if ((word.equals("lex") || word.equals("lexicographic")) && skip('[')) {
        return true;
      }
    }
    at = start;
    return false;
  }

  private Criterion criterion() {
    skipSpace();
    if (peek() != '-' && peek() != '+') {
      throw expected("'-' or '+' before a criterion");
    }
    Sense sense = text.charAt(at++) == '-' ? Sense.MINIMIZE : Sense.MAXIMIZE;
    skipSpace();
    int start = at;
    String word = word();
    if (peek() == '[') {
      return ofMccs(sense, word, start);
    }
    boolean hasArguments = skip('(');
    return hasArguments ? withArguments(sense, word, start) : shortForm(sense, word, start);
  }

  private Criterion shortForm(Sense sense, String word, int start) {
    for (PackageSubset subset : Criterion.SHORT_COUNTS) {
      if (subset.word().equals(word)) {
        return Criterion.count(sense, subset);
      }
    }
    return switch (word) {
      case "count" -> Criterion.count(sense, PackageSubset.SOLUTION);
      case "notuptodate" -> ofSolution(sense, Measure.NOTUPTODATE);
      case "unsat_recommends" -> ofSolution(sense, Measure.UNSAT_RECOMMENDS);
      case "sum", "aligned", "size" -> throw expected("'(' after " + word);
      default -> {
        at = start;
        throw expected(FORMS);
      }
    };
  }

  private static Criterion ofSolution(Sense sense, Measure measure) {
    return new Criterion(sense, measure, PackageSubset.SOLUTION, List.of());
  }

  private Criterion withArguments(Sense sense, String word, int start) {
    Optional<Measure> measure =
        Arrays.stream(Measure.values()).filter(known -> known.word().equals(word)).findFirst();
    if (measure.isEmpty()) {
      at = start;
      throw expected(FORMS);
    }
    if (measure.get() == Measure.SIZE) {
      return size(sense);
    }
    if (measure.get() == Measure.SUM && !text.substring(at, closing()).contains(",")) {
      Criterion sum = Criterion.sum(sense, PackageSubset.SOLUTION, attribute());
      close(')');
      return sum;
    }
    PackageSubset subset = subset();
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < measure.get().attributeCount(); i++) {
      if (!skip(',')) {
        throw expected("',' and the name of an attribute");
      }
      attributes.add(attribute());
    }
    close(')');
    return new Criterion(sense, measure.get(), subset, attributes);
  }

  private int closing() {
    int end = text.indexOf(')', at);
    return end < 0 ? text.length() : end;
  }

  private Criterion size(Sense sense) {
    skipSpace();
    int start = at;
    String word = word();
    if (!word.equals(Criterion.INSTALLED) && !word.equals(Criterion.DOWNLOAD)) {
      at = start;
      throw expected(Criterion.INSTALLED + " or " + Criterion.DOWNLOAD, word);
    }
    close(')');
    return Criterion.size(sense, word);
  }

  /** Reads what mccs writes with brackets; a bracket with a number is a weight. */
  private Criterion ofMccs(Sense sense, String word, int start) {
    boolean isCount = word.equals("count");
    if (!isCount && !word.equals("nunsat")) {
      at = start;
      throw expected("criteria in their order: combinations and weights are not known here");
    }
    skip('[');
    int attributeAt = at;
    String attribute = attribute();
    if (!skip(':') || !skip(',')) {
      throw expected("':,' after the name of a property");
    }
    skipSpace();
    int flagAt = at;
    String flag = word();
    close(']');
    if (isCount && (flag.equals("true") || flag.equals("false"))) {
      PackageSubset subset = flag.equals("true") ? PackageSubset.ADDED : PackageSubset.SOLUTION;
      return Criterion.sum(sense, subset, attribute);
    }
    if (!isCount && !attribute.equals("recommends")) {
      at = attributeAt;
      throw expected("recommends", attribute);
    }
    if (!flag.equals("true")) {
      at = flagAt;
      throw expected(isCount ? "true or false" : "true: what is provided counts, too", flag);
    }
    return ofSolution(sense, Measure.UNSAT_RECOMMENDS);
  }

  private PackageSubset subset() {
    skipSpace();
    int start = at;
    String word = word();
    for (PackageSubset subset : PackageSubset.values()) {
      if (subset.word().equals(word)) {
        return subset;
      }
    }
    at = start;
    String known =
        Arrays.stream(PackageSubset.values())
            .map(PackageSubset::word)
            .collect(Collectors.joining(", "));
    throw expected("one of " + known);
  }

  private String attribute() {
    skipSpace();
    String word = word();
    if (word.isEmpty()) {
      throw expected("the name of an attribute");
    }
    return word;
  }

  private String word() {
    int start = at;
    while (at < text.length() && Criterion.isAttribute(text.substring(at, at + 1))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void close(char bracket) {
    if (!skip(bracket)) {
      throw expected("'" + bracket + "'");
    }
  }

  private void end(String expected) {
    skipSpace();
    if (at < text.length()) {
      throw expected(expected);
    }
  }

  private boolean skip(char c) {
    skipSpace();
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** Returns the next character, NUL at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private CriteriaSyntaxException expected(String expected) {
    int end = Math.min(text.length(), at + 40);
    return expected(expected, text.substring(Math.min(at, end), end));
  }

  private CriteriaSyntaxException expected(String expected, String found) {
    StringBuilder plain = new StringBuilder();
    found
        .codePoints()
        .forEach(c -> plain.appendCodePoint(c < ' ' || c >= 0x7f && c < 0xa0 ? '?' : c));
    return new CriteriaSyntaxException(at + 1, expected, plain.toString());
  }
}
