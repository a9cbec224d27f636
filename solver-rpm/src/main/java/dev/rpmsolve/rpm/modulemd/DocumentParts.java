package dev.rpmsolve.rpm.modulemd;

import dev.rpmsolve.rpm.config.ConfigNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parts that documents about modules have in common. A part that is missing, or has no value, is an
 * empty one.
 */
final class DocumentParts {
  private DocumentParts() {}

  /** Reads a text that must be there and must not be empty. */
  static String required(ConfigNode.Fields fields, String key) {
    ConfigNode.Text text = fields.require(key).text("text");
    if (text.value().isEmpty()) {
      throw text.place().complain("'" + key + "' is empty");
    }
    return text.value();
  }

  /** Reads a text that may be missing. */
  static Optional<String> text(ConfigNode.Fields fields, String key) {
    return fields.get(key).map(node -> node.text("text").value()).filter(t -> !t.isEmpty());
  }

  /** Reads a number that may be missing. */
  static long number(ConfigNode.Fields fields, String key) {
    Optional<String> text = text(fields, key);
    try {
      long number = text.isPresent() ? Long.parseLong(text.get()) : 0;
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as negative numbers are.
    }
    throw fields
        .require(key)
        .place()
        .complain("expected a number from 0 to " + Long.MAX_VALUE + " for '" + key + "'");
  }

  /** Reads a choice of two that may be missing. */
  static boolean flag(ConfigNode.Fields fields, String key) {
    String word = text(fields, key).orElse("false");
    return switch (word) {
      case "true", "True", "TRUE", "yes", "Yes", "on" -> true;
      case "false", "False", "FALSE", "no", "No", "off" -> false;
      default ->
          throw fields.require(key).place().complain("expected true or false for '" + key + "'");
    };
  }

  /** Reads a mapping that may be missing. */
  static Map<String, ConfigNode> mapping(ConfigNode.Fields fields, String key) {
    Optional<ConfigNode> node = fields.get(key).filter(one -> !isEmpty(one));
    return node.isPresent() ? node.get().fields("a mapping").values() : Map.of();
  }

  /** Reads a list of texts. */
  static List<String> texts(ConfigNode node) {
    List<String> texts = new ArrayList<>();
    for (ConfigNode.Text one : parts(node)) {
      texts.add(one.value());
    }
    return texts;
  }

  /** Reads a list of texts, each with its place. */
  static List<ConfigNode.Text> parts(ConfigNode node) {
    List<ConfigNode.Text> texts = new ArrayList<>();
    if (!isEmpty(node)) {
      node.items("a list of texts").values().forEach(one -> texts.add(one.text("text")));
    }
    return texts;
  }

  /** Reads lists of texts by their keys. */
  static Map<String, List<String>> lists(Map<String, ConfigNode> mapping) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    mapping.forEach((key, node) -> lists.put(key, texts(node)));
    return lists;
  }

  /** Reads the texts of {@code KEY: {rpms: [...]}}. */
  static List<ConfigNode.Text> rpms(ConfigNode.Fields fields, String key) {
    ConfigNode node = mapping(fields, key).get("rpms");
    return node == null ? List.of() : parts(node);
  }

  private static boolean isEmpty(ConfigNode node) {
    return node instanceof ConfigNode.Text text
        && (text.value().isEmpty() || text.value().equals("null") || text.value().equals("~"));
  }
}
