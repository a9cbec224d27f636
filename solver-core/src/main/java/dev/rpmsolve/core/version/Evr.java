package dev.rpmsolve.core.version;

import java.util.Objects;
import java.util.Optional;

/**
 * An epoch, a version and an optional release: what RPM compares to tell which package is newer.
 *
 * <p>The text form is {@code [epoch:]version[-release]}. Version and release are any text: RPM's
 * own limits on their characters are checks of the package build, and metadata in the field breaks
 * them.
 *
 * <p>Two values are {@link #equals equal} if their three parts are the same text, and compare as
 * equal if they are the same version to RPM; {@code 1.0} and {@code 1_0} are the latter only. A
 * sorted set of them therefore holds one value per version, not per text.
 *
 * <p>Immutable and thread-safe.
 */
public final class Evr implements Comparable<Evr> {
  private static final long MAX_EPOCH = 0xFFFF_FFFFL;

  private final long epoch;
  private final boolean isZeroStated;
  private final String version;
  private final Optional<String> release;

  private Evr(long epoch, boolean isZeroStated, String version, Optional<String> release) {
    this.epoch = epoch;
    this.isZeroStated = isZeroStated;
    this.version = version;
    this.release = release;
  }

  /**
   * Reads {@code [epoch:]version[-release]}.
   *
   * <p>The epoch is the text before a colon if it is empty (then the epoch is 0) or all digits. The
   * release is the text after the last hyphen. Any part may be empty; a release that is empty is
   * not a missing one. Complexity: O(n).
   *
   * @param text the text, as in the printed form of a dependency
   * @return its parts
   * @throws IllegalArgumentException if the epoch is 2^32 or more
   */
  public static Evr parse(String text) {
    return parse(text, false);
  }

  /**
   * Reads {@code [epoch:]version[-release]} as {@link #parse} does, but keeps an epoch of 0 that is
   * written out: it is printed again, and {@link VersionRules} may tell it from a missing one.
   * Complexity: O(n).
   *
   * @param text the text, as in the printed form of a dependency
   * @return its parts
   * @throws IllegalArgumentException if the epoch is 2^32 or more
   */
  public static Evr parseVerbatim(String text) {
    return parse(text, true);
  }

  private static Evr parse(String text, boolean isZeroKept) {
    int colon = epochColon(text);
    long epoch = colon < 0 ? 0 : parseEpoch(text, colon);
    boolean isZeroStated = isZeroKept && colon > 0 && epoch == 0;
    int versionStart = colon + 1;
    int hyphen = text.lastIndexOf('-');
    if (hyphen < versionStart) {
      return new Evr(epoch, isZeroStated, text.substring(versionStart), Optional.empty());
    }
    String version = text.substring(versionStart, hyphen);
    return new Evr(epoch, isZeroStated, version, Optional.of(text.substring(hyphen + 1)));
  }

  /**
   * Puts the three parts together.
   *
   * @param epoch the epoch, 0 if there is none
   * @param version the version
   * @param release the release, empty if there is none
   * @return the value
   * @throws IllegalArgumentException if the epoch is outside 0 to 2^32 - 1, the release contains a
   *     hyphen, or the version contains one while there is no release; such text would be read back
   *     as other parts
   */
  public static Evr of(long epoch, String version, Optional<String> release) {
    Objects.requireNonNull(version, "version");
    if (epoch < 0 || epoch > MAX_EPOCH) {
      throw new IllegalArgumentException("epoch " + epoch + " is outside 0 to 2^32 - 1");
    }
    String lastPart = release.orElse(version);
    if (lastPart.indexOf('-') >= 0) {
      throw new IllegalArgumentException("hyphen in the last part, at " + lastPart.indexOf('-'));
    }
    return new Evr(epoch, false, version, release);
  }

  /** The offset of the colon that ends a leading, possibly empty, run of digits, or -1. */
  private static int epochColon(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i < text.length() && text.charAt(i) == ':' ? i : -1;
  }

  private static long parseEpoch(String text, int end) {
    long epoch = 0;
    for (int i = 0; i < end; i++) {
      epoch = epoch * 10 + (text.charAt(i) - '0');
      if (epoch > MAX_EPOCH) {
        throw new IllegalArgumentException("the epoch is 2^32 or more");
      }
    }
    return epoch;
  }

  /**
   * The epoch.
   *
   * @return 0 to 2^32 - 1; a missing epoch is 0
   */
  public long epoch() {
    return epoch;
  }

  /**
   * Tells whether the epoch was written out, which rpm does not care for; see {@link VersionRules}.
   *
   * @return whether it is above 0, or a 0 that {@link #parseVerbatim} read
   */
  public boolean isEpochStated() {
    return epoch != 0 || isZeroStated;
  }

  /**
   * The version.
   *
   * @return the text between epoch and release, possibly empty
   */
  public String version() {
    return version;
  }

  /**
   * The release.
   *
   * @return the text after the last hyphen, or nothing if there is no hyphen
   */
  public Optional<String> release() {
    return release;
  }

  /**
   * Compares by epoch, then by version, then by release, where a missing release is older than any
   * release. This is a total order, but one that is not consistent with {@link #equals}.
   *
   * @param other the value to compare with
   * @return -1 if this is older, 0 if both are the same version to RPM, 1 if this is newer
   */
  @Override
  public int compareTo(Evr other) {
    if (epoch != other.epoch) {
      return epoch < other.epoch ? -1 : 1;
    }
    int order = RpmVersion.compare(version, other.version);
    if (order != 0) {
      return order;
    }
    if (release.isPresent() && other.release.isPresent()) {
      return RpmVersion.compare(release.get(), other.release.get());
    }
    return Boolean.compare(release.isPresent(), other.release.isPresent());
  }

  /**
   * Tells whether the other object has the same epoch, stated or not, version text and release
   * text.
   *
   * @param other any object
   * @return whether all three parts are the same
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Evr that
        && epoch == that.epoch
        && isZeroStated == that.isZeroStated
        && version.equals(that.version)
        && release.equals(that.release);
  }

  @Override
  public int hashCode() {
    return (Long.hashCode(epoch) * 31 + version.hashCode()) * 31 + release.hashCode();
  }

  /**
   * The canonical text {@code [epoch:]version[-release]}; {@link #parse} reads it back as an equal
   * value, or {@link #parseVerbatim} if epoch 0 is stated.
   *
   * @return the text; epoch 0 is left out unless it is stated, or the version itself would be read
   *     as having one
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (isEpochStated() || epochColon(version) >= 0) {
      text.append(epoch).append(':');
    }
    text.append(version);
    release.ifPresent(r -> text.append('-').append(r));
    return text.toString();
  }
}
