package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.findings.AllowanceUse;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.GroupFindings;
import dev.rpmsolve.rpm.findings.Judgement;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The findings about one set of repositories with what they are about.
 *
 * @param name what the target is called; empty if there is only one and it has no name
 * @param universe the packages there are
 * @param checkedIds ids of the repositories whose packages were checked
 * @param levels what was checked, each once
 * @param effort how far the checks got
 * @param judgement the findings, beside a baseline
 */
public record CheckedTarget(
    String name,
    Universe universe,
    List<String> checkedIds,
    List<CheckLevel> levels,
    CheckEffort effort,
    Judgement judgement) {
  /**
   * Refuses nulls.
   *
   * @param name what the target is called; may be empty
   * @param universe the packages there are
   * @param checkedIds ids of the checked repositories; copied
   * @param levels what was checked; copied
   * @param effort how far the checks got
   * @param judgement the findings
   * @throws IllegalArgumentException if nothing was checked
   */
  public CheckedTarget {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(universe, "universe");
    Objects.requireNonNull(effort, "effort");
    Objects.requireNonNull(judgement, "judgement");
    checkedIds = List.copyOf(checkedIds);
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("a target that nothing was checked of");
    }
    levels = List.copyOf(EnumSet.copyOf(levels));
  }

  /**
   * Returns the same with other allowances.
   *
   * @param uses what became of each allowance that is to be told
   * @return a changed copy
   */
  public CheckedTarget withAllowances(List<AllowanceUse> uses) {
    Judgement told =
        new Judgement(judgement.findings(), judgement.fixed(), judgement.expired(), uses);
    return new CheckedTarget(name, universe, checkedIds, levels, effort, told);
  }

  /**
   * Leaves known findings to be counted only.
   *
   * @return a changed copy
   */
  public CheckedTarget withoutKnown() {
    Judgement told =
        new Judgement(
            judgement.findings().withoutKnown(),
            judgement.fixed(),
            judgement.expired(),
            judgement.allowances());
    return new CheckedTarget(name, universe, checkedIds, levels, effort, told);
  }

  /** Counts the packages and lists with findings; a group counts once, whatever is wrong. */
  int brokenCount() {
    return level() == CheckLevel.GROUPS
        ? groupCount(finding -> true)
        : judgement.findings().subjects().size();
  }

  private int groupCount(Predicate<Finding> isMeant) {
    return (int)
        judgement.findings().all().stream()
            .filter(isMeant)
            .map(finding -> finding.subject().key().replaceFirst(GroupFindings.MANDATORY + "$", ""))
            .distinct()
            .count();
  }

  /** Counts the packages and lists with findings that nothing excuses. */
  int freshCount() {
    if (level() == CheckLevel.GROUPS) {
      return groupCount(finding -> finding.status().isFresh());
    }
    return (int)
        judgement.findings().all().stream()
            .filter(finding -> finding.status().isFresh())
            .map(finding -> finding.subject())
            .distinct()
            .count();
  }

  /** Returns the words for the findings as a whole. */
  CheckLevel level() {
    return levels.size() == 1 ? levels.get(0) : CheckLevel.LINT;
  }

  /** Tells whether anything is to be told but the counts. */
  boolean isFresh() {
    return judgement.freshCount() > 0;
  }
}
