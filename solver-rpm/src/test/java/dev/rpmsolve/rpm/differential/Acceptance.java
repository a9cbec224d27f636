package dev.rpmsolve.rpm.differential;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.solution.SolutionChecker;
import dev.rpmsolve.rpm.testcase.ReplayedAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Lets each side judge what the other one answered. */
final class Acceptance {
  /** Jobs that change what a set of packages needs or may hold. */
  private static final String KEPT = "job (multiversion|weakendeps) .*";

  private static final List<String> PERMISSIONS =
      List.of(
          "allowdowngrade",
          "allowarchchange",
          "allowvendorchange",
          "allowuninstall",
          "noinfarchcheck",
          "ignorerecommended");

  private static final int DEPTH = 2;

  /** By how many ids those of relations are shifted at most. */
  private static final int MOST_IDS = 8;

  private final Testsolv testsolv;
  private final Path file;
  private final Optional<RealSystems.Recorded> system;

  private Acceptance(Testsolv testsolv, Path file, Optional<RealSystems.Recorded> system) {
    this.testsolv = testsolv;
    this.file = file;
    this.system = system;
  }

  /** Writes questions to a file. */
  Acceptance(Testsolv testsolv, Path file) {
    this(testsolv, file, Optional.empty());
  }

  /** Writes questions about a recorded system to a file in its folder. */
  Acceptance(Testsolv testsolv, RealSystems.Recorded system) {
    this(testsolv, system.folder().resolve("case.t"), Optional.of(system));
  }

  /**
   * Tells whether both agree once another package is there. libsolv takes packages of one name and
   * version for the same if the ids of their requirements add up to the same number, which they may
   * do by chance.
   */
  boolean isEqualWithOtherIds(Question question) throws IOException {
    for (int further = 1; further <= MOST_IDS; further++) {
      List<String> start =
          new ArrayList<>(
              List.of(
                  "repo unrelated 0 testtags <inline>",
                  "#>=Ver: 3.0",
                  "#>=Pkg: unrelated 1 1 noarch",
                  "#>=Prv: unrelated = 1-1"));
      for (int i = 0; i < further; i++) {
        start.add("#>=Sug: unrelated > " + (i + 2));
      }
      start.addAll(question.start());
      if (compare(new Question(start, question.solverFlags(), question.jobs())).isEqual()) {
        return true;
      }
    }
    return false;
  }

  /** Solves a question on both sides. */
  Comparison compare(Question question) throws IOException {
    Path written = write(question);
    return Comparison.of(testsolv.solve(written), () -> ours(question, written));
  }

  private ReplayedAnswer ours(Question question, Path written) throws IOException {
    if (system.isPresent() && system.get().start().equals(question.start())) {
      return new ReplayedAnswer.Recording(
              ReplayedAnswer.Recording.testcase(written), system.get().packages())
          .answer(0, Budget.unlimited());
    }
    return ReplayedAnswer.of(written, Budget.unlimited());
  }

  private List<String> theirs(Question question) throws IOException {
    return testsolv.solve(write(question));
  }

  private Path write(Question question) throws IOException {
    return Files.writeString(file, question.text());
  }

  /** Tells what the checker has against an answer of ours. */
  static List<String> refusals(ReplayedAnswer answer) {
    return refusals(answer, answer.resolution().solution().packageIds());
  }

