package dev.rpmsolve.core.advisory;

import java.util.List;
import java.util.Objects;

/**
 * What an advisory means for a system.
 *
 * @param advisory the advisory
 * @param items what it means for each installed package that it is about, in the order of the
 *     advisory
 */
public record AdvisoryMatch(Advisory advisory, List<AdvisoryItem> items) {
  /**
   * Creates a match.
   *
   * @param advisory the advisory
   * @param items what it means for installed packages
   */
  public AdvisoryMatch {
    Objects.requireNonNull(advisory, "advisory");
    items = List.copyOf(items);
  }

  /** What an advisory means for a system as a whole. */
  public enum State {
    /** None of its packages is installed. */
    NOT_CONCERNED,
    /** All fixes are there. */
    FIXED,
    /** All fixes are installed, but an older kernel runs. */
    NOT_RUNNING,
    /** Some fix is missing. */
    OPEN
  }

  /**
   * Tells what it means.
   *
   * @return the worst state of an item
   */
  public State state() {
    State worst = State.NOT_CONCERNED;
    for (AdvisoryItem item : items) {
      State state =
          switch (item.state()) {
            case FIXED -> State.FIXED;
            case NOT_RUNNING -> State.NOT_RUNNING;
            case OPEN -> State.OPEN;
          };
      worst = state.compareTo(worst) > 0 ? state : worst;
    }
    return worst;
  }

  /**
   * Lists what is missing.
   *
   * @return the open items
   */
  public List<AdvisoryItem> open() {
    return items.stream().filter(item -> item.state() == AdvisoryItem.State.OPEN).toList();
  }
}
