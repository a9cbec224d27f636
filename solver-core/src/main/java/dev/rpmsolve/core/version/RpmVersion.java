package dev.rpmsolve.core.version;

import java.nio.charset.StandardCharsets;

/**
 * The order of RPM version strings (and of release strings, which obey the same rules), known in
 * RPM as <em>rpmvercmp</em>.
 *
 * <p>A string is read as a sequence of tokens, and two strings compare as their token sequences do,
 * first difference first:
 *
 * <pre>
 *   ~   &lt;   end of string   &lt;   ^   &lt;   letters   &lt;   digits
 * </pre>
 *
 * <p>A maximal run of ASCII digits is one token, ordered by numeric value however long it is. A
 * maximal run of ASCII letters is one token, ordered by its bytes, a prefix before the longer run.
 * Each {@code ~} and each {@code ^} is a token. Every other byte, all of non-ASCII included,
 * separates tokens and means nothing else, so {@code 2.0}, {@code 2_0} and {@code .2..0.} are equal
 * versions.
 *
 * <p>Because it is a lexicographic order over tokens of a total order, the order is total: it is
 * reflexive, antisymmetric up to equality of versions, and transitive.
 *
 * <p>Representation: none; all methods are pure functions over the caller's bytes. Complexity: O(n)
 * in the shorter of the inputs plus one token. Allocation: none for bytes, one copy per string for
 * strings. Thread-safe.
 *
 * <p>Source: the RPM manual page rpm-version(7).
 */
public final class RpmVersion {
  // The numbers are the order between tokens of different kinds.
  static final int TILDE = 0;
  static final int END = 1;
  static final int CARET = 2;
  static final int LETTERS = 3;
  static final int DIGITS = 4;

  private RpmVersion() {}

  /**
   * Compares two version strings.
   *
   * @param a a version or a release; any string is allowed
   * @param b a version or a release; any string is allowed
   * @return -1 if {@code a} is older than {@code b}, 0 if they are the same version, 1 if it is
   *     newer
   */
  public static int compare(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    // Latin-1 is the cheapest encoding and enough: whatever is not ASCII separates, encoded or not.
    byte[] aBytes = a.getBytes(StandardCharsets.ISO_8859_1);
    byte[] bBytes = b.getBytes(StandardCharsets.ISO_8859_1);
    return compare(aBytes, bBytes);
  }

  /**
   * Compares two version strings that are given as UTF-8 bytes. Allocates nothing.
   *
   * @param a the first version; only read
   * @param b the second version; only read
   * @return -1 if the first version is older, 0 if they are the same version, 1 if it is newer
   */
  public static int compare(byte[] a, byte[] b) {
    int aTo = a.length;
    int bTo = b.length;
    int i = 0;
    int j = 0;
    while (true) {
      i = skipSeparators(a, i, aTo);
      j = skipSeparators(b, j, bTo);
      int kind = kindAt(a, i, aTo);
      int otherKind = kindAt(b, j, bTo);
      if (kind != otherKind) {
        return kind < otherKind ? -1 : 1;
      }
      if (kind == END) {
        return 0;
      }
      int iEnd = tokenEnd(a, i, aTo, kind);
      int jEnd = tokenEnd(b, j, bTo, kind);
      if (kind == DIGITS) {
        i = skipZeros(a, i, iEnd);
        j = skipZeros(b, j, jEnd);
        if (iEnd - i != jEnd - j) {
          return iEnd - i < jEnd - j ? -1 : 1;
        }
      }
      while (i < iEnd && j < jEnd) {
        int difference = a[i++] - b[j++];
        if (difference != 0) {
          return difference < 0 ? -1 : 1;
        }
      }
      if (i < iEnd || j < jEnd) {
        return i < iEnd ? 1 : -1;
      }
    }
  }

  static int skipSeparators(byte[] text, int from, int to) {
    int i = from;
    while (i < to && isSeparator(text[i])) {
      i++;
    }
    return i;
  }

  static int skipZeros(byte[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] == '0') {
      i++;
    }
    return i;
  }

  /** The kind of the token that begins at {@code at}, where no separator stands. */
  static int kindAt(byte[] text, int at, int to) {
    if (at >= to) {
      return END;
    }
    byte c = text[at];
    if (isDigit(c)) {
      return DIGITS;
    }
    if (c == '~') {
      return TILDE;
    }
    return c == '^' ? CARET : LETTERS;
  }

  /** The offset after the token of the given kind that begins at {@code from}. */
  static int tokenEnd(byte[] text, int from, int to, int kind) {
    int i = from + 1;
    if (kind == DIGITS) {
      while (i < to && isDigit(text[i])) {
        i++;
      }
    } else if (kind == LETTERS) {
      while (i < to && isLetter(text[i])) {
        i++;
      }
    }
    return i;
  }

  private static boolean isSeparator(byte c) {
    return !isDigit(c) && !isLetter(c) && c != '~' && c != '^';
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(byte c) {
    // Setting bit 5 maps 'A'..'Z' onto 'a'..'z' and no other byte into that range.
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }
}
