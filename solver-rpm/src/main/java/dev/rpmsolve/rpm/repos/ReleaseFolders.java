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
    String spelling =
        SPELLINGS.stream().filter(template.toString()::contains).findFirst().orElse("");
    List<String> found = new ArrayList<>();
    Path parent = template.isAbsolute() ? template.getRoot() : Path.of("");
    for (int i = 0; i < template.getNameCount() && !spelling.isEmpty(); i++) {
      String name = template.getName(i).toString();
      int at = name.indexOf(spelling);
      if (at >= 0) {
        list(parent, name.substring(0, at), name.substring(at + spelling.length()), found);
        break;
      }
      parent = parent.resolve(name);
    }
    String text = template.toString();
    found.removeIf(
        release ->
            !Files.isRegularFile(Path.of(text.replace(spelling, release)).resolve(CONTENTS)));
    found.sort(RpmVersion::compare);
    return List.copyOf(found);
  }

  private static void list(Path parent, String prefix, String suffix, List<String> found)
      throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
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
