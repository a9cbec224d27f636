package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.closure.ClosureDeltaReport;
import dev.rpmsolve.core.closure.ClosureDeltaReport.Loss;
import dev.rpmsolve.core.closure.ClosureDeltaReport.StillBroken;
import dev.rpmsolve.core.closure.CoinstallReport;
import dev.rpmsolve.core.closure.Uninstallable;
import java.io.IOException;
import java.io.OutputStream;

/** Writes what a change broke and mended as {@code docs/json.md} describes. */
final class DeltaJson {
  private static final String SCHEMA = "rpmsolve-closure-diff-1";

  private DeltaJson() {}

  static void write(CheckedDelta checked, OutputStream out) throws IOException {
    CheckedTarget target = checked.target();
    try (JsonOutput output = new JsonOutput(out)) {
      output.head(SCHEMA, target.universe());
      new FindingsJson(CheckReport.Kind.CLOSURE, target, output).fields();
      delta(checked.delta(), output);
      if (checked.set().isPresent()) {
        JsonGenerator json = output.generator();
        json.writeObjectFieldStart("set");
        json.writeBooleanField("lost", checked.set().get().isLost());
        set("before", checked.set().get().before(), target, output);
        set("after", checked.set().get().after(), target, output);
        json.writeEndObject();
      }
      output.generator().writeEndObject();
    }
    out.flush();
  }

  /** Writes the fields that say what changed. */
  static void delta(ClosureDeltaReport delta, JsonOutput output) throws IOException {
    JsonGenerator json = output.generator();
    json.writeNumberField("changedCount", delta.changedCount());
    output.referencesField("broken", delta.broken().stream().map(Uninstallable::subject).toList());
    json.writeArrayFieldStart("stillBroken");
    for (StillBroken still : delta.stillBroken()) {
      json.writeStartObject();
      output.referenceField("before", still.before().subject());
      output.referenceField("after", still.after().subject());
      json.writeBooleanField("otherFacts", still.hasOtherCause());
      json.writeEndObject();
    }
    json.writeEndArray();
    output.referencesField("mended", delta.fixed());
    output.referencesField("gone", delta.gone());
    json.writeArrayFieldStart("notTogether");
    for (Loss loss : delta.losses()) {
      json.writeStartObject();
      output.referenceField("changed", loss.changed());
      output.referenceField("other", loss.other());
      output.referenceField("excluding", loss.excluding());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void set(
      String field, CoinstallReport report, CheckedTarget target, JsonOutput output)
      throws IOException {
    output.generator().writeObjectFieldStart(field);
    new CoinstallJson(output).fields(new CheckedSet(target.universe(), report, 0));
    output.generator().writeEndObject();
  }
}
