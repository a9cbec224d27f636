package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.SolverStatistics;
import dev.rpmsolve.rpm.testcase.ReplayReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes reports for programs, in the schema that {@code docs/json.md} describes.
 *
 * <p>The bytes depend on the answer only: no times, no paths of the machine, ASCII, a fixed order.
 * A change that breaks readers comes with a new schema name. The stream is flushed, not closed.
 */
public final class JsonReports {
  private static final String SOLVE_SCHEMA = "rpmsolve-solve-1";
  private static final String GROUP_LIST_SCHEMA = "rpmsolve-group-list-1";
  private static final String COINSTALL_SCHEMA = "rpmsolve-coinstallable-1";
  private static final String NEEDS_SCHEMA = "rpmsolve-needs-1";
  private static final String IMPACT_SCHEMA = "rpmsolve-impact-1";
  private static final String RANKING_SCHEMA = "rpmsolve-ranking-1";
  private static final String PROVIDES_SCHEMA = "rpmsolve-provides-1";
  private static final String REPLAY_SCHEMA = "rpmsolve-testcase-1";
  private static final String ADVISORIES_SCHEMA = "rpmsolve-advisories-1";
  private static final String MODULES_SCHEMA = "rpmsolve-modules-1";
  private static final String AFFECTED_SCHEMA = "rpmsolve-affected-1";

  private JsonReports() {}

  /**
   * Writes how test cases were replayed.
   *
   * @param cases the reports
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ReplayedCases cases, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      json.writeStartObject();
      json.writeStringField("schema", REPLAY_SCHEMA);
      json.writeArrayFieldStart("cases");
      for (ReplayReport report : cases.cases()) {
        json.writeStartObject();
        json.writeStringField("file", report.file());
        json.writeStringField("outcome", JsonOutput.word(report.outcome()));
        json.writeArrayFieldStart("runs");
        for (ReplayReport.RunReport run : report.runs()) {
          json.writeStartObject();
          json.writeNumberField("run", run.number());
          json.writeStringField("outcome", JsonOutput.word(run.outcome()));
          strings("missing", run.missing(), json);
          strings("unexpected", run.unexpected(), json);
          strings("unsupported", run.unsupported(), json);
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("passed", cases.passed());
      json.writeNumberField("failed", cases.failed());
      json.writeNumberField("skipped", cases.skipped());
      json.writeEndObject();
    }
    out.flush();
  }

  private static void strings(String field, Iterable<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Writes what a package manager would do.
   *
   * @param report the answer
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(SolveReport report, OutputStream out) throws IOException {
    write(report, Optional.empty(), Optional.empty(), out);
  }

  /**
   * Writes what a package manager would do, and about which advisories and modules.
   *
   * @param report the answer
   * @param advised what it does about advisories, if that was asked for
   * @param modules what it does about modules, if there are any
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(
      SolveReport report,
      Optional<AdvisedOutcome> advised,
      Optional<ModuleOutcome> modules,
      OutputStream out)
      throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      output.head(SOLVE_SCHEMA, report.universe());
      Words words = Words.of(report.universe(), report.plan());
      new SolveJson(output, new JsonFacts(output, report.universe(), words)).fields(report);
      if (advised.isPresent()) {
        new AdvisoryJson(output).field(advised.get(), report.universe());
      }
      if (modules.isPresent()) {
        new ModuleJson(json).field(modules.get());
      }
      if (report.answer().isPresent() && report.answer().get().result().resolution().isPresent()) {
        statistics(report.answer().get().result().statistics(), json);
      }
      json.writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes modules.
   *
   * @param listing the modules
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ModuleListing listing, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      json.writeStartObject();
      json.writeStringField("schema", MODULES_SCHEMA);
      new ModuleJson(json).fields(listing);
      json.writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes findings.
   *
   * @param report the findings
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(CheckReport report, OutputStream out) throws IOException {
    FindingsJson.write(report, out);
  }

  /**
   * Writes what of a list can be installed together.
   *
   * @param checked the verdict
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(CheckedSet checked, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(COINSTALL_SCHEMA, checked.universe());
      completeness(checked.report().stop(), output.generator());
      new CoinstallJson(output).fields(checked);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes what is in every installation with a package.
   *
   * @param answer the answer
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(NeedsAnswer answer, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(NEEDS_SCHEMA, answer.universe());
      completeness(answer.needs().stop(), output.generator());
      new AnalysisJson(output).fields(answer);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes what cannot be installed without a package.
   *
   * @param answer the answer
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ImpactAnswer answer, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(IMPACT_SCHEMA, answer.universe());
      completeness(answer.impact().stop(), output.generator());
      new AnalysisJson(output).fields(answer);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes the names that most packages need.
   *
   * @param answer the answer
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(RankingAnswer answer, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(RANKING_SCHEMA, answer.universe());
      completeness(answer.ranking().stop(), output.generator());
      new AnalysisJson(output).fields(answer);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  private static void completeness(Optional<Budget.Stop> stop, JsonGenerator json)
      throws IOException {
    json.writeBooleanField("complete", stop.isEmpty());
    if (stop.isPresent()) {
      json.writeStringField("stop", JsonOutput.word(stop.get()));
    }
  }

  /**
   * Writes what a move between releases does.
   *
   * @param report the report
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ReleaseReport report, OutputStream out) throws IOException {
    ReleaseJson.write(report, out);
  }

  /**
   * Writes which release is the lowest with some fixes.
   *
   * @param report the report
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(FixReport report, OutputStream out) throws IOException {
    ReleaseJson.write(report, out);
  }

  /**
   * Writes a list of providers.
   *
   * @param providers the list
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(ProviderList providers, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(PROVIDES_SCHEMA, providers.universe());
      output.generator().writeStringField("capability", providers.capability());
      output.packagesField("packages", providers.packages());
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes advisories.
   *
   * @param list the advisories
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(AdvisoryList list, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.generator().writeStartObject();
      output.generator().writeStringField("schema", ADVISORIES_SCHEMA);
      new AdvisoryJson(output).fields(list);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes groups and environments.
   *
   * @param list the groups
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(GroupList list, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.generator().writeStartObject();
      output.generator().writeStringField("schema", GROUP_LIST_SCHEMA);
      new GroupJson(output).fields(list);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes what advisories mean for a system.
   *
   * @param affected the advisories and the system
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(AffectedSystem affected, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(AFFECTED_SCHEMA, affected.universe());
      new AdvisoryJson(output).fields(affected);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  private static void statistics(SolverStatistics statistics, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("statistics");
    json.writeNumberField("slicePackages", statistics.slicePackages());
    json.writeNumberField("clauses", statistics.clauses());
    json.writeNumberField("literals", statistics.literals());
    json.writeNumberField("decisions", statistics.decisions());
    json.writeNumberField("propagations", statistics.propagations());
    json.writeNumberField("conflicts", statistics.conflicts());
    json.writeEndObject();
  }
}
