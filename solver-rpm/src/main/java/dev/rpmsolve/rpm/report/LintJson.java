package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.closure.LintFinding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes what lints saw as fields of a JSON object, which differ from rule to rule. */
final class LintJson {
  private final JsonOutput output;
  private final JsonGenerator json;

  LintJson(JsonOutput output) {
    this.output = output;
    json = output.generator();
  }

  void fields(LintFinding finding) throws IOException {
    if (finding instanceof LintFinding.MissingFeature missing) {
      json.writeStringField("dependency", missing.dependency().toString());
      if (missing.since().isPresent()) {
        json.writeStringField("since", missing.since().get());
      }
    } else if (finding instanceof LintFinding.RichDependency rich) {
      json.writeStringField("kind", rich.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("dependency", rich.dependency().toString());
    } else if (finding instanceof LintFinding.HiddenPath hidden) {
      json.writeStringField("path", hidden.path());
      output.referencesField("owners", hidden.owners());
    } else if (finding instanceof LintFinding.OtherChecksum checksum) {
      json.writeStringField("checksum", checksum.checksum());
      output.referencesField("others", checksum.others());
      strings("otherChecksums", checksum.otherChecksums());
    } else if (finding instanceof LintFinding.SelfObsoletes self) {
      json.writeStringField("dependency", self.dependency().toString());
    } else if (finding instanceof LintFinding.FileConflict conflict) {
      output.referenceField("other", conflict.other());
      strings("paths", conflict.paths());
    }
    json.writeStringField("message", finding.message());
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
