package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.installed.InstalledDatabase;
import dev.rpmsolve.rpm.installed.InstalledReasons;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.installed.SystemRelease;
import dev.rpmsolve.rpm.installed.SystemRoot;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.TestcaseSystem;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code --installed}, {@code --installroot} or {@code --rpmdb} names.
 *
 * @param folder a repository folder, all packages of which are installed
 * @param list a list of packages that are in repositories
 * @param source packages from elsewhere: a database, or a system of a test case
 * @param reasons which of them the user asked for, if the system has notes of it
 * @param root the root folder of the system, if it was given
 */
record InstalledArgument(
    Optional<RepositoryArguments.Folder> folder,
    Optional<Path> list,
    Optional<PackageSource> source,
    Optional<InstalledReasons> reasons,
    Optional<SystemRoot> root) {

  private static final List<CliOption> OPTIONS =
      List.of(CliOption.INSTALLED, CliOption.INSTALLROOT, CliOption.RPMDB);

  private static final String TESTCASE_SUFFIX = ".t";

  /** Nothing is installed. */
  private static InstalledArgument nothing() {
    return new InstalledArgument(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static InstalledArgument of(PackageSource source) {
    return new InstalledArgument(
        Optional.empty(),
        Optional.empty(),
        Optional.of(source),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Reads the options; databases and notes are read, too.
   *
   * @throws UsageException if several are given
   * @throws InputException if there is no such file
   */
  static InstalledArgument of(Command command, Arguments arguments) throws IOException {
    List<CliOption> given = OPTIONS.stream().filter(arguments::has).toList();
    if (given.size() > 1) {
      throw Arguments.usage(
          command, given.get(0).typed() + " and " + given.get(1).typed() + " exclude each other");
    }
    return given.isEmpty() ? nothing() : of(given.get(0), arguments);
  }

  /**
   * Finds out of which release the packages of a folder or database are.
   *
   * @return the release; empty if nothing is installed, several options are given, or no package
   *     tells
   */
  static Optional<String> release(Arguments arguments) throws IOException {
    List<CliOption> given = OPTIONS.stream().filter(arguments::has).toList();
    if (given.size() != 1) {
      return Optional.empty();
    }
    InstalledArgument installed = of(given.get(0), arguments);
    RpmRepositories.Builder packages = RpmRepositories.builder();
    installed.folder.ifPresent(f -> packages.repository(f.repository(), f.folder()));
    installed.sources().forEach(packages::packages);
    try {
      return installed.isComplete()
          ? SystemRelease.of(packages.build().load(ArchPolicy.any()))
          : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(e.getMessage());
    }
  }

  private static InstalledArgument of(CliOption option, Arguments arguments) throws IOException {
    String value = arguments.value(option).orElseThrow();
    Path path = RepositoryArguments.path(value, option.typed() + " " + value);
    return switch (option) {
      case INSTALLROOT -> ofRoot(path);
      case RPMDB -> of(database(path));
      default -> ofInstalled(path);
    };
  }

  /**
   * Finds the root folder of the system.
   *
   * @return the folder of {@code --installroot}, if that is given
   */
  static Optional<SystemRoot> rootOf(Arguments arguments) throws IOException {
    Optional<String> root = arguments.value(CliOption.INSTALLROOT);
    return root.isEmpty()
        ? Optional.empty()
        : Optional.of(
            SystemRoot.of(
                RepositoryArguments.path(
                    root.get(), CliOption.INSTALLROOT.typed() + " " + root.get())));
  }

  private static InstalledArgument ofRoot(Path path) throws IOException {
    SystemRoot root = SystemRoot.of(path);
    PackageSource database = InstalledDatabase.open(root.database(), ReadLimits.defaults());
    return new InstalledArgument(
        Optional.empty(),
        Optional.empty(),
        Optional.of(database),
        InstalledReasons.of(root, ReadLimits.defaults()),
        Optional.of(root));
  }

  /** The folder that rpm would be given as its {@code --dbpath} will do as well. */
  private static InstalledDatabase database(Path path) throws IOException {
    Path file = path;
    if (Files.isDirectory(path)) {
      Optional<Path> found = SystemRoot.databaseIn(path);
      file =
          found.orElseThrow(
              () ->
                  new InputException(
                      path
                          + ": expected rpmdb.sqlite, Packages.db or Packages in this folder, found"
                          + " none; check the path given to --rpmdb"));
    }
    return InstalledDatabase.open(file, ReadLimits.defaults());
  }

  private static InstalledArgument ofInstalled(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new InputException(
          path
              + ": expected a repository folder or a list of installed packages, found nothing;"
              + " check the path given to --installed");
    } else if (Files.isDirectory(path)) {
      Repository repository = Repository.of(InstalledSet.REPOSITORY_ID);
      return new InstalledArgument(
          Optional.of(new RepositoryArguments.Folder(repository, path, RepositoryTrust.none())),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    } else if (isTestcase(path)) {
      return of(TestcaseSystem.read(path, ReadLimits.defaults()));
    }
    return new InstalledArgument(
        Optional.empty(), Optional.of(path), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Tells whether a file is a test case of libsolv rather than a list. */
  static boolean isTestcase(Path file) {
    return file.toString().endsWith(TESTCASE_SUFFIX);
  }

  /** Tells whether anything is installed. */
  boolean isGiven() {
    return folder.isPresent() || list.isPresent() || source.isPresent();
  }

  /** Tells whether the packages are known without any repository. */
  boolean isComplete() {
    return folder.isPresent() || source.isPresent();
  }

  /** Returns the packages from elsewhere under the repository that reports call them. */
  Map<Repository, PackageSource> sources() {
    return source
        .map(packages -> Map.of(Repository.of(InstalledSet.REPOSITORY_ID), packages))
        .orElse(Map.of());
  }
}
