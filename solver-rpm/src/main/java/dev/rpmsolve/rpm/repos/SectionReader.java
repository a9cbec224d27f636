package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.config.ConfigNode.Place;
import dev.rpmsolve.rpm.config.Suggestion;
import dev.rpmsolve.rpm.repos.RepositoryConfig.Filter;
import dev.rpmsolve.rpm.repos.RepositoryConfig.Origin;
import dev.rpmsolve.rpm.repos.RepositoryConfig.Source;
import dev.rpmsolve.rpm.repos.RepositoryConfig.Sources;
import dev.rpmsolve.rpm.repos.RepositoryConfig.Switches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one section that configures a repository. */
final class SectionReader {
  private static final Pattern ID = Pattern.compile("[\\p{Alnum}._:+~@-]{1,255}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final int MAX_SOURCES = 1000;

  /** The keys that are read. */
  private static final List<String> READ =
      List.of(
          "name",
          "enabled",
          "baseurl",
          "mirrorlist",
          "metalink",
          "priority",
          "cost",
          "exclude",
          "excludepkgs",
          "includepkgs",
          "module_hotfixes",
          "gpgcheck",
          "gpgkey",
          "repo_gpgcheck",
          "skip_if_unavailable");

  /** Options that a repository takes over from {@code [main]} unless it has its own. */
  private static final Set<String> INHERITED =
      Set.of("skip_if_unavailable", "gpgcheck", "repo_gpgcheck");

  private final IniFile.Section section;
  private final Map<String, IniFile.Option> main;
  private final Path folder;
  private final ConfigVariables variables;
  private final List<String> warnings;

  SectionReader(
      IniFile.Section section,
      Path file,
      Map<String, IniFile.Option> main,
      ConfigVariables variables) {
    this.section = section;
    this.main = main;
    this.variables = variables;
    folder = file.toAbsolutePath().normalize().getParent();
    warnings = new ArrayList<>();
  }

  List<String> warnings() {
    return warnings;
  }

  RepositoryConfig repository() {
    String id = expand(section.name(), section.place());
    if (!ID.matcher(id).matches()) {
      throw section
          .place()
          .complain("'" + id + "' cannot be an id (letters, digits and ._:+~@-); rename it");
    }
    warnOfSlips();
    String title = section.get("name").map(this::expand).orElse(id);
    Switches switches =
        new Switches(
            isOn("enabled").orElse(true),
            isOn("skip_if_unavailable").orElse(false),
            isOn("module_hotfixes").orElse(false),
            isOn("gpgcheck"),
            isOn("repo_gpgcheck"));
    return new RepositoryConfig(
        new Repository(
            id,
            number("priority", Repository.DEFAULT_PRIORITY),
            number("cost", Repository.DEFAULT_COST)),
        new Origin(section.place(), folder, title.isEmpty() ? id : title),
        new Sources(
            addresses("baseurl"), source("mirrorlist"), source("metalink"), addresses("gpgkey")),
        switches,
        new Filter(
            words(section.get("exclude", "excludepkgs")), words(section.get("includepkgs"))));
  }

  /** Package managers pass over keys that they do not know; a slip of the pen is worth a word. */
  private void warnOfSlips() {
    section.options().keySet().stream()
        .filter(key -> !READ.contains(key) && !OtherKeys.isKnown(key))
        .sorted()
        .forEach(
            key ->
                Suggestion.nearest(key, READ)
                    .ifPresent(
                        near ->
                            warnings.add(
                                section
                                    .options()
                                    .get(key)
                                    .place()
                                    .complain(
                                        "'" + key + "' means nothing; did you mean '" + near + "'?")
                                    .getMessage())));
  }

  private List<Source> addresses(String key) {
    List<Source> found = new ArrayList<>();
    Optional<IniFile.Option> option = section.get(key);
    if (option.isPresent()) {
      for (String word : option.get().words()) {
        if (found.size() == MAX_SOURCES) {
          throw option.get().place().complain("expected at most " + MAX_SOURCES + " addresses");
        }
        found.add(new Source(expand(word, option.get().place()), option.get().place()));
      }
    }
    return found;
  }

  private Optional<Source> source(String key) {
    return section
        .get(key)
        .filter(option -> !option.value().isEmpty())
        .map(option -> new Source(expand(option), option.place()));
  }

  private List<String> words(Optional<IniFile.Option> option) {
    List<String> words = new ArrayList<>();
    option.ifPresent(
        given -> given.words().forEach(word -> words.add(expand(word, given.place()))));
    return words;
  }

  private int number(String key, int usual) {
    Optional<IniFile.Option> option = section.get(key);
    if (option.isEmpty()) {
      return usual;
    }
    String value = expand(option.get());
    if (!NUMBER.matcher(value).matches()) {
      throw option.get().place().complain(key + "=" + value + ": expected a number");
    }
    return Integer.parseInt(value);
  }

  private Optional<Boolean> isOn(String key) {
    return section
        .get(key)
        .or(() -> INHERITED.contains(key) ? Optional.ofNullable(main.get(key)) : Optional.empty())
        .map(option -> isOn(key, expand(option), option.place()));
  }

  /** Reads a switch as package managers do. */
  static boolean isOn(String key, String value, Place place) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "1", "yes", "true", "on" -> true;
      case "0", "no", "false", "off" -> false;
      default ->
          throw place.complain(
              key + "=" + value + ": expected 0 or 1; comments belong on lines of their own");
    };
  }

  private String expand(IniFile.Option option) {
    return expand(option.value(), option.place());
  }

  private String expand(String text, Place place) {
    return expand(variables, text, place);
  }

  static String expand(ConfigVariables variables, String text, Place place) {
    try {
      return variables.expand(text);
    } catch (IllegalArgumentException e) {
      throw place.complain(e.getMessage());
    }
  }
}
