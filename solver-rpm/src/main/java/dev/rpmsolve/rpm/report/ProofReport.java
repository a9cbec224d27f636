package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.OptimalityProof;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells of a proof that was checked.
 *
 * @param proof the proof
 * @param verdict what was found
 */
public record ProofReport(OptimalityProof proof, OptimalityProof.Verdict verdict) {
  private static final String SCHEMA = "rpmsolve-proof-check-1";

  /**
   * Writes for people.
   *
   * @param out where to write
   * @throws IOException if writing fails
   */
  public void write(Appendable out) throws IOException {
    out.append("The claim: ").append(claim()).append('\n');
    String steps = Quantities.count(proof.steps(), "step");
    if (verdict.stop().isPresent()) {
      out.append("incomplete: ").append(EffortText.stop(verdict.stop().get())).append('\n');
    } else if (verdict.flaw().isPresent()) {
      out.append("The proof of ").append(steps).append(" does not hold: ");
      out.append(verdict.flaw().get()).append('\n');
    } else {
      out.append("The proof of ").append(steps).append(" holds.\n");
    }
  }

  private String claim() {
    return proof.values().isEmpty()
        ? "there is no answer"
        : "no answer is better than "
            + proof.values().get().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * Writes JSON.
   *
   * @param out where to write; flushed, not closed
   * @throws IOException if writing fails
   */
  public void writeJson(OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = output.generator();
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("status", status());
      json.writeNumberField("steps", proof.steps());
      if (proof.values().isPresent()) {
        json.writeArrayFieldStart("values");
        for (long value : proof.values().orElse(List.of())) {
          json.writeNumber(value);
        }
        json.writeEndArray();
      }
      if (verdict.flaw().isPresent()) {
        json.writeStringField("flaw", verdict.flaw().get());
      }
      json.writeEndObject();
    }
    out.flush();
  }

  private String status() {
    if (verdict.stop().isPresent()) {
      return verdict.stop().get().name().toLowerCase(Locale.ROOT);
    }
    return verdict.isProven() ? "proven" : "flawed";
  }
}
