package dev.rpmsolve.rpm.installed.database;

import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of a database file, as they were at one moment. A compressed copy of one will do as
 * well; it is expanded.
 *
 * <p>For SQLite that is the state of the last transaction that was committed: pages that wait in a
 * write-ahead log beside the file are put in their places, in memory. A rollback journal that a
 * crash has left behind is refused, since only a writer could take back what it has.
 *
 * @param file the name for messages
 * @param bytes the content; not to be changed
 * @param owner whose database it is
 */
public record DatabaseImage(String file, byte[] bytes, Owner owner) {

  /** Databases of large installations have some 400 MiB. */
  private static final long LIMIT = 1L << 30;

  /** What a rollback journal starts with that was not finished. */
  private static final byte[] JOURNAL_MAGIC = {
    (byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
  };

  /** The programs whose databases are read here, and how people call them. */
  public enum Owner {
    /** rpm has the installed packages. */
    RPM(
        "a database of installed packages",
        "copy the database again while rpm is not running, or have rpm make it anew:"
            + " 'rpm --rebuilddb'",
        "let rpm on that system finish it: 'rpm -q rpm' as root"),
    /** dnf 4 has what it did, and why. */
    DNF(
        "the history of dnf 4",
        "copy /var/lib/dnf/history.sqlite again while dnf is not running",
        "let dnf on that system finish it: 'dnf history' as root");

    private final String content;
    private final String remedy;
    private final String finish;

    Owner(String content, String remedy, String finish) {
      this.content = content;
      this.remedy = remedy;
      this.finish = finish;
    }

    /**
     * Says what to do about a damaged database.
     *
     * @return a phrase in the imperative
     */
    public String remedy() {
      return remedy;
    }
  }

  /**
   * Takes a database of rpm that is in memory.
   *
   * @param file the name for messages
   * @param bytes the content; not to be changed
   */
  public DatabaseImage(String file, byte[] bytes) {
    this(file, bytes, Owner.RPM);
  }

  /**
   * Reads a file.
   *
   * @param path a regular file, or a link to one
   * @param owner whose database it is
   * @param limits bounds of reading; an image has never more than 1 GiB
   * @return its content
   * @throws IOException if the file system fails
   * @throws MetadataException if the file is missing, larger than the bounds, compressed and
   *     damaged, or in the middle of a transaction
   */
  public static DatabaseImage read(Path path, Owner owner, ReadLimits limits) throws IOException {
    String file = path.toString();
    if (!Files.isRegularFile(path)) {
      throw new MetadataException(
          Kind.MISSING,
          file,
          -1,
          new Finding(owner.content, Files.isDirectory(path) ? "a folder" : "no such file"),
          "check the path");
    }
    Path real = path.toRealPath();
    byte[] bytes = expand(real, file, limits);
    if (!SqliteDatabase.isSqlite(bytes)) {
      return new DatabaseImage(file, bytes, owner);
    }
    refuseJournal(sibling(real, "-journal"), file, owner);
    // SQLite makes no links beside its files; one may lead out of the root of an image.
    Path log = sibling(real, "-wal");
    boolean hasLog = Files.isRegularFile(log, LinkOption.NOFOLLOW_LINKS) && Files.size(log) > 0;
    return new DatabaseImage(
        file, hasLog ? SqliteLog.apply(bytes, expand(log, file, limits)) : bytes, owner);
  }

  private static byte[] expand(Path path, String file, ReadLimits limits) throws IOException {
    ReadLimits.Bytes bounds =
        limits.bytes().withExpanded(Math.min(LIMIT, limits.bytes().expanded()));
    try (InputStream in = Decompression.open(path, file, FilePromise.none(), bounds)) {
      return in.readAllBytes();
    }
  }

  private static Path sibling(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }

  private static void refuseJournal(Path journal, String file, Owner owner) throws IOException {
    if (!Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (InputStream in = Files.newInputStream(journal)) {
      if (Arrays.equals(in.readNBytes(JOURNAL_MAGIC.length), JOURNAL_MAGIC)) {
        throw new MetadataException(
            Kind.UNSUPPORTED,
            file,
            -1,
            new Finding("a database without an unfinished transaction", "a journal beside it"),
            owner.finish);
      }
    }
  }

  /** A complaint about a byte of the file. */
  MetadataException malformed(long offset, String expected, String found) {
    return complaint(Kind.MALFORMED, offset, expected, found);
  }

  /** A complaint about a byte of the file, or with -1 about the file as a whole. */
  MetadataException complaint(Kind kind, long offset, String expected, String found) {
    return new MetadataException(kind, file, offset, new Finding(expected, found), owner.remedy);
  }
}
