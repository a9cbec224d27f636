package dev.rpmsolve.core.version;

/**
 * How versions compare where a distribution writes more into them than rpm reads there.
 *
 * <p>By {@link #RPM rpm's own rules} a missing epoch is epoch 0, and a release is a version like
 * any other. Mandriva and Mageia know two more:
 *
 * <ul>
 *   <li>A promoted epoch: where the first version states its epoch and the second does not, epochs
 *       do not count, so that what is provided as {@code 1:2} answers {@code >= 2}.
 *   <li>A distribution epoch: in {@code 1.0-3:2011.0} the part after the release's colon tells
 *       releases of the distribution apart; it counts only where both sides have one.
 * </ul>
 *
 * <p>Both make comparisons one-sided or not transitive, so that the order of the arguments matters:
 * what is provided or newer comes first. These are libsolv's rules, which call them {@code
 * promoteepoch} and {@code havedistepoch}.
 *
 * @param promotesEpochs whether a version without an epoch takes that of what it is compared with
 * @param hasDistEpochs whether releases may end in a distribution epoch
 */
public record VersionRules(boolean promotesEpochs, boolean hasDistEpochs) {
  /** Rpm's own rules. */
  public static final VersionRules RPM = new VersionRules(false, false);

  private static final char DIST_EPOCH_MARK = ':';

  /**
   * Tells whether these are {@link #RPM rpm's own rules}.
   *
   * @return whether they know nothing more
   */
  public boolean isOfRpm() {
    return !promotesEpochs && !hasDistEpochs;
  }

  /**
   * Compares two versions as {@link Evr#compareTo} does by rpm's rules: a missing release is older
   * than any release. Complexity: O(n).
   *
   * @param a the first version
   * @param b the second version
   * @return negative, zero or positive
   */
  public int compare(Evr a, Evr b) {
    int order = compareVersions(a, b);
    if (order != 0) {
      return order;
    }
    if (a.release().isPresent() && b.release().isPresent()) {
      return compareReleases(a.release().get(), b.release().get());
    }
    return Boolean.compare(a.release().isPresent(), b.release().isPresent());
  }

  /**
   * Compares epochs and versions; releases do not count.
   *
   * @param a the first version
   * @param b the second version
   * @return negative, zero or positive
   */
  public int compareVersions(Evr a, Evr b) {
    boolean isPromoted = promotesEpochs && a.isEpochStated() && !b.isEpochStated();
    int order = isPromoted ? 0 : Long.compare(a.epoch(), b.epoch());
    return order != 0 ? order : RpmVersion.compare(a.version(), b.version());
  }

  /**
   * Compares two releases.
   *
   * @param a the first release
   * @param b the second release
   * @return negative, zero or positive
   */
  public int compareReleases(String a, String b) {
    if (!hasDistEpochs) {
      return RpmVersion.compare(a, b);
    }
    int order = RpmVersion.compare(withoutDistEpoch(a), withoutDistEpoch(b));
    int markA = a.indexOf(DIST_EPOCH_MARK);
    int markB = b.indexOf(DIST_EPOCH_MARK);
    return order != 0 || markA < 0 || markB < 0
        ? order
        : RpmVersion.compare(a.substring(markA + 1), b.substring(markB + 1));
  }

  /**
   * Prints a version for people, without the distribution epoch.
   *
   * @param evr a version
   * @return its text
   */
  public String text(Evr evr) {
    String text = evr.toString();
    if (!hasDistEpochs || evr.release().isEmpty()) {
      return text;
    }
    String release = evr.release().get();
    return text.substring(0, text.length() - release.length()) + withoutDistEpoch(release);
  }

  private static String withoutDistEpoch(String release) {
    int mark = release.indexOf(DIST_EPOCH_MARK);
    return mark < 0 ? release : release.substring(0, mark);
  }
}
