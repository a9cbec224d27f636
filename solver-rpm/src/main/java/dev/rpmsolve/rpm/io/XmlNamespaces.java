package dev.rpmsolve.rpm.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The namespace prefixes in scope, and which known names have already been checked against them.
 *
 * <p>Names are compared as text elsewhere; here it is only decided whether their prefix is bound.
 * The number of prefixes in scope is bounded, so a lookup is constant time.
 */
final class XmlNamespaces {

  private static final byte[] XML = {'x', 'm', 'l'};

  private final byte[][] prefixes;
  private final int[] depths;
  private final boolean[] isChecked;
  private int count;

  XmlNamespaces(int prefixLimit, int vocabularySize) {
    prefixes = new byte[prefixLimit][];
    depths = new int[prefixLimit];
    isChecked = new boolean[vocabularySize];
  }

  /** Binds a prefix for the element at a depth; false if too many are bound. */
  boolean bind(byte[] prefix, int depth) {
    if (count == prefixes.length) {
      return false;
    }
    prefixes[count] = prefix;
    depths[count++] = depth;
    Arrays.fill(isChecked, false);
    return true;
  }

  /** Forgets the prefixes bound at a depth or deeper. */
  void leave(int depth) {
    if (count > 0 && depths[count - 1] >= depth) {
      while (count > 0 && depths[count - 1] >= depth) {
        count--;
      }
      Arrays.fill(isChecked, false);
    }
  }

  /** Tells whether a name with a known number was checked under the present bindings. */
  boolean isChecked(int id) {
    return id >= 0 && isChecked[id];
  }

  /** Remembers that a name with a number needs no prefix. */
  void setChecked(int id) {
    if (id >= 0) {
      isChecked[id] = true;
    }
  }

  /** Tells whether a prefix is bound, and remembers it for the name with that number. */
  boolean isBound(byte[] buffer, int from, int to, int id) {
    boolean isBound = Arrays.equals(XML, 0, XML.length, buffer, from, to);
    for (int i = 0; i < count && !isBound; i++) {
      isBound = Arrays.equals(prefixes[i], 0, prefixes[i].length, buffer, from, to);
    }
    if (isBound && id >= 0) {
      isChecked[id] = true;
    }
    return isBound;
  }

  /** Tells whether a prefix may be declared at all. */
  static boolean isDeclarable(byte[] prefix, String namespace) {
    String text = new String(prefix, StandardCharsets.US_ASCII);
    return !text.equals("xmlns")
        && !text.equals("xml")
        && !namespace.isEmpty()
        && text.indexOf(':') < 0
        && prefix.length > 0
        && XmlBytes.is(prefix[0], XmlBytes.STARTS_NAME);
  }
}
