package dev.rpmsolve.rpm.installed.database;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Adler32;

/** Writes databases in the two forms that nothing on the build's machine can write. */
public final class DatabaseWriter {
  private static final int PAGE_HEAD = 26;
  private static final int PAIRS = 6;

  private DatabaseWriter() {}

  /** Writes rpm's own form: one page of slots, numbers from 1 on. */
  public static byte[] ndb(List<byte[]> headers) {
    ByteBuffer slots = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    slots.put(ascii("RpmP")).putInt(0).putInt(1).putInt(1).putInt(headers.size() + 1);
    slots.position(32);
    ByteArrayOutputStream blobs = new ByteArrayOutputStream();
    for (int i = 0; i < 254; i++) {
      slots.put(ascii("Slot"));
      if (i >= headers.size()) {
        slots.putInt(0).putInt(0).putInt(0);
        continue;
      }
      byte[] header = headers.get(i);
      int blocks = (16 + header.length + 12 + 15) / 16;
      slots.putInt(i + 1).putInt((4096 + blobs.size()) / 16).putInt(blocks);
      ByteBuffer blob = ByteBuffer.allocate(16 * blocks).order(ByteOrder.LITTLE_ENDIAN);
      blob.put(ascii("BlbS")).putInt(i + 1).putInt(1).putInt(header.length).put(header);
      Adler32 sum = new Adler32();
      sum.update(blob.array(), 0, blob.capacity() - 12);
      blob.position(blob.capacity() - 12);
      blob.putInt((int) sum.getValue()).putInt(header.length).put(ascii("BlbE"));
      blobs.writeBytes(blob.array());
    }
    ByteBuffer all = ByteBuffer.allocate(4096 + blobs.size());
    return all.put(slots.array()).put(blobs.toByteArray()).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Writes a hash of two buckets; headers of more than a quarter of a page are on overflow pages.
   */
  public static byte[] hash(List<byte[]> headers, ByteOrder order, int pageBytes) {
    return new Hash(order, pageBytes).write(headers);
  }

  private static final class Hash {
    private final ByteOrder order;
    private final int pageBytes;
    private final List<ByteBuffer> pages = new ArrayList<>();

    Hash(ByteOrder order, int pageBytes) {
      this.order = order;
      this.pageBytes = pageBytes;
    }

    private record Pair(byte[] key, byte[] data) {}

    byte[] write(List<byte[]> headers) {
      ByteBuffer meta = add(8);
      add(13);
      add(2);
      List<List<Pair>> buckets = List.of(new ArrayList<>(), new ArrayList<>());
      buckets.get(0).add(new Pair(key(0), new byte[] {1, 0, 0, 0, 0}));
      for (int i = 0; i < headers.size(); i++) {
        buckets.get(i % 2).add(new Pair(key(i + 1), data(headers.get(i))));
      }
      for (int bucket = 0; bucket < 2; bucket++) {
        fill(pages.get(bucket + 1), buckets.get(bucket));
      }
      meta.putInt(12, 0x061561).putInt(16, 9).putInt(20, pageBytes).putInt(32, pages.size() - 1);
      meta.putInt(72, 1).putInt(76, 1).putInt(80, 0).putInt(88, headers.size() + 1);
      meta.putInt(96, 1).putInt(100, 1);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      pages.forEach(page -> all.writeBytes(page.array()));
      return all.toByteArray();
    }

    private ByteBuffer add(int type) {
      ByteBuffer page = ByteBuffer.allocate(pageBytes).order(order);
      page.putInt(8, pages.size()).put(25, (byte) type);
      pages.add(page);
      return page;
    }

    private byte[] key(int number) {
      return ByteBuffer.allocate(5).order(order).put((byte) 1).putInt(number).array();
    }

    private byte[] data(byte... header) {
      if (header.length < pageBytes / 4) {
        return ByteBuffer.allocate(1 + header.length).put((byte) 1).put(header).array();
      }
      int first = pages.size();
      for (int from = 0; from < header.length; from += pageBytes - PAGE_HEAD) {
        int length = Math.min(header.length - from, pageBytes - PAGE_HEAD);
        ByteBuffer page = add(7);
        boolean isLast = from + length == header.length;
        page.putInt(16, isLast ? 0 : pages.size()).putShort(22, (short) length);
        page.position(PAGE_HEAD);
        page.put(header, from, length);
      }
      ByteBuffer item = ByteBuffer.allocate(12).order(order);
      return item.put(0, (byte) 3).putInt(4, first).putInt(8, header.length).array();
    }

    private void fill(ByteBuffer page, List<Pair> pairs) {
      ByteBuffer next = page;
      for (int i = 0; i < pairs.size(); i += PAIRS) {
        List<Pair> some = pairs.subList(i, Math.min(i + PAIRS, pairs.size()));
        put(next, some);
        if (i + PAIRS < pairs.size()) {
          next.putInt(16, pages.size());
          next = add(13);
        }
      }
    }

    private void put(ByteBuffer page, List<Pair> pairs) {
      int end = pageBytes;
      int index = PAGE_HEAD;
      for (Pair pair : pairs) {
        for (byte[] item : List.of(pair.key(), pair.data())) {
          end -= item.length;
          page.putShort(index, (short) end);
          index += 2;
          page.position(end);
          page.put(item);
        }
      }
      page.putShort(20, (short) (2 * pairs.size())).putShort(22, (short) end);
    }
  }
}
