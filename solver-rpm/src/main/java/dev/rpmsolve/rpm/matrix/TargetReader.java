package dev.rpmsolve.rpm.matrix;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.LintRule;
import dev.rpmsolve.core.module.ModulePlatform;
import dev.rpmsolve.core.request.RepositoryFilter;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.config.ShortTime;
import dev.rpmsolve.rpm.config.Suggestion;
import dev.rpmsolve.rpm.findings.Allowance;
import dev.rpmsolve.rpm.report.CheckLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one target, with what it takes over from the defaults: one for each architecture. */
final class TargetReader {
  /** The keys of a target. */
  static final List<String> KEYS =
      List.of(
          "repositories",
          "arches",
          "check",
          "exclude",
          "modules",
          "levels",
          "lints",
          "rpm",
          "coinstallable",
          "baseline",
          "allow");

  /** The keys of the defaults: what is allowed in all targets stands at the top. */
  static final List<String> DEFAULT_KEYS =
      KEYS.stream().filter(key -> !key.equals("allow")).toList();

  /** The keys of what is checked. */
  static final List<String> CHECK_KEYS = List.of("repositories", "packages", "newest");

  /** The keys of what modules make of a target. */
  static final List<String> MODULE_KEYS = List.of("with", "state", "platform");

  /** What stands for all lints. */
  static final String ALL_LINTS = "all";

  /** The words for levels. */
  static final List<CheckLevel> LEVELS =
      List.of(CheckLevel.PROVIDES, CheckLevel.INSTALLABLE, CheckLevel.BUILDABLE);

