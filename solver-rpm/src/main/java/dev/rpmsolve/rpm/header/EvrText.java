package dev.rpmsolve.rpm.header;

import java.util.Arrays;

/**
 * The canonical text {@code [epoch:]version[-release]} of what headers say of versions.
 *
 * <p>In dependencies a header has one text, in which everything before the first colon is the epoch
 * if it is digits or nothing; a package has three values. Epoch 0 is dropped, unless the version
 * would then be read as having an epoch; an empty release counts as missing.
 */
final class EvrText {

  private static final long EPOCH_LIMIT = 0xffff_ffffL;

  private final int partLimit;
  private byte[] bytes = new byte[256];
  private int length;
  private String objection = "";

  /**
   * A composer for any number of versions.
   *
   * @param partLimit bytes of one part at most
   */
  EvrText(int partLimit) {
    this.partLimit = partLimit;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /**
   * What is wrong with the version read last, as a phrase of what was expected; empty if nothing.
   */
  String objection() {
    return objection;
  }

  /** Reads the text of a dependency; the length is 0 afterwards if there is no version. */
  void read(byte[] source, int from, int to) {
    length = 0;
    objection = "";
    int colon = from;
    long epoch = 0;
    while (colon < to && source[colon] >= '0' && source[colon] <= '9') {
      epoch = Math.min(10 * epoch + source[colon] - '0', EPOCH_LIMIT + 1);
      colon++;
    }
    boolean hasEpoch = colon < to && source[colon] == ':';
    int version = hasEpoch ? colon + 1 : from;
    int end = to > version && source[to - 1] == '-' ? to - 1 : to;
    if (version == end) {
      return;
    }
    start(hasEpoch ? epoch : 0, source, version, end);
    append(source, version, end, 2 * partLimit);
  }

  /** Starts with what a package says of its version. */
  void read(long epoch, byte[] source, int from, int to) {
    length = 0;
    objection = "";
    start(epoch, source, from, to);
    append(source, from, to, partLimit);
  }

  /** Goes on with what a package says of its release. */
  void release(byte[] source, int from, int to) {
    if (from < to) {
      put('-');
      append(source, from, to, partLimit);
    }
  }

  private void start(long epoch, byte[] source, int from, int to) {
    if (epoch > EPOCH_LIMIT) {
      objection = "an epoch from 0 to " + EPOCH_LIMIT;
    } else if (epoch > 0 || looksLikeEpoch(source, from, to)) {
      for (char digit : Long.toString(epoch).toCharArray()) {
        put(digit);
      }
      put(':');
    }
  }

  private static boolean looksLikeEpoch(byte[] source, int from, int to) {
    int i = from;
    while (i < to && source[i] >= '0' && source[i] <= '9') {
      i++;
    }
    return i < to && source[i] == ':';
  }

  private void append(byte[] source, int from, int to, int limit) {
    if (to - from > limit) {
      objection = "a version of at most " + limit + " bytes (ReadLimits.Content.evrPart)";
      return;
    }
    for (int i = from; i < to; i++) {
      if (source[i] >= 0 && source[i] <= ' ' || source[i] == 0x7f) {
        objection = "a version without white space";
        return;
      }
    }
    reserve(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  private void put(char c) {
    reserve(1);
    bytes[length++] = (byte) c;
  }

  private void reserve(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
    }
  }
}
