package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.installed.SystemRelease;
import dev.rpmsolve.rpm.repos.ConfigVariables;
import dev.rpmsolve.rpm.repos.IniFile;
import dev.rpmsolve.rpm.repos.ManagerConfiguration;
import dev.rpmsolve.rpm.repos.ReleaseFolders;
import dev.rpmsolve.rpm.repos.RepositoryConfig;
import dev.rpmsolve.rpm.repos.RepositoryFiles;
import dev.rpmsolve.rpm.repos.RepositoryLocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the options that name configuration of package managers.
 *
 * <p>Variables count in the order architecture, a {@code vars} folder beside {@code --config} or
 * what {@code varsdir} in it names, {@code --varsdir}, {@code --releasever}, {@code --setvar}: the
 * last one that sets a variable has the word. If none sets {@code $releasever} the version of
 * {@code system-release} in the list of {@code --installed} does, as on Amazon Linux, or what the
 * packages of a database or folder provide.
 */
final class ConfigArguments {
  /** The options, in the order of the help. */
  static final List<CliOption> OPTIONS =
      List.of(
          CliOption.REPOFILE,
          CliOption.REPOSDIR,
          CliOption.CONFIG,
          CliOption.RELEASEVER,
          CliOption.SETVAR,
          CliOption.VARSDIR,
          CliOption.REPO_PATH,
          CliOption.KEY,
          CliOption.REPO_GPGCHECK,
          CliOption.GPGCHECK,
          CliOption.NO_GPGCHECKS,
          CliOption.WEAK_SIGNATURES,
          CliOption.MAX_AGE,
          CliOption.ACCEPTED);

  /** The options that may have variables in a folder. */
  private static final List<CliOption> FOLDERS = List.of(CliOption.REPO, CliOption.REPO_PATH);

  private static final String RELEASE_PACKAGE = "system-release";
  private static final String VARS = "vars";

  private final RepositoryFiles files;
  private final ConfigVariables variables;
  private final Map<String, String> folders;
  private final boolean areFoldersExpanded;

  /**
   * Returns the options of a command that looks at repositories only: those of configuration, and
   * the switches of repositories, come behind the first one.
   */
  static List<CliOption> withOptions(CliOption first, CliOption... others) {
    List<CliOption> options = new ArrayList<>(List.of(first));
    options.addAll(OPTIONS);
    options.addAll(List.of(CliOption.ENABLEREPO, CliOption.DISABLEREPO));
    options.addAll(List.of(others));
    return List.copyOf(options);
  }

  private ConfigArguments(
      RepositoryFiles files,
      ConfigVariables variables,
      Map<String, String> folders,
      boolean areFoldersExpanded) {
    this.files = files;
    this.variables = variables;
    this.folders = folders;
    this.areFoldersExpanded = areFoldersExpanded;
  }

  /**
   * Reads the options and the files that they name.
   *
   * @throws UsageException if a value is malformed
   * @throws IOException if a file cannot be read
   */
  static ConfigArguments read(Arguments arguments) throws IOException {
    RepositoryFiles files = files(arguments);
    return new ConfigArguments(files, variables(arguments, files), folders(arguments), false);
  }

  private static RepositoryFiles files(Arguments arguments) throws IOException {
    RepositoryFiles files = RepositoryFiles.none();
    Optional<String> manager = arguments.value(CliOption.CONFIG);
    if (manager.isPresent()) {
      files = RepositoryFiles.ofManager(path(CliOption.CONFIG, manager.get()));
    }
    List<Path> folders = new ArrayList<>();
    arguments.values(CliOption.REPOSDIR).forEach(d -> folders.add(path(CliOption.REPOSDIR, d)));
    if (folders.isEmpty() && arguments.values(CliOption.REPOFILE).isEmpty()) {
      folders.addAll(named(files.main("reposdir")));
    }
    for (Path folder : folders) {
      files = files.withFolder(folder);
    }
    for (String file : arguments.values(CliOption.REPOFILE)) {
      files = files.with(path(CliOption.REPOFILE, file));
    }
    return files;
  }

  private static List<Path> named(Optional<IniFile.Option> option) {
    return option.stream()
        .flatMap(o -> o.words().stream().map(w -> RepositoryArguments.path(w, w)))
        .toList();
  }

  private static Path path(CliOption option, String value) {
    return RepositoryArguments.path(value, option.typed() + " " + value);
  }

