package dev.rpmsolve.rpm.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The element and attribute names a reader knows, numbered from 0 in the order it lists them.
 *
 * <p>Immutable and thread-safe. A lookup costs one hash probe and one comparison of bytes; the hash
 * is computed by the scanner while it reads the name. Only the fixed names are in the table, so a
 * file cannot slow it down.
 */
public final class XmlVocabulary {

  /** The number of every name that is not listed. */
  public static final int UNKNOWN = -1;

  private final byte[][] names;
  private final int[] table;
  private final Map<String, String> prefixes;

  private XmlVocabulary(byte[][] names, int[] table, Map<String, String> prefixes) {
    this.names = names;
    this.table = table;
    this.prefixes = prefixes;
  }

  /**
   * A vocabulary of qualified names as they are written, prefix included.
   *
   * @param names the names; the position of a name is its number
   * @param prefixes namespace name to the one prefix under which it may be bound. Names are
   *     compared as text, so a file that binds one of these namespaces to another prefix is refused
   * @return the vocabulary
   * @throws IllegalArgumentException if a name is listed twice
   */
  public static XmlVocabulary of(List<String> names, Map<String, String> prefixes) {
    byte[][] bytes = new byte[names.size()][];
    int[] table = new int[4 * Integer.highestOneBit(names.size() + 1)];
    Arrays.fill(table, UNKNOWN);
    for (int id = 0; id < bytes.length; id++) {
      bytes[id] = names.get(id).getBytes(StandardCharsets.US_ASCII);
      int slot = slot(hash(bytes[id]), table.length);
      while (table[slot] != UNKNOWN) {
        if (Arrays.equals(bytes[table[slot]], bytes[id])) {
          throw new IllegalArgumentException("expected distinct names, found " + names.get(id));
        }
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = id;
    }
    return new XmlVocabulary(bytes, table, Map.copyOf(prefixes));
  }

  int size() {
    return names.length;
  }

  /** The number of the name in {@code buffer}, whose bytes have the given {@link #mix} hash. */
  int find(byte[] buffer, int from, int to, int hash) {
    int slot = slot(hash, table.length);
    while (table[slot] != UNKNOWN) {
      byte[] candidate = names[table[slot]];
      if (Arrays.equals(candidate, 0, candidate.length, buffer, from, to)) {
        return table[slot];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return UNKNOWN;
  }

  /** The only prefix allowed for a namespace; the given one where any prefix is. */
  String prefixFor(String namespace, String prefix) {
    return prefixes.getOrDefault(namespace, prefix);
  }

  /** One step of the name hash, which starts at 0. */
  static int mix(int hash, int nextByte) {
    return 31 * hash + nextByte;
  }

  private static int hash(byte[] name) {
    int hash = 0;
    for (byte b : name) {
      hash = mix(hash, b);
    }
    return hash;
  }

  private static int slot(int hash, int size) {
    return (hash ^ hash >>> 7 ^ hash >>> 16) & (size - 1);
  }
}
