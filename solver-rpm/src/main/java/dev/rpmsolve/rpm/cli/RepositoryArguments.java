package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.universe.Repository;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code --repo} and {@code --repo-priority}. */
final class RepositoryArguments {
  private static final Pattern ID = Pattern.compile("[\\p{Alnum}._:+~@-]+");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private RepositoryArguments() {}

  /**
   * A repository and where it is.
   *
   * @param repository its name and preference
   * @param folder the folder that contains {@code repodata/}
   */
  record Folder(Repository repository, Path folder) {}

  /**
   * Reads the options.
   *
   * @return the repositories in the order they were given
   * @throws UsageException if a value is malformed, an id occurs twice or is unknown
   */
  static List<Folder> parse(Arguments arguments) {
    return parse(arguments, List.of(CliOption.REPO));
  }

  /**
   * Reads repositories that several options name.
   *
   * @return the repositories in the order of the options, and of each in the order they were given
   * @throws UsageException if a value is malformed, an id occurs twice or is unknown
   */
  static List<Folder> parse(Arguments arguments, List<CliOption> options) {
    Map<String, Path> folders = new LinkedHashMap<>();
    for (CliOption option : options) {
      for (String value : arguments.values(option)) {
        add(value, option.typed(), folders);
      }
    }
    return prioritized(arguments, folders);
  }

  private static void add(String value, String option, Map<String, Path> folders) {
    int equals = value.indexOf('=');
    int slash = value.indexOf('/');
    boolean isNamed = equals >= 0 && (slash < 0 || equals < slash);
    String shown = option + " " + value;
    String advice = option + " ID=DIR";
    Path folder = path(isNamed ? value.substring(equals + 1) : value, value);
    String id = isNamed ? value.substring(0, equals) : folderName(folder, shown, advice);
    requireId(id, shown, advice);
    if (folders.putIfAbsent(id, folder) != null) {
      throw new UsageException(
          shown + ": there is a repository '" + id + "' already; name this one: " + advice);
    }
  }

  private static List<Folder> prioritized(Arguments arguments, Map<String, Path> folders) {
    Map<String, Integer> priorities = numbers(arguments, CliOption.REPO_PRIORITY, folders);
    Map<String, Integer> costs = numbers(arguments, CliOption.REPO_COST, folders);
    List<Folder> result = new ArrayList<>();
    folders.forEach(
        (id, folder) -> {
          int priority = priorities.getOrDefault(id, Repository.DEFAULT_PRIORITY);
          int cost = costs.getOrDefault(id, Repository.DEFAULT_COST);
          result.add(new Folder(new Repository(id, priority, cost), folder));
        });
    return result;
  }

  /** Reads the options of a command that needs a repository. */
  static List<Folder> some(Command command, Arguments arguments) {
    List<Folder> folders = parse(arguments);
    if (folders.isEmpty()) {
      throw Arguments.usage(command, "--repo is missing");
    }
    return folders;
  }

  /** Complains about an id that no repository has. */
  static UsageException unknown(CliOption option, String id, List<String> known) {
    return new UsageException(
        option.typed()
            + ": there is no repository '"
            + id
            + "'; there are "
            + String.join(", ", known));
  }

  /** Reads a path as the user typed it. */
  static Path path(String text, String shown) {
    if (text.isEmpty()) {
      throw new UsageException("'" + shown + "' names no folder");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + shown + "' is not a path of this system: " + e.getReason());
    }
  }

  private static String folderName(Path folder, String shown, String advice) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    if (name == null) {
      throw new UsageException(shown + ": this folder has no name; name it: " + advice);
    }
    return name.toString();
  }

  private static void requireId(String id, String shown, String advice) {
    if (!ID.matcher(id).matches()) {
      throw new UsageException(
          shown
              + ": '"
              + id
              + "' cannot be an id (letters, digits and ._:+~@-); name it: "
              + advice);
    }
  }

  private static Map<String, Integer> numbers(
      Arguments arguments, CliOption option, Map<String, Path> folders) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (String value : arguments.values(option)) {
      int equals = value.lastIndexOf('=');
      if (equals <= 0 || !NUMBER.matcher(value.substring(equals + 1)).matches()) {
        throw new UsageException(option.typed() + " " + value + ": expected ID=N");
      }
      String id = value.substring(0, equals);
      if (numbers.put(id, Integer.valueOf(value.substring(equals + 1))) != null) {
        throw new UsageException(option.typed() + ": '" + id + "' is given twice");
      }
      if (!folders.containsKey(id)) {
        throw unknown(option, id, List.copyOf(folders.keySet()));
      }
    }
    return numbers;
  }
}
