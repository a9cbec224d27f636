package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.advisory.Advisory;
import java.util.List;
import java.util.Objects;

/**
 * Advisories that were asked for.
 *
 * @param advisories those that were selected, in the order of their sources
 * @param total how many there are
 * @param depth how much is told of each
 */
public record AdvisoryList(List<Advisory> advisories, int total, Depth depth) {
  /**
   * Creates a list.
   *
   * @param advisories those that were selected
   * @param total how many there are
   * @param depth how much is told of each
   */
  public AdvisoryList {
    advisories = List.copyOf(advisories);
    Objects.requireNonNull(depth, "depth");
  }

  /** How much is told of an advisory. */
  public enum Depth {
    /** A line. */
    LINE,
    /** Everything. */
    FULL
  }
}
