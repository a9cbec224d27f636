package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.release.FixVerdict;
import dev.rpmsolve.rpm.release.HeldPackage;
import dev.rpmsolve.rpm.release.LostRequirement;
import dev.rpmsolve.rpm.release.Move;
import dev.rpmsolve.rpm.release.ReleaseChanges;
import dev.rpmsolve.rpm.release.ReleaseModules;
import dev.rpmsolve.rpm.release.SystemImpact;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes what releases do as {@code docs/json.md} describes. */
final class ReleaseJson {
  private static final String IMPACT_SCHEMA = "rpmsolve-release-impact-1";
  private static final String FIX_SCHEMA = "rpmsolve-lowest-fixing-1";

  private final JsonOutput output;
  private final JsonGenerator json;

  private ReleaseJson(JsonOutput output) {
    this.output = output;
    json = output.generator();
  }

  static void write(ReleaseReport report, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(IMPACT_SCHEMA, report.impact().to().universe());
      ReleaseJson writer = new ReleaseJson(output);
      writer.json.writeStringField("from", report.impact().from().name());
      writer.json.writeStringField("to", report.impact().to().name());
      writer.changes(report.impact().changes());
      writer.modules(report.impact().from().modules(), report.impact().to().modules());
      if (report.impact().system().isPresent()) {
        writer.system(report.impact().system().get(), report.impact().to().universe());
      }
      if (report.closure().isPresent()) {
        writer.json.writeObjectFieldStart("closure");
        writer.json.writeBooleanField("complete", report.closure().get().delta().stop().isEmpty());
        DeltaJson.delta(report.closure().get().delta(), output);
        writer.json.writeEndObject();
      }
      writer.json.writeEndObject();
    }
    out.flush();
  }

  private void changes(ReleaseChanges changes) throws IOException {
    json.writeObjectFieldStart("changes");
    json.writeNumberField("addedCount", changes.added());
    json.writeNumberField("removedCount", changes.removed());
    strings("newNames", changes.names().fresh());
    strings("goneNames", changes.names().gone());
    strings("updatedNames", changes.names().updated());
    advisories("announced", changes.announced());
    json.writeEndObject();
  }

  private void modules(ReleaseModules before, ReleaseModules after) throws IOException {
    if (!before.equals(ReleaseModules.none()) || !after.equals(ReleaseModules.none())) {
      json.writeObjectFieldStart("modules");
      strings("activeBefore", before.active().stream().map(NameStream::toString).toList());
      strings("activeAfter", after.active().stream().map(NameStream::toString).toList());
      json.writeNumberField("ruledOut", after.ruledOut().size());
      json.writeEndObject();
    }
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void advisories(String field, List<Advisory> advisories) throws IOException {
    json.writeArrayFieldStart(field);
    for (Advisory advisory : advisories) {
      advisory(advisory);
    }
    json.writeEndArray();
  }

  private void advisory(Advisory advisory) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", advisory.id());
    json.writeStringField("type", advisory.rating().type().word());
    json.writeStringField("severity", advisory.rating().severity().word());
    strings("cves", advisory.cves());
    json.writeEndObject();
  }

  private void system(SystemImpact impact, Universe universe) throws IOException {
    json.writeObjectFieldStart("system");
    move("upgrade", impact.upgrade(), universe);
    move("distroSync", impact.sync(), universe);
    json.writeArrayFieldStart("held");
    for (HeldPackage one : impact.losses().held()) {
      json.writeStartObject();
      output.referenceField("package", one.installed());
      output.referenceField("newest", one.newest());
      json.writeBooleanField("movableAlone", one.isMovableAlone());
      problems(one.attempt(), universe);
      json.writeEndObject();
    }
    json.writeEndArray();
    output.referencesField("removed", impact.losses().removed());
    json.writeArrayFieldStart("broken");
    for (LostRequirement one : impact.losses().broken()) {
      json.writeStartObject();
      output.referenceField("package", one.subject());
      json.writeStringField("dependency", one.requirement().toString());
      output.referencesField("providers", one.providers());
      json.writeEndObject();
    }
    json.writeEndArray();
    output.referencesField("gone", impact.losses().gone());
    advisories("fixed", impact.fixes().gained());
    json.writeArrayFieldStart("open");
    for (AdvisoryVerdict verdict : impact.fixes().open()) {
      open(verdict, universe);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void move(String field, Move move, Universe universe) throws IOException {
    json.writeObjectFieldStart(field);
    facts(move, universe, (facts, report) -> new SolveJson(output, facts).fields(report));
    json.writeEndObject();
  }

  /** Something that is written with the facts of a report. */
  @FunctionalInterface
  private interface Part {
    void write(JsonFacts facts, SolveReport report) throws IOException;
  }

  private void facts(Move move, Universe universe, Part part) throws IOException {
    SolveReport report =
        new SolveReport(
            universe, SolveReport.Profile.DNF, move.plan(), Optional.of(move.answer()), 0);
    part.write(new JsonFacts(output, universe, Words.of(universe, move.plan())), report);
  }

  private void problems(Move attempt, Universe universe) throws IOException {
    json.writeArrayFieldStart("problems");
    if (attempt.answer().result().resolution().isPresent()) {
      List<Problem> problems = attempt.answer().result().resolution().get().problems();
      facts(
          attempt,
          universe,
          (facts, report) -> {
            for (Problem problem : problems) {
              facts.problem(problem);
            }
          });
    }
    json.writeEndArray();
  }

  private void open(AdvisoryVerdict verdict, Universe universe) throws IOException {
    json.writeStartObject();
    json.writeFieldName("advisory");
    advisory(verdict.match().advisory());
    if (verdict instanceof AdvisoryVerdict.NotOffered missing) {
      json.writeStringField("verdict", "notOffered");
      missing(missing);
    } else if (verdict instanceof AdvisoryVerdict.Blocked blocked) {
      json.writeStringField("verdict", "blocked");
      json.writeArrayFieldStart("problems");
      JsonFacts facts = new JsonFacts(output, universe, Words.of(universe, blocked.plan()));
      for (Problem problem : blocked.problems()) {
        facts.problem(problem);
      }
      json.writeEndArray();
    } else {
      json.writeStringField(
          "verdict", verdict instanceof AdvisoryVerdict.Reachable ? "reachable" : "undecided");
    }
    json.writeEndObject();
  }

  private void missing(AdvisoryVerdict.NotOffered missing) throws IOException {
    json.writeArrayFieldStart("missing");
    for (AdvisoryItem item : missing.missing()) {
      json.writeStartObject();
      output.referenceField("package", item.installed());
      json.writeStringField("required", item.required().toString());
      json.writeStringField("text", AdvisoryWords.missing(item));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void write(FixReport report, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      ReleaseJson writer = new ReleaseJson(output);
      writer.json.writeStartObject();
      writer.json.writeStringField("schema", FIX_SCHEMA);
      writer.fixes(report);
      writer.json.writeEndObject();
    }
    out.flush();
  }

  private void fixes(FixReport report) throws IOException {
    strings("wanted", report.wanted());
    json.writeBooleanField("complete", !report.isUndecided());
    json.writeArrayFieldStart("releases");
    for (FixVerdict verdict : report.verdicts()) {
      json.writeStartObject();
      json.writeStringField("release", verdict.release());
      verdict(verdict);
      json.writeEndObject();
    }
    json.writeEndArray();
    if (report.found().isPresent()) {
      FixVerdict.Fixing found = report.found().get();
      json.writeStringField("lowest", found.release());
      output.machine(found.system().universe());
      move("change", found.move(), found.system().universe());
    }
  }

  private void verdict(FixVerdict verdict) throws IOException {
    if (verdict instanceof FixVerdict.Unannounced unannounced) {
      json.writeStringField("verdict", "unannounced");
      strings("unknown", unannounced.unknown());
    } else if (verdict instanceof FixVerdict.NotOffered offered) {
      json.writeStringField("verdict", "notOffered");
      json.writeArrayFieldStart("advisories");
      for (AdvisoryVerdict.NotOffered one : offered.missing()) {
        json.writeStartObject();
        json.writeFieldName("advisory");
        advisory(one.match().advisory());
        missing(one);
        json.writeEndObject();
      }
      json.writeEndArray();
    } else if (verdict instanceof FixVerdict.Blocked blocked) {
      json.writeStringField("verdict", "blocked");
      problems(blocked.attempt(), blocked.system().universe());
    } else {
      boolean isFixing = verdict instanceof FixVerdict.Fixing;
      json.writeStringField("verdict", isFixing ? "fixing" : "undecided");
    }
  }
}
