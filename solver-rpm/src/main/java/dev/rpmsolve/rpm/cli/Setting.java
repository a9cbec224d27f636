package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.config.ConfigNode.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One value of {@code --setopt}, or an option of a configuration file.
 *
 * @param place where it is written, if in a file
 * @param text what was typed or written
 * @param repository the id, or a pattern over ids, of the repositories it is for; empty if it is
 *     for all
 * @param key what is set
 * @param value to what
 */
record Setting(
    Optional<Place> place, String text, Optional<String> repository, String key, String value) {
  /** Makes a setting of an option in a file. */
  static Setting inFile(Place place, Optional<String> repository, String key, String value) {
    String text = key + "=" + value.replace('\n', ' ');
    return new Setting(Optional.of(place), text, repository, key, value);
  }

  /**
   * Takes a setting apart.
   *
   * @param text {@code KEY=VALUE} or {@code ID.KEY=VALUE}
   * @throws UsageException if it is neither
   */
  static Setting parse(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw wrong(text, "expected KEY=VALUE or ID.KEY=VALUE");
    }
    String key = text.substring(0, equals);
    int dot = key.lastIndexOf('.');
    Optional<String> scope = dot < 0 ? Optional.empty() : Optional.of(key.substring(0, dot));
    return new Setting(
        Optional.empty(),
        text,
        scope.filter(id -> !id.equals(DnfSettings.MAIN)),
        key.substring(dot + 1),
        text.substring(equals + 1));
  }

  /** Splits the value at commas and blanks. */
  List<String> words() {
    return Arguments.words(value);
  }

  /** Reads the value as a switch. */
  boolean isOn() {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes", "on" -> true;
      case "0", "false", "no", "off" -> false;
      default -> throw wrong("expected 0 or 1");
    };
  }

  /** Makes a complaint. */
  RuntimeException wrong(String problem) {
    return place.isPresent() ? place.get().complain(text + ": " + problem) : wrong(text, problem);
  }

  private static UsageException wrong(String text, String problem) {
    return new UsageException(CliOption.SETOPT.typed() + " " + text + ": " + problem);
  }
}
