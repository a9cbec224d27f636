package dev.rpmsolve.rpm.installed.database;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The reader of a hash of Berkeley DB, as rpm up to 4.15 has it.
 *
 * <p>Numbers have the byte order of the machine that made the file, which the place of the magic
 * tells. The first page says how many buckets there are and on which pages; a bucket is a chain of
 * pages with pairs of items, a key and its data. Keys are the numbers of headers; 0 has the highest
 * number in use. Data that is large is on overflow pages, which are a chain, too. Hashes and the
 * order of items in a page do not matter here.
 */
final class HashDatabase {

  private static final int MAGIC = 0x061561;
  private static final int MAGIC_AT = 12;
  private static final int META_BYTES = 224;
  private static final int PAGE_HEAD = 26;
  private static final int OLDEST_VERSION = 7;
  private static final int NEWEST_VERSION = 10;

  /** Types of pages. */
  private static final int UNUSED_PAGE = 0;

  private static final int OLD_HASH_PAGE = 2;
  private static final int OVERFLOW_PAGE = 7;
  private static final int META_PAGE = 8;
  private static final int HASH_PAGE = 13;

  /** Types of items. */
  private static final int ON_PAGE = 1;

  private static final int OFF_PAGE = 3;
  private static final int OFF_PAGE_BYTES = 12;

  /** An item that is a number: its type and 4 bytes. */
  private static final int NUMBER_BYTES = 5;

  private final DatabaseImage image;
  private final ByteBuffer bytes;
  private final int pageBytes;
  private final int pageCount;
  private final BitSet visited = new BitSet();
  private int pairCount;

  HashDatabase(DatabaseImage image) {
    this.image = image;
    bytes = ByteBuffer.wrap(image.bytes()).order(order(image.bytes()));
    if (bytes.capacity() < META_BYTES) {
      throw image.malformed(bytes.capacity(), "a first page", "the end of the file");
    }
    int version = bytes.getInt(16);
    if (version < OLDEST_VERSION || version > NEWEST_VERSION) {
      throw unsupported(16, "version 7 to 10 of a hash", "version " + version);
    }
    pageBytes = bytes.getInt(20);
    if (Integer.bitCount(pageBytes) != 1 || pageBytes < 512 || pageBytes > 1 << 16) {
      throw image.malformed(20, "pages of 512 to 65,536 bytes", Integer.toString(pageBytes));
    }
    if (bytes.get(24) != 0) {
      throw unsupported(24, "a database that is not encrypted", "an encrypted one");
    }
    if (bytes.get(25) != META_PAGE) {
      throw image.malformed(25, "the first page of a hash", "type " + bytes.get(25));
    }
    if (bytes.get(26) != 0) {
      throw unsupported(26, "a database in one file without checksums", "flags " + bytes.get(26));
    }
    pageCount = bytes.capacity() / pageBytes;
    long last = Integer.toUnsignedLong(bytes.getInt(32));
    if (last >= pageCount) {
      throw image.malformed(
          bytes.capacity(), (last + 1) + " pages of " + pageBytes + " bytes", "" + pageCount);
    }
  }

  static boolean isBerkeley(byte... bytes) {
    if (bytes.length < MAGIC_AT + 4) {
      return false;
    }
    int magic = ByteBuffer.wrap(bytes).getInt(MAGIC_AT);
    return magic == MAGIC || Integer.reverseBytes(magic) == MAGIC;
  }

  private static ByteOrder order(byte... bytes) {
    return ByteBuffer.wrap(bytes).getInt(MAGIC_AT) == MAGIC
        ? ByteOrder.BIG_ENDIAN
        : ByteOrder.LITTLE_ENDIAN;
  }

  private MetadataException unsupported(int at, String expected, String found) {
    return image.complaint(Kind.UNSUPPORTED, at, expected, found);
  }

  /** Where the data of a key is: an item of a page. */
  private record Entry(long number, int at, int length) {}

