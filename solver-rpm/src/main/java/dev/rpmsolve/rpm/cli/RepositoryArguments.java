package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.metadata.Topic;
import dev.rpmsolve.rpm.repos.IniFile;
import dev.rpmsolve.rpm.repos.ManagerConfiguration;
import dev.rpmsolve.rpm.repos.RepositoryConfig;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code --repo}, {@code --repo-priority} and the options that name configuration. */
final class RepositoryArguments {
  private static final char UNREADABLE = '\uFFFD';
  private static final Pattern ID = Pattern.compile("[\\p{Alnum}._:+~@-]+");
  private static final String LOCAL_CHECK = "localpkg_gpgcheck";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  /** The options that name folders. */
  private static final List<CliOption> FOLDERS =
      List.of(CliOption.REPO, CliOption.BEFORE, CliOption.AFTER, CliOption.UPDATE);

  private RepositoryArguments() {}

  /**
   * A repository and where it is.
   *
   * @param repository its name and preference
   * @param folder the folder that contains {@code repodata/}
   * @param trust what it must prove before it is read
   */
  record Folder(Repository repository, Path folder, RepositoryTrust trust) {}

  /**
   * Reads the options and the files that they name, with warnings.
   *
   * @return the repositories of files, then those of {@code --repo} in the order they were given
   * @throws UsageException if a value is malformed, an id occurs twice or is unknown
   * @throws IOException if a file cannot be read
   */
  static GivenRepositories parse(Arguments arguments, CommandIo io) throws IOException {
    return parse(arguments, List.of(CliOption.REPO), ConfigArguments.read(arguments), io);
  }

  /**
   * Reads repositories that several options name.
   *
   * @return the repositories of files, then those of the options in their order
   * @throws UsageException if a value is malformed, an id occurs twice or is unknown
   * @throws IOException if a list of mirrors cannot be read
   */
  static GivenRepositories parse(
      Arguments arguments, List<CliOption> options, ConfigArguments config, CommandIo io)
      throws IOException {
    ManagerConfiguration configuration = config.configuration();
    configuration.warnings().forEach(io::warn);
    for (CliOption option : List.of(CliOption.REPOFILE, CliOption.REPOSDIR)) {
      if (arguments.has(option) && configuration.repositories().isEmpty()) {
        io.warn(
            option.typed()
                + " "
                + arguments.values(option).get(0)
                + ": no repository is configured there, in a file that ends in .repo");
      }
    }
    Map<String, RepositoryConfig> configured = new LinkedHashMap<>();
    configuration.repositories().forEach(one -> configured.put(one.id(), one));
    Map<String, Path> folders = new LinkedHashMap<>();
    for (CliOption option : options) {
      for (String value : arguments.values(option)) {
        add(config.folder(value), option.typed(), configured.keySet(), folders);
      }
    }
    Set<String> optional = new LinkedHashSet<>();
    for (String value : arguments.values(CliOption.OPTIONAL_REPO)) {
      if (idEnd(value) > 0) {
        optional.add(value.substring(0, idEnd(value)));
        String located = config.folder(value);
        add(located, CliOption.OPTIONAL_REPO.typed(), configured.keySet(), folders);
      }
    }
    List<Repository> all = ranked(arguments, configured, folders.keySet());
    List<String> ids = all.stream().map(Repository::id).toList();
    Set<String> off = new LinkedHashSet<>(optional);
    configured.values().stream()
        .filter(one -> !one.switches().isEnabled())
        .map(RepositoryConfig::id)
        .forEach(off::add);
    optional.addAll(matchingOptional(arguments, ids));
    List<Repository> enabled = RepositorySettings.apply(arguments, all, off);
    off.removeAll(optional);
    TrustArguments trusts = new TrustArguments(arguments, Instant.now());
    List<Folder> joint = new ArrayList<>();
    for (Repository one : RepositorySettings.apply(arguments, all, off)) {
      Optional<Path> folder =
          folders.containsKey(one.id())
              ? Optional.of(folders.get(one.id()))
              : config.locate(configured.get(one.id()));
      if (folder.isPresent()) {
        joint.add(
            new Folder(
                one,
                folder.get(),
                trusts.of(one.id(), folder.get(), Optional.ofNullable(configured.get(one.id())))));
      } else {
        io.warn("the repository '" + one.id() + "' is not there and left out, as its file allows");
      }
    }
    List<Folder> found =
        joint.stream().filter(folder -> enabled.contains(folder.repository())).toList();
    RepositoryTrust ofFiles = filesTrust(arguments, configuration, trusts);
    trusts.warnOfUnusedKey(io);
    return new GivenRepositories(found, joint, ids, FileSettings.of(configuration), ofFiles);
  }

  /** What files among the operands must prove; without any nobody asks for keys. */
  private static RepositoryTrust filesTrust(
      Arguments arguments, ManagerConfiguration configuration, TrustArguments trusts)
      throws IOException {
    if (arguments.operands().stream().noneMatch(LocalPackages::isFile)) {
      return RepositoryTrust.none();
    }
    IniFile.Option option = configuration.main().get(LOCAL_CHECK);
    boolean isOn =
        option != null
            && Setting.inFile(option.place(), Optional.empty(), LOCAL_CHECK, option.value()).isOn();
    return trusts.ofFiles(isOn);
  }

