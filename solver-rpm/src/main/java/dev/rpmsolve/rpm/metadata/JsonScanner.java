package dev.rpmsolve.rpm.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * JSON from untrusted sources, read token by token, with complaints that name a line.
 *
 * <p>Values are looked at where they start; each method leaves the last token of the value as the
 * current one. Bounds of depth, names and texts are those of XML. Not thread-safe.
 */
final class JsonScanner implements AutoCloseable {
  private static final String SOURCE = " (start marker at [Source";

  private final JsonParser json;
  private final String file;
  private final String remedy;

  /** What is done with one value of several. */
  @FunctionalInterface
  interface Action {
    void read() throws IOException;
  }

  /** What is done with one field; the value is the current one. */
  @FunctionalInterface
  interface FieldAction {
    void read(String name) throws IOException;
  }

  /**
   * Begins to read.
   *
   * @param in the JSON bytes
   * @param file the name for messages
   * @param limits bounds of syntax
   * @param remedy what to do about a file that is not acceptable
   */
  JsonScanner(InputStream in, String file, ReadLimits.Xml limits, String remedy)
      throws IOException {
    this.file = file;
    this.remedy = remedy;
    JsonFactory factory =
        new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxNameLength(limits.name())
                    .maxStringLength(limits.text())
                    .maxNumberLength(limits.name())
                    .build())
            .build();
    json = typed(() -> factory.createParser(in));
    json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
  }

  /** Something that may stumble over the bytes. */
  @FunctionalInterface
  private interface Step<T> {
    T take() throws IOException;
  }

  /** Turns complaints of the parser into ours; failures of the stream stay what they are. */
  private <T> T typed(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (StreamConstraintsException e) {
      throw because(e, Kind.LIMIT_EXCEEDED, "JSON within the limits (ReadLimits.Xml)", e);
    } catch (JsonProcessingException e) {
      throw because(e, Kind.MALFORMED, "JSON", e);
    } catch (CharConversionException e) {
      throw because(e, Kind.MALFORMED, "JSON in UTF-8", null);
    }
  }

  private MetadataException because(
      IOException cause, Kind kind, String expected, JsonProcessingException known) {
    boolean hasLine = known != null && known.getLocation() != null;
    int line = hasLine ? Math.max(1, known.getLocation().getLineNr()) : 1;
    String found = known == null ? cause.getMessage() : withoutSource(known.getOriginalMessage());
    MetadataException typed =
        MetadataException.atLine(kind, file, line, new Finding(expected, found), remedy);
    typed.initCause(cause);
    return typed;
  }

  /** What the parser says of its source is about its own settings, not about the file. */
  private static String withoutSource(String message) {
    int start = message.indexOf(SOURCE);
    return start < 0 ? message : message.substring(0, start);
  }

  /** Passes to the next value of several at the top; says whether there is one. */
  boolean hasNext() throws IOException {
    return next() != null;
  }

  private JsonToken next() throws IOException {
    return typed(json::nextToken);
  }

  /** Reads one value or a list of them; null stands for none. */
  void each(Action action) throws IOException {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (next() != JsonToken.END_ARRAY) {
        action.read();
      }
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      action.read();
    }
  }

  /**
   * Reads the fields of an object, their names in lower case; the action must consume the value.
   */
  void fields(String what, FieldAction action) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw malformed(what, found());
    }
    while (next() != JsonToken.END_OBJECT) {
      String name = typed(json::currentName).toLowerCase(Locale.ROOT);
      next();
      action.read(name);
    }
  }

  boolean isObject() {
    return json.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isScalar() {
    return json.currentToken() != null && json.currentToken().isScalarValue();
  }

  /** Passes over a value. */
  void skip() throws IOException {
    typed(json::skipChildren);
  }

  /** Reads a text, number or truth value as text; null is empty. */
  String text() throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    } else if (token == null || !token.isScalarValue()) {
      throw malformed("a text", found());
    }
    return typed(json::getText);
  }

  private String found() {
    JsonToken token = json.currentToken();
    if (token == null) {
      return "the end of the file";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      default -> "a single value";
    };
  }

  MetadataException malformed(String expected, String found) {
    return complaint(Kind.MALFORMED, expected, found);
  }

  MetadataException limitExceeded(String limit) {
    return complaint(Kind.LIMIT_EXCEEDED, "at most " + limit, "more");
  }

  private MetadataException complaint(Kind kind, String expected, String found) {
    int line = Math.max(1, json.currentLocation().getLineNr());
    return MetadataException.atLine(kind, file, line, new Finding(expected, found), remedy);
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
