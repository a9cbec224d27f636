package dev.rpmsolve.rpm.installed.database;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;

/**
 * The way to {@link SqliteImage}, which cannot even be loaded where the library is not there. So
 * this class mentions nothing of the library.
 */
public final class SqliteFile {
  private SqliteFile() {}

  /**
   * Opens a file.
   *
   * @param image its bytes
   * @return the open database
   * @throws MetadataException if it is damaged, or the library is not there
   */
  public static SqliteImage open(DatabaseImage image) {
    if (image.bytes().length == 0) {
      throw image.malformed(0, "a file of SQLite", "an empty file");
    }
    try {
      return SqliteImage.open(image);
    } catch (NoClassDefFoundError e) {
      throw missing(image, "no class " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw missing(image, String.valueOf(e.getMessage()), e);
    }
  }

  private static MetadataException missing(DatabaseImage image, String found, LinkageError cause) {
    MetadataException missing =
        new MetadataException(
            Kind.UNSUPPORTED,
            image.file(),
            -1,
            new Finding("the library sqlite-jdbc, which reads SQLite", found),
            "put org.xerial:sqlite-jdbc on the class path; its native part must be allowed to load");
    missing.initCause(cause);
    return missing;
  }
}
