package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.enablement.EnabledSet;
import dev.rpmsolve.core.enablement.EnablementReason;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.enablement.EnablementRule;
import dev.rpmsolve.rpm.metadata.Topic;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes which optional repositories to enable as JSON. */
final class EnablementJson {
  private final JsonGenerator json;
  private final EnablementOutcome outcome;

  EnablementJson(EnablementOutcome outcome, JsonOutput output) {
    this.outcome = outcome;
    json = output.generator();
  }

  void field(String name) throws IOException {
    json.writeObjectFieldStart(name);
    EnablementResult result = outcome.result();
    if (result instanceof EnablementResult.Found found) {
      json.writeStringField("result", "found");
      json.writeBooleanField("complete", found.isComplete());
      sets("sets", found.sets());
      strings("commands", outcome.commands(found.smallest().ids()));
    } else if (result instanceof EnablementResult.RuledOut out) {
      json.writeStringField("result", "ruledOut");
      json.writeArrayFieldStart("rules");
      for (EnablementRule rule : out.rules()) {
        rule(rule);
      }
      json.writeEndArray();
      sets("ignoringRules", List.of(out.ignoringRules()));
    } else if (result instanceof EnablementResult.Impossible) {
      json.writeStringField("result", "impossible");
    } else {
      json.writeStringField("result", "budgetExhausted");
    }
    json.writeNumberField("trials", result.trials());
    strings("offered", outcome.offered());
    strings("retired", outcome.leftOut().stream().map(Topic::name).toList());
    json.writeEndObject();
  }

  private void rule(EnablementRule rule) throws IOException {
    json.writeStartObject();
    if (rule instanceof EnablementRule.Conflict conflict) {
      json.writeStringField("kind", "conflict");
      strings("repositories", List.of(conflict.one(), conflict.other()));
    } else {
      json.writeStringField("kind", "allowedSets");
    }
    json.writeStringField("text", rule.toString());
    json.writeEndObject();
  }

  private void sets(String field, List<EnabledSet> sets) throws IOException {
    json.writeArrayFieldStart(field);
    for (EnabledSet set : sets) {
      json.writeStartObject();
      json.writeNumberField("cost", set.cost());
      json.writeArrayFieldStart("repositories");
      for (String id : set.ids()) {
        repository(id, Optional.ofNullable(set.reasons().get(id)));
      }
      json.writeEndArray();
      if (!set.givenUp().isEmpty()) {
        json.writeArrayFieldStart("givenUp");
        for (Map.Entry<String, EnablementReason> one : set.givenUp().entrySet()) {
          json.writeStartObject();
          json.writeStringField("advisory", one.getKey());
          reason(one.getValue());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void reason(EnablementReason reason) throws IOException {
    json.writeStringField("text", reason.headline());
    strings("facts", reason.facts());
    strings("helpful", reason.helpful());
  }

  private void repository(String id, Optional<EnablementReason> reason) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    if (outcome.topic(id).isPresent()) {
      topic(outcome.topic(id).get());
    }
    if (reason.isPresent()) {
      json.writeObjectFieldStart("withoutIt");
      reason(reason.get());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void topic(Topic topic) throws IOException {
    json.writeStringField("topic", topic.name());
    json.writeBooleanField("retired", topic.isRetired(outcome.today()));
    if (topic.support().end().isPresent()) {
      json.writeStringField("deprecatedFrom", topic.support().end().get().toString());
    }
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
