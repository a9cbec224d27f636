package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Advice;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.function.IntPredicate;

/** Lists what an answer recommends and suggests and does not have. */
final class UnmetAdvice {
  private final SearchContext context;
  private final RuleEngine engine;
  private final Advice known;

  UnmetAdvice(SearchContext context, Advice known) {
    this.context = context;
    engine = context.engine;
    this.known = known;
  }

  /** Returns package ids. */
  int[] list(Advice.Strength strength) {
    IntArrayList wished = new IntArrayList();
    for (int level = 2; level <= engine.level(); level++) {
      int literal = engine.trailLiteral(engine.levelStart(level));
      if (literal > 0
          && engine.isPackageVariable(literal)
          && context.causeOf(level).why() == SearchContext.Why.WEAK) {
        wished.add(Pool.packageId(literal));
      }
    }
    IntOpenHashSet freed = onlyRefusedByGoals();
    IntPredicate isRefused = id -> engine.isRefused(id) && !freed.contains(id);
    return known.list(strength, engine, isRefused, wished);
  }

  /** Packages that would not be refused but for goals to remove them. */
  private IntOpenHashSet onlyRefusedByGoals() {
    RuleBook rules = context.rules;
    IntOpenHashSet freed = new IntOpenHashSet();
    for (int rule = rules.from(RuleClass.JOB); rule < rules.to(RuleClass.JOB); rule++) {
      if (rules.isEnabled(rule) && rules.length(rule) == 1 && rules.first(rule) < -Pool.SYSTEM) {
        freed.add(Pool.packageId(-rules.first(rule)));
      }
    }
    if (freed.isEmpty()) {
      return freed;
    }
    boolean isChanged = true;
    while (isChanged && !freed.isEmpty()) {
      isChanged = false;
      for (int rule = 0; rule < rules.size(); rule++) {
        if (rules.isEnabled(rule) && !rules.is(rule, RuleClass.JOB)) {
          isChanged |= removeRefused(rule, freed);
        }
      }
    }
    return freed;
  }

  /** Removes the package that a rule refuses, if all else in the rule is false. */
  private boolean removeRefused(int rule, IntOpenHashSet freed) {
    int refused = -1;
    for (int i = context.rules.start(rule); i < context.rules.past(rule); i++) {
      int literal = context.rules.literal(i);
      int variable = Math.abs(literal);
      boolean isFree =
          engine.isPackageVariable(variable) && freed.contains(Pool.packageId(variable));
      if (isFree && literal < 0 && refused < 0) {
        refused = Pool.packageId(variable);
      } else if (isFree || !engine.isTrue(-literal)) {
        return false;
      }
    }
    return freed.remove(refused);
  }
}
