package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.header.HeaderPackageReader;
import dev.rpmsolve.rpm.header.HeaderPackageReader.Context;
import dev.rpmsolve.rpm.header.RpmFile;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The packages of {@code .rpm} files, in the order given. Only headers are read. All files of a
 * package count, not only those that {@code primary.xml} would have.
 */
public final class RpmFiles implements PackageSource {

  private static final String SUFFIX = ".rpm";

  private final List<LocalFile> files;

  private RpmFiles(List<LocalFile> files) {
    this.files = List.copyOf(files);
  }

  /** A file, and where it is in messages and in the universe. */
  private record LocalFile(Path path, String location) {}

  /**
   * Single files.
   *
   * @param paths regular files or links to them; messages and locations have them as they are
   * @return the files, not read yet
   */
  public static RpmFiles of(List<Path> paths) {
    return new RpmFiles(paths.stream().map(path -> new LocalFile(path, path.toString())).toList());
  }

  /**
   * All regular files of a folder and those below it whose names end in {@code .rpm}. Links are not
   * followed. The order is that of their paths.
   *
   * @param folder the folder
   * @param limits bounds of reading
   * @return the files, not read yet
   * @throws IOException if a folder cannot be read
   * @throws MetadataException if there are too many
   */
  public static RpmFiles below(Path folder, ReadLimits limits) throws IOException {
    List<LocalFile> found = new ArrayList<>();
    int limit = limits.content().packages();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(SUFFIX)) {
              if (found.size() == limit) {
                throw tooMany(folder, limit);
              }
              found.add(new LocalFile(file, folder.relativize(file).toString().replace('\\', '/')));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(LocalFile::location));
    return new RpmFiles(found);
  }

  private static MetadataException tooMany(Path folder, int limit) {
    return new MetadataException(
        Kind.LIMIT_EXCEEDED,
        folder.toString(),
        -1,
        new Finding(limit + " packages (ReadLimits.Content.packages)", "more"),
        "give a folder with fewer .rpm files");
  }

  /**
   * Tells whether there are any.
   *
   * @return whether there is no file
   */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * Lists the files.
   *
   * @return their paths, in the order of the packages
   */
  public List<Path> paths() {
    return files.stream().map(LocalFile::path).toList();
  }

  /** Files are read every time: to know that they are the same would take as long. */
  @Override
  public Optional<String> identity() {
    return Optional.empty();
  }

  @Override
  public void readInto(
      UniverseBuilder builder, int repositoryIndex, ReadLimits limits, Consumer<String> warnings)
      throws IOException {
    HeaderPackageReader reader = new HeaderPackageReader(builder, limits);
    for (LocalFile file : files) {
      RpmFile rpm = read(file);
      if (!rpm.isVerified()) {
        warnings.accept(file.path() + " has no digest of its header; not verified");
      }
      reader.read(rpm, new Context(repositoryIndex, rpm.fileBytes(), file.location()));
    }
  }

  /** A receiver of the paths of packages. */
  @FunctionalInterface
  public interface PathVisitor {
    /**
     * Takes a path.
     *
     * @param index position of the package's file among these
     * @param bytes hold the path, during the call only
     * @param from its first byte
     * @param to one past its last byte
     */
    void path(int index, byte[] bytes, int from, int to);
  }

  /**
   * Visits the paths of all packages.
   *
   * @param limits bounds of reading
   * @param visitor receives them
   * @throws IOException if a file cannot be read
   * @throws MetadataException if a file is damaged
   */
  public void visitPaths(ReadLimits limits, PathVisitor visitor) throws IOException {
    for (int i = 0; i < files.size(); i++) {
      int index = i;
      HeaderPackageReader.visitPaths(
          read(files.get(i)), limits, (bytes, from, to) -> visitor.path(index, bytes, from, to));
    }
  }

  private static RpmFile read(LocalFile file) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    if (!Files.isRegularFile(file.path())) {
      throw new MetadataException(
          Kind.MISSING,
          file.path().toString(),
          -1,
          new Finding("a .rpm file", "no such file"),
          "check the path");
    }
    return RpmFile.read(file.path().toRealPath(), file.path().toString());
  }
}
