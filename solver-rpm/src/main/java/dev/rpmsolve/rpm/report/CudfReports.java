package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.CudfResult;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfFact;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfViolation;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Writes answers to CUDF documents and verdicts on such, for people and as {@code docs/json.md}
 * says.
 */
public final class CudfReports {
  private static final String CHECK_SCHEMA = "rpmsolve-cudf-check-1";
  private static final String SOLVE_SCHEMA = "rpmsolve-cudf-1";
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

  /**
   * Writes for people how good the best solution is: a line and a table of the criteria, or that
   * there is none, and why.
   *
   * @param answer what was found
   * @param out where to write
   * @throws IOException if writing fails
   */
  public static void write(CudfAnswer answer, Appendable out) throws IOException {
    CudfResult result = answer.result();
    out.append(head(result)).append('\n');
    for (CudfFact reason : result.reasons()) {
      out.append("  - ").append(PlainText.escape(reason.text(answer.document()))).append('\n');
    }
    if (result.best().isEmpty()) {
      return;
    }
    List<CudfResult.Value> values = result.best().get().values();
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.LEFT);
    for (int i = 0; i < values.size(); i++) {
      CudfResult.Value value = values.get(i);
      boolean isProven = value.value() == value.bound();
      table.row(
          answer.criteria().list().get(i).toString(),
          Long.toString(value.value()),
          isProven ? "proven" : "bound " + value.bound());
    }
    table.writeTo(out);
  }

  private static String head(CudfResult result) {
    return switch (result.status()) {
      case PROVEN -> "optimum: " + installed(result);
      case GAP -> "not proven to be the optimum: " + installed(result) + ", a limit ended the work";
      case INFEASIBLE ->
          result.reasons().isEmpty() ? "no solution" : "no solution; these contradict each other:";
      case STOPPED -> "a limit ended the work before a solution was found";
    };
  }

  private static String installed(CudfResult result) {
    int count = result.best().orElseThrow().solution().packageIds().length;
    return Quantities.count(count, "package") + " installed";
  }

  /**
   * Writes an answer as JSON.
   *
   * @param answer what was found
   * @param out where to write; flushed, not closed
   * @throws IOException if writing fails
   */
  public static void writeJson(CudfAnswer answer, OutputStream out) throws IOException {
    CudfResult result = answer.result();
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      json.writeStartObject();
      json.writeStringField("schema", SOLVE_SCHEMA);
      json.writeStringField("status", JsonOutput.word(result.status()));
      json.writeStringField("counting", answer.counting().word());
      if (result.best().isPresent()) {
        CudfResult.Answer best = result.best().get();
        json.writeNumberField("packages", best.solution().packageIds().length);
        json.writeArrayFieldStart("criteria");
        for (int i = 0; i < best.values().size(); i++) {
          json.writeStartObject();
          json.writeStringField("criterion", answer.criteria().list().get(i).toString());
          json.writeNumberField("value", best.values().get(i).value());
          json.writeNumberField("bound", best.values().get(i).bound());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeArrayFieldStart("reasons");
      for (CudfFact reason : result.reasons()) {
        json.writeString(reason.text(answer.document()));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.flush();
  }
}
