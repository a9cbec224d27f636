package dev.rpmsolve.rpm.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A part of a file that people write, with its place. */
public sealed interface ConfigNode {
  /**
   * Returns where the part is.
   *
   * @return the file and the line
   */
  Place place();

  /**
   * A place in a file.
   *
   * @param file the file, as the user named it
   * @param line the line, from 1
   */
  record Place(String file, int line) {
    /**
     * Makes a complaint about the place.
     *
     * @param problem what is wrong
     * @return the exception to throw
     */
    public ConfigException complain(String problem) {
      return new ConfigException(file, line, problem);
    }
  }

  /**
   * Takes the part for text.
   *
   * @param what what it should be, for the complaint
   * @return the text
   * @throws ConfigException if it is a list or a mapping
   */
  default Text text(String what) {
    if (this instanceof Text text) {
      return text;
    }
    throw place().complain("expected " + what);
  }

  /**
   * Takes the part for a list.
   *
   * @param what what it should be, for the complaint
   * @return the list
   * @throws ConfigException if it is text or a mapping
   */
  default Items items(String what) {
    if (this instanceof Items items) {
      return items;
    }
    throw place().complain("expected " + what);
  }

  /**
   * Takes the part for a mapping.
   *
   * @param what what it should be, for the complaint
   * @return the mapping
   * @throws ConfigException if it is text or a list
   */
  default Fields fields(String what) {
    if (this instanceof Fields fields) {
      return fields;
    }
    throw place().complain("expected " + what);
  }

  /**
   * Text, not interpreted.
   *
   * @param value the text, without quotes
   * @param place where it is
   */
  record Text(String value, Place place) implements ConfigNode {
    /**
     * Reads the text as a number.
     *
     * @param min the least number allowed
     * @param max the greatest number allowed
     * @return the number
     * @throws ConfigException if it is none, or out of bounds
     */
    public int number(int min, int max) {
      try {
        int number = Integer.parseInt(value);
        if (number >= min && number <= max) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw place.complain("expected a number, found '" + value + "'");
      }
      throw place.complain("expected a number from " + min + " to " + max + ", found " + value);
    }

    /**
     * Reads the text as a choice of two.
     *
     * @return whether it says true
     * @throws ConfigException if it says neither true nor false
     */
    public boolean yes() {
      if (value.equals("true") || value.equals("false")) {
        return value.equals("true");
      }
      throw place.complain("expected true or false, found '" + value + "'");
    }

    /**
     * Reads the text as a day.
     *
     * @return the day
     * @throws ConfigException if it is not of the form YYYY-MM-DD, or there is no such day
     */
    public LocalDate day() {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException e) {
        throw place.complain("expected a day as in 2027-01-31, found '" + value + "'");
      }
    }
  }

  /**
   * A list.
   *
   * @param values the parts in order
   * @param place where it begins
   */
  record Items(List<ConfigNode> values, Place place) implements ConfigNode {
    /**
     * Copies the list.
     *
     * @param values the parts in order; copied
     * @param place where it begins
     */
    public Items {
      values = List.copyOf(values);
      Objects.requireNonNull(place, "place");
    }
  }

  /**
   * A mapping.
   *
   * @param values the parts by key, in the order of the file
   * @param keys where each key is
   * @param place where it begins
   */
  record Fields(Map<String, ConfigNode> values, Map<String, Place> keys, Place place)
      implements ConfigNode {
    /**
     * Copies the mappings.
     *
     * @param values the parts by key; copied in their order
     * @param keys where each key is; copied
     * @param place where it begins
     */
    public Fields {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      keys = Map.copyOf(keys);
      Objects.requireNonNull(place, "place");
    }

    /**
     * Returns a part that may be missing.
     *
     * @param key its key
     * @return the part, or nothing
     */
    public Optional<ConfigNode> get(String key) {
      return Optional.ofNullable(values.get(key));
    }

    /**
     * Returns a part that must be there.
     *
     * @param key its key
     * @return the part
     * @throws ConfigException if it is missing
     */
    public ConfigNode require(String key) {
      return get(key).orElseThrow(() -> place.complain("'" + key + "' is missing"));
    }

    /**
     * Refuses keys that have no meaning.
     *
     * @param known the keys that have one
     * @throws ConfigException at the first other key
     */
    public void allow(List<String> known) {
      for (String key : values.keySet()) {
        if (!known.contains(key)) {
          throw keys.getOrDefault(key, place)
              .complain("unknown '" + key + "'; " + Suggestion.among(key, known));
        }
      }
    }
  }
}
