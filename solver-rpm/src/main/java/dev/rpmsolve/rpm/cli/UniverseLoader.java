package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.closure.LintMetadata;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.LoadListener;
import dev.rpmsolve.rpm.RepositoryGroups;
import dev.rpmsolve.rpm.RepositoryLibrary;
import dev.rpmsolve.rpm.RepositorySurvey;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.cache.UniverseCache;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.metadata.AdvisoryDetail;
import dev.rpmsolve.rpm.report.PlainText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads repositories into a universe, with progress and warnings on standard error. */
final class UniverseLoader {
  private final CommandIo io;
  private final ProgressLine progress;
  private final Optional<UniverseCache> cache;
  private final boolean isVerbose;

  UniverseLoader(Arguments arguments, CommandIo io) {
    this.io = io;
    this.progress = new ProgressLine(io);
    this.cache = CacheArguments.of(arguments, io);
    this.isVerbose = arguments.has(CliOption.VERBOSE);
  }

  /**
   * A universe and what reading it took.
   *
   * @param universe the packages
   * @param nanos elapsed time in nanoseconds
   */
  record Loaded(Universe universe, long nanos) {}

  /**
   * Reads repositories.
   *
   * @param folders the repositories
   * @param archPolicy the machine
   * @param specs what the user asks about; file lists are read if a path among them needs them
   */
  Loaded load(List<RepositoryArguments.Folder> folders, ArchPolicy archPolicy, List<String> specs)
      throws IOException, InterruptedException {
    return load(folders, Map.of(), archPolicy, specs);
  }

  /**
   * Reads repositories, and packages from elsewhere.
   *
   * @param folders the repositories
   * @param sources packages from elsewhere, and what to call them; they stand behind the others
   * @param archPolicy the machine
   * @param specs what the user asks about; file lists are read if a path among them needs them
   */
  Loaded load(
      List<RepositoryArguments.Folder> folders,
      Map<Repository, PackageSource> sources,
      ArchPolicy archPolicy,
      List<String> specs)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    RpmRepositories.Builder repositories =
        RpmRepositories.builder()
            .listener(listener())
            .wantedPaths(
                specs.stream()
                    .filter(spec -> spec.startsWith("/") && !LocalPackages.isFile(spec))
                    .toList());
    cache.ifPresent(repositories::cache);
    folders.forEach(folder -> add(folder, repositories));
    sources.forEach(repositories::packages);
    try {
      Universe universe = repositories.build().load(archPolicy);
      return new Loaded(universe, System.nanoTime() - start);
    } finally {
      progress.clear();
    }
  }

  /**
   * Reads repositories for lints.
   *
   * @param folders the repositories
   * @param archPolicy the machine
   */
  RepositorySurvey survey(List<RepositoryArguments.Folder> folders, ArchPolicy archPolicy)
      throws IOException, InterruptedException {
    RpmRepositories.Builder repositories = RpmRepositories.builder().listener(listener());
    folders.forEach(folder -> add(folder, repositories));
    try {
      return repositories.build().survey(archPolicy);
    } finally {
      progress.clear();
    }
  }

  /** Reads what repositories announce. */
  List<Advisory> advisories(List<RepositoryArguments.Folder> folders)
      throws IOException, InterruptedException {
    RpmRepositories.Builder repositories = RpmRepositories.builder().listener(listener());
    folders.forEach(folder -> add(folder, repositories));
    try {
      return repositories.build().advisories(AdvisoryDetail.BRIEF);
    } finally {
      progress.clear();
    }
  }

  /** Reads which groups repositories define. */
  RepositoryGroups groups(List<RepositoryArguments.Folder> folders)
      throws IOException, InterruptedException {
    RpmRepositories.Builder repositories = RpmRepositories.builder().listener(listener());
    folders.forEach(folder -> add(folder, repositories));
    try {
      return repositories.build().groups();
    } finally {
      progress.clear();
    }
  }

  /** Reads what repositories say about modules. */
  ModuleCatalog modules(List<RepositoryArguments.Folder> folders)
      throws IOException, InterruptedException {
    return ofModules(folders).modules();
  }

  /** Reads what each repository says about modules. */
  Map<Repository, ModuleDocuments> moduleDocuments(List<RepositoryArguments.Folder> folders)
      throws IOException, InterruptedException {
    return ofModules(folders).moduleDocuments();
  }

  /** Tells which repositories have modules, without reading them. */
  List<Repository> withModules(List<RepositoryArguments.Folder> folders)
      throws IOException, InterruptedException {
    return ofModules(folders).withModules();
  }

  private RpmRepositories ofModules(List<RepositoryArguments.Folder> folders) {
    RpmRepositories.Builder repositories = RpmRepositories.builder().listener(listener());
    cache.ifPresent(repositories::cache);
    folders.forEach(folder -> add(folder, repositories));
    return repositories.build();
  }

  /** Reads repositories that several targets share. */
  RepositoryLibrary loadLibrary(Function<LoadListener, RepositoryLibrary.Builder> selections)
      throws IOException, InterruptedException {
    try {
      RepositoryLibrary.Builder library = selections.apply(listener());
      cache.ifPresent(library::cache);
      return library.load();
    } finally {
      progress.clear();
    }
  }

  /** Reads what lints need beyond the packages. */
  LintMetadata metadata(RepositorySurvey survey, RepositorySurvey.Depth depth)
      throws IOException, InterruptedException {
    try {
      return survey.metadata(depth);
    } finally {
      progress.clear();
    }
  }

  private static void add(RepositoryArguments.Folder folder, RpmRepositories.Builder repositories) {
    repositories.repository(folder.repository(), folder.folder(), folder.trust());
  }

  private LoadListener listener() {
    return new LoadListener() {
      @Override
      public synchronized void progress(Repository repository, long expandedBytes, int packages) {
        progress.show(
            String.format(
                Locale.ROOT,
                "Reading %s: %,d packages, %,d MiB",
                repository.id(),
                packages,
                expandedBytes >> 20));
      }

      @Override
      public synchronized void warning(Repository repository, String message) {
        progress.clear();
        io.err()
            .println("rpmsolve: warning: " + repository.id() + ": " + PlainText.escape(message));
      }

      @Override
      public synchronized void cacheNote(String message) {
        if (isVerbose) {
          progress.clear();
          io.err().println("rpmsolve: cache: " + PlainText.escape(message));
        }
      }
    };
  }
}
