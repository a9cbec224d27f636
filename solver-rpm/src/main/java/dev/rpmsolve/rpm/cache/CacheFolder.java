package dev.rpmsolve.rpm.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of the cache: nobody else may write there, no link is followed, and a file appears
 * under its name by an atomic move. Stateless but for its path.
 */
final class CacheFolder {
  private static final String TEMPORARY_SUFFIX = ".new";

  /** What is still being written is younger. */
  private static final Duration ABANDONED = Duration.ofMinutes(10);

  /** The time of use is exact to this, so that reading seldom writes. */
  private static final Duration USE_GRAIN = Duration.ofMinutes(1);

  private static final boolean IS_POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final Set<PosixFilePermission> FOR_OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path folder;

  CacheFolder(Path folder) {
    this.folder = folder;
  }

  /** A file as the file system tells of it. */
  record Stored(Path path, long bytes, Instant lastUsed) {}

  Path path() {
    return folder;
  }

  private static FileAttribute<?>[] permissions(String text) {
    return IS_POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }

  /** Makes the folder if need be. */
  void create() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder, permissions("rwx------"));
    }
  }

  /**
   * Refuses a folder that is none, or that others can write to.
   *
   * @throws NoSuchFileException if there is nothing
   */
  void requireOwn() throws IOException {
    if (!IS_POSIX) {
      SectionReader.require(
          Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS), folder + " is no folder");
      return;
    }
    PosixFileAttributes attributes =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    SectionReader.require(attributes.isDirectory(), folder + " is no folder");
    SectionReader.require(isMine(attributes.owner()), folder + " belongs to another user");
    SectionReader.require(
        FOR_OTHERS.stream().noneMatch(attributes.permissions()::contains),
        folder + " can be written to by others");
  }

  /** Whose this process is, the file system of processes knows; elsewhere the name must do. */
  private static boolean isMine(UserPrincipal owner) throws IOException {
    Path self = Path.of("/proc/self");
    return Files.isDirectory(self)
        ? Files.getOwner(self).equals(owner)
        : owner.getName().equals(System.getProperty("user.name"));
  }

  /** Opens a file for reading, if it is one and nobody else could write to it. */
  SeekableByteChannel open(Path file) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    SectionReader.require(attributes.isRegularFile(), file + " is no regular file");
    return Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  /** Makes a new file under a name that nobody looks for. */
  Path temporary(String name) {
    long thread = Thread.currentThread().getId();
    return folder.resolve("." + name + "." + thread + "." + System.nanoTime() + TEMPORARY_SUFFIX);
  }

  SeekableByteChannel create(Path temporary) throws IOException {
    return Files.newByteChannel(
        temporary,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
        permissions("rw-------"));
  }

  /** Gives a file its name, in place of what had it. */
  void publish(Path temporary, String name) throws IOException {
    Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system can do that with a folder; then the file may be gone after a crash.
    }
  }

  /** Notes that a file is in use. */
  void touch(Path file) {
    try {
      Instant now = Instant.now();
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(USE_GRAIN))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      // It may be gone; then there is nothing to note.
    }
  }

  /** Lists the files of the cache, least recently used first. */
  List<Stored> files() throws IOException {
    return list(Stream.of(CacheKey.Kind.values()).map(CacheKey.Kind::suffix).toList());
  }

  private List<Stored> list(List<String> suffixes) throws IOException {
    List<Stored> found = new ArrayList<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (suffixes.stream().anyMatch(path.getFileName().toString()::endsWith)) {
          add(path, found);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    found.sort(Comparator.comparing(Stored::lastUsed).thenComparing(Stored::path));
    return found;
  }

  private static void add(Path path, List<Stored> found) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile()) {
        Instant time = attributes.lastModifiedTime().toInstant();
        found.add(new Stored(path, attributes.size(), time));
      }
    } catch (NoSuchFileException e) {
      // Another process has removed it since it was listed.
    }
  }

  /** Removes files that were used longest ago until the others fit, and what was abandoned. */
  void evict(long maxBytes) throws IOException {
    List<Stored> files = files();
    long sum = files.stream().mapToLong(Stored::bytes).sum();
    for (Stored file : files) {
      if (sum > maxBytes) {
        Files.deleteIfExists(file.path());
        sum -= file.bytes();
      }
    }
    Instant limit = Instant.now().minus(ABANDONED);
    for (Stored file : list(List.of(TEMPORARY_SUFFIX))) {
      if (file.lastUsed().isBefore(limit)) {
        Files.deleteIfExists(file.path());
      }
    }
  }

  /** Removes all files of the cache, unfinished ones too, and returns their bytes. */
  List<Stored> clear() throws IOException {
    List<Stored> files = new ArrayList<>(files());
    files.addAll(list(List.of(TEMPORARY_SUFFIX)));
    for (Stored file : files) {
      Files.deleteIfExists(file.path());
    }
    return files;
  }
}
