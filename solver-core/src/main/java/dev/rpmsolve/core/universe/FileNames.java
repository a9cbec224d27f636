package dev.rpmsolve.core.universe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rpmsolve.core.internal.ints.StringPool;
import java.util.Arrays;

/**
 * Locations and source packages without what follows from name, EVR and architecture, as nearly all
 * of them do: {@code folder/name-version-release.arch.rpm} and {@code
 * source-version-release.src.rpm}.
 *
 * <p>Representation: a text is its id; or the complement of the id of what comes before that which
 * follows, the folder or the name of the source package. A text that does not follow to the last
 * byte is kept as it is. Not thread-safe, because of the array that a name is put together in.
 */
final class FileNames {
  private static final byte[] PACKAGE_SUFFIX = ".rpm".getBytes(US_ASCII);
  private static final byte[] SOURCE_SUFFIX = ".src.rpm".getBytes(US_ASCII);

  private final StringPool names;
  private final StringPool evrs;
  private final StringPool texts;

  /** What follows, for the package that was named last. */
  private byte[] following = new byte[128];

  private int length;

  FileNames(StringPool names, StringPool evrs, StringPool texts) {
    this.names = names;
    this.evrs = evrs;
    this.texts = texts;
  }

  /** Names the package that the next location is of. */
  FileNames locationOf(int nameId, int evrId, int archId) {
    length = 0;
    append(names, names.start(nameId), nameId);
    appendVersion(evrId);
    append('.');
    append(texts, texts.start(archId), archId);
    append(PACKAGE_SUFFIX, 0, PACKAGE_SUFFIX.length);
    return this;
  }

  /** Names the EVR of the package that the next source package is of. */
  FileNames sourceOf(int evrId) {
    length = 0;
    appendVersion(evrId);
    append(SOURCE_SUFFIX, 0, SOURCE_SUFFIX.length);
    return this;
  }

  /** Keeps a text of the package that was named last, and returns what stands for it. */
  int keep(byte[] utf8, int from, int to) {
    int end = to - length;
    boolean follows = end >= from && Arrays.equals(utf8, end, to, following, 0, length);
    return follows ? ~texts.intern(utf8, from, end) : texts.intern(utf8, from, to);
  }

  /** Returns the text of the package that was named last which starts with another one. */
  String startingWith(int textId) {
    int start = texts.start(textId);
    int end = texts.end(textId);
    byte[] whole =
        Arrays.copyOf(Arrays.copyOfRange(texts.bytes(), start, end), end - start + length);
    System.arraycopy(following, 0, whole, end - start, length);
    return new String(whole, UTF_8);
  }

  /** Appends a dash and the EVR without its epoch. */
  private void appendVersion(int evrId) {
    append('-');
    byte[] bytes = evrs.bytes();
    int at = evrs.start(evrId);
    while (at < evrs.end(evrId) && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    boolean hasEpoch = at < evrs.end(evrId) && bytes[at] == ':';
    append(evrs, hasEpoch ? at + 1 : evrs.start(evrId), evrId);
  }

  private void append(StringPool pool, int from, int id) {
    append(pool.bytes(), from, pool.end(id));
  }

  private void append(char ascii) {
    require(1);
    following[length++] = (byte) ascii;
  }

  private void append(byte[] bytes, int from, int to) {
    require(to - from);
    System.arraycopy(bytes, from, following, length, to - from);
    length += to - from;
  }

  private void require(int room) {
    if (following.length - length < room) {
      following = Arrays.copyOf(following, Math.addExact(Math.addExact(length, room), length));
    }
  }
}
