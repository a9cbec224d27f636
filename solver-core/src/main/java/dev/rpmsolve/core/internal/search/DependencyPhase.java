package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.rules.RequestState;
import dev.rpmsolve.core.internal.rules.RuleBook;
import dev.rpmsolve.core.internal.rules.RuleClass;
import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;

/**
 * Fulfills all rules that are open: first those with one best candidate, then those with a choice.
 */
final class DependencyPhase {
  private final SearchContext context;
  private final RequestState state;
  private final RuleBook rules;
  private byte[] values;
  private final RuleAgenda agenda;
  private final IntArrayList choices = new IntArrayList();
  private final IntArrayList literals = new IntArrayList();
  private final IntArrayList starts = IntArrayList.of(0);
  private int[] order = {};
  private int indexed;
  private final IntArrayList candidates = new IntArrayList();

  DependencyPhase(SearchContext context) {
    this.context = context;
    state = context.state;
    rules = context.rules;
    agenda = new RuleAgenda();
    index();
    context.engine.tell(agenda);
  }

  /** Forgets what was found out about rules, as some may have been switched on. */
  void rewind() {
    agenda.fill();
  }

  /** Takes in rules; one of fewer than two positive literals never waits for a decision. */
  private void index() {
    int known = choices.size();
    agenda.widen(context.engine.insideCount());
    int[] all = rules.literals();
    for (int rule = indexed; rule < rules.size(); rule++) {
      int positive = 0;
      int past = rules.past(rule);
      for (int i = rules.start(rule); positive < 2 && i < past; i++) {
        positive += all[i] > 0 ? 1 : 0;
      }
      if (positive > 1) {
        for (int i = rules.start(rule); i < past; i++) {
          int literal = all[i];
          agenda.add(choices.size(), context.engine.inside(Math.abs(literal)), literal > 0);
          literals.add(literal);
        }
        choices.add(rule);
        starts.add(literals.size());
      }
    }
    indexed = rules.size();
    arrange(known);
  }

  /** Rules are looked at in their order, late ones as if they had been written with the others. */
  private void arrange(int known) {
    int[] merged = new int[choices.size()];
    int[] places = new int[choices.size()];
    int early = 0;
    int late = known;
    for (int place = 0; place < merged.length; place++) {
      boolean isLate = early == known || late < merged.length && place(order[early]) > place(late);
      merged[place] = isLate ? late++ : order[early++];
      places[merged[place]] = place;
    }
    order = merged;
    agenda.arrange(places);
  }

  private int place(int choice) {
    return context.engine.place(choices.getInt(choice));
  }

  /**
   * Fulfills rules.
   *
   * @param isOfNewOnly whether only what new packages require counts
   * @return the level reached, or a code
   */
  int run(boolean isOfNewOnly) {
    values = context.engine.values();
    if (indexed < rules.size()) {
      index();
    }
    int first = context.engine.level();
    int level = first;
    int count = order.length;
    int postponed = -1;
    boolean arePostponedTaken = false;
    // A round starts at a rule and comes back to it; positions go on counting past the last rule.
    int roundEnd = count;
    for (int position = 0; ; position++) {
      position = next(position);
      if (position >= roundEnd) {
        if (postponed < 0) {
          return level;
        }
        position = postponed;
        roundEnd = position + count;
        postponed = -1;
        arePostponedTaken = true;
      }
      int at = position % count;
      if (!isOpen(at, isOfNewOnly)) {
        continue;
      }
      pruneCleaned();
      if (candidates.size() > 1 && !arePostponedTaken) {
        context.policy.pruneToChoice(candidates);
        if (candidates.size() > 1) {
          postponed = postponed < 0 ? at : postponed;
          continue;
        }
      }
      int rule = choices.getInt(order[at]);
      level =
          candidates.isEmpty()
              ? context.advance(openAuxiliary, SearchContext.Why.RESOLVE, rule)
              : context.take(candidates, SearchContext.Why.RESOLVE, rule);
      if (level < first) {
        return level;
      }
      position = at;
      roundEnd = at + 1 + count;
    }
  }

