package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.Budget;
import java.util.List;

/** Which optional repositories a request needs. */
public sealed interface EnablementResult {
  /**
   * Returns how many sets of repositories were tried.
   *
   * @return the number of trials
   */
  int trials();

  /**
   * There is an answer.
   *
   * @param sets the smallest set, then others that were asked for, none with another one inside; of
   *     the same cost first those with fewer discouraged repositories, then by preference
   * @param isComplete whether there are no more such sets
   * @param trials how many sets were tried
   */
  record Found(List<EnabledSet> sets, boolean isComplete, int trials) implements EnablementResult {
    /**
     * Creates the result.
     *
     * @param sets at least one set
     * @param isComplete whether there are no more
     * @param trials how many sets were tried
     */
    public Found {
      sets = List.copyOf(sets);
      if (sets.isEmpty()) {
        throw new IllegalArgumentException("found, without a set");
      }
    }

    /**
     * Returns the smallest set.
     *
     * @return the first one
     */
    public EnabledSet smallest() {
      return sets.get(0);
    }
  }

  /**
   * There is an answer for no allowed set, because of the rules about what goes together.
   *
   * @param rules the rules that are in the way; without any one of them there is an answer
   * @param ignoringRules the smallest set if there were no rules
   * @param trials how many sets were tried
   */
  record RuledOut(List<EnablementRule> rules, EnabledSet ignoringRules, int trials)
      implements EnablementResult {
    /**
     * Creates the result.
     *
     * @param rules the rules that are in the way
     * @param ignoringRules the smallest set if there were no rules
     * @param trials how many sets were tried
     */
    public RuledOut {
      rules = List.copyOf(rules);
    }
  }

  /**
   * There is no answer, whatever is enabled.
   *
   * @param reasons why: together they leave no set
   * @param trials how many sets were tried
   */
  record Impossible(List<EnablementReason> reasons, int trials) implements EnablementResult {
    /**
     * Creates the result.
     *
     * @param reasons why
     * @param trials how many sets were tried
     */
    public Impossible {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The budget ended before a smallest set was known.
   *
   * @param stop why
   * @param trials how many sets were tried
   */
  record Ended(Budget.Stop stop, int trials) implements EnablementResult {}
}
