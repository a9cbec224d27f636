package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Fulfills the goals, in their order. */
final class JobPhase {
  private final SearchContext context;
  private final RuleBook rules;
  private final IntArrayList candidates = new IntArrayList();

  JobPhase(SearchContext context) {
    this.context = context;
    rules = context.rules;
  }

  int run() {
    int first = context.engine.level();
    int level = first;
    for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
      if (!rules.isEnabled(rule) || !collect(context, rule, candidates)) {
        continue;
      }
      preferInstalled(rule);
      int before = level;
      level = context.take(candidates, SearchContext.Why.JOB, rule);
      if (level > before) {
        continue;
      }
      if (level < first) {
        return level;
      }
      rule = level == before ? rule - 1 : rules.from(RuleClass.JOB) - 1;
    }
    return level;
  }

  /**
   * Collects the undecided packages of a rule.
   *
   * @return whether the rule is open: its conditions hold, no literal fulfills it, and there are
   *     undecided packages
   */
  static boolean collect(SearchContext context, int rule, IntArrayList target) {
    RuleBook rules = context.rules;
    target.clear();
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal < 0) {
        if (!context.engine.isTrue(-literal)) {
          return false;
        }
      } else if (context.engine.isTrue(literal)) {
        return false;
      } else if (context.engine.isUndecided(literal)) {
        target.add(Pool.packageId(literal));
      }
    }
    return !target.isEmpty();
  }

  /** What is installed will do, unless it is to be updated. */
  private void preferInstalled(int rule) {
    if (candidates.size() < 2
        || context.state.isAllUpdated()
        || context.pool.has(Option.INSTALL_ALSO_UPDATES)
        || context.state.jobs().get(rules.fact(rule)).has(Modifier.OR_UPDATE)) {
      return;
    }
    IntArrayList installed = new IntArrayList(candidates);
    installed.removeIf(id -> !context.pool.isInstalled(id));
    if (installed.isEmpty() || installed.intStream().anyMatch(context.state::isUpdated)) {
      return;
    }
    candidates.clear();
    candidates.addAll(installed);
  }
}
