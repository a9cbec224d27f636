package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.solution.Solution;
import dev.rpmsolve.core.solution.Transaction;
import dev.rpmsolve.core.solution.Transaction.Action;
import dev.rpmsolve.core.solution.Transaction.Departure;
import dev.rpmsolve.core.solution.Transaction.Step;
import dev.rpmsolve.core.solution.TransactionOrder;
import java.io.IOException;

/** Writes a transaction as a JSON object: its steps, what goes, the order, and its cycles. */
final class JsonTransaction {
  private final JsonOutput output;
  private final JsonGenerator json;
  private final JsonFacts facts;

  JsonTransaction(JsonOutput output, JsonFacts facts) {
    this.output = output;
    this.facts = facts;
    json = output.generator();
  }

  void field(String name, Solution solution) throws IOException {
    Transaction transaction = solution.transaction();
    TransactionOrder order = TransactionOrder.of(solution);
    json.writeObjectFieldStart(name);
    json.writeObjectFieldStart("counts");
    for (Action action : Action.values()) {
      long count = transaction.steps().stream().filter(step -> step.action() == action).count();
      json.writeNumberField(JsonOutput.word(action), count);
    }
    json.writeEndObject();
    json.writeNumberField("downloadBytes", transaction.downloadBytes());
    json.writeNumberField("installedBytesChange", transaction.installedBytesChange());
    json.writeArrayFieldStart("steps");
    for (Step step : transaction.steps()) {
      step(step);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("departures");
    for (Departure departure : transaction.departures()) {
      json.writeStartObject();
      json.writeStringField("action", JsonOutput.word(departure.action()));
      output.referenceField("package", departure.subject());
      output.referencesField("replacements", departure.replacements());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("order");
    for (TransactionOrder.Operation operation : order.operations()) {
      json.writeStartObject();
      json.writeStringField("operation", JsonOutput.word(operation.verb()));
      output.referenceField("package", operation.subject());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cycles");
    for (TransactionOrder.Cycle cycle : order.cycles()) {
      cycle(cycle);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void step(Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("action", JsonOutput.word(step.action()));
    output.packageField("package", step.subject());
    output.referencesField("replaced", step.replaced());
    json.writeNumberField("downloadBytes", step.downloadBytes());
    json.writeNumberField("installedBytesChange", step.installedBytesChange());
    json.writeFieldName("reason");
    facts.reason(step.reason());
    json.writeEndObject();
  }

  private void cycle(TransactionOrder.Cycle cycle) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("critical", cycle.isCritical());
    output.referencesField("packages", cycle.packages());
    json.writeArrayFieldStart("broken");
    for (TransactionOrder.Relation broken : cycle.broken()) {
      json.writeStartObject();
      output.referenceField("package", broken.dependent());
      output.referenceField("after", broken.prerequisite());
      json.writeArrayFieldStart("bonds");
      for (TransactionOrder.Bond bond : broken.bonds()) {
        json.writeString(JsonOutput.word(bond));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
