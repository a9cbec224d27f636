package dev.rpmsolve.core.oracle;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.format.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Solves a scenario by trying every set of its packages. */
public final class BruteForceOracle {
  /** The greatest number of packages. */
  public static final int MAX_PACKAGES = 20;

  private final NaiveRules rules;
  private final NaiveRules strictRules;
  private final List<NaiveRules.Fact> facts;
  private final IntPredicate[] predicates;
  private final IntPredicate[] consistency;

  /**
   * Prepares a scenario.
   *
   * @param scenario of at most {@link #MAX_PACKAGES} packages
   */
  public BruteForceOracle(Scenario scenario) {
    rules = new NaiveRules(scenario, NaiveRules.Reading.LENIENT);
    strictRules = new NaiveRules(scenario, NaiveRules.Reading.STRICT);
    if (rules.packageCount() > MAX_PACKAGES) {
      throw new IllegalArgumentException("too many packages to try all sets of them");
    }
    facts = new ArrayList<>(rules.facts());
    consistency = facts.stream().map(NaiveRules.Fact::holds).toArray(IntPredicate[]::new);
    facts.addAll(rules.searchFacts());
    predicates = facts.stream().map(NaiveRules.Fact::holds).toArray(IntPredicate[]::new);
  }

  /**
   * Tells whether a set of packages is a right answer.
   *
   * @param set bit i stands for package i
   * @return whether all facts hold
   */
  public boolean isValid(int set) {
    return holds(predicates, set);
  }

  /**
   * Tells whether a set of packages is one that RPM and the request allow, even if a search would
   * not choose it because of a lesser architecture.
   *
   * @param set bit i stands for package i
   * @return whether all facts hold but those about the search
   */
  public boolean isConsistent(int set) {
    return holds(consistency, set);
  }

  /**
   * Lists the facts that do not hold in a set.
   *
   * @param set bit i stands for package i
   * @return the facts in words
   */
  public List<String> broken(int set) {
    return facts.stream()
        .filter(fact -> !fact.holds().test(set))
        .map(NaiveRules.Fact::text)
        .toList();
  }

  /**
   * Lists all right answers.
   *
   * @return sets of packages; bit i stands for package i
   */
  public int[] validSets() {
    return sets(predicates).toArray();
  }

  /**
   * Tells whether there is an answer that is right in the strict reading of the rules too.
   *
   * @return whether any set is valid
   */
  public boolean isSatisfiable() {
    return sets(strict()).findFirst().isPresent();
  }

  /**
   * Lists all answers that are right in the strict reading of the rules, too.
   *
   * @return sets of packages; bit i stands for package i
   */
  public int[] strictlyValidSets() {
    return sets(strict()).toArray();
  }

  private IntPredicate[] strict() {
    List<NaiveRules.Fact> all = new ArrayList<>(strictRules.facts());
    all.addAll(strictRules.searchFacts());
    return all.stream().map(NaiveRules.Fact::holds).toArray(IntPredicate[]::new);
  }

  /**
   * Tells whether each goal to remove or upgrade something names an installed package.
   *
   * @return false if one is in vain
   */
  public boolean everyGoalNamesSomething() {
    return rules.everyGoalNamesSomething();
  }

  /**
   * Tells whether there is a set that respects some facts in the strict reading, whatever the
   * scenario says beside them. What the policy hides is in no set: no fact has to say so.
   *
   * @param causes the facts; those that are not true of the scenario do not count
   * @return whether they can all hold
   */
  public boolean isSatisfiable(List<Cause> causes) {
    return isSatisfiable(strictRules, strictRules.visible(), causes);
  }

  private boolean isSatisfiable(NaiveRules reading, int among, List<Cause> causes) {
    IntPredicate[] some =
        causes.stream().map(reading::fact).map(NaiveRules.Fact::holds).toArray(IntPredicate[]::new);
    return sets(some).anyMatch(set -> (set & ~among) == 0);
  }

  /**
   * Lists the facts of an explanation that can be dropped without making the rest satisfiable, even
   * in the lenient reading. That what a goal names is hidden is such a fact.
   *
   * @param causes facts that cannot all hold
   * @return the superfluous ones
   */
  public List<Cause> superfluous(List<Cause> causes) {
    List<Cause> superfluous = new ArrayList<>();
    for (int dropped = 0; dropped < causes.size(); dropped++) {
      List<Cause> others = new ArrayList<>(causes);
      others.remove(dropped);
      if (!isSatisfiable(rules, -1, others)) {
        superfluous.add(causes.get(dropped));
      }
    }
    return superfluous;
  }

  /**
   * Returns the installed packages.
   *
   * @return bit i stands for package i
   */
  public int installed() {
    return rules.installed();
  }

  private IntStream sets(IntPredicate[] some) {
    return IntStream.range(0, 1 << rules.packageCount()).filter(set -> holds(some, set));
  }

  private static boolean holds(IntPredicate[] some, int set) {
    for (IntPredicate predicate : some) {
      if (!predicate.test(set)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Lists the members of a set.
   *
   * @param set bit i stands for package i
   * @return package ids, ascending
   */
  public static int[] ids(int set) {
    return IntStream.range(0, 32).filter(p -> NaiveRules.has(set, p)).toArray();
  }

  /**
   * Makes a set of package ids.
   *
   * @param ids package ids below 31
   * @return bit i stands for package i
   */
  public static int set(int... ids) {
    return IntStream.of(ids).map(id -> 1 << id).reduce(0, (a, b) -> a | b);
  }
}
