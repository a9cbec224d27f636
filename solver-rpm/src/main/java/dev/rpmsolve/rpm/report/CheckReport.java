package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.closure.Witnesses;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The findings of a run, target by target.
 *
 * @param kind which command made them
 * @param targets the targets in the order in which they were asked for
 * @param unchecked targets that could not be read, of several; there is at least one target
 * @param witnesses installations that prove packages installable, where that was asked for; text
 *     and JSON show them
 * @param isStrict whether what is accepted in vain fails the run
 */
public record CheckReport(
    Kind kind,
    List<CheckedTarget> targets,
    List<UncheckedTarget> unchecked,
    Optional<Witnesses> witnesses,
    boolean isStrict) {
  private static final Comparator<CheckedTarget> WORST =
      Comparator.comparing((CheckedTarget target) -> target.effort().isComplete())
          .thenComparing(target -> -target.judgement().freshCount());

  /** Which command made a report. */
  public enum Kind {
    /** Which packages can be installed. */
    CLOSURE,
    /** What gives trouble all the same. */
    LINT,
    /** What can be installed together. */
    COINSTALLABLE,
    /** What of groups can be installed. */
    GROUPS,
    /** Several targets of one file. */
    CHECK;

    /** Returns the command. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks the parts.
   *
   * @param kind which command made them
   * @param targets the targets; copied
   * @param unchecked targets that could not be read; copied
   * @param witnesses installations that prove packages installable
   * @param isStrict whether what is accepted in vain fails the run
   * @throws IllegalArgumentException if there is no target, or one that is not one of several could
   *     not be read
   */
  public CheckReport {
    Objects.requireNonNull(kind, "kind");
    targets = List.copyOf(targets);
    unchecked = List.copyOf(unchecked);
    Objects.requireNonNull(witnesses, "witnesses");
    if (targets.isEmpty() && (kind != Kind.CHECK || unchecked.isEmpty())) {
      throw new IllegalArgumentException("a report about nothing");
    }
  }

  /**
   * Reports on targets all of which could be read.
   *
   * @param kind which command made them
   * @param targets the targets; copied
   */
  public CheckReport(Kind kind, List<CheckedTarget> targets) {
    this(kind, targets, List.of(), Optional.empty(), false);
  }

  /**
   * Reports on targets some of which could not be read.
   *
   * @param targets the others; copied
   * @param unchecked those; copied
   * @return a report of the kind of several targets
   */
  public static CheckReport ofTargets(
      List<CheckedTarget> targets, List<UncheckedTarget> unchecked) {
    return new CheckReport(Kind.CHECK, targets, unchecked, Optional.empty(), false);
  }

  /**
   * Adds installations that prove packages installable.
   *
   * @param found the installations
   * @return a changed copy
   */
  public CheckReport withWitnesses(Witnesses found) {
    return new CheckReport(kind, targets, unchecked, Optional.of(found), isStrict);
  }

  /**
   * Leaves known findings to be counted only.
   *
   * @return a changed copy
   */
  public CheckReport withoutKnown() {
    List<CheckedTarget> others = targets.stream().map(CheckedTarget::withoutKnown).toList();
    return new CheckReport(kind, others, unchecked, witnesses, isStrict);
  }

  /**
   * Has what is accepted in vain fail the run.
   *
   * @return a changed copy
   */
  public CheckReport strict() {
    return new CheckReport(kind, targets, unchecked, witnesses, true);
  }

  /** Lists what a target accepts in vain, if that fails the run. */
  List<StaleEntry> stale(CheckedTarget target) {
    return isStrict && target.effort().isComplete() ? StaleEntry.of(target) : List.of();
  }

  /** Tells whether targets have names that reports must tell. */
  boolean isMatrix() {
    return kind == Kind.CHECK;
  }

  /** Lists the targets: those that are not complete, then those with most that is new. */
  List<CheckedTarget> worstFirst() {
    return targets.stream().sorted(WORST).toList();
  }

  /** Counts the targets, checked or not. */
  int targetCount() {
    return targets.size() + unchecked.size();
  }

  /** Counts what nothing excuses. */
  int freshCount() {
    return targets.stream().mapToInt(target -> target.judgement().freshCount()).sum();
  }
}
