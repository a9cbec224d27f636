package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Writes that what is related to installed packages is taken before what is not.
 *
 * <p>For a requirement that installed packages or their updates can fulfill, and unrelated ones
 * too: a weak copy of its rule without the unrelated ones. The fact is the original rule.
 */
final class ChoiceRules {
  private static final IntArrayList NONE = new IntArrayList(0);

  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final CandidatePolicy policy;
  private final Bits forbidden;
  private final Bits positive;

  /** Per package its origin plus 2, 0 where it is not known yet. */
  private final int[] originMarks;

  private int[] lastWritten = {};
  private final Int2ObjectOpenHashMap<IntArrayList> bestUpdates = new Int2ObjectOpenHashMap<>();

  ChoiceRules(RequestState state, CandidatePolicy policy) {
    this.state = state;
    this.policy = policy;
    pool = state.pool();
    rules = state.rules();
    int count = pool.installed().length == 0 ? 0 : pool.universe().packageCount();
    forbidden = new Bits(count);
    positive = new Bits(count);
    originMarks = new int[count];
  }

  void write() {
    if (pool.installed().length == 0) {
      return;
    }
    for (RuleClass ruleClass : new RuleClass[] {RuleClass.INFERIOR_ARCH, RuleClass.SYNC}) {
      for (int rule = rules.from(ruleClass); rule < rules.to(ruleClass); rule++) {
        if (rules.length(rule) == 1 && rules.first(rule) < 0) {
          forbidden.add(Pool.packageId(-rules.first(rule)));
        }
      }
    }
    for (int rule = 0; rule < rules.to(RuleClass.PACKAGE); rule++) {
      IntArrayList related = related(rule);
      if (!related.isEmpty()) {
        add(rule, related);
      }
    }
  }

