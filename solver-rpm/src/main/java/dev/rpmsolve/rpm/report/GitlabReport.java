package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes the findings of a closure check as GitLab reads code quality: the fields of the Code
 * Climate format that its documentation requires, one entry per finding.
 */
final class GitlabReport {
  private GitlabReport() {}

  static void write(CheckedClosure closure, OutputStream out) throws IOException {
    Map<String, RootCause> causes = new HashMap<>();
    closure.judgement().findings().rootCauses().forEach(cause -> causes.put(cause.key(), cause));
    FindingPlace places = new FindingPlace();
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      json.writeStartArray();
      for (Finding finding : closure.judgement().findings().all()) {
        RpmPackage subject = finding.subject();
        json.writeStartObject();
        json.writeStringField(
            "description",
            FindingText.name(subject)
                + " "
                + closure.level().one()
                + ": "
                + PlainText.escape(causes.get(finding.rootKey()).title()));
        json.writeStringField("check_name", finding.rule().id());
        json.writeStringField("fingerprint", places.fingerprint(finding));
        json.writeStringField("severity", severity(finding));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", PlainText.escape(FindingPlace.path(subject)));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", 1);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.flush();
  }

  private static String severity(Finding finding) {
    if (finding.status() == Status.KNOWN) {
      return "info";
    }
    return switch (finding.rule().severity()) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case NOTE -> "info";
    };
  }
}
