package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.rpm.lock.LockDiff;
import dev.rpmsolve.rpm.lock.LockFile;
import dev.rpmsolve.rpm.lock.LockFinding;
import dev.rpmsolve.rpm.lock.LockedMachine;
import dev.rpmsolve.rpm.lock.LockedPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes what lock files are about as {@code docs/json.md} describes. */
public final class LockJson {
  private static final String VERIFY_SCHEMA = "rpmsolve-lock-verify-1";
  private static final String DIFF_SCHEMA = "rpmsolve-lock-diff-1";
  private static final String LIST_SCHEMA = "rpmsolve-lock-list-1";

  private LockJson() {}

  /**
   * Writes what a check of a lock file found.
   *
   * @param lock the file
   * @param findings what was found
   * @param out receives the bytes; not closed
   * @throws IOException if it cannot be written
   */
  public static void verified(LockFile lock, List<LockFinding> findings, OutputStream out)
      throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = start(output, VERIFY_SCHEMA);
      json.writeBooleanField(
          "valid", findings.stream().noneMatch(finding -> finding.kind().isError()));
      json.writeNumberField(
          "packageCount", lock.machines().stream().mapToInt(m -> m.packages().size()).sum());
      json.writeArrayFieldStart("findings");
      for (LockFinding finding : findings) {
        json.writeStartObject();
        json.writeStringField("kind", word(finding.kind()));
        json.writeBooleanField("error", finding.kind().isError());
        if (finding.arch().isPresent()) {
          json.writeStringField("arch", finding.arch().get());
        }
        json.writeStringField("subject", finding.subject());
        json.writeStringField("detail", finding.detail());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.flush();
  }

  /**
   * Writes what differs between two lock files.
   *
   * @param diff the differences
   * @param out receives the bytes; not closed
   * @throws IOException if it cannot be written
   */
  public static void diff(LockDiff diff, OutputStream out) throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = start(output, DIFF_SCHEMA);
      json.writeBooleanField("requestChanged", diff.isRequestChanged());
      json.writeArrayFieldStart("changes");
      for (LockDiff.Change change : diff.changes()) {
        json.writeStartObject();
        json.writeStringField("arch", change.arch());
        json.writeStringField("kind", word(change.kind()));
        json.writeStringField("name", change.subject().name());
        side("before", change.before(), json);
        side("after", change.after(), json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.flush();
  }

  private static void side(String field, Optional<LockedPackage> one, JsonGenerator json)
      throws IOException {
    if (one.isPresent()) {
      json.writeObjectFieldStart(field);
      fields(one.get(), json);
      json.writeEndObject();
    }
  }

  /**
   * Writes the packages of a lock file for a program that fetches them.
   *
   * @param machines the architectures that are wanted
   * @param url makes an address of an architecture and a package; empty if it is not known
   * @param out receives the bytes; not closed
   * @throws IOException if it cannot be written
   */
  public static void list(
      List<LockedMachine> machines,
      BiFunction<String, LockedPackage, Optional<String>> url,
      OutputStream out)
      throws IOException {
    try (JsonOutput output = new JsonOutput(out)) {
      JsonGenerator json = start(output, LIST_SCHEMA);
      json.writeArrayFieldStart("packages");
      for (LockedMachine machine : machines) {
        for (LockedPackage one : machine.packages()) {
          json.writeStartObject();
          json.writeStringField("machine", machine.arch());
          json.writeStringField("name", one.nevra().name());
          fields(one, json);
          Optional<String> address = url.apply(machine.arch(), one);
          if (address.isPresent()) {
            json.writeStringField("url", address.get());
          }
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.flush();
  }

  private static void fields(LockedPackage one, JsonGenerator json) throws IOException {
    json.writeStringField("evr", one.nevra().evr().toString());
    json.writeStringField("arch", one.nevra().arch());
    json.writeStringField("repository", one.repository());
    String algorithm = one.checksum().algorithm().name().toLowerCase(Locale.ROOT);
    json.writeStringField("checksum", algorithm + ":" + one.checksum().hex());
    json.writeNumberField("size", one.size());
    json.writeStringField("location", one.location());
  }

  private static JsonGenerator start(JsonOutput output, String schema) throws IOException {
    JsonGenerator json = output.generator();
    json.writeStartObject();
    json.writeStringField("schema", schema);
    return json;
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
