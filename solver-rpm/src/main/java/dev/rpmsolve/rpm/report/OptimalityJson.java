package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.RunnerUp;
import java.io.IOException;

/** Writes as JSON how good an answer is by its criteria, and the next best ones. */
final class OptimalityJson {
  private final JsonOutput output;
  private final JsonGenerator json;
  private final JsonFacts facts;

  OptimalityJson(JsonOutput output, JsonFacts facts) {
    this.output = output;
    this.facts = facts;
    json = output.generator();
  }

  /** Writes nothing for an answer that was not chosen by criteria. */
  void fields(Resolution resolution) throws IOException {
    if (resolution.extras().optimality().isEmpty()) {
      return;
    }
    json.writeFieldName("optimality");
    optimality(resolution.extras().optimality().get());
    if (resolution.extras().proof().isPresent()) {
      json.writeObjectFieldStart("proof");
      json.writeNumberField("steps", resolution.extras().proof().get().steps());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("runnersUp");
    for (RunnerUp next : resolution.extras().runnersUp()) {
      json.writeStartObject();
      json.writeFieldName("optimality");
      optimality(next.optimality());
      new JsonTransaction(output, facts).field("transaction", next.solution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void optimality(Optimality optimality) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("proven", optimality.isProven());
    json.writeObjectFieldStart("wishes");
    bounds(optimality.wishes());
    json.writeEndObject();
    json.writeArrayFieldStart("criteria");
    for (Optimality.Value value : optimality.values()) {
      json.writeStartObject();
      json.writeStringField("criterion", value.criterion().toString());
      bounds(value.bounds());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void bounds(Optimality.Bounds bounds) throws IOException {
    json.writeNumberField("value", bounds.value());
    json.writeNumberField("bound", bounds.bound());
    json.writeNumberField("first", bounds.first());
  }
}
