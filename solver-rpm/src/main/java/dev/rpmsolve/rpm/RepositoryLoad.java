package dev.rpmsolve.rpm;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.RpmRepositories.RepositoryFolder;
import dev.rpmsolve.rpm.installed.PackageSource;
import dev.rpmsolve.rpm.installed.RpmFiles;
import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadAhead;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.SafePath;
import dev.rpmsolve.rpm.io.StoredFiles;
import dev.rpmsolve.rpm.metadata.AdvisoryDetail;
import dev.rpmsolve.rpm.metadata.CompsReader;
import dev.rpmsolve.rpm.metadata.FileListing;
import dev.rpmsolve.rpm.metadata.FileVisitor;
import dev.rpmsolve.rpm.metadata.FilelistsReader;
import dev.rpmsolve.rpm.metadata.PackageIndex;
import dev.rpmsolve.rpm.metadata.PrimaryReader;
import dev.rpmsolve.rpm.metadata.ReadObserver;
import dev.rpmsolve.rpm.metadata.Repomd;
import dev.rpmsolve.rpm.metadata.RepomdReader;
import dev.rpmsolve.rpm.metadata.UpdateinfoReader;
import dev.rpmsolve.rpm.modulemd.ModulemdReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One loading of repositories into one builder. */
final class RepositoryLoad {

  private static final String REPOMD = "repodata/repomd.xml";
  static final String PRIMARY = "primary";
  static final String FILELISTS = "filelists";
  private static final String UPDATEINFO = "updateinfo";
  private static final Pattern COMPS = Pattern.compile("group(_(gz|xz|zst|bz2))?");
  private static final String MODULES = "modules";
  private static final long READ_AHEAD_MINIMUM = 128L * 1024;
  private static final long REPOMD_LIMIT = 16L * 1024 * 1024;

  private final UniverseBuilder builder;
  private final ReadLimits limits;
  private final ChecksumPolicy checksums;
  private final LoadListener listener;
  private final Executor readAhead;
  private final List<PendingFilelists> pending = new ArrayList<>();
  private final List<LocalPackages> local = new ArrayList<>();
  private final List<PackageIndex> indexes = new ArrayList<>();
  private final List<Repository> withoutFilelists = new ArrayList<>();

  RepositoryLoad(
      UniverseBuilder builder,
      ReadLimits limits,
      ChecksumPolicy checksums,
      LoadListener listener,
      Executor readAhead) {
    this.builder = builder;
    this.limits = limits;
    this.checksums = checksums;
    this.listener = listener;
    this.readAhead = readAhead;
  }

  /** A file list that may have to be read once all primary metadata is known. */
  private record PendingFilelists(
      RepositoryFolder folder, Repomd.Entry entry, PackageIndex index) {}

  /** Packages that were read from their own files, with ids from one on. */
  private record LocalPackages(Repository repository, RpmFiles files, int firstId) {}

  /** Reads the packages of a repository whose contents are known. */
  void readPrimary(RepositoryFolder folder, FolderContents contents) throws IOException {
    if (contents instanceof FolderContents.Metadata metadata) {
      readPrimary(folder, metadata.repomd());
    } else if (contents instanceof FolderContents.Packages packages) {
      local.add(new LocalPackages(folder.repository(), packages.files(), builder.packageCount()));
      readSource(folder.repository(), packages.files());
    }
  }

  /** Reads packages that come from elsewhere. */
  void readSource(Repository repository, PackageSource source) throws IOException {
    int first = builder.packageCount();
    source.readInto(
        builder,
        builder.addRepository(repository),
        limits,
        message -> listener.warning(repository, message));
    listener.progress(repository, 0, builder.packageCount() - first);
  }

  private void readPrimary(RepositoryFolder folder, Repomd repomd) throws IOException {
    Repomd.Entry primary = repomd.find(PRIMARY).orElseThrow(() -> missingPrimary(folder.folder()));
    Optional<Repomd.Entry> filelists = repomd.find(FILELISTS);
    PackageIndex index = new PackageIndex();
    indexes.add(index);
    int repositoryIndex = builder.addRepository(folder.repository());
    PrimaryReader reader = new PrimaryReader(builder, limits, observer(folder.repository()));
    try (InputStream in = open(folder, primary)) {
      reader.read(in, expanded(folder, primary), repositoryIndex, Optional.of(index));
    }
    if (filelists.isPresent()) {
      pending.add(new PendingFilelists(folder, filelists.get(), index));
    } else {
      withoutFilelists.add(folder.repository());
    }
  }

  void readFilelistsIfNeeded(int[] paths) throws IOException {
    if (paths.length == 0 || pending.isEmpty()) {
      return;
    }
    listener.filelistsNeeded(paths.length);
    for (PendingFilelists next : pending) {
      readFilelists(next, paths);
    }
  }

  private void readFilelists(PendingFilelists next, int... paths) throws IOException {
    ReadObserver observer = observer(next.folder().repository());
    FilelistsReader reader = new FilelistsReader(builder, paths, limits, observer);
    try (InputStream in = open(next.folder(), next.entry())) {
      reader.read(in, expanded(next.folder(), next.entry()), next.index());
    }
  }

