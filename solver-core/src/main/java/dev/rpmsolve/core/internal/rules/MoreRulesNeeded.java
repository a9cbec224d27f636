package dev.rpmsolve.core.internal.rules;

/** Ends an attempt with the rules of what is required: all rules that could matter are needed. */
public final class MoreRulesNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the signal, without a stack trace. */
  public MoreRulesNeeded() {
    super("all rules are needed", null, false, false);
  }
}
