package dev.rpmsolve.core.format;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Nevra;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the text form. Used once. */
final class UniverseTextWriter {
  private final Universe universe;
  private final Request request;
  private final Bits installed;
  private final List<List<String>> filesOf = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int repository = -1;

  UniverseTextWriter(Universe universe, Request request) {
    this.universe = universe;
    this.request = request;
    installed = new Bits(universe.packageCount());
    request.installedPackageIds().forEach(installed::add);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      filesOf.add(new ArrayList<>());
    }
    IntTable byPath = universe.packagesByPath();
    for (int path = 0; path < byPath.rows(); path++) {
      for (int i = byPath.start(path); i < byPath.end(path); i++) {
        filesOf.get(byPath.value(i)).add(universe.names().get(path));
      }
    }
  }

  String write() {
    line("arch " + word(universe.archPolicy().machine()));
    for (Repository defined : universe.repositories()) {
      line(
          "repo "
              + word(defined.id())
              + " priority="
              + defined.priority()
              + " cost="
              + defined.cost());
      repository++;
    }
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      writePackage(universe.get(packageId));
    }
    request.goals().forEach(this::writeGoal);
    writePolicy();
    return text.toString();
  }

  private void writePackage(RpmPackage written) {
    String nevra = nevra(written);
    boolean isOfSystem = written.repository().id().equals(UniverseText.SYSTEM);
    boolean isInstalled = installed.get(written.id());
    if (isOfSystem && isInstalled) {
      line("installed " + nevra);
    } else {
      int index = universe.repositoryIndex(written.id());
      if (index != repository) {
        line("repo " + written.repository().id());
        repository = index;
      }
      line(nevra);
      if (isInstalled) {
        line("  installed");
      }
    }
    writeDependencies(written);
    filesOf.get(written.id()).stream().sorted().forEach(path -> fact("file", path(path)));
    writeText("vendor", written.vendor());
    writeText("source", written.sourcePackage());
    writeText("location", written.location());
    if (written.downloadBytes() != 0 || written.installedBytes() != 0) {
      fact("size", written.downloadBytes() + " " + written.installedBytes());
    }
    if (universe.buildTime(written.id()) != 0) {
      fact("build-time", Long.toString(universe.buildTime(written.id())));
    }
  }

  private static String nevra(RpmPackage written) {
    String nevra = word(written.nevra().toString());
    if (!Nevra.parse(nevra).equals(written.nevra())) {
      throw cannotExpress(nevra);
    }
    return nevra;
  }

  private void writeDependencies(RpmPackage written) {
    for (DependencyKind kind : DependencyKind.values()) {
      List<Dependency> dependencies = new ArrayList<>(written.dependencies(kind));
      if (kind == DependencyKind.PROVIDES) {
        removeOwn(written, dependencies);
      }
      for (Dependency dependency : dependencies) {
        boolean isPre =
            kind == DependencyKind.REQUIRES
                && written.dependencies(DependencyKind.PRE_REQUIRES).contains(dependency);
        if (kind != DependencyKind.PRE_REQUIRES) {
          DependencyKind shown = isPre ? DependencyKind.PRE_REQUIRES : kind;
          fact(UniverseTextReader.keyword(shown), dependency(dependency));
        }
      }
    }
  }

  private static void removeOwn(RpmPackage written, List<Dependency> provides) {
    String own = written.name() + " = " + written.evr();
    for (Dependency provided : provides) {
      if (provided.toString().equals(own)) {
        provides.remove(provided);
        return;
      }
    }
    throw new IllegalArgumentException(written + " does not provide its own name and EVR");
  }

  private void writeGoal(Goal goal) {
    if (goal.selection() instanceof Selection.Spec spec) {
      String word =
          goal instanceof Goal.Install
              ? "install "
              : goal instanceof Goal.Remove
                  ? "remove "
                  : goal instanceof Goal.Upgrade ? "upgrade " : null;
      line("goal " + written(goal, word) + phrase(spec.text()));
    } else if (goal.selection() instanceof Selection.OneOf choice) {
      String ids =
          choice.packageIds().stream().map(String::valueOf).collect(Collectors.joining(" "));
      String word = goal instanceof Goal.Install ? "install-one-of " : null;
      line(("goal " + written(goal, word) + ids).strip());
    } else {
      boolean isAll = goal instanceof Goal.Upgrade && goal.selection() instanceof Selection.All;
      line("goal " + written(goal, isAll ? "upgrade-all" : null));
    }
  }

  private static String written(Goal goal, String word) {
    Set<Goal.Modifier> usual =
        goal.selection() instanceof Selection.OneOf ? Set.of(Goal.Modifier.PIN_ARCH) : Set.of();
    if (word == null || !goal.modifiers().equals(usual)) {
      throw new IllegalArgumentException("this format has no words for the goal: " + goal);
    }
    return word;
  }

  private void writePolicy() {
    Policy policy = request.policy();
    if (!policy.filter().equals(Policy.Filter.nothing())
        || !policy.limits().equals(Policy.Limits.none())) {
      throw new IllegalArgumentException("filters and limits of a policy cannot be expressed");
    }
    StringBuilder settings = new StringBuilder("policy weak=");
    settings.append(policy.weakDependencies().name().toLowerCase(Locale.ROOT));
    settings.append(" erasing=").append(policy.erasing().name().toLowerCase(Locale.ROOT));
    policy.excludes().forEach(glob -> settings.append(" exclude=").append(word(glob)));
    if (policy.installonly().isEmpty()) {
      settings.append(" installonly=");
    } else if (!policy.installonly().equals(Policy.usual().installonly())) {
      for (String capability : policy.installonly()) {
        settings.append(" installonly=").append(setting(capability));
      }
    }
    line(settings.toString());
  }

  private void writeText(String keyword, String value) {
    if (!value.isEmpty()) {
      fact(keyword, phrase(value));
    }
  }

  private void fact(String keyword, String value) {
    line("  " + keyword + " " + value);
  }

  private void line(String content) {
    text.append(content).append('\n');
  }

  private static String dependency(Dependency dependency) {
    String printed = phrase(dependency.toString());
    try {
      if (Dependency.parse(printed).equals(dependency)) {
        return printed;
      }
    } catch (IllegalArgumentException e) {
      throw cannotExpress(printed);
    }
    throw cannotExpress(printed);
  }

  private static String path(String path) {
    if (!path.startsWith("/")) {
      throw cannotExpress(path);
    }
    return phrase(path);
  }

  /** Checks that a text is one word that the reader takes for no comment. */
  private static String word(String value) {
    if (value.chars().anyMatch(Character::isWhitespace)) {
      throw cannotExpress(value);
    }
    return phrase(value);
  }

  /** Checks that a text is words with single spaces, none of which looks like a setting. */
  private static String setting(String value) {
    for (String part : value.split(" ", -1)) {
      if (part.isEmpty() || UniverseTextReader.isSetting(part)) {
        throw cannotExpress(value);
      }
    }
    return phrase(value);
  }

  /** Checks that a text is read back unchanged up to the end of its line. */
  private static String phrase(String value) {
    boolean isComment = value.startsWith("#") || value.matches("(?s).*\\s#.*");
    boolean isFolded = !value.equals(value.strip()) || value.matches("(?s).*\\R.*");
    if (value.isEmpty() || isComment || isFolded) {
      throw cannotExpress(value);
    }
    return value;
  }

  private static IllegalArgumentException cannotExpress(String value) {
    return new IllegalArgumentException("the text form cannot express '" + value + "'");
  }
}
