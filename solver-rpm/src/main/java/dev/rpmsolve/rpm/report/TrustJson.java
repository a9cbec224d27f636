package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.rpm.trust.DigestFinding;
import dev.rpmsolve.rpm.trust.FileFinding;
import dev.rpmsolve.rpm.trust.MetadataTrust;
import dev.rpmsolve.rpm.trust.PackageTrust;
import dev.rpmsolve.rpm.trust.SignatureFinding;
import dev.rpmsolve.rpm.trust.Signer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes what checks of signatures say, for programs; {@code docs/json.md} has the fields. */
public final class TrustJson {
  private static final String SCHEMA = "rpmsolve-verify-1";

  private final JsonGenerator json;

  private TrustJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a report.
   *
   * @param report what was found
   * @param out where to write; flushed, not closed
   * @throws IOException if writing fails
   */
  public static void write(TrustReport report, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      new TrustJson(output.generator()).write(report);
    }
    out.flush();
  }

  private void write(TrustReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeBooleanField("good", report.isGood());
    json.writeArrayFieldStart("packages");
    for (PackageTrust one : report.packages()) {
      json.writeStartObject();
      json.writeStringField("file", one.file());
      json.writeStringField("verdict", JsonOutput.word(one.verdict()));
      detail(one.detail());
      signatures(one.signatures());
      digests(one.digests());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("repositories");
    for (MetadataTrust one : report.repositories()) {
      json.writeStartObject();
      json.writeStringField("folder", one.folder());
      json.writeStringField("verdict", JsonOutput.word(one.verdict()));
      json.writeStringField("age", JsonOutput.word(one.age().verdict()));
      detail(one.age().detail());
      signatures(one.signatures());
      files(one.files());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void detail(String text) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField("detail", text);
    }
  }

  private void signatures(List<SignatureFinding> findings) throws IOException {
    json.writeArrayFieldStart("signatures");
    for (SignatureFinding finding : findings) {
      json.writeStartObject();
      json.writeStringField("of", JsonOutput.word(finding.kind()));
      json.writeStringField("verdict", JsonOutput.word(finding.verdict()));
      detail(finding.detail());
      if (finding.signer().isPresent()) {
        signer(finding.signer().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void signer(Signer signer) throws IOException {
    json.writeStringField("keyId", signer.keyId());
    if (signer.fingerprint().isPresent()) {
      json.writeStringField("fingerprint", signer.fingerprint().get());
    }
    if (signer.userId().isPresent()) {
      json.writeStringField("userId", signer.userId().get());
    }
    json.writeStringField("algorithms", signer.algorithms());
    json.writeStringField("created", signer.created().toString());
  }

  private void digests(List<DigestFinding> findings) throws IOException {
    json.writeArrayFieldStart("digests");
    for (DigestFinding finding : findings) {
      json.writeStartObject();
      json.writeStringField("of", JsonOutput.word(finding.digest().cover()));
      json.writeStringField("algorithm", finding.digest().algorithm());
      json.writeBooleanField("right", finding.isRight());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void files(List<FileFinding> findings) throws IOException {
    json.writeArrayFieldStart("files");
    for (FileFinding finding : findings) {
      json.writeStartObject();
      json.writeStringField("type", finding.type());
      json.writeStringField("location", finding.href());
      json.writeStringField("state", JsonOutput.word(finding.state()));
      detail(finding.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