  /**
   * Tells whether rules of packages may need choice rules. What is not known before the other rules
   * are written, or depends on decisions made since, is left open.
   *
   * @param from the first of the rules
   * @return whether one may need one
   */
  boolean mayBeNeeded(int from) {
    for (int rule = from; pool.installed().length > 0 && rule < rules.size(); rule++) {
      if (isCandidate(rule) && mayBeNeededFor(rule)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeNeededFor(int rule) {
    mark(rule, true);
    boolean areAllIn = true;
    for (int i = rules.start(rule); areAllIn && i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      int origin = literal > 0 ? origin(Pool.packageId(literal)) : -1;
      areAllIn = origin < 0 || areAllReplacementsIn(origin);
    }
    mark(rule, false);
    return !areAllIn;
  }

  private boolean areAllReplacementsIn(int installed) {
    boolean areIn = positive.get(installed);
    IntArrayList replacements = state.candidates().of(installed, UpdateCandidates.Mode.ANY);
    for (int i = 0; areIn && i < replacements.size(); i++) {
      areIn = positive.get(replacements.getInt(i));
    }
    return areIn;
  }

  private boolean isCandidate(int rule) {
    return rules.first(rule) < 0 && rules.length(rule) > 2 && isMixed(rule);
  }

  /** Returns the candidates of a rule that go first; none if that is no choice. */
  private IntArrayList related(int rule) {
    if (!isCandidate(rule)) {
      return NONE;
    }
    IntArrayList origins = new IntArrayList();
    IntArrayList related = new IntArrayList();
    boolean isOfKept = false;
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      int packageId = Pool.packageId(Math.abs(literal));
      if (literal < 0) {
        isOfKept |= pool.isInstalled(packageId) && !state.updated.has(packageId);
        continue;
      }
      int origin = origin(packageId);
      if (origin == packageId || origin >= 0 && isAllowed(origin, packageId)) {
        origins.add(origin);
        related.add(packageId);
      }
    }
    if (related.isEmpty()) {
      return NONE;
    }
    mark(rule, true);
    boolean isNeeded = !areAllUpdatesIn(origins);
    if (isNeeded && !isOfKept) {
      dropUpdatedAway(origins, related);
      isNeeded = !areAllUpdatesIn(origins);
    }
    mark(rule, false);
    return isNeeded ? related : NONE;
  }

  /** Tells whether a rule has packages that are related to installed ones, and others. */
  private boolean isMixed(int rule) {
    boolean hasRelated = false;
    boolean hasUnrelated = false;
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (Math.abs(literal) > pool.lastVariable()) {
        return false;
      }
      if (literal > 0) {
        boolean isRelated = origin(Pool.packageId(literal)) >= 0;
        hasRelated |= isRelated;
        hasUnrelated |= !isRelated;
      }
    }
    return hasRelated && hasUnrelated;
  }

  /** Returns the package itself if it is installed, else what {@link #installedOrigin} finds. */
  private int origin(int packageId) {
    if (originMarks[packageId] == 0) {
      originMarks[packageId] =
          2 + (pool.isInstalled(packageId) ? packageId : installedOrigin(packageId));
    }
    return originMarks[packageId] - 2;
  }

  private boolean isAllowed(int installed, int packageId) {
    UpdateCandidates.Mode mode =
        state.isSyncInvolved(installed) ? UpdateCandidates.Mode.SYNC : UpdateCandidates.Mode.UPDATE;
    return !forbidden.get(packageId)
        && !state.candidates().illegal(installed, packageId, mode).any();
  }

  private void mark(int rule, boolean isMarked) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      if (rules.literal(i) > 0) {
        if (isMarked) {
          positive.add(Pool.packageId(rules.literal(i)));
        } else {
          positive.remove(Pool.packageId(rules.literal(i)));
        }
      }
    }
  }

  /** Finds the installed package whose place another one would take. */
  private int installedOrigin(int packageId) {
    for (int other : pool.replacedByName(packageId)) {
      if (pool.isInstalled(other) && pool.doNamesMeet(packageId, other)) {
        return other;
      }
    }
    IntTable obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int other : pool.obsoleted(obsoletes.value(i), packageId)) {
        if (pool.isInstalled(other)) {
          return other;
        }
      }
    }
    return -1;
  }

  /** Drops installed packages that will be updated to something that does not help any more. */
  private void dropUpdatedAway(IntArrayList origins, IntArrayList related) {
    int kept = 0;
    for (int i = 0; i < origins.size(); i++) {
      int installed = origins.getInt(i);
      if (!state.updated.has(installed) || doUpdatesHelp(installed)) {
        origins.set(kept, installed);
        related.set(kept, related.getInt(i));
        kept++;
      }
    }
    origins.size(kept);
    related.size(kept);
  }

  private boolean doUpdatesHelp(int installed) {
    int rule = state.keepRule(installed);
    return rules.length(rule) == 0 || areUpdatesIn(rule) || isAnyIn(bestUpdates(installed, rule));
  }

  /** Returns the updates that would be chosen. */
  private IntArrayList bestUpdates(int installed, int rule) {
    IntArrayList known = bestUpdates.get(installed);
    if (known == null) {
      known = new IntArrayList();
      for (int i = rules.start(rule); i < rules.past(rule); i++) {
        if (rules.literal(i) > 0) {
          known.add(Pool.packageId(rules.literal(i)));
        }
      }
      if (known.size() > 1) {
        policy.choose(known);
      }
      bestUpdates.put(installed, known);
    }
    return known;
  }

  private boolean isAnyIn(IntArrayList packageIds) {
    for (int i = 0; i < packageIds.size(); i++) {
      if (positive.get(packageIds.getInt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean areAllUpdatesIn(IntArrayList origins) {
    for (int i = 0; i < origins.size(); i++) {
      if (!areUpdatesIn(state.keepRule(origins.getInt(i)))) {
        return false;
      }
    }
    return true;
  }

  private boolean areUpdatesIn(int rule) {
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      int literal = rules.literal(i);
      if (literal < 0 || !positive.get(Pool.packageId(literal))) {
        return false;
      }
    }
    return true;
  }

  private void add(int rule, IntArrayList related) {
    IntArrayList literals = new IntArrayList();
    for (int i = rules.start(rule); i < rules.past(rule); i++) {
      if (rules.literal(i) < 0) {
        literals.add(rules.literal(i));
      }
    }
    for (int packageId : related) {
      literals.add(Pool.variable(packageId));
    }
    int[] written = literals.toIntArray();
    if (!Arrays.equals(written, lastWritten)) {
      lastWritten = written;
      rules.weaken(rules.add(rule, written));
    }
  }
}
