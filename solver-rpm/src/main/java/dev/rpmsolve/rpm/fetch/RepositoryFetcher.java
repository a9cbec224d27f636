package dev.rpmsolve.rpm.fetch;

import dev.rpmsolve.rpm.fetch.FetchException.Kind;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.SafePath;
import dev.rpmsolve.rpm.io.StoredFiles;
import dev.rpmsolve.rpm.metadata.Metalink;
import dev.rpmsolve.rpm.metadata.Repomd;
import dev.rpmsolve.rpm.metadata.RepomdReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a copy of a repository's metadata in a folder of this machine.
 *
 * <p>First comes {@code repomd.xml}, from the first mirror whose file is one that the metalink
 * names, is signed if it must be, and is new enough. Then each wanted file that is not there yet,
 * from any mirror that has it as {@code repomd.xml} says; then {@code repomd.xml} takes the place
 * of the old one. So a folder is never without the files that its table of contents lists, unless a
 * repository uses names again, as old ones do.
 *
 * <p>Thread-safe; one folder must not be fetched into by two calls at the same time.
 */
public final class RepositoryFetcher {
  private static final String REPODATA = "repodata";
  private static final String REPOMD = "repodata/repomd.xml";
  private static final String SIGNATURE = "repodata/repomd.xml.asc";
  private static final int REPOMD_LIMIT = 16 << 20;
  private static final int SIGNATURE_LIMIT = 1 << 20;
  private static final int LIST_LIMIT = 4 << 20;

  /** Types of files; groups are there under several, by their compression. */
  private static final Set<String> USUAL =
      Set.of("primary", "filelists", "updateinfo", "modules", "group", "group_gz", "group_xz");

  private final FetchLimits limits;
  private final FetchListener listener;
  private final HttpTransport transport;

  /** Which files of a repository are fetched. */
  public enum Extent {
    /** Packages, file lists, advisories, groups and modules. */
    USUAL,
    /** All that {@code repomd.xml} lists. */
    ALL
  }

  /**
   * Creates a fetcher.
   *
   * @param limits what a fetch may cost
   * @param listener hears of progress
   */
  public RepositoryFetcher(FetchLimits limits, FetchListener listener) {
    this.limits = Objects.requireNonNull(limits, "limits");
    this.listener = Objects.requireNonNull(listener, "listener");
    transport = new HttpTransport(limits);
  }

