package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.core.version.RpmVersion;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigNode.Place;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the releases of a repository whose address has {@code $releasever} in it: the folders that
 * are where the variable stands.
 */
public final class ReleaseFolders {
  private static final int MAX_RELEASES = 100_000;
  private static final List<String> SPELLINGS = List.of("${releasever}", "$releasever");
  private static final String CONTENTS = "repodata/repomd.xml";

  private ReleaseFolders() {}

  /**
   * Tells whether an address depends on the release.
   *
   * @param text an address whose other variables are expanded
   * @return whether {@code $releasever} is in it
   */
  public static boolean isVersioned(String text) {
    return ConfigVariables.firstIn(text).filter(ConfigVariables.RELEASE::equals).isPresent();
  }

  /**
   * Finds the path that an address means.
   *
   * @param text an address whose other variables are expanded
   * @param place where it is written
   * @param folder where relative paths start
   * @return the path, with the variable in it; empty if the address is on a network
   * @throws ConfigException if it cannot be a path
   */
  public static Optional<Path> template(String text, Place place, Path folder) {
    return LocalAddress.path(text, place, folder);
  }

  /**
   * Lists releases.
   *
   * @param template a path with {@code $releasever} in one of its names
   * @return the values of the variable with which the path is a repository, lowest version first;
   *     symbolic links, which are other names of releases, do not count
   * @throws IOException if the folder cannot be read
   * @throws ConfigException if there are too many
   */
  public static List<String> find(Path template) throws IOException {
    List<String> found = new ArrayList<>();
    Path parent = template.isAbsolute() ? template.getRoot() : Path.of("");
    for (Path name : template) {
      if (isVersioned(name.toString())) {
        list(parent, name.toString(), found);
        break;
      }
      parent = parent.resolve(name);
    }
    found.removeIf(release -> !Files.isRegularFile(at(template, release).resolve(CONTENTS)));
    found.sort(RpmVersion::compare);
    return List.copyOf(found);
  }

  /** Returns the folder of a release. */
  private static Path at(Path template, String release) {
    ConfigVariables variables = ConfigVariables.none().with(ConfigVariables.RELEASE, release);
    return Path.of(variables.expand(template.toString()));
  }

  /** Lists what may stand for the variable in a name. */
  private static void list(Path parent, String pattern, List<String> found) throws IOException {
    String spelling = SPELLINGS.stream().filter(pattern::contains).findFirst().orElse("");
    if (spelling.isEmpty() || !Files.isDirectory(parent)) {
      return;
    }
    String prefix = pattern.substring(0, pattern.indexOf(spelling));
    String suffix = pattern.substring(prefix.length() + spelling.length());
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        boolean isFitting =
            name.length() > prefix.length() + suffix.length()
                && name.startsWith(prefix)
                && name.endsWith(suffix);
        if (isFitting && Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
          found.add(name.substring(prefix.length(), name.length() - suffix.length()));
        }
        if (found.size() > MAX_RELEASES) {
          throw new ConfigException(
              parent.toString(), "expected at most " + MAX_RELEASES + " releases");
        }
      }
    }
  }
}
