package dev.rpmsolve.benchmarks.arena;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.criteria.PackageSubset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a solver wants criteria to be written, and which of them it has. */
enum Dialect {
  /** All of them, as {@link Criteria#parse} reads them. */
  RPMSOLVE,

  /** As the help text of aspcud 1.9 says. */
  ASPCUD,

  /** {@code -lexicographic[...]} of mccs 1.1, in one word. */
  MCCS,

  /** The four of the MISC competition and sums, without brackets around. */
  MISC,

  /** As the manual of packup 0.6 says: those of the competition under its own names, no sums. */
  PACKUP;

  private static final Set<PackageSubset> ASPCUD_SUBSETS =
      Set.of(
          PackageSubset.SOLUTION,
          PackageSubset.CHANGED,
          PackageSubset.NEW,
          PackageSubset.REMOVED,
          PackageSubset.UP,
          PackageSubset.DOWN,
          PackageSubset.INSTALL_REQUEST,
          PackageSubset.UPGRADE_REQUEST,
          PackageSubset.REQUEST);

  private static final Set<PackageSubset> SHORT =
      Set.of(PackageSubset.NEW, PackageSubset.REMOVED, PackageSubset.CHANGED);

  /**
   * Reads the name of a dialect.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Dialect of(String word) {
    for (Dialect dialect : values()) {
      if (dialect.name().toLowerCase(Locale.ROOT).equals(word)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException(
        "expected 'rpmsolve', 'aspcud', 'mccs', 'misc' or 'packup', found '" + word + "'");
  }

  /** Writes criteria; empty if the solver lacks one of them. */
  Optional<String> write(Criteria criteria) {
    List<String> written = new ArrayList<>();
    for (Criterion criterion : criteria) {
      Optional<String> one = write(criterion);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      written.add("" + criterion.sense().sign() + one.get());
    }
    String list = String.join(",", written);
    return Optional.of(this == MCCS ? "-lexicographic[" + list + "]" : list);
  }

  private Optional<String> write(Criterion criterion) {
    return switch (this) {
      case RPMSOLVE -> Optional.of(criterion.toString().substring(1));
      case ASPCUD -> aspcud(criterion);
      case MCCS, MISC, PACKUP -> misc(criterion);
    };
  }

  private static Optional<String> aspcud(Criterion criterion) {
    if (!ASPCUD_SUBSETS.contains(criterion.subset()) || criterion.measure() == Measure.SIZE) {
      return Optional.empty();
    }
    List<String> arguments = new ArrayList<>(List.of(criterion.subset().word()));
    arguments.addAll(criterion.attributes());
    return Optional.of(criterion.measure().word() + "(" + String.join(",", arguments) + ")");
  }

  private Optional<String> misc(Criterion criterion) {
    boolean isWhole = criterion.subset() == PackageSubset.SOLUTION;
    return switch (criterion.measure()) {
      case COUNT ->
          SHORT.contains(criterion.subset())
              ? Optional.of(criterion.subset().word())
              : Optional.empty();
      case NOTUPTODATE -> isWhole ? Optional.of("notuptodate") : Optional.empty();
      case UNSAT_RECOMMENDS -> isWhole ? Optional.of(unsatisfiedRecommends()) : Optional.empty();
      case SUM ->
          isWhole && this != PACKUP
              ? Optional.of(sum(criterion.attributes().get(0)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private String unsatisfiedRecommends() {
    return switch (this) {
      case MCCS -> "nunsat[recommends:,true]";
      case PACKUP -> "unmet_recommends";
      default -> "unsat_recommends";
    };
  }

  private String sum(String attribute) {
    return this == MCCS ? "count[" + attribute + ":,false]" : "sum(" + attribute + ")";
  }
}