  /** Reads the advisories of a repository; none if it has no file of them. */
  List<Advisory> readUpdateinfo(RepositoryFolder folder, AdvisoryDetail detail) throws IOException {
    Optional<Repomd.Entry> entry =
        contents(folder) instanceof FolderContents.Metadata metadata
            ? metadata.repomd().find(UPDATEINFO)
            : Optional.empty();
    if (entry.isEmpty()) {
      return List.of();
    }
    UpdateinfoReader reader = new UpdateinfoReader(limits, detail, observer(folder.repository()));
    try (InputStream in = open(folder, entry.get())) {
      return reader.read(in, expanded(folder, entry.get()));
    }
  }

  /** Reads the groups of a repository; none if it has no file of them. */
  GroupCatalog readComps(RepositoryFolder folder) throws IOException {
    if (!(contents(folder) instanceof FolderContents.Metadata metadata)) {
      return GroupCatalog.empty();
    }
    // The same definitions in several compressions; a mirror may lack some of them.
    List<Repomd.Entry> entries =
        metadata.repomd().entries().stream()
            .filter(entry -> COMPS.matcher(entry.type()).matches())
            .toList();
    if (entries.isEmpty()) {
      return GroupCatalog.empty();
    }
    Repomd.Entry entry =
        entries.stream().filter(one -> isInPlace(folder, one)).findFirst().orElse(entries.get(0));
    CompsReader reader = new CompsReader(limits, observer(folder.repository()));
    try (InputStream in = open(folder, entry)) {
      return reader.read(in, expanded(folder, entry));
    }
  }

  /** Finds the file in which a repository tells of modules, if it has one. */
  static Optional<Repomd.Entry> modulesFile(FolderContents contents) {
    return contents instanceof FolderContents.Metadata metadata
        ? metadata.repomd().find(MODULES)
        : Optional.empty();
  }

  /** Reads the file in which a repository tells of modules. */
  ModuleDocuments readModules(RepositoryFolder folder, Repomd.Entry entry) throws IOException {
    ModulemdReader reader =
        new ModulemdReader(limits, warning -> listener.warning(folder.repository(), warning));
    try (InputStream in = open(folder, entry)) {
      return reader.read(in, expanded(folder, entry));
    }
  }

  /** Reads the file lists of one repository, if it has any, for some paths. */
  void readFilelistsOf(Repository repository, int... paths) throws IOException {
    for (PendingFilelists next : pending) {
      if (next.folder().repository().equals(repository)) {
        readFilelists(next, paths);
      }
    }
  }

  /** Reads all file lists. */
  void visitFiles(FileVisitor visitor) throws IOException {
    visitFiles(repository -> true, visitor);
  }

  /** Reads the file lists of some repositories. */
  void visitFiles(Predicate<Repository> isMeant, FileVisitor visitor) throws IOException {
    for (PendingFilelists next : pending) {
      if (!isMeant.test(next.folder().repository())) {
        continue;
      }
      FileListing listing = new FileListing(limits, observer(next.folder().repository()));
      try (InputStream in = open(next.folder(), next.entry())) {
        listing.read(in, expanded(next.folder(), next.entry()), next.index(), visitor);
      }
    }
    for (LocalPackages next : local) {
      if (isMeant.test(next.repository())) {
        next.files()
            .visitPaths(
                limits,
                (index, bytes, from, to) -> visitor.file(next.firstId() + index, bytes, from, to));
      }
    }
  }

  /** Tells of repositories about whose files nothing is known. */
  void warnOfMissingFilelists(Predicate<Repository> isMeant) {
    withoutFilelists.stream()
        .filter(isMeant)
        .forEach(
            repository ->
                listener.warning(
                    repository,
                    "there is no filelists.xml; files of its packages are not compared"));
  }

  /** Lists the checksums of the packages by their ids; empty text where there is none. */
  List<String> checksums(int packageCount) {
    String[] checksums = new String[packageCount];
    Arrays.fill(checksums, "");
    for (PackageIndex index : indexes) {
      for (int position = 0; position < index.size(); position++) {
        checksums[index.packageId(position)] = index.pkgid(position);
      }
    }
    return List.of(checksums);
  }

  /** Lists the checksums of the packages with what they were made with, by the package ids. */
  List<Optional<Checksum>> typedChecksums(int packageCount) {
    List<Optional<Checksum>> checksums =
        new ArrayList<>(Collections.nCopies(packageCount, Optional.empty()));
    for (PackageIndex index : indexes) {
      for (int position = 0; position < index.size(); position++) {
        checksums.set(index.packageId(position), index.checksum(position));
      }
    }
    return checksums;
  }

  /** Looks at a folder: metadata counts before packages. */
  FolderContents contents(RepositoryFolder folder) throws IOException {
    Path path = folder.folder();
    if (!Files.exists(path.resolve(REPOMD)) && Files.isDirectory(path)) {
      RpmFiles files = RpmFiles.below(path, limits);
      if (!files.isEmpty()) {
        for (Path file : files.paths()) {
          folder.trust().requirePackage(file, file.toString());
        }
        return new FolderContents.Packages(files);
      }
    }
    return new FolderContents.Metadata(readRepomd(folder));
  }

