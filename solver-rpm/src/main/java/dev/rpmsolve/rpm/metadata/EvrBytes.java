package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.XmlScanner;
import java.util.Arrays;

/**
 * The canonical text {@code [epoch:]version[-release]} put together from the attributes {@code
 * epoch}, {@code ver} and {@code rel}, without allocation.
 *
 * <p>Epoch 0 is dropped, unless the version would then be read as having an epoch. An empty release
 * counts as missing, as rpm has it in dependencies.
 */
final class EvrBytes {

  private static final long EPOCH_LIMIT = 0xffff_ffffL;

  private final MetadataScanner scanner;
  private final int partLimit;
  private final int epochAttribute;
  private final int versionAttribute;
  private final int releaseAttribute;
  private byte[] bytes = new byte[256];
  private int length;

  /**
   * A composer for the tags of one scanner.
   *
   * @param scanner gives the tags
   * @param partLimit bytes of one part at most
   * @param firstAttribute number of {@code epoch}; those of {@code ver} and {@code rel} follow
   */
  EvrBytes(MetadataScanner scanner, int partLimit, int firstAttribute) {
    this.scanner = scanner;
    this.partLimit = partLimit;
    this.epochAttribute = firstAttribute;
    this.versionAttribute = firstAttribute + 1;
    this.releaseAttribute = firstAttribute + 2;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Reads the attributes of a {@code version} tag. */
  void read() {
    read(
        scanner.find(epochAttribute),
        scanner.find(versionAttribute),
        scanner.find(releaseAttribute));
  }

  /**
   * Reads attributes of the tag just passed; the length is 0 afterwards if there is no version.
   *
   * @param epoch position of the attribute, or -1
   * @param version position of the attribute, or -1
   * @param release position of the attribute, or -1
   */
  void read(int epoch, int version, int release) {
    length = 0;
    if (version < 0 || isEmpty(version)) {
      return;
    }
    if (epoch >= 0) {
      appendEpoch(epoch);
    }
    if (length == 0 && looksLikeEpoch(version)) {
      reserve(2);
      bytes[length++] = '0';
      bytes[length++] = ':';
    }
    append(version);
    if (release >= 0 && !isEmpty(release)) {
      reserve(1);
      bytes[length++] = '-';
      append(release);
    }
  }

  private boolean isEmpty(int index) {
    return scanner.xml().valueFrom(index) == scanner.xml().valueTo(index);
  }

  private void appendEpoch(int index) {
    XmlScanner xml = scanner.xml();
    byte[] source = xml.bytes();
    int from = xml.valueFrom(index);
    int to = xml.valueTo(index);
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = source[i] - '0';
      value = 10 * value + digit;
      if (digit < 0 || digit > 9 || value > EPOCH_LIMIT) {
        throw xml.malformed("an epoch from 0 to " + EPOCH_LIMIT, scanner.excerpt(from, to));
      }
    }
    if (value == 0) {
      return;
    }
    while (source[from] == '0') {
      from++;
    }
    copy(source, from, to);
    reserve(1);
    bytes[length++] = ':';
  }

  private boolean looksLikeEpoch(int index) {
    byte[] source = scanner.xml().bytes();
    int to = scanner.xml().valueTo(index);
    int i = scanner.xml().valueFrom(index);
    while (i < to && source[i] >= '0' && source[i] <= '9') {
      i++;
    }
    return i < to && source[i] == ':';
  }

  private void append(int index) {
    XmlScanner xml = scanner.xml();
    byte[] source = xml.bytes();
    int from = xml.valueFrom(index);
    int to = xml.valueTo(index);
    if (to - from > partLimit) {
      throw xml.limitExceeded(partLimit + " bytes (ReadLimits.Content.evrPart)", "more");
    }
    for (int i = from; i < to; i++) {
      if (source[i] >= 0 && source[i] <= ' ' || source[i] == 0x7f) {
        throw xml.malformed("a version without white space", scanner.excerpt(from, to));
      }
    }
    copy(source, from, to);
  }

  private void copy(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  private void reserve(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
    }
  }
}
