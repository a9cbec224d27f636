package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Rule;
import dev.rpmsolve.rpm.findings.Severity;
import dev.rpmsolve.rpm.findings.Status;
import dev.rpmsolve.rpm.findings.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes findings as SARIF, the Static Analysis Results Interchange Format of OASIS, version 2.1.0:
 * a run for each target.
 *
 * <p>A result's artifact is the package file. Partial fingerprints hold the key, which survives a
 * rebuild, and its digest under the name that GitHub compares. Findings that the baseline knows are
 * unchanged and suppressed.
 */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final int FACTS_SHOWN = 20;

  private final CheckedTarget target;
  private final JsonGenerator json;
  private final FindingPlace places;

  private SarifReport(CheckedTarget target, JsonGenerator json) {
    this.target = target;
    this.json = json;
    places = new FindingPlace(target);
  }

  static void write(CheckReport report, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      for (UncheckedTarget target : report.unchecked()) {
        run(target, json);
      }
      for (CheckedTarget target : report.targets()) {
        new SarifReport(target, json).run(report.stale(target));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.flush();
  }

  private void run(List<StaleEntry> stale) throws IOException {
    json.writeStartObject();
    head(target.name(), json);
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", target.effort().stop().isEmpty());
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayFieldStart("results");
    Map<String, RootCause> causes = new HashMap<>();
    target.judgement().findings().rootCauses().forEach(cause -> causes.put(cause.key(), cause));
    for (Finding finding : target.judgement().findings().all()) {
      result(finding, causes.get(finding.rootKey()));
    }
    for (StaleEntry entry : stale) {
      result(entry);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A run that came to nothing: there are no results, and the invocation says why. */
  private static void run(UncheckedTarget target, JsonGenerator json) throws IOException {
    json.writeStartObject();
    head(target.name(), json);
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", false);
    json.writeArrayFieldStart("toolExecutionNotifications");
    json.writeStartObject();
    json.writeStringField("level", level(Severity.ERROR));
    message("message", target.reason(), json);
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayFieldStart("results");
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void head(String name, JsonGenerator json) throws IOException {
    tool(json);
    if (!name.isEmpty()) {
      // What is before the last slash tells the runs of one upload apart.
      json.writeObjectFieldStart("automationDetails");
      json.writeStringField("id", name + "/");
      json.writeEndObject();
    }
    json.writeStringField("columnKind", "utf16CodeUnits");
  }

  private static void tool(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "rpmsolve");
    json.writeArrayFieldStart("rules");
    for (Rule rule : Rule.values()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      message("shortDescription", rule.title(), json);
      message("fullDescription", rule.help(), json);
      message("help", rule.help(), json);
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(rule.severity()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String level(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static void message(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void result(Finding finding, RootCause cause) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().id());
    json.writeNumberField("ruleIndex", finding.rule().ordinal());
    json.writeStringField("level", level(finding.rule().severity()));
    message("message", text(finding, cause), json);
    locations(finding.subject());
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("rpmsolveKey/v1", finding.key());
    json.writeStringField("primaryLocationLineHash", places.fingerprint(finding) + ":1");
    json.writeEndObject();
    boolean isNew = finding.status() == Status.NEW;
    json.writeStringField("baselineState", isNew ? "new" : "unchanged");
    if (finding.status() == Status.KNOWN) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      if (!finding.note().isEmpty()) {
        json.writeStringField("justification", finding.note());
      }
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeObjectFieldStart("properties");
    json.writeStringField("rootCause", finding.rootKey());
    json.writeNumberField("rootCauseVictims", cause.victims().size());
    json.writeStringField("hint", cause.hint());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(StaleEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", StaleEntry.RULE.id());
    json.writeNumberField("ruleIndex", StaleEntry.RULE.ordinal());
    json.writeStringField("level", level(StaleEntry.RULE.severity()));
    message(
        "message", PlainText.escape(entry.sentence()) + ". Hint: " + entry.remedy() + ".", json);
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physicalLocation(entry.target());
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("rpmsolveKey/v1", entry.key());
    json.writeStringField("primaryLocationLineHash", entry.fingerprint() + ":1");
    json.writeEndObject();
    json.writeStringField("baselineState", "new");
    json.writeEndObject();
  }

  private String text(Finding finding, RootCause cause) {
    StringBuilder text = new StringBuilder();
    text.append(FindingText.sentence(finding, cause, target.levels())).append('.');
    var facts = FindingText.facts(finding);
    if (facts.size() > 1) {
      text.append(" The facts: ");
      text.append(String.join("; ", facts.subList(0, Math.min(FACTS_SHOWN, facts.size()))));
      text.append(
          facts.size() > FACTS_SHOWN ? "; and " + (facts.size() - FACTS_SHOWN) + " more." : ".");
    }
    return text.append(" Hint: ").append(PlainText.escape(cause.hint())).append('.').toString();
  }

  private void physicalLocation(String path) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", MarkupEscapes.uriPath(path));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", 1);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void locations(Subject subject) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physicalLocation(places.path(subject));
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", subject.name());
    json.writeStringField("fullyQualifiedName", subject.place() + "/" + subject.name());
    json.writeStringField("kind", subject.rpm().isPresent() ? "package" : "list");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
