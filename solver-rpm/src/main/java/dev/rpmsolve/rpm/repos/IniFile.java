package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigNode.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of sections with keys and values, as yum and dnf write them.
 *
 * <p>{@code [name]} starts a section; {@code key=value} or {@code key: value} is an option, its key
 * in any case; an indented line continues the value before it; lines that start with {@code #} or
 * {@code ;}, indented or not, and blank lines do not count. A value is everything behind the
 * separator: comments cannot follow it. Of a key that occurs twice in a section the last one
 * counts, and a section that occurs twice is one, each with a warning.
 *
 * <p>Immutable. Complexity: O(size), which is limited to 4 MiB; values to 64 KiB.
 */
public final class IniFile {
  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_VALUE = 1 << 16;
  private static final int SHOWN = 60;
  private static final char MARK = '\uFEFF';

  private final Path file;
  private final Map<String, Section> sections;
  private final List<String> warnings;

  private IniFile(Path file, Map<String, Section> sections, List<String> warnings) {
    this.file = file;
    this.sections = sections;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * An option as written.
   *
   * @param value the text, with line feeds where it was continued
   * @param place where it is
   */
  public record Option(String value, Place place) {
    /**
     * Splits the value at commas and white space.
     *
     * @return the words, none of them empty
     */
    public List<String> words() {
      List<String> words = new ArrayList<>();
      for (String word : value.split("[,\\s]+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      return words;
    }
  }

  /**
   * A section as written.
   *
   * @param name what stands between the brackets
   * @param place where it starts
   * @param options the options by key in lower case, in the order of the file
   */
  public record Section(String name, Place place, Map<String, Option> options) {
    /**
     * Finds an option.
     *
     * @param keys names it may have; of several that are there the last one counts
     * @return the option
     */
    public Optional<Option> get(String... keys) {
      Optional<Option> found = Optional.empty();
      for (String key : keys) {
        if (options.containsKey(key)) {
          found = Optional.of(options.get(key));
        }
      }
      return found;
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what it holds
   * @throws IOException if it cannot be read
   * @throws ConfigException if it is no such file, too long, no UTF-8 or has a line that is none of
   *     the above
   */
  public static IniFile read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    } else if (!Files.isRegularFile(file)) {
      throw new ConfigException(file.toString(), "expected a file of sections such as [main]");
    } else if (Files.size(file) > MAX_BYTES) {
      throw new ConfigException(
          file.toString(), "expected at most " + MAX_BYTES + " bytes, found " + Files.size(file));
    }
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file);
    } catch (CharacterCodingException e) {
      throw new ConfigException(file.toString(), "expected UTF-8 text");
    }
  }

  /**
   * Reads text.
   *
   * @param text the content of a file
   * @param file the file's name for complaints, and the folder that relative paths start from
   * @return what it holds
   * @throws ConfigException if a line is none of the above, or too long
   */
  public static IniFile parse(String text, Path file) {
    Parser parser = new Parser(file.toString());
    int number = 0;
    int from = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
    while (from < text.length()) {
      int to = text.indexOf('\n', from);
      to = to < 0 ? text.length() : to;
      number++;
      boolean hasReturn = to > from && text.charAt(to - 1) == '\r';
      parser.line(text.substring(from, hasReturn ? to - 1 : to), number);
      from = to + 1;
    }
    parser.finishOption();
    Map<String, Section> sections = new LinkedHashMap<>();
    parser.sections.forEach(
        (name, place) ->
            sections.put(name, new Section(name, place, Map.copyOf(parser.options.get(name)))));
    return new IniFile(file, sections, parser.warnings);
  }

  /**
   * Returns the file.
   *
   * @return its name, as the user gave it
   */
  public Path file() {
    return file;
  }

  /**
   * Returns the sections.
   *
   * @return the sections in the order of the file
   */
  public List<Section> sections() {
    return List.copyOf(sections.values());
  }

  /**
   * Returns what is doubtful about the file.
   *
   * @return sentences that name the place
   */
  public List<String> warnings() {
    return warnings;
  }

  /** Takes lines one by one. */
  private static final class Parser {
    private final String file;
    private final Map<String, Place> sections = new LinkedHashMap<>();
    private final Map<String, Map<String, Option>> options = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private String section = "";
    private String key = "";
    private Place start;

    Parser(String file) {
      this.file = file;
      start = new Place(file, 1);
    }

    void line(String line, int number) {
      Place place = new Place(file, number);
      requireText(line, place);
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
        return;
      }
      if (Character.isWhitespace(line.charAt(0))) {
        continueValue(text, place);
      } else if (text.startsWith("[")) {
        finishOption();
        startSection(text, place);
      } else {
        finishOption();
        startOption(text, place);
      }
    }

    private static void requireText(String line, Place place) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c < ' ' && c != '\t' || c == 0x7f) {
          throw place.complain("expected text, found the control character " + (int) c);
        }
      }
    }

    private void continueValue(String text, Place place) {
      if (key.isEmpty()) {
        throw place.complain(
            "an indented line continues an option, and there is none before "
                + shown(text)
                + "; start it in the first column");
      }
      append("\n" + text, place);
    }

    private void append(String text, Place place) {
      if (value.length() + text.length() > MAX_VALUE) {
        throw place.complain("expected at most " + MAX_VALUE + " characters for '" + key + "'");
      }
      value.append(text);
    }

    private void startSection(String text, Place place) {
      int end = text.indexOf(']');
      if (end <= 1 || !text.substring(end + 1).isBlank()) {
        throw place.complain("expected a section such as [main], found " + shown(text));
      }
      section = text.substring(1, end).strip();
      Place earlier = sections.putIfAbsent(section, place);
      if (earlier != null) {
        warn(place, "[" + section + "] is there since line " + earlier.line() + "; both count");
      }
      options.putIfAbsent(section, new LinkedHashMap<>());
    }

    private void startOption(String text, Place place) {
      int equals = text.indexOf('=');
      int colon = text.indexOf(':');
      int end = equals < 0 || colon >= 0 && colon < equals ? colon : equals;
      if (end <= 0) {
        throw place.complain(
            "expected KEY=VALUE, a [section] or a # comment, found " + shown(text));
      } else if (section.isEmpty()) {
        throw place.complain("expected a section such as [main] first, found " + shown(text));
      }
      key = text.substring(0, end).strip().toLowerCase(Locale.ROOT);
      start = place;
      append(text.substring(end + 1).strip(), place);
    }

    void finishOption() {
      if (!key.isEmpty()) {
        Option earlier = options.get(section).put(key, new Option(value.toString().strip(), start));
        if (earlier != null) {
          warn(
              start,
              "'" + key + "' is there since line " + earlier.place().line() + "; this one counts");
        }
      }
      key = "";
      value.setLength(0);
    }

    private void warn(Place place, String text) {
      warnings.add(place.complain(text).getMessage());
    }

    private static String shown(String text) {
      return "'" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + "'";
    }
  }
}