  private static List<String> refusals(ReplayedAnswer answer, int[] packageIds) {
    return SolutionChecker.check(answer.packages().universe(), answer.request(), packageIds)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /**
   * Tells whether libsolv has our answer, or finds no problem in it. The former is for orphans that
   * may stay broken in a synchronization of everything: a list of packages cannot ask for that.
   */
  boolean isAccepted(Question question, Comparison found) throws IOException {
    return question.solverFlags().contains("breakorphans") && found.isEqual()
        || isOursAccepted(question, found.answer().orElseThrow());
  }

  /** Tells whether the lines of our answer say all that the answer does. */
  static boolean areLinesComplete(Comparison found) {
    ReplayedAnswer answer = found.answer().orElseThrow();
    int[] packageIds = answer.resolution().solution().packageIds();
    return Arrays.equals(
        packagesOf(found.ours(), answer), IntStream.of(packageIds).sorted().toArray());
  }

  /** Tells whether libsolv finds no problem in our answer. */
  boolean isOursAccepted(Question question, ReplayedAnswer answer) throws IOException {
    return !Comparison.hasProblems(theirs(asJobs(question, answer)));
  }

  /** Tells whether the checker finds something wrong in libsolv's answer. */
  static boolean isTheirsRefused(List<String> theirs, ReplayedAnswer answer) {
    return !refusals(answer, packagesOf(theirs, answer)).isEmpty();
  }

  /** Tells whether libsolv's answer has a package that may not be installed at all. */
  static boolean isForbiddenTaken(List<String> theirs, ReplayedAnswer answer) {
    return refusals(answer, packagesOf(theirs, answer)).stream()
        .anyMatch(text -> text.matches("(EXCLUDED|NOT_INSTALLABLE): .*"));
  }

  /** Tells whether libsolv's answer leaves a requirement open or a conflict in place. */
  static boolean isDependencyBroken(List<String> theirs, ReplayedAnswer answer) {
    return refusals(answer, packagesOf(theirs, answer)).stream()
        .anyMatch(text -> text.matches("(REQUIRES|CONFLICTS): .*"));
  }

  /** Asks for each package of our answer, and that every other one leaves. */
  static Question asJobs(Question question, ReplayedAnswer answer) {
    List<String> jobs = new ArrayList<>();
    question.jobs().stream().filter(job -> job.matches(KEPT)).forEach(jobs::add);
    int[] wanted = IntStream.of(answer.resolution().solution().packageIds()).sorted().toArray();
    for (int packageId : wanted) {
      jobs.add("job install pkg " + answer.packages().name(packageId));
    }
    for (int packageId : answer.packages().installed()) {
      if (IntStream.of(wanted).noneMatch(id -> id == packageId)) {
        jobs.add("job erase pkg " + answer.packages().name(packageId));
      }
    }
    Set<String> flags = new LinkedHashSet<>(PERMISSIONS);
    flags.addAll(question.solverFlags());
    return new Question(question.start(), List.copyOf(flags), jobs);
  }

  /** Tells whether libsolv finds no problem once it is told a remedy of ours for every problem. */
  boolean areRemediesAccepted(Question question, Comparison comparison) throws IOException {
    for (Question remedied : Remedies.of(comparison.ours()).each(question)) {
      if (Comparison.hasProblems(theirs(remedied))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether every remedy of ours leads to what libsolv and we agree on: no problem, or the
   * same further one, as where there are several ways on, or to an answer of ours in which libsolv
   * finds none. A further problem that is told in other words is followed up in the same way, up to
   * a depth, unless a remedy takes back another one.
   */
  boolean doRemediesLeadOn(Question question, Comparison comparison) throws IOException {
    return doRemediesLeadOn(question, comparison, new HashSet<>());
  }

  private boolean doRemediesLeadOn(
      Question question, Comparison comparison, Set<Set<String>> before) throws IOException {
    Set<Set<String>> seen = new HashSet<>(before);
    seen.add(Set.copyOf(question.jobs()));
    for (Question remedied : Remedies.of(comparison.ours()).each(question)) {
      Comparison then = compare(remedied);
      boolean isOpen =
          Comparison.hasProblems(then.theirs())
              && !isAgreed(then)
              && !seen.contains(Set.copyOf(remedied.jobs()));
      if (isOpen && then.areProblemsEverywhere()) {
        isOpen = seen.size() > DEPTH || !doRemediesLeadOn(remedied, then, seen);
      } else if (isOpen && then.answer().isPresent()) {
        isOpen = !isOursAccepted(remedied, then.answer().get());
      }
      if (isOpen) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether both have equally many problems after every remedy of ours. */
  boolean doRemediesLeadEquallyFar(Question question, Comparison comparison) throws IOException {
    for (Question remedied : Remedies.of(comparison.ours()).each(question)) {
      if (!compare(remedied).isEqualInfoCount()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAgreed(Comparison comparison) {
    return comparison.isEqual()
        || comparison.isEqualButForWording()
        || comparison.isEqualWithout(Comparison.PROVIDER);
  }

  /** Tells whether both do the same, or what a class explains, once first remedies are taken. */
  boolean isExplainedAfterRemedies(Question question, Comparison comparison) throws IOException {
    Question remedied = Remedies.of(comparison.ours()).first(question);
    Comparison then = compare(remedied);
    boolean isDraftAgain = then.areProblemsEverywhere() && then.areProblemsEqual();
    return then.isEqual() || isDraftAgain || Difference.of(this, remedied, then).isPresent();
  }

  /** Tells whether the same is installed after both transactions. */
  static boolean isSameInTheEnd(Comparison comparison, ReplayedAnswer answer) {
    return Arrays.equals(
        packagesOf(comparison.theirs(), answer), packagesOf(comparison.ours(), answer));
  }

  /** Counts the packages that an answer installs or removes. */
  static int changes(List<String> lines, ReplayedAnswer answer) {
    Set<Integer> before = new TreeSet<>();
    IntStream.of(answer.packages().installed()).forEach(before::add);
    Set<Integer> after = new TreeSet<>();
    IntStream.of(packagesOf(lines, answer)).forEach(after::add);
    long added = after.stream().filter(id -> !before.contains(id)).count();
    return (int) (added + before.stream().filter(id -> !after.contains(id)).count());
  }

  /** Works out what is installed after a transaction. */
  static int[] packagesOf(List<String> lines, ReplayedAnswer answer) {
    Set<Integer> packages = new TreeSet<>();
    IntStream.of(answer.packages().installed()).forEach(packages::add);
    for (String line : lines) {
      String[] words = line.split(" ");
      if (!words[0].equals("problem")) {
        boolean isNew = words[0].equals("install") || words[0].equals("multiinstall");
        if (!isNew) {
          packages.remove(find(answer, words[1]));
        }
        if (isNew || words.length > 2 && !words[0].equals("erase")) {
          packages.add(find(answer, words[isNew ? 1 : 2]));
        }
      }
    }
    return packages.stream().mapToInt(id -> id).toArray();
  }

  private static int find(ReplayedAnswer answer, String name) {
    OptionalInt found = answer.packages().find(name);
    return found.orElseThrow(() -> new IllegalStateException("no package " + name));
  }
}
