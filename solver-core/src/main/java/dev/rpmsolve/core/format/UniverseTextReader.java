package dev.rpmsolve.core.format;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.DependencySyntaxException;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Nevra;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the text form line by line. Used once. */
final class UniverseTextReader {
  private static final String DEFAULT_MACHINE = "x86_64";
  private static final String DEFAULT_REPOSITORY = "base";

  private final Map<String, Integer> repositories = new LinkedHashMap<>();
  private final Request.Builder request = Request.builder();
  private final List<Integer> goalIds = new ArrayList<>();
  private final List<Integer> goalIdLines = new ArrayList<>();
  private String machine = DEFAULT_MACHINE;
  private String repository = DEFAULT_REPOSITORY;
  private UniverseBuilder builder;
  private Policy policy = Policy.usual();
  private boolean isInstallonlySet;
  private boolean isPackageOpen;
  private int line;

  Scenario read(String text) {
    String[] lines = text.split("\\R", -1);
    for (line = 1; line <= lines.length; line++) {
      String content = withoutComment(lines[line - 1]).strip();
      if (!content.isEmpty()) {
        readLine(content);
      }
    }
    closePackage();
    for (int i = 0; i < goalIds.size(); i++) {
      if (goalIds.get(i) >= builder().packageCount()) {
        line = goalIdLines.get(i);
        throw expected("the id of a package", goalIds.get(i).toString());
      }
    }
    return new Scenario(builder().build(), request.policy(policy).build());
  }

  private static String withoutComment(String content) {
    for (int at = content.indexOf('#'); at >= 0; at = content.indexOf('#', at + 1)) {
      if (at == 0 || Character.isWhitespace(content.charAt(at - 1))) {
        return content.substring(0, at);
      }
    }
    return content;
  }

  private void readLine(String content) {
    String[] words = content.split("\\s+", 2);
    String rest = words.length == 1 ? "" : words[1];
    switch (words[0]) {
      case "arch" -> readMachine(rest);
      case "repo" -> readRepository(rest);
      case "goal" -> readGoal(rest);
      case "policy" -> readPolicy(rest);
      case "installed" -> readInstalled(rest);
      default -> {
        if (isPackageOpen && isFact(words[0])) {
          readFact(content);
        } else {
          readPackage(repository, content);
        }
      }
    }
  }

  private void readMachine(String name) {
    if (builder != null) {
      throw expected("the architecture before repositories and packages", name);
    }
    try {
      ArchPolicy.of(name);
    } catch (IllegalArgumentException e) {
      throw expected("the architecture of a machine", name);
    }
    machine = name;
  }

