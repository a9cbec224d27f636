package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.version.RpmVersion;
import dev.rpmsolve.rpm.repos.ConfigVariables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which releases are asked about, and the repositories of each. */
final class ReleaseArguments {
  private static final String OLD = "old";
  private static final String NEW = "new";

  private final Command command;
  private final Arguments arguments;
  private final ConfigArguments config;
  private final List<String> releases;
  private final boolean isPair;

  private ReleaseArguments(Command command, Arguments arguments) throws IOException {
    this.command = command;
    this.arguments = arguments;
    config = ConfigArguments.read(arguments);
    boolean hasFrom = !arguments.values(CliOption.FROM_REPO).isEmpty();
    isPair = hasFrom && !arguments.values(CliOption.TO_REPO).isEmpty();
    if (hasFrom != isPair || !hasFrom && !arguments.values(CliOption.TO_REPO).isEmpty()) {
      throw Arguments.usage(command, "--from-repo and --to-repo need each other");
    }
    releases = isPair ? List.of() : config.releases(folders(arguments));
  }

  private static List<String> folders(Arguments arguments) {
    List<String> folders = new ArrayList<>();
    for (String value : arguments.values(CliOption.REPO)) {
      folders.add(RepositoryArguments.folder(value));
    }
    return folders;
  }

  /**
   * Reads the options.
   *
   * @throws UsageException if they contradict each other
   */
  static ReleaseArguments of(Command command, Arguments arguments) throws IOException {
    return new ReleaseArguments(command, arguments);
  }

  /**
   * Returns the old release.
   *
   * @throws UsageException if nothing says which
   */
  String from() {
    return known(CliOption.FROM)
        .or(() -> isPair ? Optional.of(OLD) : installed())
        .orElseThrow(
            () -> Arguments.usage(command, "--from is missing" + hint("give --from RELEASE")));
  }

  /** Returns the release that the system or another option says. */
  private Optional<String> installed() {
    Optional<String> release = config.variables().get(ConfigVariables.RELEASE);
    if (release.isPresent() && !releases.isEmpty() && !releases.contains(release.get())) {
      throw Arguments.usage(
          command,
          "the old release is "
              + release.get()
              + ", of which there is no folder"
              + hint("give --from RELEASE"));
    }
    return release;
  }

  /**
   * Returns the new release.
   *
   * @throws UsageException if nothing says which
   */
  String to() {
    return known(CliOption.TO)
        .or(() -> isPair ? Optional.of(NEW) : Optional.<String>empty())
        .or(() -> releases.stream().reduce((a, b) -> b))
        .orElseThrow(() -> Arguments.usage(command, "--to is missing" + hint("give --to RELEASE")));
  }

  private Optional<String> known(CliOption option) {
    Optional<String> release = arguments.value(option);
    if (release.isPresent() && !releases.isEmpty() && !releases.contains(release.get())) {
      throw new UsageException(
          option.typed()
              + " "
              + release.get()
              + ": there is no such release; there are "
              + String.join(", ", releases));
    }
    return release;
  }

  private String hint(String advice) {
    return releases.isEmpty()
        ? ", and no address of a repository has $releasever"
        : "; " + advice + ", of " + String.join(", ", releases);
  }

  /** Lists the releases from the old one up to the new one, lowest first. */
  List<String> range() {
    String to = to();
    if (isPair) {
      return List.of(from(), to);
    }
    Optional<String> from =
        known(CliOption.FROM).or(() -> config.variables().get(ConfigVariables.RELEASE));
    List<String> range = new ArrayList<>();
    for (String release : releases) {
      boolean isAbove = from.isEmpty() || RpmVersion.compare(release, from.get()) >= 0;
      if (isAbove && RpmVersion.compare(release, to) <= 0) {
        range.add(release);
      }
    }
    if (range.isEmpty()) {
      throw Arguments.usage(command, "there is no release to ask" + hint("see --from and --to"));
    }
    return range;
  }

  /**
   * Reads the repositories of a release.
   *
   * @param io receives warnings
   */
  GivenRepositories repositories(String release, CommandIo io) throws IOException {
    List<CliOption> options = new ArrayList<>(List.of(CliOption.REPO));
    if (isPair) {
      options.add(release.equals(to()) ? CliOption.TO_REPO : CliOption.FROM_REPO);
    }
    GivenRepositories given =
        RepositoryArguments.parse(arguments, options, config.withRelease(release), io);
    RepositoryArguments.requireSome(command, given);
    return given;
  }
}
