package dev.rpmsolve.rpm.installed.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that SQLite itself has written, of ten transactions of one row each. */
class SqliteLogTest {
  private static final int ROWS = 10;

  @TempDir Path folder;
  private byte[] file;
  private byte[] log;

  @BeforeEach
  void write() throws Exception {
    Path path = folder.resolve("source.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("CREATE TABLE Packages (hnum INTEGER PRIMARY KEY, blob BLOB NOT NULL)");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      for (int i = 1; i <= ROWS; i++) {
        statement.execute("INSERT INTO Packages VALUES (" + i + ", zeroblob(3000))");
      }
      // Closing would move the log into the file.
      file = Files.readAllBytes(path);
      log = Files.readAllBytes(folder.resolve("source.sqlite-wal"));
    }
  }

  private int rows(byte[] database, byte... beside) throws IOException {
    Path path = folder.resolve("copy.sqlite");
    Files.write(path, database);
    Files.write(folder.resolve("copy.sqlite-wal"), beside);
    int[] count = {0};
    PackageDatabase.of(DatabaseImage.read(path, DatabaseImage.Owner.RPM, ReadLimits.defaults()))
        .visit(blob -> count[0]++);
    return count[0];
  }

  @Test
  void whatWaitsInTheLogIsThere() throws IOException {
    assertEquals(0, rows(file));
    assertEquals(ROWS, rows(file, log));
  }

  @Test
  void aLinkIsNoLogAndALinkedDatabaseHasItsOwn() throws IOException {
    assertEquals(ROWS, rows(file, log));
    Path copy = folder.resolve("copy.sqlite");
    Path link = Files.createSymbolicLink(folder.resolve("link"), copy);
    assertArrayEquals(
        DatabaseImage.read(copy, DatabaseImage.Owner.RPM, ReadLimits.defaults()).bytes(),
        DatabaseImage.read(link, DatabaseImage.Owner.RPM, ReadLimits.defaults()).bytes());
    Path beside = folder.resolve("copy.sqlite-wal");
    Files.move(beside, folder.resolve("elsewhere"));
    Files.createSymbolicLink(beside, folder.resolve("elsewhere"));
    assertArrayEquals(
        file, DatabaseImage.read(copy, DatabaseImage.Owner.RPM, ReadLimits.defaults()).bytes());
  }

  @Test
  void everyPrefixOfTheLogEndsWithATransaction() throws IOException {
    int before = 0;
    for (int length = 0; length <= log.length; length += 509) {
      int rows = rows(file, Arrays.copyOf(log, length));
      assertTrue(rows == before || rows == before + 1, rows + " after " + before);
      before = rows;
    }
    assertTrue(before >= ROWS - 1);
  }

  @Test
  void damageEndsTheLogAtTheTransactionBefore() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      byte[] bad = log.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
      assertTrue(rows(file, bad) <= ROWS);
    }
  }

  @Test
  void otherFilesBesideAreNoLog() {
    assertSame(file, SqliteLog.apply(file, new byte[100]));
    assertSame(file, SqliteLog.apply(file));
    assertArrayEquals(new byte[3], SqliteLog.apply(new byte[3], log));
  }

  @Test
  void anUnfinishedTransactionIsRefused() throws IOException {
    Path path = folder.resolve("copy.sqlite");
    Files.write(path, file);
    Path journal = folder.resolve("copy.sqlite-journal");
    Files.write(journal, new byte[512]);
    DatabaseImage.read(path, DatabaseImage.Owner.RPM, ReadLimits.defaults());
    Files.write(journal, HexFormat.of().parseHex("d9d505f920a163d700000001"));
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () -> DatabaseImage.read(path, DatabaseImage.Owner.RPM, ReadLimits.defaults()));
    assertEquals(Kind.UNSUPPORTED, e.kind());
  }

  @Test
  void aViewIsNoTable() throws Exception {
    Path path = folder.resolve("view.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE VIEW Packages AS WITH RECURSIVE n(hnum) AS (VALUES(1) UNION ALL SELECT hnum + 1"
              + " FROM n) SELECT hnum, x'00' AS blob FROM n");
    }
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () ->
                PackageDatabase.of(
                        DatabaseImage.read(path, DatabaseImage.Owner.RPM, ReadLimits.defaults()))
                    .visit(blob -> {}));
    assertTrue(e.getMessage().contains("a table Packages"), e.getMessage());
  }
}
