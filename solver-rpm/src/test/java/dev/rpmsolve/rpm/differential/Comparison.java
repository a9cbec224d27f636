package dev.rpmsolve.rpm.differential;

import dev.rpmsolve.rpm.testcase.ReplayedAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One case, solved twice.
 *
 * @param theirs what {@code testsolv} says
 * @param ours what rpmsolve says, in the same words
 * @param answer our answer; nothing if there is none for a defect of ours
 */
record Comparison(List<String> theirs, List<String> ours, Optional<ReplayedAnswer> answer) {
  /** What texts of conflicts say of the package that is met. */
  static final String PROVIDER = " provided by \\S+(?= |$|\\))";

  private static final String INFO = "problem info ";
  private static final String SOLUTION = "solution: ";

  /** What differs first, from the gravest on. */
  enum Kind {
    EQUAL,
    CRASH,
    ABORTED,
    TRANSACTION,
    MISSED_PROBLEM,
    FALSE_PROBLEM,
    COUNT,
    INFO,
    SOLUTIONS,
    PARTIAL_TRANSACTION
  }

  /** How our answer is found. */
  interface Source {
    ReplayedAnswer answer() throws IOException;
  }

  static Comparison of(List<String> theirs, Source ours) throws IOException {
    try {
      ReplayedAnswer answer = ours.answer();
      return new Comparison(theirs, answer.lines(), Optional.of(answer));
    } catch (RuntimeException e) {
      return new Comparison(theirs, List.of("crash " + e), Optional.empty());
    }
  }

  Kind kind() {
    if (!ours.isEmpty() && ours.get(0).startsWith("crash ")) {
      return Kind.CRASH;
    } else if (Testsolv.isAborted(theirs)) {
      return Kind.ABORTED;
    }
    Set<String> left = comparable(theirs);
    Set<String> right = comparable(ours);
    if (left.equals(right)) {
      return Kind.EQUAL;
    }
    int problems = part(left, INFO).size();
    int found = part(right, INFO).size();
    if (problems == 0 && found == 0) {
      return Kind.TRANSACTION;
    } else if (problems == 0 || found == 0) {
      return found == 0 ? Kind.MISSED_PROBLEM : Kind.FALSE_PROBLEM;
    } else if (problems != found) {
      return Kind.COUNT;
    } else if (!part(left, INFO).equals(part(right, INFO))) {
      return Kind.INFO;
    }
    return part(left, SOLUTION).equals(part(right, SOLUTION))
        ? Kind.PARTIAL_TRANSACTION
        : Kind.SOLUTIONS;
  }

  boolean isEqual() {
    return kind() == Kind.EQUAL;
  }

  boolean areProblemsEverywhere() {
    return hasProblems(theirs) && hasProblems(ours);
  }

  /** Tells whether lines are no clean answer; having none, too, is a problem. */
  static boolean hasProblems(List<String> lines) {
    return Testsolv.isAborted(lines) || lines.stream().anyMatch(line -> isPart(line, "info"));
  }

  /** Tells whether both are equal once a text is replaced in each of their lines. */
  boolean isEqualWithout(String pattern) {
    return new Comparison(without(theirs, pattern), without(ours, pattern), answer).isEqual();
  }

  private static List<String> without(List<String> lines, String pattern) {
    return lines.stream().map(line -> line.replaceAll(pattern, "")).toList();
  }

  /** Tells whether both have the same transaction and remedies, whatever they say of them. */
  boolean isEqualButForWording() {
    return isEqualInfoCount() && plain(theirs).equals(plain(ours));
  }

  /** Tells whether both have the same problems and remedies, whatever the transaction. */
  boolean areProblemsEqual() {
    return problems(comparable(theirs)).equals(problems(comparable(ours)));
  }

  /** Tells whether both have the same problems, whatever their remedies. */
  boolean areInfosEqual() {
    return part(comparable(theirs), INFO).equals(part(comparable(ours), INFO));
  }

  /** Tells whether both have as many problems; none is as many as none. */
  boolean isEqualInfoCount() {
    return part(comparable(theirs), INFO).size() == part(comparable(ours), INFO).size();
  }

  private Set<String> plain(List<String> lines) {
    return comparable(lines).stream()
        .filter(line -> !line.startsWith(INFO))
        .map(line -> line.replaceAll(" \\(of: .*\\)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> problems(Set<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(INFO) || line.startsWith(SOLUTION))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Puts lines into the form that is compared. libsolv numbers problems and solutions by the
   * content of their rules; where two problems got one number, only single changes are compared.
   */
  private Set<String> comparable(List<String> lines) {
    List<String> infos = theirs.stream().filter(line -> isPart(line, "info")).toList();
    long numbers = infos.stream().map(line -> line.split(" ", 4)[1]).distinct().count();
    if (numbers == infos.size()) {
      return ReplayedAnswer.comparable(lines);
    }
    Set<String> all =
        new TreeSet<>(
            ReplayedAnswer.comparable(
                lines.stream().filter(line -> !isPart(line, "solution")).toList()));
    lines.stream()
        .filter(line -> isPart(line, "solution"))
        .forEach(line -> all.add(SOLUTION + line.split(" ", 5)[4]));
    return all;
  }

  private static boolean isPart(String line, String kind) {
    String[] words = line.split(" ", 4);
    return words.length == 4 && words[0].equals("problem") && words[2].equals(kind);
  }

  private static Set<String> part(Set<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).collect(Collectors.toSet());
  }
}
