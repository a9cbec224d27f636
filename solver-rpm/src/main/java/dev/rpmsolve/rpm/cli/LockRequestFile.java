package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigFile;
import dev.rpmsolve.rpm.config.ConfigNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people write who want a lock: a YAML file that says as much as the command line.
 *
 * @param packages specs
 * @param options the rest, as options of the command line
 */
record LockRequestFile(List<String> packages, List<String> options) {
  private static final String PACKAGES = "packages";
  private static final String ARCHES = "arches";
  private static final String REPOSITORIES = "repositories";
  private static final String WEAK_DEPS = "weak-deps";
  private static final String BEST = "best";
  private static final String CRITERIA = "criteria";
  private static final String EXCLUDE = "exclude";
  private static final String SETOPT = "setopt";
  private static final String MODULES = "modules";
  private static final List<String> KEYS =
      List.of(PACKAGES, ARCHES, REPOSITORIES, WEAK_DEPS, BEST, CRITERIA, EXCLUDE, SETOPT, MODULES);

  LockRequestFile {
    packages = List.copyOf(packages);
    options = List.copyOf(options);
  }

  /**
   * Reads a file.
   *
   * @param file the file; folders of repositories are relative to its own
   * @throws ConfigException if it is not as {@code docs/lock.md} says
   */
  static LockRequestFile read(Path file) throws IOException {
    ConfigNode.Fields root = ConfigFile.read(file).fields("a mapping with " + PACKAGES);
    root.allow(KEYS);
    List<String> packages = texts(Optional.of(root.require(PACKAGES)));
    if (packages.isEmpty()) {
      throw root.require(PACKAGES).place().complain("expected a package, found none");
    }
    List<String> options = new ArrayList<>();
    add(CliOption.ARCHES, texts(root.get(ARCHES)), options);
    add(CliOption.EXCLUDE, texts(root.get(EXCLUDE)), options);
    add(CliOption.SETOPT, texts(root.get(SETOPT)), options);
    add(CliOption.WITH_MODULE, texts(root.get(MODULES)), options);
    root.get(CRITERIA)
        .ifPresent(node -> add(CliOption.CRITERIA, List.of(node.text(CRITERIA).value()), options));
    if (root.get(WEAK_DEPS).filter(node -> !node.text("true or false").yes()).isPresent()) {
      options.add(CliOption.NO_WEAK_DEPS.typed());
    }
    root.get(BEST)
        .map(node -> node.text("true or false").yes() ? CliOption.BEST : CliOption.NOBEST)
        .ifPresent(option -> options.add(option.typed()));
    if (root.get(REPOSITORIES).isPresent()) {
      addRepositories(root.get(REPOSITORIES).get(), file, options);
    }
    return new LockRequestFile(packages, options);
  }

  private static void addRepositories(ConfigNode node, Path file, List<String> options) {
    Path folder = file.toAbsolutePath().getParent();
    for (Map.Entry<String, ConfigNode> one : node.fields("folders by id").values().entrySet()) {
      String path = one.getValue().text("a folder").value();
      boolean isRelative = !path.startsWith("/") && folder != null;
      String whole = isRelative ? folder + "/" + path : path;
      add(CliOption.REPO, List.of(one.getKey() + "=" + whole), options);
    }
  }

  private static void add(CliOption option, List<String> values, List<String> options) {
    values.forEach(value -> options.add(option.typed() + "=" + value));
  }

  private static List<String> texts(Optional<ConfigNode> list) {
    return list.stream()
        .flatMap(node -> node.items("a list").values().stream())
        .map(node -> node.text("a text").value())
        .toList();
  }
}
