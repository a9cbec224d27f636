package dev.rpmsolve.rpm.installed.database;

import dev.rpmsolve.rpm.io.MetadataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The reader of a database of rpm in SQLite: one table {@code Packages} with a number and a header
 * in each row.
 */
final class SqliteDatabase {

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private SqliteDatabase() {}

  static boolean isSqlite(byte... bytes) {
    return bytes.length >= MAGIC.length
        && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  static void visit(DatabaseImage image, Consumer<HeaderBlob> visitor) throws IOException {
    try (SqliteImage database = SqliteFile.open(image)) {
      database.requireTable("Packages");
      database.requireSound("Packages");
      database.query(
          "SELECT hnum, blob FROM Packages ORDER BY hnum", rows -> visit(image, rows, visitor));
    }
  }

  private static void visit(DatabaseImage image, ResultSet rows, Consumer<HeaderBlob> visitor)
      throws SQLException {
    long before = 0;
    long rest = image.bytes().length;
    while (rows.next()) {
      long number = rows.getLong(1);
      byte[] blob = rows.getBytes(2);
      if (number <= before) {
        throw malformed(image, "numbers that grow from 1 on", number + " after " + before);
      }
      if (blob == null) {
        throw malformed(image, "a header of number " + number, "nothing");
      }
      rest -= blob.length;
      if (rest < 0) {
        throw malformed(image, "headers inside the file", "more than it has bytes");
      }
      before = number;
      visitor.accept(new HeaderBlob(number, -1, blob, 0, blob.length));
    }
  }

  private static MetadataException malformed(DatabaseImage image, String expected, String found) {
    return image.malformed(-1, expected, found);
  }
}
