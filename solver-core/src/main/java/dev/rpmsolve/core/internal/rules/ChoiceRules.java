package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Writes that what is related to installed packages is taken before what is not.
 *
 * <p>For a requirement that installed packages or their updates can fulfill, and unrelated ones
 * too: a weak copy of its rule without the unrelated ones. The fact is the original rule.
 */
final class ChoiceRules {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;
  private final CandidatePolicy policy;
  private final Bits forbidden;
  private final Bits positive;

  /** Per package its origin plus 2, 0 where it is not known yet. */
  private int[] originMarks = {};

  private int[] lastWritten = {};
  private int checkedInstalled = -1;
  private IntArrayList checkedUpdates = new IntArrayList();
  private boolean areUpdatesPruned;

  ChoiceRules(RequestState state, CandidatePolicy policy) {
    this.state = state;
    this.policy = policy;
    pool = state.pool();
    rules = state.rules();
    forbidden = new Bits(pool.universe().packageCount());
    positive = new Bits(pool.universe().packageCount());
  }

  void write() {
    rules.open(RuleClass.CHOICE);
    if (pool.installed().length == 0) {
      return;
    }
    originMarks = new int[pool.universe().packageCount()];
    for (RuleClass ruleClass : new RuleClass[] {RuleClass.INFERIOR_ARCH, RuleClass.SYNC}) {
      for (int rule = rules.from(ruleClass); rule < rules.to(ruleClass); rule++) {
        if (rules.length(rule) == 1 && rules.first(rule) < 0) {
          forbidden.add(Pool.packageId(-rules.first(rule)));
        }
      }
    }
    for (int rule = 0; rule < rules.to(RuleClass.PACKAGE); rule++) {
      if (rules.first(rule) < 0 && rules.length(rule) > 2) {
        consider(rule);
      }
    }
  }

  private void consider(int rule) {
    if (!isMixed(rule)) {
      return;
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
      return;
    }
    mark(rule, true);
    if (!isOfKept) {
      dropUpdatedAway(origins, related);
    }
    boolean isNeeded = !related.isEmpty() && !areAllUpdatesIn(origins);
    mark(rule, false);
    if (isNeeded) {
      add(rule, related);
    }
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
    if (checkedInstalled != installed) {
      int rule = state.keepRule(installed);
      if (rules.length(rule) == 0) {
        return true;
      }
      checkedInstalled = installed;
      checkedUpdates = new IntArrayList();
      areUpdatesPruned = false;
      for (int i = rules.start(rule); i < rules.past(rule); i++) {
        if (rules.literal(i) > 0) {
          checkedUpdates.add(Pool.packageId(rules.literal(i)));
        }
      }
    }
    if (checkedUpdates.size() > 1 && !areUpdatesPruned) {
      if (checkedUpdates.intStream().allMatch(positive::get)) {
        return true;
      }
      policy.choose(checkedUpdates);
      areUpdatesPruned = true;
    }
    return checkedUpdates.intStream().anyMatch(positive::get);
  }

  private boolean areAllUpdatesIn(IntArrayList origins) {
    for (int installed : origins) {
      int rule = state.keepRule(installed);
      for (int i = rules.start(rule); i < rules.past(rule); i++) {
        int literal = rules.literal(i);
        if (literal < 0 || !positive.get(Pool.packageId(literal))) {
          return false;
        }
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
