package dev.rpmsolve.rpm.config;

import dev.rpmsolve.rpm.config.ConfigNode.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a YAML file of one document into {@link ConfigNode}s.
 *
 * <p>Complexity: O(size), which is limited to 16 MiB; nesting to 32 levels. The parser takes time
 * that grows with the square of a single word, or of a line that is a comment; these are limited to
 * 64 KiB.
 */
public final class ConfigFile {
  /** The longest file that is read, in bytes. */
  public static final int MAX_BYTES = 16 << 20;

  private static final int MAX_DEPTH = 32;
  private static final int MAX_WORD = 64 << 10;
  private static final String BETWEEN_WORDS = " \t\r\n,:\"'{}[]";

  private final String file;
  private final Iterator<Event> events;

  private ConfigFile(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what it holds; an empty file holds an empty mapping
   * @throws IOException if it cannot be read
   * @throws ConfigException if it is too long, no UTF-8, no YAML or uses what is refused
   */
  public static ConfigNode read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ConfigException(file.toString(), "expected a file, found a folder");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new ConfigException(
          file.toString(), "expected at most " + MAX_BYTES + " bytes, found more");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(text, file.toString());
    } catch (CharacterCodingException e) {
      throw new ConfigException(file.toString(), "expected UTF-8 text");
    }
  }

  /**
   * Reads text.
   *
   * @param text the content of a file
   * @param file the name that complaints give the file
   * @return what it holds; an empty text holds an empty mapping
   * @throws ConfigException if it is no YAML or uses what is refused
   */
  public static ConfigNode parse(String text, String file) {
    requireShortWords(text, file);
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(MAX_BYTES).build();
    try {
      return new ConfigFile(file, new ParserImpl(settings, new StreamReader(settings, text)))
          .document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new ConfigException(file, line, "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new ConfigException(
          file, "this is no YAML: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  private static void requireShortWords(String text, String file) {
    int line = 1;
    int start = 0;
    boolean isComment = text.startsWith("#");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        isComment = text.startsWith("#", i + 1);
        start = i;
      } else if (i - start > MAX_WORD) {
        throw new ConfigException(
            file, line, "expected words and comments of at most " + MAX_WORD + " characters");
      } else if (!isComment && BETWEEN_WORDS.indexOf(c) >= 0) {
        start = i;
      }
    }
  }

  private ConfigNode document() {
    next(); // the start of the stream
    Event start = next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      return new ConfigNode.Fields(Map.of(), Map.of(), new Place(file, 1));
    }
    ConfigNode root = node(next(), 0);
    next(); // the end of the document
    Event end = next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw place(end).complain("expected one document, found another");
    }
    return root;
  }

  private Event next() {
    return events.next();
  }

  private ConfigNode node(Event event, int depth) {
    Place place = place(event);
    if (depth > MAX_DEPTH) {
      throw place.complain("nested more than " + MAX_DEPTH + " levels deep");
    }
    if (event.getEventId() == Event.ID.Alias
        || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw place.complain("anchors and aliases are not supported; write the value again");
    }
    if (event instanceof ScalarEvent scalar) {
      if (scalar.getTag().isPresent()) {
        throw place.complain("tags are not supported");
      }
      return new ConfigNode.Text(scalar.getValue(), place);
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? items(place, depth)
        : fields(place, depth);
  }

  private ConfigNode items(Place place, int depth) {
    List<ConfigNode> values = new ArrayList<>();
    for (Event event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
      values.add(node(event, depth + 1));
    }
    return new ConfigNode.Items(values, place);
  }

  private ConfigNode fields(Place place, int depth) {
    Map<String, ConfigNode> values = new LinkedHashMap<>();
    Map<String, Place> keys = new HashMap<>();
    for (Event event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
      ConfigNode.Text key = node(event, depth + 1).text("a key");
      if (values.put(key.value(), node(next(), depth + 1)) != null) {
        throw key.place().complain("'" + key.value() + "' occurs twice");
      }
      keys.put(key.value(), key.place());
    }
    return new ConfigNode.Fields(values, keys, place);
  }

  private Place place(Event event) {
    return new Place(file, event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}
