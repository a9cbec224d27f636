package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.header.HeaderPackage;
import dev.rpmsolve.rpm.header.HeaderPackageReader;
import dev.rpmsolve.rpm.header.HeaderPackageReader.Context;
import dev.rpmsolve.rpm.header.HeaderSource;
import dev.rpmsolve.rpm.header.RpmHeader;
import dev.rpmsolve.rpm.installed.database.DatabaseImage;
import dev.rpmsolve.rpm.installed.database.HeaderBlob;
import dev.rpmsolve.rpm.installed.database.PackageDatabase;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The packages of rpm's database, as they were when it was opened. They keep the order of the
 * database, which is that of their installation. Public keys are left out. Immutable.
 */
public final class InstalledDatabase implements PackageSource {

  private final DatabaseImage image;
  private final PackageDatabase database;

  private InstalledDatabase(DatabaseImage image) {
    this.image = image;
    database = PackageDatabase.of(image);
  }

  /**
   * Reads a database file into memory.
   *
   * @param file {@code rpmdb.sqlite}, {@code Packages.db} or {@code Packages}, perhaps compressed
   * @param limits bounds of reading
   * @return the database
   * @throws IOException if the file cannot be read
   * @throws MetadataException if it is missing, too large or no database of rpm
   */
  public static InstalledDatabase open(Path file, ReadLimits limits) throws IOException {
    return of(DatabaseImage.read(file, DatabaseImage.Owner.RPM, limits));
  }

  /** Takes a database that is in memory. */
  static InstalledDatabase of(DatabaseImage image) {
    return new InstalledDatabase(image);
  }

  /**
   * Tells the form of the database.
   *
   * @return the form
   */
  public PackageDatabase.Format format() {
    return database.format();
  }

  /**
   * Returns where the database was read from.
   *
   * @return the path as it was given
   */
  public String file() {
    return image.file();
  }

  @Override
  public Optional<String> identity() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(image.bytes());
      return Optional.of("rpmdb " + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void readInto(
      UniverseBuilder builder, int repositoryIndex, ReadLimits limits, Consumer<String> warnings)
      throws IOException {
    read(builder, repositoryIndex, limits);
  }

  /**
   * Adds the packages to a universe under construction, and tells what a universe has no place for.
   *
   * @param builder receives the packages; after an exception it holds part of them and must be
   *     given up
   * @param repositoryIndex the repository in the builder
   * @param limits bounds of reading
   * @return the packages in the order of the builder
   * @throws IOException if the thread is interrupted, as {@link java.io.InterruptedIOException}
   * @throws MetadataException if the database is damaged, too large or hostile
   */
  public List<HeaderPackage> read(UniverseBuilder builder, int repositoryIndex, ReadLimits limits)
      throws IOException {
    HeaderPackageReader reader = new HeaderPackageReader(builder, limits);
    Context context = Context.installed(repositoryIndex);
    List<HeaderPackage> packages = new ArrayList<>();
    database.visit(
        blob -> {
          if (packages.size() == limits.content().packages()) {
            throw tooMany(packages.size());
          }
          reader.read(header(blob), context).ifPresent(packages::add);
        });
    return List.copyOf(packages);
  }

  private RpmHeader header(HeaderBlob blob) {
    HeaderSource source =
        new HeaderSource(
            image.file(), blob.offset(), "header " + blob.number(), image.owner().remedy());
    return RpmHeader.parse(blob.bytes(), blob.from(), blob.to(), source);
  }

  private MetadataException tooMany(int count) {
    return new MetadataException(
        Kind.LIMIT_EXCEEDED,
        image.file(),
        -1,
        new Finding(count + " packages (ReadLimits.Content.packages)", "more"),
        "raise the limit if the database is trusted");
  }
}
