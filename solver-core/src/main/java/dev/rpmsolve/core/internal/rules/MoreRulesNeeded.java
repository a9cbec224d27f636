package dev.rpmsolve.core.internal.rules;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Ends an attempt with few rules: more are needed. */
public final class MoreRulesNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient IntArrayList leaving;

  /** Creates the signal that much more is needed, without a stack trace. */
  public MoreRulesNeeded() {
    this(new IntArrayList(0));
  }

  /**
   * Creates the signal that the rules about some installed packages would do.
   *
   * @param leaving installed packages that may leave
   */
  public MoreRulesNeeded(IntArrayList leaving) {
    super("more rules are needed", null, false, false);
    this.leaving = leaving;
  }

  /**
   * Returns the installed packages about which rules are needed.
   *
   * @return package ids; none if that would not do
   */
  public IntArrayList leaving() {
    return leaving;
  }
}
