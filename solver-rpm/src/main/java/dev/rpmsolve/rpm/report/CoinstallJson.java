package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.closure.CoinstallReport;
import java.io.IOException;
import java.util.List;

/** Writes the fields of a verdict on items that are to be installed together. */
final class CoinstallJson {
  private final JsonOutput output;
  private final JsonGenerator json;

  CoinstallJson(JsonOutput output) {
    this.output = output;
    json = output.generator();
  }

  void fields(CheckedSet checked) throws IOException {
    CoinstallReport report = checked.report();
    json.writeBooleanField("coinstallable", report.isCoinstallable());
    json.writeArrayFieldStart("items");
    for (CoinstallReport.Item item : report.items()) {
      json.writeStartObject();
      json.writeStringField("spec", item.selection().toString());
      output.referencesField("candidates", item.candidates());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("conflicts");
    for (CoinstallReport.Conflict conflict : report.conflicts()) {
      json.writeStartObject();
      numbers("items", conflict.items());
      new JsonFacts(output, checked.universe(), Words.of(checked.universe()))
          .explanationField(conflict.explanation());
      json.writeEndObject();
    }
    json.writeEndArray();
    numbers("together", report.together());
    json.writeBooleanField("largest", report.isLargest());
    output.referencesField("installation", report.installation());
  }

  private void numbers(String field, List<Integer> numbers) throws IOException {
    json.writeArrayFieldStart(field);
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }
}