  private static void add(
      String value, String option, Set<String> configured, Map<String, Path> folders) {
    String shown = option + " " + value;
    String advice = option + " ID=DIR";
    Path folder = path(folder(value), value);
    String id = id(value, option);
    requireId(id, shown, advice);
    if (configured.contains(id)) {
      throw new UsageException(
          shown
              + ": a file configures a repository '"
              + id
              + "' already; say where that one is with "
              + CliOption.REPO_PATH.typed()
              + " "
              + id
              + "=DIR, or name this one: "
              + advice);
    }
    if (folders.putIfAbsent(id, folder) != null) {
      throw new UsageException(
          shown + ": there is a repository '" + id + "' already; name this one: " + advice);
    }
  }

  /** Returns the id in {@code [ID=]DIR}, or the name of the folder. */
  private static String id(String value, String option) {
    int equals = idEnd(value);
    return equals >= 0
        ? value.substring(0, equals)
        : folderName(path(folder(value), value), option + " " + value, option + " ID=DIR");
  }

  /** Finds repositories that may be enabled by their ids; with a catalog those of all topics. */
  private static List<String> matchingOptional(Arguments arguments, List<String> ids) {
    List<String> found = new ArrayList<>();
    for (String value : arguments.values(CliOption.OPTIONAL_REPO)) {
      if (idEnd(value) < 0) {
        for (String pattern : Arguments.words(value)) {
          found.addAll(RepositorySettings.matching(CliOption.OPTIONAL_REPO, pattern, ids));
        }
      }
    }
    if (arguments.has(CliOption.TOPICS)) {
      ids.stream().filter(id -> id.startsWith(Topic.REPOSITORY_PREFIX)).forEach(found::add);
    }
    return found;
  }

  /** Finds the end of the id in {@code ID=DIR}; -1 if there is none. */
  private static int idEnd(String value) {
    int equals = value.indexOf('=');
    int slash = value.indexOf('/');
    return slash < 0 || equals < slash ? equals : -1;
  }

  /** Returns the folder in {@code [ID=]DIR}. */
  static String folder(String value) {
    return value.substring(idEnd(value) + 1);
  }

  private static List<Repository> ranked(
      Arguments arguments, Map<String, RepositoryConfig> configured, Set<String> named) {
    Map<String, Repository> all = new LinkedHashMap<>();
    configured.forEach((id, one) -> all.put(id, one.repository()));
    named.forEach(id -> all.put(id, Repository.of(id)));
    Set<String> known = new LinkedHashSet<>(all.keySet());
    known.addAll(elsewhere(arguments));
    Map<String, Integer> priorities = numbers(arguments, CliOption.REPO_PRIORITY, known);
    Map<String, Integer> costs = numbers(arguments, CliOption.REPO_COST, known);
    List<Repository> ranked = new ArrayList<>();
    for (Repository one : all.values()) {
      int priority = priorities.getOrDefault(one.id(), one.priority());
      ranked.add(new Repository(one.id(), priority, costs.getOrDefault(one.id(), one.cost())));
    }
    return ranked;
  }

  /** Returns the ids of all folders, those on the other side of a change among them. */
  private static Set<String> elsewhere(Arguments arguments) {
    Set<String> ids = new LinkedHashSet<>();
    for (CliOption option : FOLDERS) {
      for (String value : arguments.values(option)) {
        ids.add(id(value, option.typed()));
      }
    }
    return ids;
  }

  /** Reads the options of a command that needs a repository. */
  static GivenRepositories some(Command command, Arguments arguments, CommandIo io)
      throws IOException {
    GivenRepositories given = parse(arguments, io);
    requireSome(command, given);
    return given;
  }

  /** Complains if there is nothing to look at. */
  static void requireSome(Command command, GivenRepositories given) {
    if (given.folders().isEmpty()) {
      throw Arguments.usage(
          command, given.ids().isEmpty() ? "--repo is missing" : "every repository is disabled");
    }
  }

  /** Complains about an id that no repository has. */
  static UsageException unknown(CliOption option, String id, List<String> known) {
    return new UsageException(
        option.typed()
            + ": there is no repository '"
            + id
            + (known.isEmpty() ? "'; there is none" : "'; there are " + String.join(", ", known)));
  }

  /** Reads a path as the user typed it; Java puts a mark in place of what it cannot read. */
  static Path path(String text, String shown) {
    if (text.isEmpty()) {
      throw new UsageException("'" + shown + "' names no folder");
    }
    try {
      Path path = Path.of(text);
      if (text.indexOf(UNREADABLE) >= 0 && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException(
            "'" + shown + "': such a name cannot be typed, as it is not UTF-8; name its folder");
      }
      return path;
    } catch (InvalidPathException e) {
      throw new UsageException(
          "'"
              + shown
              + "' is not a path of this system: "
              + e.getReason()
              + "; with LC_ALL=C.UTF-8 names may have all letters");
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
      Arguments arguments, CliOption option, Set<String> ids) {
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
      if (!ids.contains(id)) {
        throw unknown(option, id, List.copyOf(ids));
      }
    }
    return numbers;
  }
}
