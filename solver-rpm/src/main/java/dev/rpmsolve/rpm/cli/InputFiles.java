package dev.rpmsolve.rpm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a run reads, so that no report is written over it. */
final class InputFiles {
  private static final List<CliOption> FILES =
      List.of(CliOption.BASELINE, CliOption.FILE, CliOption.SET, CliOption.REQUEST);
  private static final List<CliOption> REPOSITORIES =
      List.of(CliOption.REPO, CliOption.BEFORE, CliOption.AFTER, CliOption.UPDATE);
  private static final String METADATA = "repodata";

  private InputFiles() {}

  /**
   * Refuses a report that would take the place of a file that an option names, or lie among the
   * metadata of a repository.
   *
   * @param file where the report is to go
   * @throws UsageException if it would
   */
  static void refuse(Path file, Arguments arguments) {
    for (CliOption option : FILES) {
      arguments
          .value(option)
          .ifPresent(value -> refuse(file, RepositoryArguments.path(value, value), option.typed()));
    }
    for (CliOption option : REPOSITORIES) {
      for (String value : arguments.values(option)) {
        int equals = value.indexOf('=');
        refuseMetadata(file, RepositoryArguments.path(value.substring(equals + 1), value));
      }
    }
  }

  /**
   * Refuses a report that would take the place of a file.
   *
   * @param file where the report is to go
   * @param input a file that is read
   * @param what which file that is
   * @throws UsageException if it would
   */
  static void refuse(Path file, Path input, String what) {
    if (real(file).equals(real(input))) {
      throw new UsageException(
          file + " is the file of " + what + ", which is read; name another file");
    }
  }

  /**
   * Refuses a report that would lie among the metadata of a repository.
   *
   * @param file where the report is to go
   * @param folder the folder of the repository
   * @throws UsageException if it would
   */
  static void refuseMetadata(Path file, Path folder) {
    if (real(file).startsWith(real(folder.resolve(METADATA)))) {
      throw new UsageException(file + " is among the metadata of a repository; name another file");
    }
  }

  /** Follows links as far as there is something. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      if (Files.exists(absolute)) {
        return absolute.toRealPath();
      }
      Path parent = absolute.getParent();
      return parent != null && Files.exists(parent)
          ? parent.toRealPath().resolve(absolute.getFileName())
          : absolute;
    } catch (IOException e) {
      return absolute;
    }
  }
}
