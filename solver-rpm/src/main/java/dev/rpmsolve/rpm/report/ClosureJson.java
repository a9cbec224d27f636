package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Status;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the findings of a closure check as {@code docs/json.md} describes. */
final class ClosureJson {
  private static final String SCHEMA = "rpmsolve-closure-1";

  private final JsonOutput output;
  private final JsonGenerator json;
  private final JsonFacts facts;

  ClosureJson(JsonOutput output, CheckedClosure closure) {
    this.output = output;
    json = output.generator();
    facts = new JsonFacts(output, closure.universe(), Words.of(closure.universe()));
  }

  static void write(CheckedClosure closure, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(SCHEMA, closure.universe());
      new ClosureJson(output, closure).fields(closure);
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /** Writes the fields of an object that is open. */
  void fields(CheckedClosure closure) throws IOException {
    boolean isProvides = closure.level() == CheckLevel.PROVIDES;
    CheckEffort effort = closure.effort();
    Judgement judgement = closure.judgement();
    json.writeStringField("level", closure.level().toString());
    json.writeArrayFieldStart("checked");
    for (String id : closure.checkedIds()) {
      json.writeString(id);
    }
    json.writeEndArray();
    boolean isClosed = effort.isComplete() && judgement.findings().size() == 0;
    json.writeBooleanField("closed", isClosed);
    json.writeBooleanField("complete", effort.isComplete());
    if (!effort.isComplete()) {
      json.writeStringField("stop", JsonOutput.word(effort.stop().orElseThrow()));
    }
    json.writeNumberField("checkedCount", effort.checkedCount());
    json.writeNumberField(isProvides ? "brokenCount" : "uninstallableCount", closure.brokenCount());
    json.writeNumberField("newCount", judgement.findings().count(Status.NEW));
    json.writeNumberField("knownCount", judgement.findings().count(Status.KNOWN));
    json.writeNumberField("expiredCount", judgement.findings().count(Status.EXPIRED));
    json.writeArrayFieldStart("rootCauses");
    for (RootCause cause : judgement.findings().rootCauses()) {
      rootCause(cause);
    }
    json.writeEndArray();
    json.writeArrayFieldStart(isProvides ? "unprovided" : "uninstallable");
    for (Finding finding : judgement.findings().all()) {
      finding(finding, isProvides);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("fixed");
    for (BaselineEntry entry : judgement.fixed()) {
      entry(entry);
    }
    json.writeEndArray();
  }

  private void rootCause(RootCause cause) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", cause.key());
    json.writeStringField("rule", cause.rule().id());
    json.writeStringField("severity", JsonOutput.word(cause.rule().severity()));
    json.writeStringField("title", cause.title());
    json.writeStringField("hint", cause.hint());
    json.writeNumberField("victimCount", cause.victims().size());
    json.writeNumberField("freshCount", cause.freshCount());
    output.referencesField("sources", cause.sources());
    json.writeEndObject();
  }

  private void finding(Finding finding, boolean isProvides) throws IOException {
    json.writeStartObject();
    output.referenceField("package", finding.subject());
    if (isProvides && finding.explanation().causes().get(0) instanceof Cause.Requires requires) {
      json.writeStringField("dependency", requires.dependency().toString());
      output.referencesField("unavailable", requires.providers());
    }
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("key", finding.key());
    json.writeStringField("rootCause", finding.rootKey());
    json.writeStringField("status", JsonOutput.word(finding.status()));
    if (!finding.note().isEmpty()) {
      json.writeStringField("reason", finding.note());
    }
    if (!isProvides) {
      facts.explanationField(finding.explanation());
    }
    json.writeEndObject();
  }

  private void entry(BaselineEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", entry.key());
    json.writeNumberField("count", entry.count());
    json.writeEndObject();
  }
}
