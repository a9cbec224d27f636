package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigNode.Place;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.MetalinkReader;
import dev.rpmsolve.rpm.repos.RepositoryConfig.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the folder of this machine that holds a repository.
 *
 * <p>A folder that the caller names for an id goes before all addresses. Else the addresses count
 * in the order metalink, mirror list, base URLs as package managers use them: the first one that is
 * a folder with {@code repodata/repomd.xml} is taken, and those on a network are passed over.
 * Fetching stays with the caller: if nothing is left the repository is refused with advice.
 *
 * <p>Immutable.
 */
public final class RepositoryLocator {
  private static final int MAX_BYTES = 4 << 20;
  private static final String CONTENTS = "repodata/repomd.xml";

  private final ConfigVariables variables;
  private final Map<String, String> folders;

  /**
   * Creates a locator.
   *
   * @param variables values of variables in mirror lists and in the folders
   * @param folders folders by the id of their repository; variables in them are expanded
   */
  public RepositoryLocator(ConfigVariables variables, Map<String, String> folders) {
    this.variables = variables;
    this.folders = Map.copyOf(folders);
  }

  /**
   * Finds a repository.
   *
   * @param config the repository
   * @return its folder; empty if it is not there and may be left out
   * @throws IOException if a list of mirrors cannot be read
   * @throws ConfigException if there is no such folder
   */
  public Optional<Path> find(RepositoryConfig config) throws IOException {
    String id = config.id();
    if (folders.containsKey(id)) {
      Place place = new Place("--repo-path " + id + "=" + folders.get(id), 1);
      Source source = new Source(expanded(folders.get(id), place), place);
      return LocalAddress.path(source, Path.of("").toAbsolutePath());
    }
    List<String> remote = new ArrayList<>();
    List<Path> missing = new ArrayList<>();
    for (Source source : sources(config, remote)) {
      Optional<Path> path = LocalAddress.path(source, config.origin().folder());
      if (path.isEmpty()) {
        remote.add(source.text());
      } else if (Files.isRegularFile(path.get().resolve(CONTENTS))) {
        return path;
      } else {
        missing.add(path.get());
      }
    }
    if (!missing.isEmpty() && config.switches().isSkippable()) {
      return Optional.empty();
    }
    throw complaint(config, remote, missing);
  }

  private List<Source> sources(RepositoryConfig config, List<String> remote) throws IOException {
    List<Source> found = new ArrayList<>();
    if (config.sources().metalink().isPresent()) {
      found.addAll(metalink(config.sources().metalink().get(), config, remote));
    } else if (config.sources().mirrorList().isPresent()) {
      found.addAll(mirrors(config.sources().mirrorList().get(), config, remote));
    }
    found.addAll(config.sources().baseUrls());
    return found;
  }

  private List<Source> mirrors(Source list, RepositoryConfig config, List<String> remote)
      throws IOException {
    List<Source> found = new ArrayList<>();
    Optional<Path> file = listFile(list, config, remote);
    if (file.isPresent()) {
      int number = 0;
      for (String line : new String(bytes(file.get()), StandardCharsets.UTF_8).split("\n")) {
        Place place = new Place(file.get().toString(), ++number);
        if (!line.isBlank() && !line.strip().startsWith("#")) {
          found.add(new Source(expanded(line.strip(), place), place));
        }
      }
    }
    return found;
  }

  private List<Source> metalink(Source link, RepositoryConfig config, List<String> remote)
      throws IOException {
    List<Source> found = new ArrayList<>();
    Optional<Path> file = listFile(link, config, remote);
    if (file.isPresent()) {
      Place place = new Place(file.get().toString(), 1);
      try (InputStream in = Files.newInputStream(requireFile(file.get()))) {
        for (String url : MetalinkReader.read(in, file.get().toString(), ReadLimits.defaults())) {
          String folder = url.endsWith(CONTENTS) ? url.replace(CONTENTS, "") : url;
          found.add(new Source(expanded(folder, place), place));
        }
      }
    }
    return found;
  }

  private Optional<Path> listFile(Source list, RepositoryConfig config, List<String> remote) {
    Optional<Path> file = LocalAddress.path(list, config.origin().folder());
    if (file.isEmpty()) {
      remote.add(list.text());
    }
    return file;
  }

  private static Path requireFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ConfigException(file.toString(), "expected a list of mirrors, found no file");
    } else if (Files.size(file) > MAX_BYTES) {
      throw new ConfigException(file.toString(), "expected at most " + MAX_BYTES + " bytes");
    }
    return file;
  }

  private static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(requireFile(file));
  }

  private String expanded(String text, Place place) {
    return SectionReader.expand(variables, text, place);
  }

  private static ConfigException complaint(
      RepositoryConfig config, List<String> remote, List<Path> missing) {
    Place place = config.origin().place();
    String subject = "the repository '" + config.id() + "'";
    String advice =
        "give --repo-path "
            + config.id()
            + "=DIR, or leave it out with --disablerepo "
            + config.id();
    if (!missing.isEmpty()) {
      return place.complain(
          subject + " is not there: no " + missing.get(0).resolve(CONTENTS) + "; " + advice);
    } else if (!remote.isEmpty()) {
      return place.complain(
          subject
              + " is on a network ("
              + remote.get(0)
              + "), and nothing is downloaded here; copy its metadata, as 'rpmsolve fetch' and 'dnf"
              + " reposync --download-metadata' do, and "
              + advice);
    }
    return place.complain(
        subject + " has no baseurl, mirrorlist or metalink that names anything; " + advice);
  }
}
