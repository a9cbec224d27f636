package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigFile;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.SafePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads lock files.
 *
 * <p>Unknown keys and values that cannot be are refused with the line they are on; the limits are
 * those of {@link ConfigFile}. The order of lists does not matter. Whether the hash is that of the
 * request is for {@link LockCheck} to say.
 */
public final class LockReader {
  static final List<String> ROOT_KEYS = List.of("format", "request", "machines");
  static final List<String> REQUEST_KEYS =
      List.of("hash", "packages", "arches", "repositories", "options", "settings");
  static final List<String> MACHINE_KEYS = List.of("arch", "repositories", "packages");
  static final List<String> PREFERENCE_KEYS = List.of("id", "priority", "cost");
  static final List<String> REPOSITORY_KEYS = List.of("id", "packages", "content");
  static final List<String> PACKAGE_KEYS =
      List.of("name", "evr", "arch", "repository", "checksum", "size", "location");
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,18}");
  private static final int MAX_PREFERENCE = 999_999_999;

  private LockReader() {}

  /**
   * A file with the hash that is in it.
   *
   * @param lock what it says
   * @param hash the hash of the request that it states
   */
  public record Read(LockFile lock, Checksum hash) {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what it says
   * @throws IOException if it cannot be read
   * @throws ConfigException if it is no lock file; the message names the line and what was expected
   */
  public static Read read(Path file) throws IOException {
    return lock(ConfigFile.read(file));
  }

  /**
   * Reads text.
   *
   * @param text the content of a file
   * @param file its name for messages
   * @return what it says
   * @throws ConfigException if it is no lock file
   */
  public static Read parse(String text, String file) {
    return lock(ConfigFile.parse(text, file));
  }

  private static Read lock(ConfigNode content) {
    ConfigNode.Fields root = content.fields("an object with 'format', 'request' and 'machines'");
    ConfigNode.Text format = root.require("format").text("the format");
    if (!format.value().equals(LockFile.FORMAT)) {
      throw format
          .place()
          .complain(
              "expected the format '"
                  + LockFile.FORMAT
                  + "', found '"
                  + format.value()
                  + "'; make the file again with 'rpmsolve lock create'");
    }
    root.allow(ROOT_KEYS);
    ConfigNode.Fields asked = fields(root.require("request"), REQUEST_KEYS);
    LockRequest request =
        new LockRequest(
            list(asked, "packages", LockReader::word),
            list(asked, "arches", LockReader::word),
            list(asked, "repositories", LockReader::preference),
            list(asked, "options", LockReader::word),
            list(asked, "settings", LockReader::word));
    List<LockedMachine> machines = list(root, "machines", LockReader::machine);
    Set<String> arches = new HashSet<>();
    for (LockedMachine machine : machines) {
      if (!arches.add(machine.arch())) {
        throw root.place().complain("'" + machine.arch() + "' is there twice");
      }
    }
    return new Read(new LockFile(request, machines), checksum(asked, "hash"));
  }

  private static <T> List<T> list(
      ConfigNode.Fields of, String key, Function<ConfigNode, T> reading) {
    return of.require(key).items("a list of " + key).values().stream().map(reading).toList();
  }

  private static ConfigNode.Fields fields(ConfigNode node, List<String> keys) {
    ConfigNode.Fields fields = node.fields("an object with " + String.join(", ", keys));
    fields.allow(keys);
    return fields;
  }

  private static String word(ConfigNode node) {
    ConfigNode.Text text = node.text("a text");
    if (text.value().isBlank()) {
      throw text.place().complain("expected a text, found an empty one");
    }
    return text.value();
  }

  private static String word(ConfigNode.Fields of, String key) {
    return word(of.require(key));
  }

  private static Repository preference(ConfigNode node) {
    ConfigNode.Fields fields = fields(node, PREFERENCE_KEYS);
    return new Repository(word(fields, "id"), number(fields, "priority"), number(fields, "cost"));
  }

  private static int number(ConfigNode.Fields of, String key) {
    return of.require(key).text("a number").number(-MAX_PREFERENCE, MAX_PREFERENCE);
  }

  private static LockedMachine machine(ConfigNode node) {
    ConfigNode.Fields fields = fields(node, MACHINE_KEYS);
    return new LockedMachine(
        word(fields, "arch"),
        list(fields, "repositories", LockReader::repository),
        list(fields, "packages", LockReader::locked));
  }

  private static LockedRepository repository(ConfigNode node) {
    ConfigNode.Fields fields = fields(node, REPOSITORY_KEYS);
    return new LockedRepository(
        word(fields, "id"),
        fields.require("packages").text("a number").number(0, MAX_PREFERENCE),
        checksum(fields, "content"));
  }

  private static LockedPackage locked(ConfigNode node) {
    ConfigNode.Fields fields = fields(node, PACKAGE_KEYS);
    return new LockedPackage(
        new Nevra(word(fields, "name"), evr(fields.require("evr")), word(fields, "arch")),
        word(fields, "repository"),
        checksum(fields, "checksum"),
        size(fields.require("size").text("a number of bytes")),
        location(fields.require("location")));
  }

  private static Evr evr(ConfigNode node) {
    String text = word(node);
    try {
      Evr evr = Evr.parse(text);
      if (!evr.version().isEmpty() && evr.toString().equals(text)) {
        return evr;
      }
    } catch (IllegalArgumentException e) {
      throw node.place().complain("'" + text + "' is no version: " + e.getMessage());
    }
    throw node.place().complain("'" + text + "' is no version; expected [epoch:]version-release");
  }

  private static long size(ConfigNode.Text text) {
    if (!SIZE.matcher(text.value()).matches()) {
      throw text.place().complain("expected a number of bytes, found '" + text.value() + "'");
    }
    return Long.parseLong(text.value());
  }

  /** A path is used to find files, so it must not lead out of a folder. */
  private static String location(ConfigNode node) {
    String text = word(node);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<String> objection =
        URL.matcher(text).matches() ? Optional.empty() : SafePath.objection(bytes, 0, bytes.length);
    if (objection.isPresent()) {
      throw node.place()
          .complain("expected a location inside the repository, found " + objection.get());
    }
    return text;
  }

  private static Checksum checksum(ConfigNode.Fields of, String key) {
    ConfigNode node = of.require(key);
    return Digests.parse(word(node))
        .orElseThrow(
            () ->
                node.place()
                    .complain(
                        "expected a checksum such as sha256: and 64 hexadecimal digits, found '"
                            + word(node)
                            + "'"));
  }
}