  private void readRepository(String text) {
    String[] words = text.split("\\s+");
    closePackage();
    if (words[0].isEmpty()) {
      throw expected("the id of a repository", text);
    }
    repository = words[0];
    if (words.length > 1 && repositories.containsKey(repository)) {
      throw expected("only the id of a repository that is defined above", text);
    }
    int priority = Repository.DEFAULT_PRIORITY;
    int cost = Repository.DEFAULT_COST;
    for (String word : Arrays.asList(words).subList(1, words.length)) {
      String value = word.substring(word.indexOf('=') + 1);
      if (word.startsWith("priority=")) {
        priority = (int) number(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      } else if (word.startsWith("cost=")) {
        cost = (int) number(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      } else {
        throw expected("priority=N or cost=N", word);
      }
    }
    define(new Repository(repository, priority, cost));
  }

  private int define(Repository defined) {
    Integer index = repositories.get(defined.id());
    if (index == null) {
      index = builder().addRepository(defined);
      repositories.put(defined.id(), index);
    }
    return index;
  }

  private void readInstalled(String rest) {
    if (rest.isEmpty()) {
      openPackage();
      request.installed(builder.packageCount() - 1);
    } else {
      readPackage(UniverseText.SYSTEM, rest);
      request.installed(builder.packageCount() - 1);
    }
  }

  private void readPackage(String repositoryId, String content) {
    String[] words = content.split("\\s+", 2);
    Nevra nevra;
    try {
      nevra = Nevra.parse(words[0]);
    } catch (IllegalArgumentException e) {
      throw expected("a package (name-version-release.arch), a fact or a keyword", words[0]);
    }
    closePackage();
    int index = define(Repository.of(repositoryId));
    builder().beginPackage(index, nevra.name(), nevra.evr(), nevra.arch());
    isPackageOpen = true;
    if (words.length == 2) {
      for (String fact : words[1].split(";(\\s+|$)")) {
        readFact(fact.strip());
      }
    }
  }

  private static boolean isFact(String word) {
    return switch (word) {
      case "pre-requires", "file", "vendor", "source", "location", "size", "build-time" -> true;
      default -> isKind(word);
    };
  }

  private static boolean isKind(String word) {
    return Arrays.stream(DependencyKind.values())
        .anyMatch(kind -> kind != DependencyKind.PRE_REQUIRES && keyword(kind).equals(word));
  }

  static String keyword(DependencyKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void readFact(String fact) {
    String[] words = fact.split("\\s+", 2);
    String value = words.length == 1 ? "" : words[1];
    openPackage();
    switch (words[0]) {
      case "installed" -> request.installed(builder.packageCount() - 1);
      case "file" -> builder.addFile(builder.name(path(value)));
      case "vendor" -> builder.vendor(builder.text(text(value)));
      case "source" -> builder.sourcePackage(builder.text(text(value)));
      case "location" -> builder.location(builder.text(text(value)));
      case "build-time" -> builder.buildTime(number(value, 0, Long.MAX_VALUE));
      case "size" -> readSizes(value);
      case "pre-requires" -> {
        int dependency = dependency(value);
        builder.add(DependencyKind.REQUIRES, dependency);
        builder.add(DependencyKind.PRE_REQUIRES, dependency);
      }
      default -> {
        if (!isKind(words[0])) {
          throw expected("a fact of a package, such as requires", words[0]);
        }
        readDependency(
            DependencyKind.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')), value);
      }
    }
  }

  private void readDependency(DependencyKind kind, String value) {
    if (kind == DependencyKind.PROVIDES && value.startsWith("(")) {
      throw expected("a name with or without a version", value);
    }
    builder.add(kind, dependency(value));
  }

  private int dependency(String value) {
    try {
      return builder.dependency(Dependency.parse(value));
    } catch (DependencySyntaxException e) {
      throw expected(e.expected() + " at offset " + e.offset() + " of the dependency", value);
    } catch (IllegalArgumentException e) {
      throw expected("a dependency (" + e.getMessage() + ")", value);
    }
  }

  private String path(String value) {
    if (!value.startsWith("/")) {
      throw expected("an absolute path", value);
    }
    return value;
  }

  private String text(String value) {
    if (value.isEmpty()) {
      throw expected("some text", value);
    }
    return value;
  }

  private void readSizes(String value) {
    String[] numbers = value.split("\\s+");
    if (numbers.length != 2) {
      throw expected("two numbers of bytes", value);
    }
    builder.sizes(number(numbers[0], 0, Long.MAX_VALUE), number(numbers[1], 0, Long.MAX_VALUE));
  }

  private long number(String text, long least, long greatest) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= greatest) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw expected("a number", text);
    }
    throw expected("a number of " + least + " to " + greatest, text);
  }

  private void readGoal(String text) {
    String[] words = text.split("\\s+", 2);
    String spec = words.length == 1 ? "" : words[1];
    boolean hasSpec = !spec.isEmpty();
    if (words[0].equals("install") && hasSpec) {
      request.install(spec);
    } else if (words[0].equals("remove") && hasSpec) {
      request.remove(spec);
    } else if (words[0].equals("upgrade") && hasSpec) {
      request.upgrade(spec);
    } else if (words[0].equals("upgrade-all") && !hasSpec) {
      request.upgradeAll();
    } else if (words[0].equals("install-one-of")) {
      request.goal(
          new Goal.Install(new Selection.OneOf(ids(spec)), Set.of(Goal.Modifier.PIN_ARCH)));
    } else {
      throw expected("install, remove or upgrade and a spec, or another goal", text);
    }
  }

  /** Reads package ids, which may be those of packages further below. */
  private List<Integer> ids(String text) {
    List<Integer> ids = new ArrayList<>();
    for (String word : text.isEmpty() ? new String[0] : text.split("\\s+")) {
      ids.add((int) number(word, 0, Integer.MAX_VALUE));
      goalIds.add(ids.get(ids.size() - 1));
      goalIdLines.add(line);
    }
    return ids;
  }

  /** Reads settings; a word that is none continues the value before it. */
  private void readPolicy(String text) {
    List<String> settings = new ArrayList<>();
    for (String word : text.split("\\s+")) {
      if (isSetting(word)) {
        settings.add(word);
      } else if (settings.isEmpty()) {
        throw expected("weak=, erasing=, exclude= or installonly=", word);
      } else {
        settings.add(settings.remove(settings.size() - 1) + " " + word);
      }
    }
    settings.forEach(this::readSetting);
  }

  static boolean isSetting(String word) {
    return word.startsWith("weak=")
        || word.startsWith("erasing=")
        || word.startsWith("exclude=")
        || word.startsWith("installonly=");
  }

  private void readSetting(String setting) {
    String value = setting.substring(setting.indexOf('=') + 1);
    switch (setting.substring(0, setting.indexOf('='))) {
      case "weak" ->
          policy = policy.withWeakDependencies(choice(Policy.WeakDependencies.class, value));
      case "erasing" -> policy = policy.withErasing(choice(Policy.Erasing.class, value));
      case "exclude" -> policy = policy.withExcludes(with(policy.excludes(), text(value)));
      default -> {
        List<String> before = isInstallonlySet ? policy.installonly() : List.of();
        isInstallonlySet = true;
        if (!value.isEmpty()) {
          checkCapability(value);
        }
        policy = policy.withInstallonly(value.isEmpty() ? List.of() : with(before, value));
      }
    }
  }

  private void checkCapability(String value) {
    try {
      Dependency.parse(value);
    } catch (IllegalArgumentException e) {
      throw expected("a capability", value);
    }
  }

  private <E extends Enum<E>> E choice(Class<E> type, String value) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    throw expected(
        "one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT), value);
  }

  private static List<String> with(List<String> list, String value) {
    List<String> longer = new ArrayList<>(list);
    longer.add(value);
    return longer;
  }

  private UniverseBuilder builder() {
    if (builder == null) {
      builder = Universe.builder(ArchPolicy.of(machine));
    }
    return builder;
  }

  private void openPackage() {
    if (!isPackageOpen) {
      throw expected("a package before its facts", "");
    }
  }

  private void closePackage() {
    if (isPackageOpen) {
      builder.endPackage();
      isPackageOpen = false;
    }
  }

  private UniverseTextException expected(String expected, String found) {
    return new UniverseTextException(line, expected, found);
  }
}
