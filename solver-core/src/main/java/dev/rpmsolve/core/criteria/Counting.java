package dev.rpmsolve.core.criteria;

/**
 * What counts as one where several versions of a name may be installed side by side.
 *
 * <p>Both count the same {@link PackageSubset}s, which consist of packages, that is of names with a
 * version. They differ only in {@link Measure#COUNT} and {@link Measure#NOTUPTODATE}; all other
 * measures are sums over packages either way. Where a name is never installed in two versions and
 * never changes its version, they agree.
 */
public enum Counting {
  /**
   * Each name once, as the MISC competition defines its criteria (and mccs counts): {@code removed}
   * are names that lose their last version, {@code changed} are names whose set of installed
   * versions differs, and so an upgrade counts 1.
   */
  NAMES("names"),
  /**
   * Each package once, as aspcud counts: {@code changed} are packages that come or go, and so an
   * upgrade counts 2.
   */
  PACKAGES("packages");

  private final String word;

  Counting(String word) {
    this.word = word;
  }

  /**
   * Returns how the counting is written.
   *
   * @return one word
   */
  public String word() {
    return word;
  }
}
