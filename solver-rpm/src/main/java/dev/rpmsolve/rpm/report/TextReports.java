package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.TextTable.Align;
import dev.rpmsolve.rpm.testcase.ReplayReport;
import java.io.IOException;
import java.util.List;

/**
 * Writes reports for people.
 *
 * <p>Lines end in a line feed on every platform. Everything that comes from repositories or from
 * the user is escaped as {@link PlainText} says. The wording may change between versions; programs
 * should read {@link JsonReports}.
 */
public final class TextReports {
  private TextReports() {}

  /**
   * Writes how a test case was replayed: a line, and what differs.
   *
   * @param report the report
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ReplayReport report, Appendable out) throws IOException {
    new ReplayText(out).write(report);
  }

  /**
   * Writes the closing line of a replay: {@code N passed, N failed, N skipped}.
   *
   * @param cases the reports
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ReplayedCases cases, Appendable out) throws IOException {
    new ReplayText(out).write(cases);
  }

  /**
   * Writes what a package manager would do: notices about the specs, then a table and totals or the
   * problems with ways out, then what was left out.
   *
   * @param report the answer
   * @param out where to write
   * @param details what else to tell
   * @throws IOException if writing fails
   */
  public static void write(SolveReport report, Appendable out, Detail... details)
      throws IOException {
    new SolveText(out).write(report, details);
  }

  /**
   * Writes what the user should know about modules before an answer.
   *
   * @param outcome what a command does about modules
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void writeNotices(ModuleOutcome outcome, Appendable out) throws IOException {
    new ModuleText(out).notices(outcome);
  }

  /**
   * Writes how the state of modules changes, a line each.
   *
   * @param outcome what a command does about modules
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void writeChanges(ModuleOutcome outcome, Appendable out) throws IOException {
    new ModuleText(out).changes(outcome);
  }

  /**
   * Writes modules: a table of streams, or everything about each build.
   *
   * @param listing the modules
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ModuleListing listing, Appendable out) throws IOException {
    new ModuleText(out).write(listing);
  }

  /**
   * Writes what a command that upgrades does about advisories: those that it fixes, those that
   * cannot be satisfied and why, and a closing line.
   *
   * @param outcome what it does
   * @param universe the packages there are
   * @param out where to write
   * @param details what else to tell
   * @throws IOException if writing fails
   */
  public static void write(
      AdvisedOutcome outcome, Universe universe, Appendable out, Detail... details)
      throws IOException {
    boolean isComplete = List.of(details).contains(Detail.REASONS);
    new AdvisoryText(out).write(outcome, new VerdictText(universe, isComplete));
  }

  /**
   * Writes advisories: a line or a paragraph for each, and a closing line {@code N of M
   * advisories}.
   *
   * @param list the advisories
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(AdvisoryList list, Appendable out) throws IOException {
    new AdvisoryText(out).write(list);
  }

  /**
   * Writes groups and environments: a line or a paragraph for each, and a closing line {@code N
   * environments, M groups}.
   *
   * @param list the groups
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(GroupList list, Appendable out) throws IOException {
    new GroupText(out).write(list);
  }

  /**
   * Writes what advisories mean for a system: a line for each package that lacks a fix, what cannot
   * be satisfied and why, and a closing line.
   *
   * @param affected the advisories and the system
   * @param out where to write
   * @param details what else to tell; with reasons also what is fixed
   * @throws IOException if writing fails
   */
  public static void write(AffectedSystem affected, Appendable out, Detail... details)
      throws IOException {
    new AdvisoryText(out).write(affected, List.of(details).contains(Detail.REASONS));
  }

  /**
   * Writes findings: for each target counts, root causes with whom they concern and what could be
   * done, what a baseline and allowances say, and a closing line {@code N packages checked, M
   * cannot be installed}; in the end a table of the targets, if they have names.
   *
   * @param report the findings
   * @param out where to write
   * @param style whether with colors
   * @param details what else to tell
   * @throws IOException if writing fails
   */
  public static void write(CheckReport report, Appendable out, TextStyle style, Detail... details)
      throws IOException {
    new FindingsText(out, style, List.of(details)).write(report);
  }

  /**
   * Writes what a change broke and mended: new findings by root cause, what was broken before, what
   * cannot be installed together any more, and a closing line {@code N packages checked, M changed,
   * ...}.
   *
   * @param checked the comparison
   * @param out where to write
   * @param style whether with colors
   * @param details what else to tell
   * @throws IOException if writing fails
   */
  public static void write(CheckedDelta checked, Appendable out, TextStyle style, Detail... details)
      throws IOException {
    new DeltaText(out, style, List.of(details)).write(checked);
  }

  /**
   * Writes what of a list can be installed together: conflicts with their reasons, what has to be
   * left out, and a closing line {@code N items checked, ...}.
   *
   * @param checked the verdict
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(CheckedSet checked, Appendable out) throws IOException {
    new CoinstallText(out).write(checked);
  }

  /**
   * Writes what is in every installation with a package: a table of names, and a closing line.
   *
   * @param answer the answer
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(NeedsAnswer answer, Appendable out) throws IOException {
    new AnalysisText(out).write(answer);
  }

  /**
   * Writes what cannot be installed without a package: a line for each, and a closing line.
   *
   * @param answer the answer
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ImpactAnswer answer, Appendable out) throws IOException {
    new AnalysisText(out).write(answer);
  }

  /**
   * Writes the names that most packages need, as a table, and a closing line.
   *
   * @param answer the answer
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(RankingAnswer answer, Appendable out) throws IOException {
    new AnalysisText(out).write(answer);
  }

  /**
   * Writes what a move between releases does: how the repositories differ, the transactions, what
   * stays behind or breaks and why, and advisories.
   *
   * @param report the report
   * @param out where to write
   * @param details what else to tell
   * @throws IOException if writing fails
   */
  public static void write(ReleaseReport report, Appendable out, Detail... details)
      throws IOException {
    new ReleaseText(out, List.of(details)).write(report);
  }

  /**
   * Writes which release is the lowest with some fixes: a line for each that was asked, the change,
   * and a closing line.
   *
   * @param report the report
   * @param out where to write
   * @param details what else to tell
   * @throws IOException if writing fails
   */
  public static void write(FixReport report, Appendable out, Detail... details) throws IOException {
    new ReleaseText(out, List.of(details)).write(report);
  }

  /**
   * Writes a list of providers, one line each: the package and its repository.
   *
   * @param providers the list
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ProviderList providers, Appendable out) throws IOException {
    if (providers.packages().isEmpty()) {
      out.append("nothing provides ").append(PlainText.escape(providers.capability())).append('\n');
      return;
    }
    TextTable table = new TextTable(Align.LEFT, Align.LEFT);
    for (RpmPackage provider : providers.packages()) {
      table.row(
          PlainText.escapeWord(provider.toString()),
          PlainText.escapeWord(provider.repository().id()));
    }
    table.writeTo(out);
  }
}
