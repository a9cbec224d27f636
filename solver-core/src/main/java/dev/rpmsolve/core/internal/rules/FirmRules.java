package dev.rpmsolve.core.internal.rules;

/**
 * Tells which rules every answer to a request has to fulfill, by whatever criteria it is chosen
 * among all answers.
 *
 * <p>Firm is what counts and is not given up for something else: not the rules that only lead a
 * search to what a package manager would take, nor what keeps a package that may be removed. A weak
 * goal is firm if it could be fulfilled.
 */
public final class FirmRules {
  private final RequestState state;
  private final RuleBook rules;

  /**
   * Looks at the rules of a request that a first answer is known to, so that what cannot be
   * fulfilled is switched off.
   *
   * @param state the rules
   */
  public FirmRules(RequestState state) {
    this.state = state;
    rules = state.rules();
  }

  /**
   * Tells whether a rule is firm.
   *
   * @param rule a rule
   * @return whether all answers fulfill it
   */
  public boolean isFirm(int rule) {
    if (rules.length(rule) == 0 || !rules.isEnabled(rule)) {
      return false;
    }
    return switch (rules.classOf(rule)) {
      case CHOICE, RECOMMENDS -> false;
      case FEATURE, UPDATE -> !state.isRemovable(state.installedOf(rule));
      case JOB -> true;
      default -> !rules.isWeak(rule);
    };
  }
}
