package dev.rpmsolve.core.version;

import java.util.Arrays;
import java.util.Objects;

/**
 * A byte key of a version: keys compared byte by byte as unsigned numbers are ordered as {@link
 * RpmVersion#compare(String, String)} orders the versions, and equal keys mean equal versions.
 *
 * <p>Use it where each version is compared often: to sort, to look up, to group equal versions.
 *
 * <p>Representation: one group of bytes for each token, then the end mark.
 *
 * <table>
 * <caption>Key bytes of each token, in ascending order</caption>
 * <tr><th>token</th><th>bytes</th></tr>
 * <tr><td>{@code ~}</td><td>01</td></tr>
 * <tr><td>end of string</td><td>02</td></tr>
 * <tr><td>{@code ^}</td><td>03</td></tr>
 * <tr><td>letters</td><td>the letters (41 to 7A), then 00</td></tr>
 * <tr><td>digits</td><td>without leading zeros, n digits: 80 + n, or FF and four bytes of n if n is
 * 127 or more; then the digits</td></tr>
 * </table>
 *
 * <p>No group is a prefix of another, so the first unequal byte lies in the first unequal token.
 * The number of digits comes first, hence a longer number is the greater one. The 00 is below every
 * letter, hence a prefix is below the longer run.
 *
 * <p>Invariants: a key has at least one byte and at most twice the version's bytes plus one.
 * Complexity: O(n). Allocation: the key and one scratch array. Thread-safe.
 */
public final class VersionKey {
  private static final byte TILDE_MARK = 0x01;
  private static final byte END_MARK = 0x02;
  private static final byte CARET_MARK = 0x03;
  private static final byte LETTERS_END = 0x00;
  private static final int DIGITS_MARK = 0x80;
  private static final int LONG_DIGITS_MARK = 0xFF;
  private static final int SHORT_DIGITS_LIMIT = LONG_DIGITS_MARK - DIGITS_MARK;

  private VersionKey() {}

  /**
   * Makes the key of a version that is given as UTF-8 bytes.
   *
   * @param version the array that holds the version; only read
   * @param from offset of the version's first byte
   * @param to offset after the version's last byte
   * @return a new array that the caller owns
   * @throws IndexOutOfBoundsException if the range does not lie within the array
   * @throws ArithmeticException if the version has more than 2^30 - 1 bytes
   */
  public static byte[] of(byte[] version, int from, int to) {
    Objects.checkFromToIndex(from, to, version.length);
    byte[] key = new byte[Math.addExact(Math.multiplyExact(to - from, 2), 1)];
    int length = 0;
    int i = RpmVersion.skipSeparators(version, from, to);
    while (i < to) {
      int kind = RpmVersion.kindAt(version, i, to);
      int end = RpmVersion.tokenEnd(version, i, to, kind);
      switch (kind) {
        case RpmVersion.TILDE -> key[length++] = TILDE_MARK;
        case RpmVersion.CARET -> key[length++] = CARET_MARK;
        case RpmVersion.DIGITS -> {
          int first = RpmVersion.skipZeros(version, i, end);
          length = writeDigitCount(key, length, end - first);
          System.arraycopy(version, first, key, length, end - first);
          length += end - first;
        }
        default -> {
          System.arraycopy(version, i, key, length, end - i);
          length += end - i;
          key[length++] = LETTERS_END;
        }
      }
      i = RpmVersion.skipSeparators(version, end, to);
    }
    key[length++] = END_MARK;
    return Arrays.copyOf(key, length);
  }

  private static int writeDigitCount(byte[] key, int at, int count) {
    int i = at;
    if (count < SHORT_DIGITS_LIMIT) {
      key[i++] = (byte) (DIGITS_MARK + count);
      return i;
    }
    key[i++] = (byte) LONG_DIGITS_MARK;
    for (int shift = 24; shift >= 0; shift -= 8) {
      key[i++] = (byte) (count >>> shift);
    }
    return i;
  }
}
