package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.GroupCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the verdict on a group or environment into findings.
 *
 * <p>Keys are made of names and of the group's id, so that what changes inside of packages changes
 * no key. A name that several groups list and no package has is one root cause; so is a conflict
 * that several groups have.
 */
public final class GroupFindings {
  /** What stands behind the name of a group where its mandatory packages alone are meant. */
  public static final String MANDATORY = "/mandatory";

  private GroupFindings() {}

  /**
   * Turns a verdict into findings.
   *
   * @param universe the packages there are
   * @param options which of them counted
   * @param verdict the verdict
   * @return the findings, all of them new; a conflict between mandatory packages alone is one of
   *     the list {@code @ID/mandatory}
   */
  public static Findings of(Universe universe, ClosureOptions options, GroupCheck.Verdict verdict) {
    Grouping grouping = new Grouping();
    for (String name : verdict.missingNames()) {
      Grouping.Head head =
          new Grouping.Head(
              Rule.GROUP_MISSING_PACKAGE,
              Rule.GROUP_MISSING_PACKAGE.id() + " " + name,
              "no package has the name " + name,
              "take the name off the group, correct it, or add the repository that has the package");
      grouping.add(head, List.of(), missing(head, verdict.spec(), name));
    }
    for (String id : verdict.missingGroups()) {
      Grouping.Head head =
          new Grouping.Head(
              Rule.ENVIRONMENT_MISSING_GROUP,
              Rule.ENVIRONMENT_MISSING_GROUP.id() + " @" + id,
              "no repository defines the group " + id,
              "take the group off the environment, or add the repository that defines it");
      grouping.add(head, List.of(), missing(head, verdict.spec(), "@" + id));
    }
    CoinstallReport report = verdict.together();
    List<Findings> conflicts =
        report.conflicts().stream()
            .map(
                conflict -> {
                  boolean isMandatory =
                      conflict.items().stream().allMatch(i -> i < verdict.mandatoryCount());
                  return CoinstallFindings.of(
                      universe,
                      options,
                      verdict.spec() + (isMandatory ? MANDATORY : ""),
                      with(report, conflict));
                })
            .toList();
    return Findings.merged(Stream.concat(Stream.of(grouping.build()), conflicts.stream()).toList());
  }

  private static CoinstallReport with(CoinstallReport report, CoinstallReport.Conflict conflict) {
    return new CoinstallReport(
        report.items(),
        List.of(conflict),
        report.together(),
        report.isLargest(),
        report.installation(),
        report.stop(),
        report.nanos());
  }

  private static Finding missing(Grouping.Head head, String list, String item) {
    Cause cause = new Cause.Requested(new Goal.Install(new Selection.Spec(item)), List.of());
    return new Finding(
        head.rule(),
        head.key() + " in " + list,
        new Subject.NamedList(list, List.of(item)),
        head.key(),
        new Evidence.Contradiction(new Explanation(List.of(cause), true)),
        Status.NEW,
        "");
  }
}