  /** Returns the next position with a rule on the agenda, or one beyond the round. */
  private int next(int position) {
    int count = order.length;
    if (position >= count) {
      return count + agenda.next(position - count);
    }
    int found = agenda.next(position);
    return found < count ? found : count + agenda.next(0);
  }

  private int openAuxiliary;

  private boolean isOpen(int at, boolean isOfNewOnly) {
    int choice = order[at];
    int start = starts.getInt(choice);
    int past = starts.getInt(choice + 1);
    int first = literals.getInt(start);
    if (first < 0 && values[-first] <= 0) {
      agenda.remove(at);
      return false;
    }
    int rule = choices.getInt(choice);
    if (isOfNewOnly && rule >= rules.from(RuleClass.FEATURE)) {
      return false;
    } else if (!rules.isEnabled(rule) || isClosed(start, past)) {
      agenda.remove(at);
      return false;
    }
    candidates.clear();
    openAuxiliary = 0;
    boolean isOfNew = !isOfNewOnly || context.pool.installed().length == 0;
    for (int i = start; i < past; i++) {
      int literal = literals.getInt(i);
      boolean isPackage = context.engine.isPackageVariable(Math.abs(literal));
      if (literal < 0) {
        isOfNew |= isPackage && !context.pool.isInstalled(Pool.packageId(-literal));
      } else if (values[literal] == 0) {
        if (isPackage) {
          candidates.add(Pool.packageId(literal));
        } else {
          openAuxiliary = literal;
        }
      }
    }
    if (isOfNewOnly && context.pool.has(Option.FOCUS_NEW) && hasInstalled()) {
      return false;
    }
    return isOfNew && (!candidates.isEmpty() || openAuxiliary != 0);
  }

  private boolean isClosed(int start, int past) {
    for (int i = start; i < past; i++) {
      int literal = literals.getInt(i);
      if (literal < 0 ? values[-literal] <= 0 : values[literal] > 0) {
        return true;
      }
    }
    return false;
  }

  /** What is installed may be kept: until that is decided, nothing new takes its place. */
  private boolean hasInstalled() {
    for (int packageId : candidates) {
      if (context.pool.isInstalled(packageId)) {
        return true;
      }
    }
    return false;
  }

  /** What could be cleaned away is needed after all: it is taken, or what updates it. */
  private void pruneCleaned() {
    if (!state.isCleaning()) {
      return;
    }
    boolean hasUpdated = false;
    for (int packageId : candidates) {
      if (context.pool.isInstalled(packageId) && state.cleanable().get(packageId)) {
        if (!state.isUpdated(packageId)) {
          candidates.clear();
          candidates.add(packageId);
          return;
        }
        hasUpdated = true;
      }
    }
    if (hasUpdated) {
      keepUpdatesOfCleaned();
    }
  }

  private void keepUpdatesOfCleaned() {
    IntOpenHashSet kept = new IntOpenHashSet();
    for (int packageId : candidates) {
      if (!context.pool.isInstalled(packageId) || !state.cleanable().get(packageId)) {
        continue;
      }
      kept.add(packageId);
      IntArrayList updates = new IntArrayList();
      int[] updaters = state.specialUpdaters(packageId);
      int rule = state.updateRule(packageId);
      if (updaters != null) {
        updates.addElements(0, updaters);
      } else {
        for (int i = rules.start(rule); i < rules.past(rule); i++) {
          updates.add(Pool.packageId(Math.abs(rules.literal(i))));
        }
      }
      IntLinkedOpenHashSet targets = state.updateTargets(packageId);
      for (int update : updates) {
        if (!context.engine.isRefused(update) && (targets == null || targets.contains(update))) {
          kept.add(update);
        }
      }
    }
    candidates.removeIf(id -> !kept.contains(id));
  }
}
