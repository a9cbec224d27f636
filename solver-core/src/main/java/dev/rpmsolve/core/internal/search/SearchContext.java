package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.CandidatePolicy;
import dev.rpmsolve.core.internal.rules.MoreRulesNeeded;
import dev.rpmsolve.core.internal.rules.PolicySwitches;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.internal.rules.RuleWriter;
import dev.rpmsolve.core.internal.rules.WeakWishes;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the phases of a policy search share: rules, engine, decisions with their causes, choices.
 *
 * <p>A level is what {@link RuleEngine} counts; {@value #RESTART} means that rules were switched
 * off and all has to start over, {@value #HOPELESS} that the rules cannot be fulfilled.
 */
final class SearchContext {
  static final int RESTART = 0;
  static final int HOPELESS = -1;

  final RequestState state;
  final Pool pool;
  final RuleBook rules;
  final RuleEngine engine;
  final CandidatePolicy policy;
  final WeakWishes weak;
  final PolicySwitches switches;
  final Contradictions contradictions;
  final List<Choice> choices = new ArrayList<>();
  private final RuleWriter writer;
  private final List<Cause> causes = new ArrayList<>();
  boolean areProblemsDisabled = true;
  boolean areInstalledUndecided;

  /** Why a level was opened. */
  enum Why {
    /** A goal wants it. */
    JOB,
    /** An installed package becomes newer. */
    UPDATE,
    /** An installed package stays. */
    KEEP,
    /** Something chosen requires it. */
    RESOLVE,
    /** Something chosen recommends it, or it supplements something. */
    WEAK,
    /** It is an orphan, or needed by one. */
    ORPHAN,
    /** Nothing needs it any more. */
    CLEAN,
    /** Criteria want it, though no rule needs it. */
    CRITERIA
  }

  /**
   * Why a level was opened.
   *
   * @param why the phase
   * @param rule the rule that was to be fulfilled, or -1
   */
  record Cause(Why why, int rule) {}

  /** A decision that had a choice. */
  static final class Choice {
    final int[] packageIds;
    final boolean[] isTried;
    final int level;
    final int rule;
    final int recommender;
    final int dependency;

    Choice(IntArrayList candidates, int level, int rule, int recommender, int dependency) {
      packageIds = candidates.toIntArray();
      isTried = new boolean[packageIds.length];
      isTried[0] = true;
      this.level = level;
      this.rule = rule;
      this.recommender = recommender;
      this.dependency = dependency;
    }
  }

  SearchContext(RuleWriter.Written written, RuleEngine engine, PolicySwitches switches) {
    state = written.state();
    pool = state.pool();
    rules = state.rules();
    policy = written.policy();
    weak = written.weak();
    writer = written.writer();
    this.engine = engine;
    this.switches = switches;
    contradictions = new Contradictions(this);
    weak.follow(engine);
  }

  /**
   * Makes sure that the rules of packages count that nothing was decided about.
   *
   * @return whether there are more rules now, so that some of the packages may be refused
   * @throws MoreRulesNeeded if that cannot be done without all rules
   */
  boolean reach(IntArrayList packageIds) {
    boolean isGrown = writer.add(packageIds);
    if (isGrown) {
      engine.extend();
    }
    return isGrown;
  }

  /**
   * Makes sure that keeping what is installed had no consequences, where installed packages are
   * without rules.
   *
   * @param decided how long the trail was before
   * @param chosen how many choices were made before
   * @throws MoreRulesNeeded if an installed package is to go of which that was not expected, or
   *     something new followed
   */
  void requireBystanders(int decided, int chosen) {
    if (!state.hasBystanders()) {
      return;
    }
    IntArrayList leaving = new IntArrayList(0);
    for (int installed : pool.installed()) {
      if (engine.isRefused(installed) && !state.mayLeave(installed)) {
        leaving.add(installed);
      }
    }
    boolean isQuiet = choices.size() == chosen;
    for (int i = decided; i < engine.trailSize(); i++) {
      int literal = engine.trailLiteral(i);
      isQuiet &= !isNew(literal) && !(literal < 0 && isInstalled(-literal));
    }
    if (!isQuiet || !leaving.isEmpty()) {
      throw new MoreRulesNeeded(isQuiet ? leaving : new IntArrayList(0));
    }
  }

  private boolean isInstalled(int variable) {
    return engine.isPackageVariable(variable) && pool.isInstalled(Pool.packageId(variable));
  }

  private boolean isNew(int literal) {
    return literal > 0 && engine.isPackageVariable(literal) && !isInstalled(literal);
  }

  /** Returns the packages that are chosen now, ascending. */
  int[] chosen() {
    int[] packageIds = engine.arrivals().toIntArray();
    Arrays.sort(packageIds);
    return packageIds;
  }

  /** Returns why a level above 1 was opened. */
  Cause causeOf(int level) {
    return causes.get(level - 2);
  }

  /**
   * Decides a literal.
   *
   * @return the level reached, or a code
   */
  int advance(int literal, Why why, int rule) {
    int before = engine.level();
    causes.add(new Cause(why, rule));
    int level = engine.decide(literal);
    if (level == 0) {
      return contradictions.settle(areProblemsDisabled && why != Why.WEAK && why != Why.CLEAN);
    }
    if (level <= before) {
      forget(level);
    }
    return level;
  }

  /** Forgets the causes and choices of levels that were taken back. */
  private void forget(int level) {
    while (causes.size() > Math.max(level - 1, 0)) {
      causes.remove(causes.size() - 1);
    }
    while (!choices.isEmpty() && choices.get(choices.size() - 1).level >= level) {
      choices.remove(choices.size() - 1);
    }
  }

  void reset() {
    engine.reset();
    causes.clear();
    choices.clear();
  }

  /** Takes the best of candidates. */
  int take(IntArrayList candidates, Why why, int rule) {
    if (candidates.size() > 1) {
      policy.choose(candidates);
    }
    if (candidates.size() > 1 && areInstalledUndecided) {
      weak.preferForInstalled(candidates);
    }
    if (candidates.size() > 1 && why == Why.UPDATE) {
      dropCompanions(candidates);
    }
    if (candidates.size() > 1) {
      choices.add(new Choice(candidates, engine.level(), rule, -1, -1));
    }
    return advance(Pool.variable(candidates.getInt(0)), why, rule);
  }

  /** What comes along with an earlier candidate, as parts of one split package do, is no choice. */
  private void dropCompanions(IntArrayList candidates) {
    int first = rules.from(RuleClass.SPLIT);
    int past = rules.to(RuleClass.SPLIT);
    for (int i = 0; i < candidates.size(); i++) {
      int absent = -Pool.variable(candidates.getInt(i));
      for (int rule = first; rule < past; rule++) {
        if (rules.first(rule) == absent) {
          for (int at = rules.start(rule) + 1; at < rules.past(rule); at++) {
            int place = candidates.indexOf(Pool.packageId(rules.literal(at)));
            if (place > i) {
              candidates.removeInt(place);
            }
          }
        }
      }
    }
  }

  /** Goes back to a choice and takes another of its candidates. */
  int takeOther(Choice choice, int index) {
    Cause cause = causeOf(choice.level + 1);
    choice.isTried[index] = true;
    int at = choices.indexOf(choice);
    while (choices.size() > at + 1) {
      choices.remove(choices.size() - 1);
    }
    engine.retract(choice.level);
    while (causes.size() > choice.level - 1) {
      causes.remove(causes.size() - 1);
    }
    return advance(Pool.variable(choice.packageIds[index]), cause.why(), cause.rule());
  }
}
