package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfViolation;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Writes verdicts on answers to CUDF documents, for people and as {@code docs/json.md} says. */
public final class CudfReports {
  private static final String CHECK_SCHEMA = "rpmsolve-cudf-check-1";
  private static final int SHOWN = 20;

  private CudfReports() {}

  /**
   * Writes a verdict for people: a line that says whether the answer is a solution, what is wrong
   * with it, and a table of the criteria.
   *
   * @param verdict the verdict
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(CudfVerdict verdict, Appendable out) throws IOException {
    if (verdict.solution().isEmpty()) {
      out.append("no solution: the answer is FAIL, which is not checked\n");
      return;
    }
    CudfDocument document = verdict.solution().get().document();
    out.append(head(verdict, verdict.solution().get())).append('\n');
    List<CudfViolation> violations = verdict.violations();
    for (CudfViolation violation : violations.subList(0, Math.min(SHOWN, violations.size()))) {
      out.append("  - ").append(PlainText.escape(violation.text(document))).append('\n');
    }
    if (violations.size() > SHOWN) {
      out.append("  - and ").append(violations.size() - SHOWN + " more\n");
    }
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT);
    table.row("criterion", "names", "packages");
    for (int i = 0; i < verdict.criteria().size(); i++) {
      table.row(
          verdict.criteria().list().get(i).toString(),
          verdict.byNames().get(i).toString(),
          verdict.byPackages().get(i).toString());
    }
    table.writeTo(out);
  }

  private static String head(CudfVerdict verdict, CudfSolution solution) {
    String packages = Quantities.count(solution.packageIds().length, "package") + " installed";
    return verdict.isValid()
        ? "solution: " + packages
        : "not a solution: "
            + packages
            + ", "
            + Quantities.count(verdict.violations().size(), "violation");
  }

  /**
   * Writes a verdict as JSON.
   *
   * @param verdict the verdict
   * @param out where to write; flushed, not closed
   * @throws IOException if writing fails
   */
  public static void writeJson(CudfVerdict verdict, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      json.writeStartObject();
      json.writeStringField("schema", CHECK_SCHEMA);
      json.writeBooleanField("valid", verdict.isValid());
      json.writeBooleanField("fail", verdict.solution().isEmpty());
      if (verdict.solution().isPresent()) {
        write(verdict, verdict.solution().get(), json);
      }
      json.writeEndObject();
    }
    out.flush();
  }

  private static void write(CudfVerdict verdict, CudfSolution solution, JsonGenerator json)
      throws IOException {
    json.writeNumberField("packages", solution.packageIds().length);
    json.writeArrayFieldStart("violations");
    for (CudfViolation violation : verdict.violations()) {
      String name = violation.getClass().getSimpleName();
      json.writeStartObject();
      json.writeStringField(
          "kind", name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
      json.writeStringField("text", violation.text(solution.document()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("criteria");
    for (int i = 0; i < verdict.criteria().size(); i++) {
      json.writeStartObject();
      json.writeStringField("criterion", verdict.criteria().list().get(i).toString());
      json.writeNumberField("names", verdict.byNames().get(i));
      json.writeNumberField("packages", verdict.byPackages().get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
