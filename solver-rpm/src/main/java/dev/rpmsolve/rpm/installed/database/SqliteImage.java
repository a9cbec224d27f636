package dev.rpmsolve.rpm.installed.database;

import dev.rpmsolve.rpm.io.MetadataException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A file of SQLite, opened from memory: the library sees a copy of its bytes and no file, so that
 * it can neither lock nor write one, nor make others beside it.
 *
 * <p>The library is optional at run time, and of native code, which it puts into a file in the
 * folder for temporary files (of its system property {@code org.sqlite.tmpdir}, else of {@code
 * java.io.tmpdir}) before it loads it, and removes when Java ends. A hostile file meets these
 * bounds: only tables are asked, no views; no extensions; cells are checked when pages are read;
 * nothing is longer than the file; work is counted, and ends with the thread's interruption.
 */
public final class SqliteImage implements AutoCloseable {

  private static final int FORMAT_AT = 18;
  private static final byte ROLLBACK_FORMAT = 1;
  private static final byte LOG_FORMAT = 2;

  /** Instructions of SQLite's machine between two looks at the clockwork. */
  private static final int STEP = 10_000;

  /** Reading a row takes about ten instructions; no row is shorter than a byte. */
  private static final int INSTRUCTIONS_PER_BYTE = 20;

  private final DatabaseImage image;
  private final SQLiteConnection connection;

  private SqliteImage(DatabaseImage image, SQLiteConnection connection) {
    this.image = image;
    this.connection = connection;
  }

  /** Something that takes rows. */
  @FunctionalInterface
  public interface RowReader {
    /**
     * Takes all rows.
     *
     * @param rows in front of the first row
     * @throws SQLException if SQLite finds the file damaged
     */
    void read(ResultSet rows) throws SQLException;
  }

  /**
   * Opens a file.
   *
   * @param image its bytes
   * @return the open database
   * @throws MetadataException if it is damaged
   * @throws LinkageError if the library is not there
   */
  static SqliteImage open(DatabaseImage image) {
    try {
      return open(image, config());
    } catch (SQLException e) {
      throw damaged(image, e);
    }
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.enableLoadExtension(false);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  private static SqliteImage open(DatabaseImage image, SQLiteConfig config) throws SQLException {
    SQLiteConnection connection =
        (SQLiteConnection) config.createConnection("jdbc:sqlite::memory:");
    try {
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
      connection.setLimit(SQLiteLimits.SQLITE_LIMIT_WORKER_THREADS, 0);
      connection.deserialize("main", inRollbackFormat(image.bytes()));
      connection.setLimit(
          SQLiteLimits.SQLITE_LIMIT_LENGTH, Math.max(image.bytes().length, 1 << 16));
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA trusted_schema = OFF");
        statement.execute("PRAGMA cell_size_check = ON");
        statement.execute("PRAGMA query_only = ON");
      }
      long steps = 1000 + (long) image.bytes().length * INSTRUCTIONS_PER_BYTE / STEP;
      ProgressHandler.setHandler(connection, STEP, new Clockwork(steps));
      return new SqliteImage(image, connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** In memory there is no write-ahead log; a file that says it has one would not open. */
  private static byte[] inRollbackFormat(byte... bytes) {
    byte[] copy = bytes.clone();
    for (int at = FORMAT_AT; at < Math.min(FORMAT_AT + 2, copy.length); at++) {
      if (copy[at] == LOG_FORMAT) {
        copy[at] = ROLLBACK_FORMAT;
      }
    }
    return copy;
  }

  /** Ends what takes too long, or what nobody waits for any more. */
  private static final class Clockwork extends ProgressHandler {
    private long rest;

    Clockwork(long rest) {
      this.rest = rest;
    }

    @Override
    protected int progress() {
      rest--;
      return rest < 0 || Thread.currentThread().isInterrupted() ? 1 : 0;
    }
  }

  /**
   * Requires a table. A view of that name could make work of any length.
   *
   * @param name the table
   * @throws IOException if the thread is interrupted
   * @throws MetadataException if there is no such table
   */
  public void requireTable(String name) throws IOException {
    if (!hasTable(name)) {
      throw image.malformed(-1, "a table " + name, "none");
    }
  }

  /**
   * Requires that the pages of a table hang together: SQLite reads over some kinds of damage, and
   * rows are missing then.
   *
   * @param name the table
   * @throws IOException if the thread is interrupted
   * @throws MetadataException if they do not
   */
  public void requireSound(String name) throws IOException {
    query(
        "PRAGMA quick_check('" + name.replace("'", "''") + "')",
        rows -> {
          while (rows.next()) {
            if (!"ok".equals(rows.getString(1))) {
              throw image.malformed(-1, "a sound table " + name, rows.getString(1));
            }
          }
        });
  }

  /**
   * Tells whether there is a table; views do not count.
   *
   * @param name the table
   * @return whether there is one
   * @throws IOException if the thread is interrupted
   */
  public boolean hasTable(String name) throws IOException {
    int[] count = {0};
    String sql =
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = '"
            + name.replace("'", "''")
            + "'";
    query(
        sql,
        rows -> {
          while (rows.next()) {
            count[0] = rows.getInt(1);
          }
        });
    return count[0] == 1;
  }

  /**
   * Asks for rows.
   *
   * @param sql one SELECT
   * @param reader receives its rows
   * @throws IOException if the thread is interrupted, as {@link InterruptedIOException}
   * @throws MetadataException if the file is damaged, or takes too much work
   */
  public void query(String sql, RowReader reader) throws IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      reader.read(rows);
    } catch (SQLException e) {
      if (Thread.currentThread().isInterrupted()) {
        InterruptedIOException interrupted = new InterruptedIOException("interrupted");
        interrupted.initCause(e);
        throw interrupted;
      }
      throw damaged(image, e);
    }
  }

  private static MetadataException damaged(DatabaseImage image, SQLException e) {
    MetadataException damaged =
        image.malformed(-1, "a sound file of SQLite", String.valueOf(e.getMessage()));
    damaged.initCause(e);
    return damaged;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing was written; there is nothing to lose.
      return;
    }
  }
}
