package dev.rpmsolve.core.internal.ints;

/**
 * An immutable index of ids by hashes of what they stand for, without an empty slot.
 *
 * <p>Representation: compressed sparse rows of ids; the upper half of a hash chooses a bucket, of
 * about eight ids, and bits of the lower half take the room above each id in its int, so that an id
 * of another hash is seldom looked at. Cost: 4.5 bytes per id; O(1) to find one, without
 * allocation; O(ids) to make. Thread-safe because immutable.
 */
final class HashBuckets {
  private static final int IDS_PER_BUCKET = 8;

  private final int[] starts;
  private final int[] entries;
  private final int idBits;

  /**
   * Makes an index.
   *
   * @param hashes the hash of each id
   * @param size the number of ids
   */
  HashBuckets(long[] hashes, int size) {
    int buckets = size / IDS_PER_BUCKET + 1;
    idBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    starts = new int[buckets + 1];
    for (int id = 0; id < size; id++) {
      starts[bucket(hashes[id], buckets)]++;
    }
    for (int bucket = 1; bucket <= buckets; bucket++) {
      starts[bucket] += starts[bucket - 1];
    }
    entries = new int[size];
    for (int id = size - 1; id >= 0; id--) {
      long hash = hashes[id];
      entries[--starts[bucket(hash, buckets)]] = (int) hash << idBits | id;
    }
  }

  private static int bucket(long hash, int buckets) {
    return (int) ((hash >>> 32) * buckets >>> 32);
  }

  /** Returns the place of the first candidate for a hash. */
  int first(long hash) {
    return starts[bucket(hash, starts.length - 1)];
  }

  /** Returns the place behind the last candidate for a hash. */
  int end(long hash) {
    return starts[bucket(hash, starts.length - 1) + 1];
  }

  /** Returns the id at a place if it may have a hash, or -1. */
  int candidate(int place, long hash) {
    int differing = entries[place] ^ (int) hash << idBits;
    return differing >>> idBits == 0 ? differing : -1;
  }
}
