package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;

/** Removes installed packages that nothing needs any more. */
final class CleaningPhase {
  private final SearchContext context;
  private boolean hasChanged;

  CleaningPhase(SearchContext context) {
    this.context = context;
  }

  /** Tells whether the last run had to take something back. */
  boolean hasChanged() {
    return hasChanged;
  }

  int run() {
    hasChanged = false;
    int level = context.engine.level();
    for (int installed : context.pool.installed()) {
      if (!context.state.cleanable().get(installed)
          || !context.engine.isUndecided(Pool.variable(installed))) {
        continue;
      }
      int before = level;
      level = context.advance(-Pool.variable(installed), SearchContext.Why.CLEAN, -1);
      if (level < before) {
        hasChanged = true;
        return level;
      }
    }
    return level;
  }

  /** Tells whether something was cleaned away that is needed, and keeps it from now on. */
  boolean hasMistakes() {
    int[] mistakes = context.switches.cleaning().findMistakes(context.engine, this::isFulfilled);
    for (int installed : mistakes) {
      context.switches.takeBackCleaning(installed);
    }
    return mistakes.length > 0;
  }

  private boolean isFulfilled(int rule) {
    for (int i = context.rules.start(rule); i < context.rules.past(rule); i++) {
      int literal = context.rules.literal(i);
      if (literal > 0 && context.engine.isTrue(literal)) {
        return true;
      }
    }
    return false;
  }
}
