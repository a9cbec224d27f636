package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.rpm.config.ConfigException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Files that configure repositories, read once, for any values of the variables in them.
 *
 * <p>Sections are repositories, but for {@code [main]}, which counts in the file of the manager
 * itself only. Of repositories of one id the first counts, with a warning.
 *
 * <p>Immutable.
 */
public final class RepositoryFiles {
  private static final String MAIN = "main";
  private static final String SUFFIX = ".repo";
  private static final int MAX_FILES = 4096;
  private static final int MAX_REPOSITORIES = 10_000;

  private final List<IniFile> files;
  private final boolean hasMain;

  private RepositoryFiles(List<IniFile> files, boolean hasMain) {
    this.files = List.copyOf(files);
    this.hasMain = hasMain;
  }

  /**
   * Starts with nothing.
   *
   * @return no files
   */
  public static RepositoryFiles none() {
    return new RepositoryFiles(List.of(), false);
  }

  /**
   * Starts with the file of a package manager, such as {@code dnf.conf}.
   *
   * @param file the file
   * @return the file
   * @throws IOException if it cannot be read
   * @throws ConfigException if it is malformed
   */
  public static RepositoryFiles ofManager(Path file) throws IOException {
    return new RepositoryFiles(List.of(IniFile.read(file)), true);
  }

  /**
   * Adds a file of repositories.
   *
   * @param file the file, of any name
   * @return these and the file
   * @throws IOException if it cannot be read
   * @throws ConfigException if it is malformed
   */
  public RepositoryFiles with(Path file) throws IOException {
    List<IniFile> more = new ArrayList<>(files);
    more.add(IniFile.read(file));
    return new RepositoryFiles(more, hasMain);
  }

  /**
   * Adds the {@code .repo} files of a folder, by name.
   *
   * @param folder the folder, such as {@code /etc/yum.repos.d}
   * @return these and the files
   * @throws IOException if the folder or a file cannot be read
   * @throws ConfigException if a file is malformed, or there are too many
   */
  public RepositoryFiles withFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw new NoSuchFileException(folder.toString());
    } else if (!Files.isDirectory(folder)) {
      throw new ConfigException(folder.toString(), "expected a folder with .repo files");
    }
    TreeMap<String, Path> found = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.endsWith(SUFFIX) && Files.isRegularFile(entry)) {
          found.put(name, entry);
        }
        if (found.size() > MAX_FILES) {
          throw new ConfigException(folder.toString(), "expected at most " + MAX_FILES + " files");
        }
      }
    }
    RepositoryFiles more = this;
    for (Path file : found.values()) {
      more = more.with(file);
    }
    return more;
  }

  /**
   * Tells whether there is no file.
   *
   * @return whether there is none
   */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * Returns an option of {@code [main]} as written.
   *
   * @param key its key
   * @return the option
   */
  public Optional<IniFile.Option> main(String key) {
    return hasMain
        ? files.get(0).sections().stream()
            .filter(section -> section.name().equals(MAIN))
            .flatMap(section -> section.get(key).stream())
            .findFirst()
        : Optional.empty();
  }

  /**
   * Makes sense of the files.
   *
   * @param variables values of the variables
   * @return what they say
   * @throws ConfigException if a value is none, or there are too many repositories
   */
  public ManagerConfiguration configuration(ConfigVariables variables) {
    Map<String, IniFile.Option> main = main(variables);
    Map<String, RepositoryConfig> repositories = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    for (IniFile file : files) {
      warnings.addAll(file.warnings());
      for (IniFile.Section section : file.sections()) {
        if (!section.name().equals(MAIN)) {
          add(new SectionReader(section, file.file(), main, variables), repositories, warnings);
        }
      }
    }
    return new ManagerConfiguration(main, List.copyOf(repositories.values()), warnings);
  }

  private Map<String, IniFile.Option> main(ConfigVariables variables) {
    Map<String, IniFile.Option> main = new LinkedHashMap<>();
    if (hasMain) {
      for (IniFile.Section section : files.get(0).sections()) {
        if (section.name().equals(MAIN)) {
          new TreeMap<>(section.options())
              .forEach((key, option) -> main.put(key, expanded(option, variables)));
        }
      }
    }
    return main;
  }

  private static IniFile.Option expanded(IniFile.Option option, ConfigVariables variables) {
    return new IniFile.Option(
        SectionReader.expand(variables, option.value(), option.place()), option.place());
  }

  private static void add(
      SectionReader reader, Map<String, RepositoryConfig> repositories, List<String> warnings) {
    RepositoryConfig one = reader.repository();
    warnings.addAll(reader.warnings());
    RepositoryConfig earlier = repositories.putIfAbsent(one.id(), one);
    if (earlier != null) {
      warnings.add(
          one.origin()
              .place()
              .complain(
                  "the repository '"
                      + one.id()
                      + "' is not counted: it is in "
                      + earlier.origin().place().file()
                      + ", line "
                      + earlier.origin().place().line())
              .getMessage());
    } else if (repositories.size() > MAX_REPOSITORIES) {
      throw one.origin().place().complain("expected at most " + MAX_REPOSITORIES + " repositories");
    }
  }
}
