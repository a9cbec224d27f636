package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * JSON in one fixed layout: ASCII only, two blanks of indentation, line feeds.
 *
 * <p>Everything outside printable ASCII is escaped, so that the bytes are the same everywhere and
 * no terminal acts on them. Not thread-safe; does not close the stream behind it.
 */
final class JsonOutput implements AutoCloseable {
  private final OutputStream out;
  private final JsonGenerator json;

  JsonOutput(OutputStream out) throws IOException {
    this.out = out;
    JsonFactory factory =
        new JsonFactoryBuilder()
            .characterEscapes(new JsonEscapes())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();
    json = factory.createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(separators)
            .withArrayIndenter(indenter)
            .withObjectIndenter(indenter));
  }

  JsonGenerator generator() {
    return json;
  }

  /** Writes the fields that every report starts with. */
  void head(String schema, Universe universe) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", schema);
    machine(universe);
  }

  /** Writes what packages there are, and for which machine. */
  void machine(Universe universe) throws IOException {
    json.writeStringField("arch", universe.archPolicy().machine());
    json.writeArrayFieldStart("repositories");
    for (Repository repository : universe.repositories()) {
      json.writeStartObject();
      json.writeStringField("id", repository.id());
      json.writeNumberField("priority", repository.priority());
      json.writeNumberField("cost", repository.cost());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void packageField(String field, RpmPackage subject) throws IOException {
    json.writeFieldName(field);
    value(subject);
  }

  void packagesField(String field, List<RpmPackage> packages) throws IOException {
    json.writeArrayFieldStart(field);
    for (RpmPackage subject : packages) {
      value(subject);
    }
    json.writeEndArray();
  }

  /** Writes NEVRA and repository as text: enough to find a package that is only referred to. */
  void referencesField(String field, List<RpmPackage> packages) throws IOException {
    json.writeArrayFieldStart(field);
    for (RpmPackage subject : packages) {
      reference(subject);
    }
    json.writeEndArray();
  }

  void referenceField(String field, RpmPackage subject) throws IOException {
    json.writeFieldName(field);
    reference(subject);
  }

  private void reference(RpmPackage subject) throws IOException {
    json.writeStartObject();
    json.writeStringField("nevra", subject.toString());
    json.writeStringField("repository", subject.repository().id());
    json.writeEndObject();
  }

  private void value(RpmPackage subject) throws IOException {
    Evr evr = subject.evr();
    json.writeStartObject();
    json.writeStringField("nevra", subject.toString());
    json.writeStringField("name", subject.name());
    json.writeNumberField("epoch", evr.epoch());
    json.writeStringField("version", evr.version());
    if (evr.release().isPresent()) {
      json.writeStringField("release", evr.release().get());
    }
    json.writeStringField("arch", subject.arch());
    json.writeStringField("repository", subject.repository().id());
    json.writeStringField("location", subject.location());
    json.writeNumberField("downloadBytes", subject.downloadBytes());
    json.writeNumberField("installedBytes", subject.installedBytes());
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.close();
    out.write('\n');
  }

  /** Returns the word that stands for a constant: {@code budgetExhausted}. */
  static String word(Enum<?> constant) {
    String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder word = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return word.toString();
  }
}
