package dev.rpmsolve.rpm.repos;

import dev.rpmsolve.rpm.config.ConfigException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the files that {@code gpgkey} of a repository names. */
public final class KeyFiles {
  private KeyFiles() {}

  /**
   * Finds the files of this machine; keys on a network are passed over.
   *
   * @param config the repository
   * @param root where absolute paths start, such as the root of an unpacked image; empty for that
   *     of this machine
   * @return the files, in their order
   * @throws ConfigException if a file is not there
   */
  public static List<Path> find(RepositoryConfig config, Optional<Path> root) {
    List<Path> found = new ArrayList<>();
    for (RepositoryConfig.Source source : config.sources().keys()) {
      Optional<Path> path = LocalAddress.path(source, config.origin().folder());
      if (path.isPresent()) {
        Path file = root.isPresent() ? below(root.get(), path.get()) : path.get();
        if (!Files.isRegularFile(file)) {
          throw source
              .place()
              .complain(
                  "gpgkey: there is no file " + file + "; give the file of the key with --key");
        }
        found.add(file);
      }
    }
    return List.copyOf(found);
  }

  private static Path below(Path root, Path path) {
    Path first = path.getRoot();
    return first == null ? path : root.resolve(first.relativize(path).toString());
  }
}
