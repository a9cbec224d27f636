package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Rule;
import dev.rpmsolve.rpm.findings.Severity;
import dev.rpmsolve.rpm.findings.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the findings of a closure check as SARIF, the Static Analysis Results Interchange Format
 * of OASIS, version 2.1.0.
 *
 * <p>A result's artifact is the package file. Partial fingerprints hold the key, which survives a
 * rebuild, and its digest under the name that GitHub compares. Findings that the baseline knows are
 * unchanged and suppressed.
 */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final int FACTS_SHOWN = 20;

  private final CheckedClosure closure;
  private final JsonGenerator json;
  private final FindingPlace places = new FindingPlace();

  private SarifReport(CheckedClosure closure, JsonGenerator json) {
    this.closure = closure;
    this.json = json;
  }

  static void write(CheckedClosure closure, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      new SarifReport(closure, output.generator()).log();
    }
    out.flush();
  }

  private void log() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", closure.effort().stop().isEmpty());
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayFieldStart("results");
    Map<String, RootCause> causes = new HashMap<>();
    closure.judgement().findings().rootCauses().forEach(cause -> causes.put(cause.key(), cause));
    for (Finding finding : closure.judgement().findings().all()) {
      result(finding, causes.get(finding.rootKey()));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "rpmsolve");
    json.writeArrayFieldStart("rules");
    for (Rule rule : Rule.values()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      message("shortDescription", rule.title());
      message("fullDescription", rule.help());
      message("help", rule.help());
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

  private void message(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void result(Finding finding, RootCause cause) throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().id());
    json.writeNumberField("ruleIndex", finding.rule().ordinal());
    json.writeStringField("level", level(finding.rule().severity()));
    message("message", text(finding, cause));
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

  private String text(Finding finding, RootCause cause) {
    StringBuilder text = new StringBuilder();
    text.append(FindingText.name(finding.subject())).append(" " + closure.level().one() + ": ");
    text.append(PlainText.escape(cause.title())).append('.');
    var facts = FindingText.facts(finding);
    if (facts.size() > 1) {
      text.append(" The facts: ");
      text.append(String.join("; ", facts.subList(0, Math.min(FACTS_SHOWN, facts.size()))));
      text.append(
          facts.size() > FACTS_SHOWN ? "; and " + (facts.size() - FACTS_SHOWN) + " more." : ".");
    }
    return text.append(" Hint: ").append(PlainText.escape(cause.hint())).append('.').toString();
  }

  private void locations(RpmPackage subject) throws IOException {
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", MarkupEscapes.uriPath(FindingPlace.path(subject)));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", 1);
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", subject.toString());
    json.writeStringField("fullyQualifiedName", subject.repository().id() + "/" + subject);
    json.writeStringField("kind", "package");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
