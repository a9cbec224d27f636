package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.closure.Witnesses;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.rpm.findings.AllowanceUse;
import dev.rpmsolve.rpm.findings.BaselineEntry;
import dev.rpmsolve.rpm.findings.Evidence;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Status;
import dev.rpmsolve.rpm.findings.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;

/** Writes findings as {@code docs/json.md} describes, in a schema for each command. */
final class FindingsJson {
  private static final String SCHEMA = "rpmsolve-%s-1";

  private final CheckReport.Kind kind;
  private final CheckedTarget target;
  private final JsonOutput output;
  private final JsonGenerator json;
  private final JsonFacts facts;

  FindingsJson(CheckReport.Kind kind, CheckedTarget target, JsonOutput output) {
    this.kind = kind;
    this.target = target;
    this.output = output;
    json = output.generator();
    facts = new JsonFacts(output, target.universe(), Words.of(target.universe()));
  }

  static void write(CheckReport report, OutputStream out) throws IOException {
    String schema = SCHEMA.formatted(report.kind().word());
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      if (report.isMatrix()) {
        json.writeStartObject();
        json.writeStringField("schema", schema);
        json.writeNumberField("targetCount", report.targetCount());
        json.writeNumberField("freshCount", report.freshCount());
        unchecked(report, json);
        json.writeArrayFieldStart("targets");
        for (CheckedTarget target : report.targets()) {
          json.writeStartObject();
          json.writeStringField("name", target.name());
          output.machine(target.universe());
          new FindingsJson(report.kind(), target, output).fields();
          json.writeEndObject();
        }
        json.writeEndArray();
      } else {
        CheckedTarget target = report.targets().get(0);
        output.head(schema, target.universe());
        new FindingsJson(report.kind(), target, output).fields();
        if (report.witnesses().isPresent()) {
          witnesses(report.witnesses().get(), output);
        }
      }
      json.writeEndObject();
    }
    out.flush();
  }

  private static void unchecked(CheckReport report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("unchecked");
    for (UncheckedTarget target : report.unchecked()) {
      json.writeStartObject();
      json.writeStringField("name", target.name());
      json.writeStringField("reason", target.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void witnesses(Witnesses witnesses, JsonOutput output) throws IOException {
    JsonGenerator json = output.generator();
    json.writeArrayFieldStart("witnesses");
    for (Witnesses.Witness witness : witnesses.found()) {
      json.writeStartObject();
      output.referenceField("package", witness.subject());
      output.referencesField("installation", witness.installation());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private boolean isClosure() {
    return kind == CheckReport.Kind.CLOSURE;
  }

  private boolean isProvides() {
    return isClosure() && target.level() == CheckLevel.PROVIDES;
  }

  /** Writes the fields of an object that is open. */
  void fields() throws IOException {
    CheckEffort effort = target.effort();
    Judgement judgement = target.judgement();
    if (isClosure()) {
      json.writeStringField("level", target.level().toString());
    } else if (kind == CheckReport.Kind.CHECK) {
      strings("levels", target.levels().stream().map(CheckLevel::toString).toList());
    }
    strings("checked", target.checkedIds());
    if (isClosure()) {
      boolean isClosed = effort.isComplete() && judgement.findings().size() == 0;
      json.writeBooleanField("closed", isClosed);
    }
    json.writeBooleanField("complete", effort.isComplete());
    if (!effort.isComplete()) {
      json.writeStringField("stop", JsonOutput.word(effort.stop().orElseThrow()));
    }
    json.writeNumberField("checkedCount", effort.checkedCount());
    if (isClosure()) {
      String count = isProvides() ? "brokenCount" : "uninstallableCount";
      json.writeNumberField(count, target.brokenCount());
    } else {
      json.writeNumberField("findingCount", judgement.findings().size());
    }
    json.writeNumberField("newCount", judgement.findings().count(Status.NEW));
    json.writeNumberField("knownCount", judgement.findings().count(Status.KNOWN));
    json.writeNumberField("expiredCount", judgement.findings().count(Status.EXPIRED));
    lists(judgement);
  }

  private void lists(Judgement judgement) throws IOException {
    json.writeArrayFieldStart("rootCauses");
    for (RootCause cause : judgement.findings().rootCauses()) {
      rootCause(cause);
    }
    json.writeEndArray();
    json.writeArrayFieldStart(
        !isClosure() ? "findings" : isProvides() ? "unprovided" : "uninstallable");
    for (Finding finding : findings(judgement)) {
      finding(finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("fixed");
    for (BaselineEntry entry : judgement.fixed()) {
      entry(entry);
    }
    json.writeEndArray();
    if (kind == CheckReport.Kind.CHECK) {
      json.writeArrayFieldStart("allowances");
      for (AllowanceUse use : judgement.allowances()) {
        allowance(use);
      }
      json.writeEndArray();
    }
  }

  private List<Finding> findings(Judgement judgement) {
    List<Finding> all = judgement.findings().all();
    return kind == CheckReport.Kind.LINT
        ? all.stream().sorted(Comparator.comparing(Finding::rule)).toList()
        : all;
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

  private void finding(Finding finding) throws IOException {
    json.writeStartObject();
    if (finding.subject() instanceof Subject.NamedList list) {
      json.writeStringField("list", list.name());
      strings("items", list.specs());
    } else {
      output.referenceField("package", finding.subject().rpm().orElseThrow());
    }
    List<Cause> causes = finding.evidence().causes();
    if (isProvides() && causes.get(0) instanceof Cause.Requires requires) {
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
    if (finding.evidence() instanceof Evidence.Observation observation) {
      new LintJson(output).fields(observation.lint());
    } else if (!isProvides()
        && finding.evidence() instanceof Evidence.Contradiction contradiction) {
      facts.explanationField(contradiction.explanation());
    }
    json.writeEndObject();
  }

  private void entry(BaselineEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", entry.key());
    json.writeNumberField("count", entry.count());
    json.writeEndObject();
  }

  private void allowance(AllowanceUse use) throws IOException {
    json.writeStartObject();
    if (use.allowance().key().isPresent()) {
      json.writeStringField("key", use.allowance().key().get());
    }
    if (use.allowance().rule().isPresent()) {
      json.writeStringField("rule", use.allowance().rule().get().id());
    }
    if (use.allowance().subjects().isPresent()) {
      json.writeStringField("package", use.allowance().subjects().get());
    }
    json.writeStringField("reason", use.allowance().reason());
    if (use.allowance().expires().isPresent()) {
      json.writeStringField("expires", use.allowance().expires().get().toString());
    }
    json.writeNumberField("count", use.count());
    json.writeBooleanField("expired", use.isExpired());
    json.writeEndObject();
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
