package dev.rpmsolve.rpm;

import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.RpmRepositories.RepositoryFolder;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import java.io.IOException;
import java.nio.file.Path;

/** What a library reads once, under the name that messages give it. */
sealed interface LibraryEntry {
  /** Returns the name that messages give it. */
  Repository repository();

  /** Finds out what there is to read. */
  LibraryEntry.Content content(RepositoryLoad load) throws IOException;

  /** What there is to read of an entry, and how. */
  interface Content {
    /** Adds to a key what tells these packages from any others. */
    void describe(ReadKey words) throws IOException;

    /** Reads the packages. */
    void read(RepositoryLoad load) throws IOException;

    /** Tells whether there is anything about modules, without reading it. */
    boolean hasModules();

    /** Reads what there is about modules. */
    ModuleDocuments modules(ModuleFiles files) throws IOException;
  }

  /** Looks for paths in file lists, if there are any beside the packages. */
  void readFilelists(RepositoryLoad load, int... paths) throws IOException;

  /**
   * A folder of metadata or {@code .rpm} files.
   *
   * @param repository its name
   * @param path where it is
   * @param trust what it must prove
   */
  record InFolder(Repository repository, Path path, RepositoryTrust trust) implements LibraryEntry {
    /** Returns a folder that need not prove anything. */
    static InFolder of(Repository repository, Path path) {
      return new InFolder(repository, path, RepositoryTrust.none());
    }

    /** Returns the same folder, which must prove something. */
    InFolder with(RepositoryTrust newTrust) {
      return new InFolder(repository, path, newTrust);
    }

    @Override
    public Content content(RepositoryLoad load) throws IOException {
      RepositoryFolder folder = new RepositoryFolder(repository, path, trust);
      FolderContents found =
          UnreadableRepositoryException.attempt(path, () -> load.contents(folder));
      return new Content() {
        @Override
        public void describe(ReadKey words) {
          words.repository(folder, found);
        }

        @Override
        public void read(RepositoryLoad target) throws IOException {
          UnreadableRepositoryException.attempt(
              path,
              () -> {
                target.readPrimary(folder, found);
                return folder;
              });
        }

        @Override
        public boolean hasModules() {
          return RepositoryLoad.modulesFile(found).isPresent();
        }

        @Override
        public ModuleDocuments modules(ModuleFiles files) throws IOException {
          return files.read(folder, found);
        }
      };
    }

    @Override
    public void readFilelists(RepositoryLoad load, int... paths) throws IOException {
      UnreadableRepositoryException.attempt(
          path,
          () -> {
            load.readFilelistsOf(repository, paths);
            return path;
          });
    }
  }

  /**
   * Packages that know all their files.
   *
   * @param repository their name
   * @param packages the packages
   */
  record Elsewhere(Repository repository, PackageSource packages) implements LibraryEntry {
    @Override
    public Content content(RepositoryLoad load) {
      return new Content() {
        @Override
        public void describe(ReadKey words) throws IOException {
          words.source(packages.identity());
        }

        @Override
        public void read(RepositoryLoad target) throws IOException {
          target.readSource(repository, packages);
        }

        @Override
        public boolean hasModules() {
          return false;
        }

        @Override
        public ModuleDocuments modules(ModuleFiles files) {
          return ModuleDocuments.none();
        }
      };
    }

    @Override
    public void readFilelists(RepositoryLoad load, int... paths) {
      // The packages were read with all their files.
    }
  }
}
