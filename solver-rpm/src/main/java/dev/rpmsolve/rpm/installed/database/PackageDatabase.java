package dev.rpmsolve.rpm.installed.database;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;

/** A database of installed packages, whatever its form. The form is recognized by content. */
public final class PackageDatabase {

  private static final int START = 16;

  private final DatabaseImage image;
  private final Format format;

  private PackageDatabase(DatabaseImage image, Format format) {
    this.image = image;
    this.format = format;
  }

  /** The forms there are. */
  public enum Format {
    /** SQLite, as rpm 4.16 and later has it: {@code rpmdb.sqlite}. */
    SQLITE,
    /** rpm's own "new database", as SUSE has it: {@code Packages.db}. */
    NDB,
    /** A hash of Berkeley DB, as rpm up to 4.15 has it: {@code Packages}. */
    BERKELEY_HASH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Looks at the first bytes of a file.
   *
   * @param image the file
   * @return the database
   * @throws MetadataException of kind {@code UNSUPPORTED} if it is of no known form
   */
  public static PackageDatabase of(DatabaseImage image) {
    byte[] bytes = image.bytes();
    if (SqliteDatabase.isSqlite(bytes)) {
      return new PackageDatabase(image, Format.SQLITE);
    } else if (NdbDatabase.isNdb(bytes)) {
      return new PackageDatabase(image, Format.NDB);
    } else if (HashDatabase.isBerkeley(bytes)) {
      return new PackageDatabase(image, Format.BERKELEY_HASH);
    }
    int shown = Math.min(START, bytes.length);
    throw new MetadataException(
        Kind.UNSUPPORTED,
        image.file(),
        0,
        new Finding(
            "a database of rpm: SQLite, ndb or a hash of Berkeley DB",
            shown == 0 ? "an empty file" : HexFormat.of().formatHex(bytes, 0, shown)),
        "give rpmdb.sqlite, Packages.db or Packages from /usr/lib/sysimage/rpm or /var/lib/rpm");
  }

  /**
   * Tells the form.
   *
   * @return the form
   */
  public Format format() {
    return format;
  }

  /**
   * Visits all headers in the order of their numbers.
   *
   * @param visitor receives them
   * @throws IOException if the thread is interrupted, as {@link java.io.InterruptedIOException}
   * @throws MetadataException if the database is damaged; some headers may have been visited then
   */
  public void visit(Consumer<HeaderBlob> visitor) throws IOException {
    switch (format) {
      case SQLITE -> SqliteDatabase.visit(image, visitor);
      case NDB -> new NdbDatabase(image).visit(visitor);
      case BERKELEY_HASH -> new HashDatabase(image).visit(visitor);
    }
  }
}
