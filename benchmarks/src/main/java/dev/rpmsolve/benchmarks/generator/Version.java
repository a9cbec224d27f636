package dev.rpmsolve.benchmarks.generator;

import java.util.Objects;

/**
 * An epoch, a version and a release as they stand in repository metadata.
 *
 * @param epoch the epoch, 0 where none is written
 * @param version the version, never empty
 * @param release the release, empty where a relation names none
 */
record Version(int epoch, String version, String release) {

  Version {
    Objects.requireNonNull(release, "release");
    if (epoch < 0 || version.isEmpty()) {
      throw new IllegalArgumentException("not a version: " + epoch + ":" + version);
    }
  }

  /** Reads {@code [epoch:]version[-release]}; throws {@code IllegalArgumentException} otherwise. */
  static Version parse(String text) {
    int colon = text.indexOf(':');
    int epoch = colon < 0 ? 0 : Integer.parseInt(text.substring(0, colon));
    String rest = text.substring(colon + 1);
    int dash = rest.lastIndexOf('-');
    return dash < 0
        ? new Version(epoch, rest, "")
        : new Version(epoch, rest.substring(0, dash), rest.substring(dash + 1));
  }

  /** Returns the text that {@link #parse} reads; an epoch of 0 is left out. */
  @Override
  public String toString() {
    String versionRelease = release.isEmpty() ? version : version + "-" + release;
    return epoch == 0 ? versionRelease : epoch + ":" + versionRelease;
  }
}