  /** The bytes whose signature is checked are those that are parsed. */
  private Repomd readRepomd(RepositoryFolder folder) throws IOException {
    String name = folder.folder().resolve(REPOMD).toString();
    int limit = (int) Math.min(REPOMD_LIMIT, limits.bytes().expanded());
    byte[] stored = StoredFiles.bytes(repomdPath(folder.folder(), name), name, limit);
    folder.trust().requireSigned(folder.folder(), name, stored);
    ReadLimits.Bytes bytes = limits.bytes().withExpanded(limit);
    try (InputStream in =
        Decompression.open(new ByteArrayInputStream(stored), name, FilePromise.none(), bytes)) {
      Repomd repomd = RepomdReader.read(in, name, limits);
      folder.trust().requireFresh(folder.repository().id(), name, repomd);
      return repomd;
    }
  }

  private static Path repomdPath(Path folder, String name) throws IOException {
    try {
      return SafePath.resolve(folder, REPOMD);
    } catch (MetadataException e) {
      if (e.kind() != Kind.MISSING) {
        throw e;
      }
      String remedy =
          Files.exists(folder.resolve("repomd.xml"))
              ? "give the folder that contains repodata/, not repodata/ itself"
              : "give the folder that contains repodata/ or .rpm files, or run createrepo_c on it";
      throw new MetadataException(
          Kind.MISSING, name, -1, new Finding("the table of contents", "no such file"), remedy);
    }
  }

  private InputStream open(RepositoryFolder folder, Repomd.Entry entry) throws IOException {
    checkPolicy(folder, entry);
    Path path;
    try {
      path = SafePath.resolve(folder.folder(), entry.href());
    } catch (MetadataException e) {
      throw e.kind() == Kind.MISSING ? missingFile(folder, entry) : e;
    }
    boolean isSmall = Files.size(path) < READ_AHEAD_MINIMUM;
    InputStream in = Decompression.open(path, path.toString(), entry.promise(), limits.bytes());
    return isSmall ? in : ReadAhead.of(in, readAhead);
  }

  /** Tells whether a file is there, with the length that the table of contents announces. */
  static boolean isInPlace(RepositoryFolder folder, Repomd.Entry entry) {
    try {
      long size = Files.size(SafePath.resolve(folder.folder(), entry.href()));
      return entry.promise().size().orElse(size) == size;
    } catch (IOException | MetadataException e) {
      return false;
    }
  }

  private void checkPolicy(RepositoryFolder folder, Repomd.Entry entry) {
    Optional<Checksum> checksum = entry.promise().checksum();
    if (checksum.isEmpty()) {
      if (checksums.requiresChecksum()) {
        throw weak(folder, entry, "none");
      }
      listener.warning(
          folder.repository(), "repomd.xml has no checksum for " + entry.href() + "; not verified");
    }
    refuseWeak(folder, entry, checksum);
    refuseWeak(folder, entry, entry.promise().openChecksum());
  }

  private void refuseWeak(
      RepositoryFolder folder, Repomd.Entry entry, Optional<Checksum> checksum) {
    if (checksum.isPresent() && !checksums.accepts(checksum.get().algorithm())) {
      throw weak(folder, entry, checksum.get().algorithm().toString());
    }
  }

  private MetadataException weak(RepositoryFolder folder, Repomd.Entry entry, String found) {
    return new MetadataException(
        Kind.UNSUPPORTED,
        folder.folder().resolve(REPOMD).toString(),
        -1,
        new Finding(
            "a checksum of " + entry.href() + " that policy " + checksums + " accepts", found),
        "create the repository again with sha256, or choose a weaker ChecksumPolicy");
  }

  private static MetadataException missingFile(RepositoryFolder folder, Repomd.Entry entry) {
    String base = entry.base().map(b -> " (its repository is at " + b + ")").orElse("");
    return new MetadataException(
        Kind.MISSING,
        folder.folder().resolve(REPOMD).toString(),
        -1,
        new Finding("the file " + entry.href() + " it lists" + base, "no such regular file"),
        "download the repository again, with all files that repomd.xml lists");
  }

  private static MetadataException missingPrimary(Path folder) {
    return new MetadataException(
        Kind.MISSING,
        folder.resolve(REPOMD).toString(),
        -1,
        new Finding("an entry <data type=\"primary\">", "none"),
        "run createrepo_c on the folder again");
  }

  private static String expanded(RepositoryFolder folder, Repomd.Entry entry) {
    return folder.folder().resolve(entry.href()) + " (expanded)";
  }

  private ReadObserver observer(Repository repository) {
    return new ReadObserver() {
      @Override
      public void progress(long expandedBytes, int packages) {
        listener.progress(repository, expandedBytes, packages);
      }

      @Override
      public void warning(String message) {
        listener.warning(repository, message);
      }
    };
  }
}
