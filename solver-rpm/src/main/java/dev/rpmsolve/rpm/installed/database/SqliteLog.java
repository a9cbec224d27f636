package dev.rpmsolve.rpm.installed.database;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The write-ahead log of SQLite: pages of transactions that were committed, but are not in the file
 * yet. It stays behind when the last program ends without closing the database, and with every copy
 * of a system that runs.
 *
 * <p>A log has a head of 32 bytes (magic, version, page size, count, two salts, two checksums) and
 * frames of 24 bytes and a page (page number, pages of the file if this ends a transaction, salts,
 * checksums). Checksums go on from frame to frame. As for SQLite, the log ends at the first frame
 * whose salts or checksums are wrong, and what follows the last commit does not count. See "WAL
 * Format" in the documentation of SQLite.
 */
final class SqliteLog {

  private static final int MAGIC_LITTLE = 0x377f0682;
  private static final int MAGIC_BIG = 0x377f0683;
  private static final int VERSION = 3007000;
  private static final int HEAD = 32;
  private static final int FRAME_HEAD = 24;
  private static final int PAGE_SIZE_AT = 16;

  private final byte[] log;
  private final ByteBuffer numbers;
  private final ByteOrder order;
  private final int pageBytes;
  private int sum1;
  private int sum2;

  private SqliteLog(byte[] log, int pageBytes) {
    this.log = log;
    this.pageBytes = pageBytes;
    numbers = ByteBuffer.wrap(log);
    order = numbers.getInt(0) == MAGIC_LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  /**
   * Puts the pages of a log into their places.
   *
   * @param file the bytes of a database
   * @param log the bytes of its log
   * @return the bytes of the database after the last transaction; the same array if the log has
   *     none
   */
  static byte[] apply(byte[] file, byte... log) {
    if (log.length < HEAD || file.length <= PAGE_SIZE_AT + 1) {
      return file;
    }
    ByteBuffer head = ByteBuffer.wrap(log);
    boolean isLog =
        (head.getInt(0) == MAGIC_LITTLE || head.getInt(0) == MAGIC_BIG)
            && head.getInt(4) == VERSION;
    int pageBytes = Short.toUnsignedInt(ByteBuffer.wrap(file).getShort(PAGE_SIZE_AT));
    pageBytes = pageBytes == 1 ? 1 << 16 : pageBytes;
    if (!isLog || pageBytes < 512 || head.getInt(8) != pageBytes) {
      return file;
    }
    return new SqliteLog(log, pageBytes).apply(file);
  }

  private byte[] apply(byte... file) {
    int frame = FRAME_HEAD + pageBytes;
    int end = HEAD;
    int pages = 0;
    addSums(0, HEAD - 8);
    if (hasSums(HEAD - 8)) {
      for (int at = HEAD; at <= log.length - frame && isNext(at); at += frame) {
        if (numbers.getInt(at + 4) != 0) {
          end = at + frame;
          pages = numbers.getInt(at + 4);
        }
      }
    }
    long length = Integer.toUnsignedLong(pages) * pageBytes;
    // No file of a transaction is longer than what was there and what was written.
    if (end == HEAD || length > (long) file.length + log.length) {
      return file;
    }
    byte[] result = Arrays.copyOf(file, (int) length);
    for (int at = HEAD; at < end; at += frame) {
      long page = Integer.toUnsignedLong(numbers.getInt(at)) - 1;
      if (page >= 0 && page < Integer.toUnsignedLong(pages)) {
        System.arraycopy(log, at + FRAME_HEAD, result, (int) (page * pageBytes), pageBytes);
      }
    }
    return result;
  }

  private boolean isNext(int at) {
    boolean hasSalts =
        numbers.getInt(at + 8) == numbers.getInt(16)
            && numbers.getInt(at + 12) == numbers.getInt(20);
    addSums(at, 8);
    addSums(at + FRAME_HEAD, pageBytes);
    return hasSalts && hasSums(at + 16);
  }

  private boolean hasSums(int at) {
    return numbers.getInt(at) == sum1 && numbers.getInt(at + 4) == sum2;
  }

  private void addSums(int at, int length) {
    ByteBuffer words = ByteBuffer.wrap(log).order(order);
    for (int i = at; i < at + length; i += 8) {
      sum1 += words.getInt(i) + sum2;
      sum2 += words.getInt(i + 4) + sum1;
    }
  }
}
