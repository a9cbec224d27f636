package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.closure.ImpactRanking;
import dev.rpmsolve.core.closure.Needs;
import java.io.IOException;

/** Writes the fields of strong dependencies and impacts. */
final class AnalysisJson {
  private final JsonOutput output;
  private final JsonGenerator json;

  AnalysisJson(JsonOutput output) {
    this.output = output;
    json = output.generator();
  }

  void fields(NeedsAnswer answer) throws IOException {
    Needs needs = answer.needs();
    json.writeStringField("spec", answer.spec());
    output.referencesField("subjects", needs.subjects());
    output.referencesField("installable", needs.installable());
    json.writeArrayFieldStart("needs");
    for (Needs.Need need : needs.needs()) {
      json.writeStartObject();
      json.writeStringField("name", need.name());
      output.referencesField("always", need.always());
      output.referencesField("alternatives", need.alternatives());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (answer.why().isPresent()) {
      new JsonFacts(output, answer.universe(), Words.of(answer.universe()))
          .explanationField(answer.why().get());
    }
  }

  void fields(ImpactAnswer answer) throws IOException {
    json.writeStringField("spec", answer.spec());
    output.referencesField("subjects", answer.impact().subjects());
    json.writeNumberField("impactedCount", answer.impact().impacted().size());
    output.referencesField("impacted", answer.impact().impacted());
  }

  void fields(RankingAnswer answer) throws IOException {
    ImpactRanking ranking = answer.ranking();
    json.writeNumberField("checkedCount", ranking.checkedCount());
    json.writeNumberField("installableCount", ranking.installableCount());
    json.writeNumberField("nameCount", ranking.entries().size());
    json.writeArrayFieldStart("top");
    int left = answer.top();
    for (ImpactRanking.Entry entry : ranking.entries()) {
      if (left-- == 0) {
        break;
      }
      json.writeStartObject();
      json.writeStringField("name", entry.name());
      json.writeNumberField("packages", entry.packageCount());
      json.writeNumberField("names", entry.nameCount());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
