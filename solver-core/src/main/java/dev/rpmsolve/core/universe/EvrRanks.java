package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.StringPool;
import dev.rpmsolve.core.version.VersionKey;
import dev.rpmsolve.core.version.VersionRules;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The place of each EVR of a universe in rpm's order, so that comparing two is comparing ints.
 *
 * <p>Representation: per EVR id the rank of its epoch and version, and the rank of its release, -1
 * if it has none; different texts that rpm takes for equal share a rank. Built in O(n log n) key
 * comparisons. Under other rules than rpm's, epochs and distribution epochs stand apart. Immutable.
 */
final class EvrRanks {
  private static final int GREATER = Relation.GREATER.code();
  private static final int EQUAL = Relation.EQUAL.code();
  private static final int LESS = Relation.LESS.code();
  private static final int ANY_VERSION = Relation.ANY_VERSION.code();

  private final VersionRules rules;
  private final int[] versionRanks;
  private final int[] releaseRanks;

  /** What rpm's rules do not know of; null under these, so that they cost nothing. */
  private final MoreRanks more;

  private EvrRanks(VersionRules rules, int[] versionRanks, int[] releaseRanks, MoreRanks more) {
    this.rules = rules;
    this.versionRanks = versionRanks;
    this.releaseRanks = releaseRanks;
    this.more = more;
  }

  /**
   * What other rules than rpm's need: the epoch of each EVR, apart from its version, or -1 where
   * none is stated; and the rank of its distribution epoch, apart from its release, or -1.
   */
  private record MoreRanks(boolean promotesEpochs, long[] epochs, int[] distEpochRanks) {
    int compareEpochs(int a, int b) {
      boolean isPromoted = promotesEpochs && epochs[a] >= 0 && epochs[b] < 0;
      return isPromoted ? 0 : Long.compare(Math.max(0, epochs[a]), Math.max(0, epochs[b]));
    }

    int compareDistEpochs(int a, int b) {
      return distEpochRanks[a] < 0 || distEpochRanks[b] < 0
          ? 0
          : Integer.compare(distEpochRanks[a], distEpochRanks[b]);
    }
  }

  /** Returns the rules that the order obeys. */
  VersionRules rules() {
    return rules;
  }

  /** Ranks all EVRs of a pool of canonical texts. */
  static EvrRanks of(StringPool evrs, VersionRules rules) {
    return rules.isOfRpm() ? ofRpm(evrs) : ofOthers(evrs, rules);
  }

  private static EvrRanks ofOthers(StringPool evrs, VersionRules rules) {
    StringPool versions = new StringPool(evrs.size());
    StringPool releases = new StringPool(evrs.size());
    StringPool distEpochs = new StringPool(evrs.size());
    int[] versionOf = new int[evrs.size()];
    int[] releaseOf = new int[evrs.size()];
    int[] distEpochOf = new int[evrs.size()];
    long[] epochs = new long[evrs.size()];
    byte[] bytes = evrs.bytes();
    for (int evr = 0; evr < evrs.size(); evr++) {
      int end = evrs.end(evr);
      int colon = colonAfterDigits(evrs, evr);
      boolean isStated = colon > evrs.start(evr);
      epochs[evr] = isStated ? number(bytes, evrs.start(evr), colon) : -1;
      int start = isStated ? colon + 1 : evrs.start(evr);
      int dash = lastDash(bytes, start, end);
      versionOf[evr] = versions.intern(bytes, start, dash);
      releaseOf[evr] = -1;
      distEpochOf[evr] = -1;
      if (dash < end) {
        int mark = rules.hasDistEpochs() ? firstColon(bytes, dash + 1, end) : end;
        releaseOf[evr] = releases.intern(bytes, dash + 1, mark);
        distEpochOf[evr] = mark == end ? -1 : distEpochs.intern(bytes, mark + 1, end);
      }
    }
    replaceByRanks(versionOf, ranks(versions, false));
    replaceByRanks(releaseOf, ranks(releases, false));
    replaceByRanks(distEpochOf, ranks(distEpochs, false));
    MoreRanks more = new MoreRanks(rules.promotesEpochs(), epochs, distEpochOf);
    return new EvrRanks(rules, versionOf, releaseOf, more);
  }

  private static void replaceByRanks(int[] ids, int[] ranks) {
    for (int i = 0; i < ids.length; i++) {
      ids[i] = ids[i] < 0 ? -1 : ranks[ids[i]];
    }
  }