  /**
   * Fetches a small file, such as a list of mirrors or a metalink.
   *
   * @param address where it is
   * @return its bytes, 4 MiB at most
   * @throws FetchException if it cannot be fetched
   * @throws IOException if the file system fails
   * @throws InterruptedException if the thread is interrupted
   */
  public byte[] small(String address) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("rpmsolve-fetch");
    try {
      Path file = folder.resolve("list");
      Download.Wanted wanted = new Download.Wanted("list", FilePromise.none(), LIST_LIMIT);
      download().fetch(List.of(Address.parse(address)), file, wanted);
      return StoredFiles.bytes(file, "list", LIST_LIMIT);
    } finally {
      remove(folder);
    }
  }

  /**
   * Fetches a repository.
   *
   * @param remote where it is and what it must prove
   * @param folder receives {@code repodata/}; made if it is not there, and not left behind empty
   * @param extent which files
   * @return what was done
   * @throws FetchException if no mirror has it as it must be
   * @throws MetadataException if it is malformed, or does not prove what it must
   * @throws IOException if the file system fails
   * @throws InterruptedException if the thread is interrupted; complete files stay
   */
  public FetchedRepository fetch(RemoteRepository remote, Path folder, Extent extent)
      throws IOException, InterruptedException {
    List<URI> mirrors = new ArrayList<>();
    for (String mirror : remote.mirrors()) {
      mirrors.add(Address.folder(mirror));
    }
    NewFolders made = new NewFolders();
    try {
      made.make(folder.resolve(REPODATA));
      return fetch(new Order(remote, mirrors, extent), folder, made);
    } finally {
      made.removeEmpty();
    }
  }

  /** What is to be fetched, and from where. */
  private record Order(RemoteRepository remote, List<URI> mirrors, Extent extent) {}

  private FetchedRepository fetch(Order what, Path folder, NewFolders made)
      throws IOException, InterruptedException {
    Path staging = Files.createTempDirectory(folder, ".fetch");
    try {
      Files.createDirectory(staging.resolve(REPODATA));
      Found found = findRepomd(what.remote(), what.mirrors(), staging);
      List<URI> order = new ArrayList<>(List.of(found.mirror()));
      what.mirrors().stream().filter(one -> !one.equals(found.mirror())).forEach(order::add);
      int fetched = 0;
      int kept = 0;
      for (Repomd.Entry entry : wanted(found.repomd(), what.extent())) {
        if (fetchFile(order, folder, entry, made)) {
          fetched++;
        } else {
          kept++;
        }
      }
      publish(staging, folder);
      return new FetchedRepository(folder, Address.shown(found.mirror()), fetched, kept);
    } finally {
      remove(staging);
    }
  }

  /** A table of contents, and who has it. */
  private record Found(URI mirror, Repomd repomd) {}

  /** The newest version over all mirrors goes before older ones. */
  private Found findRepomd(RemoteRepository remote, List<URI> mirrors, Path staging)
      throws IOException, InterruptedException {
    List<FilePromise> versions =
        remote.versions().stream()
            .map(RepositoryFetcher::promise)
            .filter(promise -> promise.checksum().isPresent())
            .toList();
    FetchException last =
        new FetchException(Kind.ADDRESS, remote.id(), "there is no address to fetch it from");
    Optional<MetadataException> refusal = Optional.empty();
    List<URI> left = new ArrayList<>(mirrors);
    for (int round = 0; round < limits.rounds() && !left.isEmpty(); round++) {
      if (round > 0) {
        Thread.sleep(limits.pause(round).toMillis());
      }
      for (FilePromise version : versions.isEmpty() ? List.of(FilePromise.none()) : versions) {
        for (URI mirror : List.copyOf(left)) {
          try {
            return new Found(mirror, repomd(remote, mirror, version, staging));
          } catch (FetchException e) {
            last = e;
            if (!e.isTemporary() && e.kind() != Kind.TOO_LARGE) {
              left.remove(mirror);
            }
          } catch (MetadataException e) {
            listener.retry(
                Address.shown(mirror), "expected " + e.expected() + ", found " + e.found());
            refusal = Optional.of(e);
            left.remove(mirror);
          }
        }
      }
    }
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    throw last;
  }

  private Repomd repomd(RemoteRepository remote, URI mirror, FilePromise promise, Path staging)
      throws IOException, InterruptedException {
    Path file = staging.resolve(REPOMD);
    new Download(transport, limits.once(), listener)
        .fetch(
            List.of(Address.below(mirror, REPOMD)),
            file,
            new Download.Wanted(REPOMD, promise, REPOMD_LIMIT));
    fetchSignature(remote, mirror, staging);
    byte[] stored = StoredFiles.bytes(file, REPOMD, REPOMD_LIMIT);
    String name = Address.shown(mirror) + REPOMD;
    remote.trust().requireSigned(staging, name, stored);
    ReadLimits defaults = ReadLimits.defaults();
    ReadLimits.Bytes bytes = defaults.bytes().withExpanded(REPOMD_LIMIT);
    try (InputStream in =
        Decompression.open(new ByteArrayInputStream(stored), name, FilePromise.none(), bytes)) {
      Repomd repomd = RepomdReader.read(in, name, defaults);
      remote.trust().requireFresh(remote.id(), name, repomd);
      return repomd;
    }
  }

  /** A signature is kept if there is one; whether there must be one is up to the demands. */
  private void fetchSignature(RemoteRepository remote, URI mirror, Path staging)
      throws IOException, InterruptedException {
    Path file = staging.resolve(SIGNATURE);
    Files.deleteIfExists(file);
    try {
      download()
          .fetch(
              List.of(Address.below(mirror, SIGNATURE)),
              file,
              new Download.Wanted(SIGNATURE, FilePromise.none(), SIGNATURE_LIMIT));
    } catch (FetchException e) {
      if (e.kind() != Kind.REFUSED && remote.trust().wantsSignedMetadata()) {
        throw e;
      }
    }
  }

  /** Of several digests the best one counts. */
  private static FilePromise promise(Metalink.Version version) {
    return new FilePromise(
        version.checksums().stream()
            .filter(sum -> ChecksumPolicy.STANDARD.accepts(sum.algorithm()))
            .max((a, b) -> a.algorithm().compareTo(b.algorithm())),
        version.size(),
        Optional.empty(),
        OptionalLong.empty());
  }

  private static List<Repomd.Entry> wanted(Repomd repomd, Extent extent) {
    Set<String> hrefs = new LinkedHashSet<>();
    return repomd.entries().stream()
        .filter(entry -> extent == Extent.ALL || USUAL.contains(entry.type()))
        .filter(entry -> hrefs.add(entry.href()))
        .toList();
  }

  /** Fetches a file unless it is there; says whether it was fetched. */
  private boolean fetchFile(List<URI> mirrors, Path folder, Repomd.Entry entry, NewFolders made)
      throws IOException, InterruptedException {
    String href = entry.href();
    requireFetchable(mirrors.get(0), entry);
    if (isThere(folder, entry)) {
      return false;
    }
    Path target = folder.resolve(href);
    made.make(target.getParent());
    if (!target.getParent().toRealPath().startsWith(folder.toRealPath())) {
      throw new FetchException(Kind.ADDRESS, href, "a link leads out of " + folder);
    }
    List<URI> addresses = new ArrayList<>();
    for (URI mirror : mirrors) {
      addresses.add(Address.below(mirror, href));
    }
    download()
        .fetch(
            addresses, target, new Download.Wanted(href, entry.promise(), limits.unknownBytes()));
    return true;
  }

  /** A table of contents must not have itself or our own files replaced, nor name no digest. */
  private static void requireFetchable(URI mirror, Repomd.Entry entry) throws FetchException {
    String name = entry.href().substring(entry.href().lastIndexOf('/') + 1);
    boolean isReserved =
        entry.href().equals(REPOMD) || entry.href().equals(SIGNATURE) || name.startsWith(".");
    if (isReserved) {
      throw new FetchException(
          Kind.ADDRESS, Address.shown(mirror), "repomd.xml lists a file that it must not replace");
    }
    boolean isStrong =
        entry
            .promise()
            .checksum()
            .filter(sum -> ChecksumPolicy.STANDARD.accepts(sum.algorithm()))
            .isPresent();
    if (!isStrong) {
      throw new FetchException(
          Kind.WRONG_BYTES,
          Address.shown(mirror),
          "repomd.xml has no checksum of " + entry.href() + " that counts");
    }
  }

  private static boolean isThere(Path folder, Repomd.Entry entry) throws IOException {
    try {
      Path path = SafePath.resolve(folder, entry.href());
      StoredFiles.verify(path, entry.href(), entry.promise(), ReadLimits.defaults().bytes());
      return true;
    } catch (MetadataException e) {
      return false;
    }
  }

  private static void publish(Path staging, Path folder) throws IOException {
    Path signature = folder.resolve(SIGNATURE);
    if (Files.exists(staging.resolve(SIGNATURE))) {
      Files.move(staging.resolve(SIGNATURE), signature, StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.deleteIfExists(signature);
    }
    Files.move(staging.resolve(REPOMD), folder.resolve(REPOMD), StandardCopyOption.ATOMIC_MOVE);
  }

  private Download download() {
    return new Download(transport, limits, listener);
  }

  /** Removes a folder of our own with what is in it and in its repodata. */
  private static void remove(Path folder) throws IOException {
    for (Path inner : List.of(folder.resolve(REPODATA), folder)) {
      if (Files.isDirectory(inner)) {
        try (Stream<Path> files = Files.list(inner)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
      }
    }
    Files.deleteIfExists(folder);
  }
}
