package dev.rpmsolve.rpm.config;

import java.util.Iterator;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The parser of YAML, kept from taking long and from complaining in its own words.
 *
 * <p>It takes time that grows with the square of a single word, or of a line that is a comment;
 * these are limited to 64 KiB.
 */
final class YamlParser {
  private static final int MAX_WORD = 64 << 10;
  private static final String BETWEEN_WORDS = " \t\r\n,:\"'{}[]";

  private YamlParser() {}

  /**
   * Parses a text.
   *
   * @param text the text
   * @param file the name that complaints give the file
   * @param use makes something of the events
   * @return what it makes
   * @throws ConfigException if the text is no YAML
   */
  static <T> T withEvents(String text, String file, Function<Iterator<Event>, T> use) {
    requireShortWords(text, file);
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(Math.max(1, text.length())).build();
    try {
      StreamReader reader = new StreamReader(settings, text);
      return use.apply(new Guarded(new ParserImpl(settings, reader), reader, file));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new ConfigException(file, line, "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new ConfigException(
          file, "this is no YAML: " + String.valueOf(e.getMessage()).replace('\n', ' '));
    }
  }

  /** Events of a parser that lets slip some exceptions of others, as for bad escapes. */
  private record Guarded(Iterator<Event> parser, StreamReader reader, String file)
      implements Iterator<Event> {
    @Override
    public boolean hasNext() {
      return parser.hasNext();
    }

    @Override
    public Event next() {
      try {
        return parser.next();
      } catch (NumberFormatException e) {
        throw new ConfigException(
            file, reader.getLine() + 1, "this is no YAML: an escape without a character");
      }
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
}