  void visit(Consumer<HeaderBlob> visitor) {
    List<Entry> entries = entries();
    long expected = Integer.toUnsignedLong(bytes.getInt(88));
    if (pairCount != expected) {
      throw image.malformed(88, "a count of the " + pairCount + " keys there are", "" + expected);
    }
    entries.sort(Comparator.comparingLong(Entry::number));
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (i > 0 && entries.get(i - 1).number() == entry.number()) {
        throw image.malformed(entry.at(), "numbers that differ", "twice " + entry.number());
      }
      visitor.accept(blob(entry));
    }
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    long lastBucket = Integer.toUnsignedLong(bytes.getInt(72));
    if (lastBucket >= pageCount) {
      throw image.malformed(72, "at most one bucket for each page", lastBucket + " buckets");
    }
    visited.set(0);
    for (int bucket = 0; bucket <= lastBucket; bucket++) {
      int doubling = Integer.SIZE - Integer.numberOfLeadingZeros(bucket);
      long page = bucket + Integer.toUnsignedLong(bytes.getInt(96 + 4 * doubling));
      addChain(page, bucket, entries);
    }
    return entries;
  }

  private void addChain(long first, int bucket, List<Entry> entries) {
    long page = first;
    do {
      int at = visit(page, "a page of bucket " + bucket);
      int type = bytes.get(at + 25);
      if (type == UNUSED_PAGE) {
        // Pages of buckets that never had anything in them were never written.
        return;
      }
      if (type != OLD_HASH_PAGE && type != HASH_PAGE) {
        throw image.malformed(at + 25, "a page of a bucket", "type " + type);
      }
      addItems(at, entries);
      page = Integer.toUnsignedLong(bytes.getInt(at + 16));
    } while (page != 0);
  }

  /** Steps to a page that nobody was on before. */
  private int visit(long page, String what) {
    if (page <= 0 || page >= pageCount) {
      throw image.malformed(-1, what + " among the " + pageCount + " pages", "page " + page);
    }
    if (visited.get((int) page)) {
      throw image.malformed(page * pageBytes, what + " that is part of nothing else", "a loop");
    }
    visited.set((int) page);
    return (int) page * pageBytes;
  }

  private void addItems(int page, List<Entry> entries) {
    int count = Short.toUnsignedInt(bytes.getShort(page + 20));
    if (count % 2 != 0 || PAGE_HEAD + 2 * count > pageBytes) {
      throw image.malformed(page + 20, "pairs of items that fit a page", count + " items");
    }
    pairCount += count / 2;
    int floor = PAGE_HEAD + 2 * count;
    int end = pageBytes;
    long number = 0;
    for (int i = 0; i < count; i++) {
      int start = Short.toUnsignedInt(bytes.getShort(page + PAGE_HEAD + 2 * i));
      if (start < floor || start >= end) {
        throw image.malformed(
            page + PAGE_HEAD + 2 * i, "an item from " + floor + " to " + end, "" + start);
      }
      if (i % 2 == 0) {
        number = key(page + start, end - start);
      } else if (number != 0) {
        entries.add(new Entry(number, page + start, end - start));
      } else if (bytes.get(page + start) != ON_PAGE || end - start != NUMBER_BYTES) {
        throw image.malformed(page + start, "the highest number in use", "other data of key 0");
      }
      end = start;
    }
  }

  private long key(int at, int length) {
    if (bytes.get(at) != ON_PAGE || length != NUMBER_BYTES) {
      throw image.malformed(at, "a number of 4 bytes as key", length - 1 + " bytes");
    }
    return Integer.toUnsignedLong(bytes.getInt(at + 1));
  }

  private HeaderBlob blob(Entry entry) {
    int type = bytes.get(entry.at());
    if (type == ON_PAGE) {
      int from = entry.at() + 1;
      return new HeaderBlob(entry.number(), from, image.bytes(), from, entry.at() + entry.length());
    }
    if (type != OFF_PAGE || entry.length() != OFF_PAGE_BYTES) {
      throw image.malformed(entry.at(), "data of a header", "an item of type " + type);
    }
    byte[] collected = collect(entry);
    return new HeaderBlob(entry.number(), -1, collected, 0, collected.length);
  }

  private byte[] collect(Entry entry) {
    long page = Integer.toUnsignedLong(bytes.getInt(entry.at() + 4));
    long length = Integer.toUnsignedLong(bytes.getInt(entry.at() + 8));
    if (length > bytes.capacity()) {
      throw image.malformed(entry.at() + 8, "data inside the file", length + " bytes");
    }
    byte[] collected = new byte[(int) length];
    int filled = 0;
    while (filled < collected.length) {
      int at = visit(page, "an overflow page of header " + entry.number());
      int used = Short.toUnsignedInt(bytes.getShort(at + 22));
      if (bytes.get(at + 25) != OVERFLOW_PAGE) {
        throw image.malformed(at + 25, "an overflow page", "type " + bytes.get(at + 25));
      }
      if (used == 0 || used > pageBytes - PAGE_HEAD || used > collected.length - filled) {
        throw image.malformed(
            at + 22,
            "at most " + (collected.length - filled) + " bytes of header " + entry.number(),
            used + " bytes");
      }
      System.arraycopy(image.bytes(), at + PAGE_HEAD, collected, filled, used);
      filled += used;
      page = Integer.toUnsignedLong(bytes.getInt(at + 16));
    }
    if (page != 0) {
      throw image.malformed(
          entry.at() + 8, "the length of header " + entry.number(), "more pages than it has");
    }
    return collected;
  }
}
