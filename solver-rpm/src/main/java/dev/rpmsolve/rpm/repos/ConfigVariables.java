package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.rpm.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Values of variables such as {@code $releasever}, and their places in text.
 *
 * <p>{@code $name} and {@code ${name}} stand for a value; {@code ${name:-words}} for it or, if it
 * is not known or empty, for the words; {@code ${name:+words}} for the words if it is known and not
 * empty. Both nest up to 32 levels. A variable that is not known stays as written, and so does all
 * behind a brace that is not closed. Values are put in as they are: a variable in a value is none.
 * Source: dnf.conf(5), section "Variables".
 *
 * <p>Immutable. Expanding costs O(length of what comes out), which is limited to 64 KiB.
 */
public final class ConfigVariables {
  /** The variable that names a release. */
  public static final String RELEASE = "releasever";

  private static final int MAX_TEXT = 1 << 16;
  private static final int MAX_VALUE = 4096;
  private static final int MAX_FILES = 4096;
  private static final int MAX_DEPTH = 32;

  private final TreeMap<String, String> values;

  private ConfigVariables(TreeMap<String, String> values) {
    this.values = values;
  }

  /**
   * Knows no variable.
   *
   * @return an empty set
   */
  public static ConfigVariables none() {
    return new ConfigVariables(new TreeMap<>());
  }

  /**
   * Sets what follows from the architecture of a machine.
   *
   * @param arch the architecture, such as {@code x86_64}
   * @return these and {@code arch} and {@code basearch}
   */
  public ConfigVariables withArch(String arch) {
    return with("arch", arch).with("basearch", BaseArch.of(arch));
  }

  /**
   * Sets a variable. The release sets {@code releasever_major} and {@code releasever_minor} as
   * well: what is before the first dot, and what is behind it.
   *
   * @param name letters, digits and underscores
   * @param value what stands for it
   * @return these and the variable
   * @throws IllegalArgumentException if the name cannot be one, or the value has more than 4096
   *     characters
   */
  public ConfigVariables with(String name, String value) {
    if (!isName(name)) {
      throw new IllegalArgumentException("'" + name + "' cannot be the name of a variable");
    } else if (value.length() > MAX_VALUE) {
      throw new IllegalArgumentException(
          "the value of '" + name + "' has more than " + MAX_VALUE + " characters");
    }
    TreeMap<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    if (name.equals(RELEASE)) {
      int dot = value.indexOf('.');
      more.put(RELEASE + "_major", dot < 0 ? value : value.substring(0, dot));
      more.put(RELEASE + "_minor", dot < 0 ? "" : value.substring(dot + 1));
    }
    return new ConfigVariables(more);
  }

  /**
   * Sets the variables of a folder such as {@code /etc/dnf/vars}: each file is named as a variable,
   * its first line is the value.
   *
   * @param folder the folder
   * @return these and the variables; those of the folder count where both have one
   * @throws IOException if the folder or a file cannot be read
   * @throws ConfigException if there are too many files, or a value is too long
   */
  public ConfigVariables withFolder(Path folder) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (isName(name) && Files.isRegularFile(entry)) {
          files.put(name, entry);
        }
        if (files.size() > MAX_FILES) {
          throw new ConfigException(folder.toString(), "expected at most " + MAX_FILES + " files");
        }
      }
    }
    ConfigVariables more = this;
    for (Map.Entry<String, Path> file : files.entrySet()) {
      more = more.with(file.getKey(), firstLine(file.getValue()));
    }
    return more;
  }

  private static String firstLine(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_VALUE + 1);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    if (end < 0 && bytes.length > MAX_VALUE) {
      throw new ConfigException(
          file.toString(), "expected a first line of at most " + MAX_VALUE + " bytes");
    }
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  /**
   * Looks a variable up.
   *
   * @param name its name
   * @return its value
   */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /**
   * Forgets a variable, so that it stays in text as it is written.
   *
   * @param name its name
   * @return these without it
   */
  public ConfigVariables without(String name) {
    TreeMap<String, String> fewer = new TreeMap<>(values);
    fewer.remove(name);
    return new ConfigVariables(fewer);
  }

  /**
   * Puts values in place of variables.
   *
   * @param text any text
   * @return the text; variables that are not known are in it as they are written
   * @throws IllegalArgumentException if it would have more than 65536 characters
   */
  public String expand(String text) {
    StringBuilder out = new StringBuilder();
    expand(text, out, 0);
    return out.toString();
  }

  /**
   * Finds a variable in text.
   *
   * @param text any text, such as one that was expanded
   * @return the name of the first variable in it
   */
  public static Optional<String> firstIn(String text) {
    for (int i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 1)) {
      int from = i + 1 < text.length() && text.charAt(i + 1) == '{' ? i + 2 : i + 1;
      int to = nameEnd(text, from);
      if (to > from) {
        return Optional.of(text.substring(from, to));
      }
    }
    return Optional.empty();
  }

  private void expand(String text, StringBuilder out, int depth) {
    for (int i = 0; i < text.length(); ) {
      int dollar = text.indexOf('$', i);
      if (dollar < 0) {
        append(text.substring(i), out);
        return;
      }
      append(text.substring(i, dollar), out);
      if (text.startsWith("${", dollar)) {
        int end = depth < MAX_DEPTH ? bracedEnd(text, dollar) : 0;
        if (end == 0) {
          append(text.substring(dollar), out);
          return;
        }
        expandBraced(text.substring(dollar, end), out, depth);
        i = end;
      } else {
        i = nameEnd(text, dollar + 1);
        String name = text.substring(dollar + 1, i);
        append(values.getOrDefault(name, text.substring(dollar, i)), out);
      }
    }
  }

  /** Expands {@code ${name}}, with or without words. */
  private void expandBraced(String text, StringBuilder out, int depth) {
    int end = nameEnd(text, 2);
    String value = values.getOrDefault(text.substring(2, end), "");
    boolean isKnown = values.containsKey(text.substring(2, end));
    String rest = text.substring(end, text.length() - 1);
    if (end > 2 && rest.isEmpty()) {
      append(isKnown ? value : text, out);
    } else if (end > 2 && rest.startsWith(":-")) {
      if (value.isEmpty()) {
        expand(rest.substring(2), out, depth + 1);
      } else {
        append(value, out);
      }
    } else if (end > 2 && rest.startsWith(":+")) {
      if (!value.isEmpty()) {
        expand(rest.substring(2), out, depth + 1);
      }
    } else {
      append(text, out);
    }
  }

  private static void append(String piece, StringBuilder out) {
    if (out.length() + piece.length() > MAX_TEXT) {
      throw new IllegalArgumentException(
          "with its variables expanded the text has more than " + MAX_TEXT + " characters");
    }
    out.append(piece);
  }

  /** Finds the end of {@code ${...}} behind its brace; 0 if there is none. */
  private static int bracedEnd(String text, int dollar) {
    int open = 0;
    for (int i = dollar; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        open++;
        i++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && nameEnd(text, 0) == text.length();
  }

  private static boolean isNamePart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
