package dev.rpmsolve.rpm.matrix;

import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigFile;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.config.Suggestion;
import dev.rpmsolve.rpm.findings.Allowance;
import dev.rpmsolve.rpm.findings.Rule;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a file of targets.
 *
 * <p>Complexity: O(size of the file) and of its targets; a file is limited as {@link ConfigFile}
 * says, and to {@value #MAX_TARGETS} targets, those of several architectures counted each.
 */
public final class MatrixFile {
  /** The keys of the file as a whole. */
  static final List<String> ROOT_KEYS =
      List.of("version", "repositories", "defaults", "targets", "allow");

  /** The keys of a repository. */
  static final List<String> REPOSITORY_KEYS =
      List.of("path", "priority", "exclude", "module_hotfixes", "gpgkey", "max-age");

  /** The keys of something that is accepted. */
  static final List<String> ALLOW_KEYS = List.of("key", "rule", "package", "reason", "expires");

  static final int MAX_TARGETS = 1000;

  private static final String VERSION = "1";
  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}._:+~@-]{1,100}");

  private final Path file;
  private final Map<String, ConfigNode.Fields> repositories = new LinkedHashMap<>();

  private MatrixFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its targets, in the order of the file; at least one
   * @throws IOException if it cannot be read
   * @throws ConfigException if it is not as {@code docs/config.md} says
   */
  public static List<Target> read(Path file) throws IOException {
    return new MatrixFile(file).targets(ConfigFile.read(file));
  }

  private List<Target> targets(ConfigNode content) {
    ConfigNode.Fields root = content.fields("'version' and 'targets'");
    root.allow(ROOT_KEYS);
    ConfigNode.Text version = root.require("version").text("the version of the format");
    if (!version.value().equals(VERSION)) {
      throw version
          .place()
          .complain("expected version " + VERSION + ", found '" + version.value() + "'");
    }
    root.get("repositories").ifPresent(this::readRepositories);
    ConfigNode.Fields none = new ConfigNode.Fields(Map.of(), Map.of(), root.place());
    ConfigNode.Fields defaults =
        root.get("defaults").map(node -> node.fields("keys of targets")).orElse(none);
    defaults.allow(TargetReader.DEFAULT_KEYS);
    List<Allowance> shared = allowances(root.get("allow"));
    ConfigNode.Fields named = root.require("targets").fields("targets by name");
    List<Target> targets = new ArrayList<>();
    Map<String, ConfigNode.Place> names = new HashMap<>();
    Map<Path, String> baselines = new HashMap<>();
    Map<Path, TargetRepository.Demands> demands = new HashMap<>();
    named
        .values()
        .forEach(
            (name, node) -> {
              ConfigNode.Place place = named.keys().get(name);
              requireName(name, place);
              TargetReader reader =
                  new TargetReader(this, node.fields("the keys of a target"), defaults, place);
              for (Target target : reader.targets(name, shared)) {
                refuseTwice(target, place, names, baselines);
                refuseOther(target, place, demands);
                targets.add(target);
              }
              if (targets.size() > MAX_TARGETS) {
                throw place.complain("more than " + MAX_TARGETS + " targets");
              }
            });
    if (targets.isEmpty()) {
      throw named.place().complain("there is no target");
    }
    return targets;
  }

  private static void refuseTwice(
      Target target,
      ConfigNode.Place place,
      Map<String, ConfigNode.Place> names,
      Map<Path, String> baselines) {
    if (names.put(target.name(), place) != null) {
      throw place.complain("there is a target '" + target.name() + "' already");
    }
    target
        .accepted()
        .baseline()
        .map(baseline -> baseline.toAbsolutePath().normalize())
        .ifPresent(
            baseline -> {
              String other = baselines.put(baseline, target.name());
              if (other != null) {
                throw place.complain(
                    "targets '"
                        + other
                        + "' and '"
                        + target.name()
                        + "' have the same baseline; write {target} or {arch} in its name");
              }
            });
  }

  /** A folder is read once for all targets. */
  private static void refuseOther(
      Target target, ConfigNode.Place place, Map<Path, TargetRepository.Demands> demands) {
    for (TargetRepository one : target.repositories()) {
      Path folder = one.folder().toAbsolutePath().normalize();
      TargetRepository.Demands other = demands.putIfAbsent(folder, one.demands());
      if (other != null && !other.equals(one.demands())) {
        throw place.complain(
            "'gpgkey' and 'max-age' of '"
                + one.repository().id()
                + "' differ from those of another target for the same folder");
      }
    }
  }

  private void readRepositories(ConfigNode node) {
    ConfigNode.Fields fields = node.fields("repositories by name");
    fields
        .values()
        .forEach(
            (name, value) -> {
              requireName(name, fields.keys().get(name));
              ConfigNode.Fields repository = value.fields("the keys of a repository");
              repository.allow(REPOSITORY_KEYS);
              repository.require("path");
              repositories.put(name, repository);
            });
  }

  /** Returns a repository of the shared section. */
  Optional<ConfigNode.Fields> repository(String name) {
    return Optional.ofNullable(repositories.get(name));
  }

  /** Complains about a repository that is in no section. */
  ConfigException unknownRepository(String name, ConfigNode.Place place) {
    return place.complain(
        "there is no repository '"
            + name
            + "'; "
            + (repositories.isEmpty()
                ? "describe it under 'repositories'"
                : Suggestion.among(name, repositories.keySet())));
  }

  /** Refuses names that cannot be part of a path or of a report. */
  static void requireName(String name, ConfigNode.Place place) {
    if (!NAME.matcher(name).matches()) {
      throw place.complain(
          "'" + name + "' cannot be a name (at most 100 letters, digits and ._:+~@-)");
    }
  }

  /** Reads a path, which is relative to the folder of the file. */
  Path path(ConfigNode.Text text, String value) {
    if (value.isBlank()) {
      throw text.place().complain("expected a path");
    }
    try {
      return file.resolveSibling(value);
    } catch (InvalidPathException e) {
      throw text.place().complain("'" + value + "' is not a path of this system: " + e.getReason());
    }
  }

  /** Reads a list of texts. */
  static List<String> texts(ConfigNode node, String what) {
    List<String> texts = new ArrayList<>();
    for (ConfigNode item : node.items("a list of " + what).values()) {
      ConfigNode.Text text = item.text("one of " + what);
      if (text.value().isBlank()) {
        throw text.place().complain("an empty text is none of " + what);
      }
      texts.add(text.value());
    }
    return texts;
  }

  /** Reads a list of what is accepted. */
  static List<Allowance> allowances(Optional<ConfigNode> node) {
    List<Allowance> allowances = new ArrayList<>();
    if (node.isPresent()) {
      for (ConfigNode item : node.get().items("a list of what is allowed").values()) {
        allowances.add(allowance(item.fields("an entry with 'reason'")));
      }
    }
    return allowances;
  }

  private static Allowance allowance(ConfigNode.Fields fields) {
    fields.allow(ALLOW_KEYS);
    Optional<String> key = fields.get("key").map(node -> node.text("a key").value());
    if (key.isPresent() && Rule.ofId(key.get().split(" ", 2)[0]).isEmpty()) {
      throw fields
          .require("key")
          .place()
          .complain("the key begins with '" + key.get().split(" ", 2)[0] + "', which is no rule");
    }
    Optional<Rule> rule = fields.get("rule").map(node -> rule(node.text("the id of a rule")));
    Optional<String> glob = fields.get("package").map(node -> node.text("a pattern").value());
    if (key.isPresent() == (rule.isPresent() || glob.isPresent())) {
      throw fields.place().complain("expected either 'key', or 'rule', 'package' or both of these");
    }
    ConfigNode.Text reason = fields.require("reason").text("why it is allowed");
    if (reason.value().isBlank()) {
      throw reason.place().complain("expected a reason");
    }
    return new Allowance(
        key,
        rule,
        glob,
        reason.value(),
        fields.get("expires").map(node -> node.text("a day").day()));
  }

  private static Rule rule(ConfigNode.Text id) {
    return Rule.ofId(id.value())
        .orElseThrow(
            () ->
                id.place()
                    .complain(
                        "there is no rule '"
                            + id.value()
                            + "'; "
                            + Suggestion.among(
                                id.value(), Arrays.stream(Rule.values()).map(Rule::id).toList())));
  }
}
