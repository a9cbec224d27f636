package dev.rpmsolve.rpm.installed.database;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Adler32;

/**
 * The reader of rpm's own database format, "ndb".
 *
 * <p>All numbers are little endian, of 32 bits. The file starts with pages of slots, 16 bytes each;
 * the first two slots are the head: magic, version, generation, number of slot pages, next number.
 * A slot has a magic, the number of a package, and where its blob is: a block of 16 bytes, and a
 * count of them. A blob has a head (magic, number, generation, length), the header, zeros, and a
 * tail (Adler-32 of all before it, length, magic). A slot with the number 0 is free.
 */
final class NdbDatabase {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MAGIC = 'R' | 'p' << 8 | 'm' << 16 | 'P' << 24;
  private static final int SLOT_MAGIC = 'S' | 'l' << 8 | 'o' << 16 | 't' << 24;
  private static final int START_MAGIC = 'B' | 'l' << 8 | 'b' << 16 | 'S' << 24;
  private static final int END_MAGIC = 'B' | 'l' << 8 | 'b' << 16 | 'E' << 24;
  private static final int PAGE = 4096;
  private static final int BLOCK = 16;
  private static final int HEAD = 32;
  private static final int TAIL = 12;

  private final DatabaseImage image;
  private final byte[] bytes;

  NdbDatabase(DatabaseImage image) {
    this.image = image;
    bytes = image.bytes();
  }

  static boolean isNdb(byte... bytes) {
    return bytes.length >= 4 && (int) INTS.get(bytes, 0) == MAGIC;
  }

  /** A slot in use: its place, and the blob it names. */
  private record Slot(int at, long number, long from, long length) {
    long to() {
      return from + length;
    }
  }

  void visit(Consumer<HeaderBlob> visitor) {
    List<Slot> slots = slots();
    slots.sort(Comparator.comparingLong(Slot::from));
    requireApart(slots);
    requireNoOthers(slots);
    slots.sort(Comparator.comparingLong(Slot::number));
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      if (i > 0 && slots.get(i - 1).number() == slot.number()) {
        throw image.malformed(slot.at() + 4, "numbers that differ", "twice " + slot.number());
      }
      visitor.accept(blob(slot));
    }
  }

  private List<Slot> slots() {
    if (bytes.length < HEAD) {
      throw image.malformed(bytes.length, "a head of " + HEAD + " bytes", "the end of the file");
    }
    if (number(4) != 0) {
      throw image.malformed(4, "version 0 of the format", Long.toString(number(4)));
    }
    long end = number(12) * PAGE;
    if (end < PAGE || end > bytes.length) {
      throw image.malformed(12, "slot pages inside the file", number(12) + " pages");
    }
    List<Slot> slots = new ArrayList<>();
    for (int at = HEAD; at < end; at += BLOCK) {
      if (number(at) != Integer.toUnsignedLong(SLOT_MAGIC)) {
        throw image.malformed(at, "a slot", Long.toHexString(number(at)));
      }
      if (number(at + 4) != 0) {
        Slot slot = new Slot(at, number(at + 4), number(at + 8) * BLOCK, number(at + 12) * BLOCK);
        if (slot.from() < end || slot.length() < 2 * BLOCK || slot.to() > bytes.length) {
          throw image.malformed(
              at + 8, "a blob inside the file", slot.length() + " bytes at " + slot.from());
        }
        slots.add(slot);
      }
    }
    return slots;
  }

  /** Blobs that overlap would let a small file have many large headers. */
  private void requireApart(List<Slot> slots) {
    for (int i = 1; i < slots.size(); i++) {
      if (slots.get(i).from() < slots.get(i - 1).to()) {
        throw image.malformed(
            slots.get(i).at() + 8, "blobs apart from each other", "two that overlap");
      }
    }
  }

  /** When a package goes, rpm fills its blob with zeros; one without a slot was lost. */
  private void requireNoOthers(List<Slot> slots) {
    long at = number(12) * PAGE;
    int next = 0;
    while (at <= bytes.length - BLOCK) {
      if (next < slots.size() && slots.get(next).from() == at) {
        at = slots.get(next).to();
        next++;
      } else if (number((int) at) == Integer.toUnsignedLong(START_MAGIC)) {
        throw image.malformed(at, "a slot for each blob", "none");
      } else {
        at += BLOCK;
      }
    }
  }

  private HeaderBlob blob(Slot slot) {
    int from = (int) slot.from();
    int tail = (int) slot.to() - TAIL;
    if (number(from) != Integer.toUnsignedLong(START_MAGIC)) {
      throw image.malformed(from, "the start of a blob", Long.toHexString(number(from)));
    }
    if (number(from + 4) != slot.number()) {
      throw image.malformed(from + 4, "the number " + slot.number(), "" + number(from + 4));
    }
    long length = number(from + 12);
    int start = from + BLOCK;
    boolean isFitting = length <= tail - start && tail - start - length < BLOCK;
    if (!isFitting || number(tail + 4) != length) {
      throw image.malformed(from + 12, "the length of a blob that fills its blocks", "" + length);
    }
    if (number(tail + 8) != Integer.toUnsignedLong(END_MAGIC)) {
      throw image.malformed(tail + 8, "the end of a blob", Long.toHexString(number(tail + 8)));
    }
    Adler32 checksum = new Adler32();
    checksum.update(bytes, from, tail - from);
    if (checksum.getValue() != number(tail)) {
      throw image.malformed(
          tail,
          "the checksum " + Long.toHexString(checksum.getValue()) + " of a blob",
          Long.toHexString(number(tail)));
    }
    return new HeaderBlob(slot.number(), start, bytes, start, start + (int) length);
  }

  private long number(int at) {
    return Integer.toUnsignedLong((int) INTS.get(bytes, at));
  }
}
