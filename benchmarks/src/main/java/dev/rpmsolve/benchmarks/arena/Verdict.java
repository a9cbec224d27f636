package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.format.cudf.CudfChecker;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfException;
import dev.rpmsolve.core.format.cudf.CudfLimits;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfSolutionReader;
import dev.rpmsolve.core.format.cudf.CudfViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What an answer is worth, by {@link CudfChecker} and not by what the solver says.
 *
 * @param outcome what it is
 * @param claimsProof whether the solver says that none is better; only ours can say so
 * @param installed how many packages it installs; 0 without an answer
 * @param byNames the values of the criteria, counted by names; empty without a solution
 * @param byPackages the same, counted by packages
 * @param note what is wrong, in one line
 */
record Verdict(
    Outcome outcome,
    boolean claimsProof,
    int installed,
    List<Long> byNames,
    List<Long> byPackages,
    String note) {
  private static final int NOTE_LENGTH = 200;

  /** Copies the values and keeps the note to one short line. */
  Verdict {
    byNames = List.copyOf(byNames);
    byPackages = List.copyOf(byPackages);
    String line = note.replaceAll("\\s+", " ").strip();
    note = line.length() > NOTE_LENGTH ? line.substring(0, NOTE_LENGTH) : line;
  }

  /** A verdict on something that is no solution. */
  static Verdict without(Outcome outcome, String note) {
    return new Verdict(outcome, false, 0, List.of(), List.of(), note);
  }

  Verdict proven() {
    return new Verdict(outcome, true, installed, byNames, byPackages, note);
  }

  /**
   * Judges a solution.
   *
   * @param solution what a solver found
   * @param criteria what was asked for
   */
  static Verdict on(CudfSolution solution, Criteria criteria) {
    CudfDocument document = solution.document();
    CudfChecker checker = CudfChecker.of(document);
    List<CudfViolation> violations = checker.violations(solution);
    int installed = solution.packageIds().length;
    if (!violations.isEmpty()) {
      String note = violations.size() + " violations: " + violations.get(0).text(document);
      return new Verdict(Outcome.WRONG, false, installed, List.of(), List.of(), note);
    }
    return new Verdict(
        Outcome.SOLUTION,
        false,
        installed,
        boxed(checker.values(solution, criteria, Counting.NAMES)),
        boxed(checker.values(solution, criteria, Counting.PACKAGES)),
        "");
  }

  /**
   * Judges what a solver wrote.
   *
   * @param answer its file, which may be absent or empty
   * @param figures whether its time was up
   * @param complaint what it said on standard error
   */
  static Verdict onFile(
      Path answer, CudfDocument document, Criteria criteria, Figures figures, String complaint)
      throws IOException {
    if (!Files.isRegularFile(answer) || Files.size(answer) == 0) {
      return without(figures.timedOut() ? Outcome.TIMEOUT : Outcome.ERROR, complaint);
    }
    try (InputStream in = Files.newInputStream(answer)) {
      Optional<CudfSolution> solution =
          CudfSolutionReader.read(in, document, CudfLimits.defaults());
      return solution
          .map(found -> on(found, criteria))
          .orElseGet(() -> without(Outcome.FAIL, complaint));
    } catch (CudfException e) {
      return without(figures.timedOut() ? Outcome.TIMEOUT : Outcome.GARBAGE, e.getMessage());
    }
  }

  private static List<Long> boxed(long[] values) {
    return LongStream.of(values).boxed().toList();
  }
}