  private static final String ARCH = "{arch}";
  private static final String TARGET = "{target}";
  private static final int MAX_PRIORITY = 999_999_999;
  private static final Pattern MACHINE = Pattern.compile("[A-Za-z0-9_]{1,32}");
  private static final List<String> NO_MACHINES = List.of("noarch", "src", "nosrc");
  private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.~^]{0,31}");

  private final MatrixFile file;
  private final ConfigNode.Fields own;
  private final ConfigNode.Fields defaults;
  private final ConfigNode.Place place;

  TargetReader(
      MatrixFile file, ConfigNode.Fields own, ConfigNode.Fields defaults, ConfigNode.Place place) {
    this.file = file;
    this.own = own;
    this.defaults = defaults;
    this.place = place;
    own.allow(KEYS);
  }

  private Optional<ConfigNode> get(String key) {
    return own.get(key).or(() -> defaults.get(key));
  }

  List<Target> targets(String name, List<Allowance> shared) {
    ConfigNode.Items arches =
        get("arches")
            .orElseThrow(() -> place.complain("'arches' is missing, here and in the defaults"))
            .items("a list of architectures such as [x86_64]");
    List<Allowance> allowed = MatrixFile.allowances(own.get("allow"));
    List<Target> targets = new ArrayList<>();
    for (ConfigNode node : arches.values()) {
      ConfigNode.Text arch = node.text("an architecture");
      if (!MACHINE.matcher(arch.value()).matches() || NO_MACHINES.contains(arch.value())) {
        throw arch.place()
            .complain("'" + arch.value() + "' is no machine; give one such as x86_64");
      }
      String full = arches.values().size() == 1 ? name : name + "-" + arch.value();
      List<TargetRepository> repositories = repositories(arch.value());
      Optional<Path> baseline = get("baseline").map(file -> baseline(file, name, arch.value()));
      targets.add(
          new Target(
              full,
              name,
              ArchPolicy.of(arch.value()),
              repositories,
              options(repositories),
              modules(),
              checks(),
              new Target.Accepted(allowed, shared, baseline)));
    }
    if (targets.isEmpty()) {
      throw arches.place().complain("expected at least one architecture");
    }
    return targets;
  }

  private Path baseline(ConfigNode node, String name, String arch) {
    ConfigNode.Text text = node.text("a path");
    return file.path(text, text.value().replace(TARGET, name).replace(ARCH, arch));
  }

  private List<TargetRepository> repositories(String arch) {
    ConfigNode node =
        get("repositories")
            .orElseThrow(
                () -> place.complain("'repositories' is missing, here and in the defaults"));
    Map<String, TargetRepository> repositories = new LinkedHashMap<>();
    if (node instanceof ConfigNode.Fields fields) {
      fields
          .values()
          .forEach(
              (name, value) ->
                  repositories.put(name, repository(name, value, fields.keys().get(name), arch)));
    } else {
      for (ConfigNode item : node.items("a list of names, or repositories by name").values()) {
        ConfigNode.Text name = item.text("the name of a repository");
        TargetRepository repository =
            repository(name.value(), new ConfigNode.Text("", name.place()), name.place(), arch);
        if (repositories.put(name.value(), repository) != null) {
          throw name.place().complain("'" + name.value() + "' occurs twice");
        }
      }
    }
    if (repositories.isEmpty()) {
      throw node.place().complain("expected at least one repository");
    }
    return List.copyOf(repositories.values());
  }

  /** What a target says of a repository goes before what the shared section says. */
  private TargetRepository repository(
      String name, ConfigNode value, ConfigNode.Place where, String arch) {
    MatrixFile.requireName(name, where);
    boolean isPlain = value instanceof ConfigNode.Text text && text.value().isEmpty();
    ConfigNode.Fields none = new ConfigNode.Fields(Map.of(), Map.of(), where);
    ConfigNode.Fields changes = isPlain ? none : value.fields("the keys of a repository");
    changes.allow(MatrixFile.REPOSITORY_KEYS);
    Optional<ConfigNode.Fields> shared = file.repository(name);
    if (shared.isEmpty() && changes.get("path").isEmpty()) {
      throw file.unknownRepository(name, where);
    }
    ConfigNode.Fields base = shared.orElse(none);
    ConfigNode.Text path = changes.get("path").orElseGet(() -> base.require("path")).text("a path");
    int priority =
        changes
            .get("priority")
            .or(() -> base.get("priority"))
            .map(node -> node.text("a number").number(-MAX_PRIORITY, MAX_PRIORITY))
            .orElse(Repository.DEFAULT_PRIORITY);
    return new TargetRepository(
        new Repository(name, priority, Repository.DEFAULT_COST),
        file.path(path, path.value().replace(ARCH, arch)),
        first("exclude", changes, base)
            .map(node -> MatrixFile.texts(node, "patterns"))
            .orElse(List.of()),
        first("module_hotfixes", changes, base)
            .map(node -> node.text("true or false").yes())
            .orElse(false),
        new TargetRepository.Demands(
            first("gpgkey", changes, base).map(this::keys).orElse(List.of()),
            first("max-age", changes, base).map(TargetReader::age)));
  }

  private TargetModules modules() {
    Optional<ConfigNode> node = get("modules");
    if (node.isEmpty()) {
      return TargetModules.of(TargetModules.Use.UNSAID);
    } else if (node.get() instanceof ConfigNode.Text text) {
      boolean isActive = text.yes();
      return TargetModules.of(isActive ? TargetModules.Use.ACTIVE : TargetModules.Use.IGNORED);
    }
    ConfigNode.Fields fields = node.get().fields("true, false, or streams of modules");
    fields.allow(MODULE_KEYS);
    List<ConfigNode.Text> with = new ArrayList<>();
    if (fields.get("with").isPresent()) {
      for (ConfigNode item : fields.get("with").get().items("a list of streams").values()) {
        with.add(item.text("a stream such as nodejs:20"));
      }
    }
    Optional<ConfigNode.Text> state = fields.get("state").map(one -> one.text("a path"));
    return new TargetModules(
        TargetModules.Use.ACTIVE,
        with,
        state.map(text -> file.path(text, text.value())),
        fields.get("platform").map(one -> platform(one.text("platform:STREAM"))));
  }

  private static String platform(ConfigNode.Text text) {
    return ModulePlatform.stream(text.value())
        .orElseThrow(
            () ->
                text.place()
                    .complain(
                        "expected platform:STREAM, such as platform:el9, found '"
                            + text.value()
                            + "'"));
  }

  private static Optional<ConfigNode> first(
      String key, ConfigNode.Fields changes, ConfigNode.Fields base) {
    return changes.get(key).or(() -> base.get(key));
  }

  private List<Path> keys(ConfigNode node) {
    List<Path> paths = new ArrayList<>();
    for (ConfigNode item : node.items("a list of files of keys").values()) {
      ConfigNode.Text text = item.text("a file of keys");
      paths.add(file.path(text, text.value()));
    }
    return paths;
  }

  private static Duration age(ConfigNode node) {
    ConfigNode.Text text = node.text(ShortTime.FORM);
    return ShortTime.parse(text.value())
        .orElseThrow(
            () ->
                text.place()
                    .complain("expected " + ShortTime.FORM + ", found '" + text.value() + "'"));
  }

  private ClosureOptions options(List<TargetRepository> repositories) {
    Optional<ConfigNode.Fields> check =
        get("check").map(node -> node.fields("what is to be checked"));
    check.ifPresent(fields -> fields.allow(CHECK_KEYS));
    List<String> names = repositories.stream().map(r -> r.repository().id()).toList();
    List<Integer> checked = new ArrayList<>();
    check
        .flatMap(fields -> fields.get("repositories"))
        .ifPresent(
            node -> {
              for (String name : MatrixFile.texts(node, "repositories")) {
                if (!names.contains(name)) {
                  throw node.place()
                      .complain(
                          "the target has no repository '"
                              + name
                              + "'; "
                              + Suggestion.among(name, names));
                }
                checked.add(names.indexOf(name));
              }
            });
    if (checked.isEmpty()) {
      names.forEach(name -> checked.add(names.indexOf(name)));
    }
    List<String> subjects =
        check
            .flatMap(fields -> fields.get("packages"))
            .map(node -> MatrixFile.texts(node, "patterns"))
            .orElse(List.of());
    boolean isNewest =
        check
            .flatMap(fields -> fields.get("newest"))
            .map(node -> node.text("true or false").yes())
            .orElse(false);
    List<RepositoryFilter> filters =
        repositories.stream()
            .filter(repository -> !repository.excludes().isEmpty())
            .map(r -> new RepositoryFilter(r.repository().id(), r.excludes(), List.of()))
            .toList();
    return new ClosureOptions(
        checked.stream().sorted().distinct().toList(),
        get("exclude").map(node -> MatrixFile.texts(node, "patterns")).orElse(List.of()),
        isNewest ? ClosureOptions.Versions.NEWEST : ClosureOptions.Versions.ALL,
        new ClosureOptions.Narrowing(
            subjects, filters, ClosureOptions.Priorities.STRICT, List.of()),
        (done, total) -> {});
  }

  private Target.Checks checks() {
    List<CheckLevel> levels =
        get("levels").map(this::levels).orElse(List.of(CheckLevel.INSTALLABLE));
    Set<LintRule> lints = get("lints").map(this::lints).orElse(Set.of());
    Map<String, List<String>> lists = get("coinstallable").map(this::lists).orElse(Map.of());
    if (levels.isEmpty() && lints.isEmpty() && lists.isEmpty()) {
      throw place.complain("nothing is checked: no 'levels', 'lints' or 'coinstallable'");
    }
    Optional<Evr> rpm = get("rpm").map(node -> version(node.text("a version such as 4.14")));
    return new Target.Checks(levels, lints, rpm, lists);
  }

  private List<CheckLevel> levels(ConfigNode node) {
    List<String> words = LEVELS.stream().map(CheckLevel::toString).toList();
    List<CheckLevel> levels = new ArrayList<>();
    for (ConfigNode item : node.items("a list of levels").values()) {
      ConfigNode.Text word = item.text("a level");
      int index = words.indexOf(word.value());
      if (index < 0) {
        throw word.place()
            .complain(
                "there is no level '"
                    + word.value()
                    + "'; "
                    + Suggestion.among(word.value(), words));
      }
      levels.add(LEVELS.get(index));
    }
    return LEVELS.stream().filter(levels::contains).toList();
  }

  private Set<LintRule> lints(ConfigNode node) {
    if (node instanceof ConfigNode.Text text && text.value().equals(ALL_LINTS)) {
      return EnumSet.allOf(LintRule.class);
    }
    EnumSet<LintRule> lints = EnumSet.noneOf(LintRule.class);
    for (ConfigNode item : node.items("'all', or a list of lints").values()) {
      ConfigNode.Text id = item.text("the id of a lint");
      lints.add(
          Arrays.stream(LintRule.values())
              .filter(lint -> lint.id().equals(id.value()))
              .findFirst()
              .orElseThrow(
                  () ->
                      id.place()
                          .complain(
                              "there is no lint '"
                                  + id.value()
                                  + "'; "
                                  + Suggestion.among(
                                      id.value(),
                                      Arrays.stream(LintRule.values())
                                          .map(LintRule::id)
                                          .toList()))));
    }
    return lints;
  }

  private Map<String, List<String>> lists(ConfigNode node) {
    ConfigNode.Fields fields = node.fields("lists by name");
    Map<String, List<String>> lists = new LinkedHashMap<>();
    fields
        .values()
        .forEach(
            (name, items) -> {
              MatrixFile.requireName(name, fields.keys().get(name));
              lists.put(name, MatrixFile.texts(items, "names, capabilities or paths"));
              if (lists.get(name).isEmpty()) {
                throw items.place().complain("the list '" + name + "' is empty");
              }
            });
    return lists;
  }

  private static Evr version(ConfigNode.Text text) {
    if (!VERSION.matcher(text.value()).matches()) {
      throw text.place().complain("expected a version such as 4.14, found '" + text.value() + "'");
    }
    return Evr.parse(text.value());
  }
}
