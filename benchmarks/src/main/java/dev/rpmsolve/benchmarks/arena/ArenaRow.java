package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.criteria.Counting;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finished task: a row of the results.
 *
 * @param key which task
 * @param seed what the instance was generated from; empty if it was not
 * @param sha256 the digest of the document, expanded
 * @param verdict what came of it
 * @param figures what it cost
 * @param core the core it was pinned to; empty if it was not
 */
record ArenaRow(
    ArenaTask.Key key, String seed, String sha256, Verdict verdict, Figures figures, String core) {
  /** The names of the columns. */
  static final List<String> COLUMNS =
      List.of(
          "instance",
          "solver",
          "criteria",
          "budget_s",
          "seed",
          "sha256",
          "outcome",
          "claims_proof",
          "ended",
          "installed",
          "cpu_ms",
          "wall_ms",
          "peak_kib",
          "values_names",
          "values_packages",
          "core",
          "note");

  /** Returns the values of the criteria as one counting has them; empty without a solution. */
  List<Long> values(Counting counting) {
    return counting == Counting.NAMES ? verdict.byNames() : verdict.byPackages();
  }

  /** Returns a field for each column. */
  List<String> fields() {
    return List.of(
        key.instance(),
        key.solver(),
        key.criteria(),
        Integer.toString(key.seconds()),
        seed,
        sha256,
        verdict.outcome().name(),
        Boolean.toString(verdict.claimsProof()),
        figures.end(),
        Integer.toString(verdict.installed()),
        Long.toString(figures.cpuMillis()),
        Long.toString(figures.wallMillis()),
        Long.toString(figures.peakKib()),
        text(verdict.byNames()),
        text(verdict.byPackages()),
        core,
        verdict.note());
  }

  /**
   * Reads the fields of a row.
   *
   * @throws IllegalArgumentException if they are not those of a row
   */
  static ArenaRow of(List<String> fields) {
    if (fields.size() != COLUMNS.size()) {
      throw new IllegalArgumentException(
          "expected " + COLUMNS.size() + " fields, found " + fields.size());
    }
    String ended = fields.get(8);
    if (!ended.matches("budget|-?\\d{1,3}")) {
      throw new IllegalArgumentException("expected 'budget' or a status, found '" + ended + "'");
    }
    ArenaTask.Key key =
        new ArenaTask.Key(
            fields.get(0), fields.get(1), fields.get(2), Integer.parseInt(fields.get(3)));
    Verdict verdict =
        new Verdict(
            Outcome.valueOf(fields.get(6)),
            Boolean.parseBoolean(fields.get(7)),
            Integer.parseInt(fields.get(9)),
            numbers(fields.get(13)),
            numbers(fields.get(14)),
            fields.get(16));
    Figures figures =
        new Figures(
            Long.parseLong(fields.get(10)),
            Long.parseLong(fields.get(11)),
            Long.parseLong(fields.get(12)),
            ended);
    return new ArenaRow(key, fields.get(4), fields.get(5), verdict, figures, fields.get(15));
  }

  private static String text(List<Long> values) {
    return String.join(";", values.stream().map(String::valueOf).toList());
  }

  private static List<Long> numbers(String text) {
    return text.isEmpty() ? List.of() : Stream.of(text.split(";")).map(Long::valueOf).toList();
  }
}