  private static ConfigVariables variables(Arguments arguments, RepositoryFiles files)
      throws IOException {
    ConfigVariables variables =
        ConfigVariables.none().withArch(MachineArch.of(arguments).machine());
    for (Path folder : variableFolders(arguments, files)) {
      variables = variables.withFolder(folder);
    }
    Optional<String> release = arguments.value(CliOption.RELEASEVER);
    if (release.isEmpty() && variables.get(ConfigVariables.RELEASE).isEmpty()) {
      release = installedRelease(arguments, files);
    }
    if (release.isPresent()) {
      variables = set(variables, CliOption.RELEASEVER, ConfigVariables.RELEASE, release.get());
    }
    for (String text : arguments.values(CliOption.SETVAR)) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new UsageException(CliOption.SETVAR.typed() + " " + text + ": expected NAME=VALUE");
      }
      String name = text.substring(0, equals);
      variables = set(variables, CliOption.SETVAR, name, text.substring(equals + 1));
    }
    return variables;
  }

  private static List<Path> variableFolders(Arguments arguments, RepositoryFiles files) {
    List<Path> folders = new ArrayList<>(named(files.main("varsdir")));
    Optional<String> manager = arguments.value(CliOption.CONFIG);
    if (folders.isEmpty() && manager.isPresent()) {
      Path beside = Path.of(manager.get()).resolveSibling(VARS);
      if (Files.isDirectory(beside)) {
        folders.add(beside);
      }
    }
    arguments.values(CliOption.VARSDIR).forEach(d -> folders.add(path(CliOption.VARSDIR, d)));
    return folders;
  }

  private static ConfigVariables set(
      ConfigVariables variables, CliOption option, String name, String value) {
    try {
      return variables.with(name, value);
    } catch (IllegalArgumentException e) {
      throw new UsageException(option.typed() + ": " + e.getMessage());
    }
  }

  /**
   * Looks for the release of what is installed: in a list, by the name of a package; in a database
   * or folder, which is only read for that if something needs it, as {@link SystemRelease} says.
   */
  private static Optional<String> installedRelease(Arguments arguments, RepositoryFiles files)
      throws IOException {
    Optional<Path> list =
        arguments
            .value(CliOption.INSTALLED)
            .map(value -> path(CliOption.INSTALLED, value))
            .filter(file -> Files.isRegularFile(file) && !InstalledArgument.isTestcase(file));
    if (list.isEmpty()) {
      boolean isNeeded = !files.isEmpty() || FOLDERS.stream().anyMatch(o -> isOpen(o, arguments));
      return isNeeded ? InstalledArgument.release(arguments) : Optional.empty();
    }
    return LineFile.read(list.get(), CliOption.INSTALLED).lines().stream()
        .filter(line -> line.text().startsWith(RELEASE_PACKAGE + "-"))
        .flatMap(line -> release(line.text()).stream())
        .findFirst();
  }

  /** Tells whether the release is a variable in an option. */
  private static boolean isOpen(CliOption option, Arguments arguments) {
    return arguments.values(option).stream()
        .anyMatch(text -> text.contains("$releasever") || text.contains("${releasever"));
  }

  private static Optional<String> release(String text) {
    try {
      Nevra nevra = Nevra.parse(text);
      return Optional.of(nevra)
          .filter(one -> one.name().equals(RELEASE_PACKAGE))
          .map(one -> one.evr().version());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> folders(Arguments arguments) {
    Map<String, String> folders = new LinkedHashMap<>();
    for (String text : arguments.values(CliOption.REPO_PATH)) {
      int equals = text.indexOf('=');
      if (equals <= 0 || equals == text.length() - 1) {
        throw new UsageException(CliOption.REPO_PATH.typed() + " " + text + ": expected ID=DIR");
      }
      String id = text.substring(0, equals);
      if (folders.put(id, text.substring(equals + 1)) != null) {
        throw new UsageException(CliOption.REPO_PATH.typed() + ": '" + id + "' is given twice");
      }
    }
    return folders;
  }

  /** Takes another release, for folders of options too. */
  ConfigArguments withRelease(String release) {
    ConfigVariables others = set(variables, CliOption.RELEASEVER, ConfigVariables.RELEASE, release);
    return new ConfigArguments(files, others, folders, true);
  }

  /** Expands variables in the folders of options, too. */
  ConfigArguments withVariablesInFolders() {
    return new ConfigArguments(files, variables, folders, true);
  }

  /**
   * Expands variables in the folder of an option, where a release or several machines are asked
   * about.
   */
  String folder(String text) {
    return areFoldersExpanded ? variables.expand(text) : text;
  }

  /**
   * Lists the releases that there are folders of: those of the first repository that is enabled and
   * has {@code $releasever} in its address.
   *
   * @param typed the folders that options name, as typed
   * @return the releases, lowest version first; none if no address has the variable
   */
  List<String> releases(List<String> typed) throws IOException {
    ConfigVariables others =
        variables
            .without(ConfigVariables.RELEASE)
            .without(ConfigVariables.RELEASE + "_major")
            .without(ConfigVariables.RELEASE + "_minor");
    List<Path> templates = new ArrayList<>();
    Path here = Path.of("").toAbsolutePath();
    for (RepositoryConfig one : checked(files.configuration(others)).repositories()) {
      if (folders.containsKey(one.id())) {
        ConfigNode.Place place = one.origin().place();
        addTemplate(others.expand(folders.get(one.id())), place, here, templates);
      } else if (one.switches().isEnabled()) {
        for (RepositoryConfig.Source source : one.sources().baseUrls()) {
          addTemplate(source.text(), source.place(), one.origin().folder(), templates);
        }
      }
    }
    ConfigNode.Place option = new ConfigNode.Place(CliOption.REPO.typed(), 1);
    typed.forEach(text -> addTemplate(others.expand(text), option, here, templates));
    for (Path template : templates) {
      List<String> found = ReleaseFolders.find(template);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static void addTemplate(
      String text, ConfigNode.Place place, Path folder, List<Path> templates) {
    if (ReleaseFolders.isVersioned(text)) {
      ReleaseFolders.template(text, place, folder).ifPresent(templates::add);
    }
  }

  ConfigVariables variables() {
    return variables;
  }

  /**
   * Returns what the files say.
   *
   * @throws UsageException if {@code --repo-path} is for a repository that is not there
   */
  ManagerConfiguration configuration() {
    return checked(files.configuration(variables));
  }

  private ManagerConfiguration checked(ManagerConfiguration configuration) {
    List<String> ids = configuration.repositories().stream().map(RepositoryConfig::id).toList();
    for (String id : folders.keySet()) {
      if (!ids.contains(id)) {
        throw RepositoryArguments.unknown(CliOption.REPO_PATH, id, ids);
      }
    }
    return configuration;
  }

  /** Finds the folder of a repository; there is none if it may be left out. */
  Optional<Path> locate(RepositoryConfig repository) throws IOException {
    return new RepositoryLocator(variables, folders).find(repository);
  }
}
