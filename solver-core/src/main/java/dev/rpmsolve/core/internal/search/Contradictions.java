package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Job;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles contradictions between the rules that count.
 *
 * <p>A weak rule among them is given up; else, where that is allowed, the rule that keeps an
 * installed package; else they are a problem, and all its elements are switched off so that the
 * search can go on to the next one.
 */
final class Contradictions {
  private final SearchContext context;
  private final RequestState state;
  private final RuleBook rules;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Rules that cannot all hold.
   *
   * @param elements the rules and jobs any of which could be given up
   * @param proof all rules involved, nearest to the contradiction first; as -1 less their number,
   *     learnt clauses
   */
  record Problem(IntArrayList elements, IntArrayList proof) {}

  Contradictions(SearchContext context) {
    this.context = context;
    state = context.state;
    rules = context.rules;
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * Settles what the engine ran into.
   *
   * @return {@link SearchContext#RESTART} or {@link SearchContext#HOPELESS}
   */
  int settle(boolean areProblemsDisabled) {
    IntArrayList proof = context.engine.proof();
    IntLinkedOpenHashSet elements = new IntLinkedOpenHashSet();
    IntArrayList weak = new IntArrayList();
    collect(proof, new IntOpenHashSet(), elements, weak);
    if (!weak.isEmpty()) {
      giveUpWeak(weak);
      context.reset();
      return SearchContext.RESTART;
    }
    return settle(new Problem(new IntArrayList(elements), proof), areProblemsDisabled);
  }

  private int settle(Problem problem, boolean areProblemsDisabled) {
    if (state.isAnyRemovable() && allowRemoval(problem.elements)) {
      context.reset();
      return SearchContext.RESTART;
    }
    problems.add(problem);
    if (!areProblemsDisabled || problem.elements.isEmpty()) {
      return SearchContext.HOPELESS;
    }
    problem.elements.forEach(context.switches::disable);
    context.reset();
    return SearchContext.RESTART;
  }

  private void collect(
      IntArrayList proof, IntOpenHashSet seen, IntLinkedOpenHashSet elements, IntArrayList weak) {
    IntArrayList open = new IntArrayList();
    for (int i = proof.size() - 1; i >= 0; i--) {
      open.add(proof.getInt(i));
    }
    while (!open.isEmpty()) {
      int node = open.popInt();
      if (node < 0) {
        if (seen.add(node)) {
          int[] sources = context.engine.sourcesOf(-1 - node);
          for (int i = sources.length - 1; i >= 0; i--) {
            open.add(sources[i]);
          }
        }
        continue;
      }
      if (rules.isWeak(node)) {
        weak.add(node);
      }
      if (!rules.is(node, RuleClass.PACKAGE)) {
        elements.add(context.switches.elementOf(node));
      }
    }
  }

  /** Gives up the last of some weak rules; Recommends go all together, and last. */
  private void giveUpWeak(IntArrayList weak) {
    int last = -1;
    for (int rule : weak) {
      if (!rules.is(rule, RuleClass.RECOMMENDS)) {
        last = Math.max(last, rule);
      }
    }
    boolean hasCopies = weak.intStream().anyMatch(r -> rules.is(r, RuleClass.RECOMMENDS));
    boolean isLastCopy = hasCopies && last < rules.from(RuleClass.RECOMMENDS);
    if (last < rules.to(RuleClass.PACKAGE)
        && (isLastCopy || isRecommends(last) && context.pool.has(Option.STRONG_RECOMMENDS))) {
      for (int rule : weak) {
        if (rules.is(rule, RuleClass.RECOMMENDS) || isRecommends(rule)) {
          rules.disable(rule);
        }
      }
      return;
    }
    if (rules.is(last, RuleClass.CHOICE)) {
      context.switches.disableChoice(last);
    } else if (last < rules.to(RuleClass.PACKAGE)) {
      rules.disable(last);
    } else {
      context.switches.giveUp(context.switches.elementOf(last));
    }
  }

  private boolean isRecommends(int rule) {
    return rule >= 0 && rule < rules.to(RuleClass.PACKAGE) && rules.fact(rule) != 0;
  }

  /** Gives up the last rule that keeps an installed package, if one of them may be removed. */
  private boolean allowRemoval(IntArrayList elements) {
    int lastUpdate = -1;
    int lastFeature = -1;
    boolean isCleaning = true;
    boolean hasJob = false;
    for (int element : elements) {
      if (element < 0) {
        hasJob = true;
        Job job = state.jobs().get(-1 - element);
        isCleaning &= job.has(Modifier.CLEAN_DEPENDENCIES);
      } else if (rules.is(element, RuleClass.UPDATE) && mayBeRemoved(element, elements)) {
        int installed = state.installedOf(element);
        if (rules.length(state.featureRule(installed)) > 0) {
          lastUpdate = Math.max(lastUpdate, element);
          continue;
        }
        lastFeature = Math.max(lastFeature, element);
        if (context.pool.has(Option.KEEP_ORPHANS)
            && rules.length(element) == 1
            && rules.first(element) == Pool.variable(installed)) {
          lastFeature = element;
          lastUpdate = -1;
          break;
        }
      }
    }
    int given = lastUpdate >= 0 ? lastUpdate : lastFeature;
    if (given < 0) {
      return false;
    }
    context.switches.disable(given);
    if (hasJob && isCleaning && state.isCleaning()) {
      if (state.cleanUpdated().add(state.installedOf(given))) {
        context.switches.giveWay();
      }
    }
    return true;
  }

  private boolean mayBeRemoved(int update, IntArrayList elements) {
    int installed = state.installedOf(update);
    if (!state.isRemovable(installed) || context.pool.isDisabled(installed)) {
      return false;
    }
    for (int element : elements) {
      if (element >= 0 && rules.is(element, RuleClass.BEST) && rules.fact(element) == installed) {
        return false;
      }
    }
    return true;
  }

  /**
   * Settles assertions that contradict each other before anything follows from them.
   *
   * @return 1 if there are none any more, or {@link SearchContext#HOPELESS}
   */
  int settleAssertions(boolean areProblemsDisabled) {
    while (true) {
      Int2IntOpenHashMap assertedBy = new Int2IntOpenHashMap();
      int conflicting = assertAll(assertedBy);
      if (conflicting < 0) {
        return 1;
      }
      if (rules.isWeak(conflicting)) {
        context.switches.giveUp(
            conflicting < rules.to(RuleClass.PACKAGE)
                ? conflicting
                : context.switches.elementOf(conflicting));
        continue;
      }
      int variable = Math.abs(rules.first(conflicting));
      int other = assertedBy.getOrDefault(variable, -1);
      IntLinkedOpenHashSet elements = new IntLinkedOpenHashSet();
      IntArrayList proof = IntArrayList.of(conflicting);
      if (other >= 0) {
        proof.add(other);
      }
      if (other < rules.to(RuleClass.PACKAGE)) {
        elements.add(context.switches.elementOf(conflicting));
      } else {
        collectAsserting(variable, elements);
      }
      Problem problem = new Problem(new IntArrayList(elements), proof);
      if (settle(problem, areProblemsDisabled) == SearchContext.HOPELESS) {
        return SearchContext.HOPELESS;
      }
    }
  }

  private void collectAsserting(int variable, IntLinkedOpenHashSet elements) {
    for (int rule = rules.to(RuleClass.PACKAGE); rule < rules.size(); rule++) {
      if (rules.isEnabled(rule)
          && rules.length(rule) == 1
          && Math.abs(rules.first(rule)) == variable
          && !rules.isWeak(rule)) {
        elements.add(context.switches.elementOf(rule));
      }
    }
  }

  /**
   * Returns the first assertion that contradicts an earlier one, or -1; weak ones come last. Notes
   * which rule asserts a variable; the system asserts itself.
   */
  private int assertAll(Int2IntOpenHashMap assertedBy) {
    for (int pass = 0; pass < 2; pass++) {
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.length(rule) != 1
            || !rules.isEnabled(rule)
            || rules.isWeak(rule) != (pass == 1)) {
          continue;
        }
        int literal = rules.first(rule);
        int variable = Math.abs(literal);
        if (variable > context.pool.lastVariable() || literal == Pool.SYSTEM) {
          continue;
        } else if (literal == -Pool.SYSTEM) {
          return rule;
        }
        int other = assertedBy.putIfAbsent(variable, rule);
        if (assertedBy.get(variable) != rule && rules.first(other) != literal) {
          return rule;
        }
      }
    }
    return -1;
  }
}
