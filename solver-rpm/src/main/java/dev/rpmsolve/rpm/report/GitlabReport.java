package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Severity;
import dev.rpmsolve.rpm.findings.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes findings as GitLab reads code quality: the fields of the Code Climate format that its
 * documentation requires, one entry per finding.
 */
final class GitlabReport {
  private GitlabReport() {}

  static void write(CheckReport report, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      json.writeStartArray();
      for (UncheckedTarget target : report.unchecked()) {
        write(target, json);
      }
      for (CheckedTarget target : report.targets()) {
        write(target, json);
        for (StaleEntry entry : report.stale(target)) {
          write(entry, json);
        }
      }
      json.writeEndArray();
    }
    out.flush();
  }

  /** What was not checked may hide anything, so it is as bad as can be. */
  private static void write(UncheckedTarget target, JsonGenerator json) throws IOException {
    String name = PlainText.escape(target.name());
    json.writeStartObject();
    json.writeStringField("description", name + " is not checked: " + target.reason());
    json.writeStringField("check_name", UncheckedTarget.TYPE);
    json.writeStringField(
        "fingerprint", FindingPlace.digest(UncheckedTarget.TYPE + " " + target.name()));
    json.writeStringField("severity", "blocker");
    location(name, json);
    json.writeEndObject();
  }

  private static void write(StaleEntry entry, JsonGenerator json) throws IOException {
    String name = PlainText.escape(entry.target());
    json.writeStartObject();
    json.writeStringField(
        "description", name + ": " + PlainText.escape(entry.sentence()) + "; " + entry.remedy());
    json.writeStringField("check_name", StaleEntry.RULE.id());
    json.writeStringField("fingerprint", entry.fingerprint());
    json.writeStringField("severity", severity(StaleEntry.RULE.severity()));
    location(name, json);
    json.writeEndObject();
  }

  private static void location(String path, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("location");
    json.writeStringField("path", path);
    json.writeObjectFieldStart("lines");
    json.writeNumberField("begin", 1);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(CheckedTarget target, JsonGenerator json) throws IOException {
    Map<String, RootCause> causes = new HashMap<>();
    target.judgement().findings().rootCauses().forEach(cause -> causes.put(cause.key(), cause));
    FindingPlace places = new FindingPlace(target);
    String lead = target.name().isEmpty() ? "" : PlainText.escape(target.name()) + ": ";
    for (Finding finding : target.judgement().findings().all()) {
      RootCause cause = causes.get(finding.rootKey());
      json.writeStartObject();
      json.writeStringField(
          "description", lead + FindingText.sentence(finding, cause, target.levels()));
      json.writeStringField("check_name", finding.rule().id());
      json.writeStringField("fingerprint", places.fingerprint(finding));
      json.writeStringField("severity", severity(finding));
      location(PlainText.escape(places.path(finding.subject())), json);
      json.writeEndObject();
    }
  }

  private static String severity(Finding finding) {
    if (finding.status() == Status.KNOWN) {
      return "info";
    }
    return severity(finding.rule().severity());
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
