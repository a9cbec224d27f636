package dev.rpmsolve.rpm.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What a reader made of empty elements of one name, by their bytes as written: most dependencies of
 * a repository are written the same way many times, and need be parsed once.
 *
 * <p>Representation: a cache of one entry per slot, chosen by a hash of the bytes; a later tag
 * takes the place of an earlier one. Bytes are compared in full, so the hash decides about speed
 * only. The cache grows with its use up to about 1 MiB. For one scanner; not thread-safe.
 */
public final class RepeatedTags {

  /** The answer for a tag that is not known. */
  public static final int NONE = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long MIXER = 0x9e37_79b9_7f4a_7c15L;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;
  private static final long CLOSERS = '>' * ONES;

  /** Longer tags are not kept. */
  private static final int TAG_LIMIT = 128;

  private static final int FIRST_SLOTS = 256;
  private static final int SLOT_LIMIT = 8192;

  private final long seed;
  private final int element;
  private byte[] tags;
  private long[] hashes;
  private int[] lengths;
  private int[] values;
  private int slots;
  private int replacements;
  private long hash;
  private int length;

  /**
   * An empty cache, whose slots nobody can foresee.
   *
   * @param element the number of the name of the elements
   */
  public RepeatedTags(int element) {
    this(element, System.nanoTime());
  }

  /** An empty cache whose slots depend on a seed. */
  RepeatedTags(int element, long seed) {
    this.element = element;
    this.seed = seed * MIXER;
    makeRoom(FIRST_SLOTS);
  }

  private void makeRoom(int newSlots) {
    slots = newSlots;
    replacements = 0;
    tags = new byte[newSlots * TAG_LIMIT];
    hashes = new long[newSlots];
    lengths = new int[newSlots];
    values = new int[newSlots];
  }

  int element() {
    return element;
  }

  /** Makes {@link #remember} void until the next search. */
  void forgetSearch() {
    length = 0;
  }

  /** The length of the tag searched for last. */
  int length() {
    return length;
  }

  /**
   * The value of the tag that begins at a position, or {@link #NONE}.
   *
   * @param buffer eight bytes behind {@code limit} can be read
   * @param from where the tag begins
   * @param limit where the bytes of the file end
   */
  int find(byte[] buffer, int from, int limit) {
    long state = seed;
    int p = from;
    long closers = 0;
    long word = 0;
    while (p < limit) {
      word = (long) LONGS.get(buffer, p);
      long differing = word ^ CLOSERS;
      closers = differing - ONES & ~differing & TOPS;
      if (closers != 0) {
        break;
      }
      state = (state ^ word) * MIXER;
      state ^= state >>> 32;
      p += Long.BYTES;
    }
    long upToCloser = closers ^ closers - 1;
    int end = p + (int) ((upToCloser & ONES) * ONES >>> 56);
    if (closers == 0 || end > limit || end - from > TAG_LIMIT) {
      length = 0;
      return NONE;
    }
    state = (state ^ word & upToCloser) * MIXER;
    hash = state ^ state >>> 32;
    length = end - from;
    int slot = slot();
    int start = slot * TAG_LIMIT;
    boolean isKnown =
        hashes[slot] == hash
            && lengths[slot] == length
            && Arrays.equals(tags, start, start + length, buffer, from, end);
    return isKnown ? values[slot] : NONE;
  }

  /** Remembers the tag that was searched for last, and which has not been changed since. */
  void remember(byte[] buffer, int from, int value) {
    if (++replacements > 2 * slots && slots < SLOT_LIMIT) {
      makeRoom(4 * slots);
    }
    int slot = slot();
    System.arraycopy(buffer, from, tags, slot * TAG_LIMIT, length);
    hashes[slot] = hash;
    lengths[slot] = length;
    values[slot] = value;
  }

  private int slot() {
    return (int) hash & slots - 1;
  }
}
