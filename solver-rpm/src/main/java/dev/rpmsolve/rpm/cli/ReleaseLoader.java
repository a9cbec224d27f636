package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.AdvisorySet;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RepositoryLibrary;
import dev.rpmsolve.rpm.cli.RepositoryArguments.Folder;
import dev.rpmsolve.rpm.release.ReleaseSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads releases with a system in them.
 *
 * <p>Folders that two releases share are read once, and what their packages have in common is in
 * memory once: names, versions, dependencies. What is installed may come from a list of packages of
 * the old release; the new one then has them in a repository of their own, though it does not offer
 * them.
 */
final class ReleaseLoader {
  private final UniverseLoader loader;
  private final ArchPolicy arch;
  private final InstalledArgument installed;
  private CommandIo io;

  ReleaseLoader(Command command, Arguments arguments, CommandIo io) throws IOException {
    loader = new UniverseLoader(arguments, io);
    arch = MachineArch.of(arguments);
    installed = InstalledArgument.of(command, arguments);
    this.io = io;
  }

  /**
   * A release to be read.
   *
   * @param name what it is called
   * @param folders its repositories
   * @param advisories what it announces
   */
  record Source(String name, List<Folder> folders, AdvisorySet advisories) {}

  /**
   * Two releases.
   *
   * @param from the old one, without the system
   * @param to the new one, with the system in it
   */
  record Pair(ReleaseSystem from, ReleaseSystem to) {}

  /** Reads the advisories of a release. */
  AdvisorySet advisories(List<Folder> folders) throws IOException, InterruptedException {
    return AdvisorySet.of(loader.advisories(folders));
  }

  /** Reads two releases and what is installed. */
  Pair load(Source from, Source to) throws IOException, InterruptedException {
    Map<Repository, Path> joint = onlyOld(from, to);
    Set<String> passing = joint.keySet().stream().map(Repository::id).collect(Collectors.toSet());
    to.folders().forEach(folder -> joint.put(folder.repository(), folder.folder()));
    installed.folder().ifPresent(folder -> joint.put(folder.repository(), folder.folder()));
    RepositoryLibrary library =
        loader.loadLibrary(
            listener -> {
              RepositoryLibrary.Builder builder = RepositoryLibrary.builder(listener);
              builder.select(arch, folders(from), List.of());
              builder.select(
                  arch, installed.isGiven() ? joint : folders(to), installed.sources(), List.of());
              from.folders().forEach(one -> builder.trust(one.folder(), one.trust()));
              to.folders().forEach(one -> builder.trust(one.folder(), one.trust()));
              return builder;
            });
    ReleaseSystem old =
        new ReleaseSystem(from.name(), library.survey(0).universe(), List.of(), from.advisories());
    Universe universe = library.survey(1).universe();
    if (!installed.isGiven()) {
      return new Pair(old, new ReleaseSystem(to.name(), universe, List.of(), to.advisories()));
    }
    Universe system = InstalledSet.find(installed, universe, io).universe();
    io = io.silent(); // Of the system nothing is told twice.
    return new Pair(old, withSystem(to, system, passing));
  }

  /**
   * Names the repositories that only the old release has; of those of both, the new names count.
   */
  private static Map<Repository, Path> onlyOld(Source from, Source to) {
    Set<Path> shared = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    for (Folder folder : to.folders()) {
      shared.add(folder.folder().toAbsolutePath().normalize());
      ids.add(folder.repository().id());
    }
    Map<Repository, Path> only = new LinkedHashMap<>();
    for (Folder folder : from.folders()) {
      if (!shared.contains(folder.folder().toAbsolutePath().normalize())) {
        String id = folder.repository().id() + "@" + from.name();
        while (!ids.add(id)) {
          id += "@";
        }
        only.put(Repository.of(id), folder.folder());
      }
    }
    return only;
  }

  private static Map<Repository, Path> folders(Source source) {
    Map<Repository, Path> folders = new LinkedHashMap<>();
    source.folders().forEach(folder -> folders.put(folder.repository(), folder.folder()));
    return folders;
  }

  /** Leaves out what only served to find what is installed. */
  private static ReleaseSystem withSystem(Source to, Universe joint, Set<String> passing) {
    List<Repository> repositories = joint.repositories();
    List<Integer> kept =
        IntStream.range(0, repositories.size())
            .filter(index -> !passing.contains(repositories.get(index).id()))
            .boxed()
            .toList();
    Universe universe = kept.size() < repositories.size() ? joint.onlyRepositories(kept) : joint;
    int last = universe.repositories().size() - 1;
    List<Integer> installedIds =
        IntStream.range(0, universe.packageCount())
            .filter(packageId -> universe.repositoryIndex(packageId) == last)
            .boxed()
            .toList();
    return new ReleaseSystem(to.name(), universe, installedIds, to.advisories());
  }
}