  private static int firstColon(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] != ':') {
      at++;
    }
    return at;
  }

  private static EvrRanks ofRpm(StringPool evrs) {
    StringPool releases = new StringPool(evrs.size() / 4);
    StringPool versions = new StringPool(evrs.size());
    int[] releaseOf = new int[evrs.size()];
    int[] versionOf = new int[evrs.size()];
    byte[] bytes = evrs.bytes();
    for (int evr = 0; evr < evrs.size(); evr++) {
      int dash = lastDash(bytes, evrs.start(evr), evrs.end(evr));
      versionOf[evr] = versions.intern(bytes, evrs.start(evr), dash);
      releaseOf[evr] = dash == evrs.end(evr) ? -1 : releases.intern(bytes, dash + 1, evrs.end(evr));
    }
    int[] versionRanks = ranks(versions, true);
    int[] releaseRanks = ranks(releases, false);
    for (int evr = 0; evr < evrs.size(); evr++) {
      versionOf[evr] = versionRanks[versionOf[evr]];
      releaseOf[evr] = releaseOf[evr] < 0 ? -1 : releaseRanks[releaseOf[evr]];
    }
    return new EvrRanks(VersionRules.RPM, versionOf, releaseOf, null);
  }

  /** Makes ranks of what {@link #versionRanks} and {@link #releaseRanks} returned. */
  static EvrRanks of(int[] versionRanks, int[] releaseRanks) {
    return new EvrRanks(VersionRules.RPM, versionRanks, releaseRanks, null);
  }

  /** Returns the rank of epoch and version by EVR id; do not write to it. */
  int[] versionRanks() {
    return versionRanks;
  }

  /** Returns the rank of the release by EVR id, -1 if it has none; do not write to it. */
  int[] releaseRanks() {
    return releaseRanks;
  }

  /** Compares two EVRs in rpm's total order, or that of other rules: no release is the least. */
  int compare(int evrA, int evrB) {
    int byVersion = compareVersions(evrA, evrB);
    return byVersion != 0 ? byVersion : compareReleases(evrA, evrB);
  }

  private int compareVersions(int a, int b) {
    int byEpoch = more == null ? 0 : more.compareEpochs(a, b);
    return byEpoch != 0 ? byEpoch : Integer.compare(versionRanks[a], versionRanks[b]);
  }

  private int compareReleases(int a, int b) {
    int byRelease = Integer.compare(releaseRanks[a], releaseRanks[b]);
    return byRelease != 0 || more == null ? byRelease : more.compareDistEpochs(a, b);
  }

  /** Tells whether two ranges have an EVR in common, by rpm's rules for missing parts. */
  boolean overlaps(int providedRelation, int providedEvr, int relation, int evr) {
    if (providedRelation == 0 || relation == 0 || providedEvr == 0 || evr == 0) {
      return true;
    }
    if (providedRelation == ANY_VERSION || relation == ANY_VERSION) {
      return true;
    }
    if ((providedRelation & relation & (LESS | GREATER)) != 0) {
      return true;
    }
    int order = compareVersions(providedEvr, evr);
    if (order == 0) {
      boolean isReleased = releaseRanks[providedEvr] >= 0;
      if (isReleased != releaseRanks[evr] >= 0) {
        return ((isReleased ? relation : providedRelation) & EQUAL) != 0;
      }
      order = compareReleases(providedEvr, evr);
    }
    if (order == 0) {
      return (providedRelation & relation & EQUAL) != 0;
    }
    return order < 0
        ? (relation & LESS) != 0 || (providedRelation & GREATER) != 0
        : (relation & GREATER) != 0 || (providedRelation & LESS) != 0;
  }

  private static int lastDash(byte[] bytes, int start, int end) {
    for (int at = end - 1; at >= start; at--) {
      if (bytes[at] == '-') {
        return at + 1 == end ? end : at;
      }
    }
    return end;
  }

  private static int[] ranks(StringPool strings, boolean withEpoch) {
    int size = strings.size();
    byte[][] keys = new byte[size][];
    long[] epochs = new long[size];
    for (int id = 0; id < size; id++) {
      int start = strings.start(id);
      if (withEpoch) {
        int colon = colonAfterDigits(strings, id);
        if (colon >= 0) {
          epochs[id] = number(strings.bytes(), start, colon);
          start = colon + 1;
        }
      }
      keys[id] = VersionKey.of(strings.bytes(), start, strings.end(id));
    }
    int[] sorted = new int[size];
    Arrays.setAll(sorted, id -> id);
    IntArrays.mergeSort(sorted, (a, b) -> compare(epochs, keys, a, b));
    int[] ranks = new int[size];
    int rank = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0 && compare(epochs, keys, sorted[i - 1], sorted[i]) != 0) {
        rank++;
      }
      ranks[sorted[i]] = rank;
    }
    return ranks;
  }

  private static int compare(long[] epochs, byte[][] keys, int a, int b) {
    int byEpoch = Long.compareUnsigned(epochs[a], epochs[b]);
    return byEpoch != 0 ? byEpoch : Arrays.compareUnsigned(keys[a], keys[b]);
  }

  private static int colonAfterDigits(StringPool strings, int id) {
    byte[] bytes = strings.bytes();
    for (int at = strings.start(id); at < strings.end(id); at++) {
      if (bytes[at] == ':') {
        return at;
      }
      if (bytes[at] < '0' || bytes[at] > '9') {
        return -1;
      }
    }
    return -1;
  }

  private static long number(byte[] bytes, int from, int to) {
    long value = 0;
    for (int at = from; at < to; at++) {
      value = value * 10 + (bytes[at] - '0');
    }
    return value;
  }
}
