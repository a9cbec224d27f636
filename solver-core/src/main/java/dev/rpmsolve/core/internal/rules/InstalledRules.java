package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.request.Policy.Option;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Writes that installed packages are not lost: each stays, or something takes its place.
 *
 * <p>The update rule of a package names the replacements that the policy allows; the feature rule,
 * switched off at first, names all.
 */
final class InstalledRules {
  private final RequestState state;
  private final Pool pool;
  private final RuleBook rules;

  InstalledRules(RequestState state) {
    this.state = state;
    pool = state.pool();
    rules = state.rules();
  }

  void write() {
    rules.open(RuleClass.FEATURE);
    for (int installed : pool.installed()) {
      writeFeature(installed);
    }
    rules.open(RuleClass.UPDATE);
    int from = rules.from(RuleClass.FEATURE);
    int count = pool.installed().length;
    boolean[] isFeatureDropped = new boolean[count];
    boolean[] isFeatureOff = new boolean[count];
    for (int i = 0; i < count; i++) {
      int installed = pool.installed()[i];
      int feature = from + i;
      int update = rules.size();
      writeUpdate(installed, feature);
      if (rules.length(update) == 0) {
        isFeatureDropped[i] = rules.length(feature) > 0;
        continue;
      }
      if (!state.areOrphansProcessed
          && rules.length(feature) == 1
          && rules.first(feature) == Pool.variable(installed)) {
        state.orphaned.add(installed);
      }
      if (rules.length(feature) > 0) {
        isFeatureDropped[i] = rules.compareLiterals(feature, update) == 0;
        isFeatureOff[i] = !isFeatureDropped[i];
      }
    }
    for (int i = 0; i < count; i++) {
      if (isFeatureDropped[i]) {
        rules.blank(from + i);
      } else if (isFeatureOff[i]) {
        rules.disable(from + i);
      }
    }
  }

  private void writeFeature(int installed) {
    IntArrayList replacements = state.candidates().of(installed, UpdateCandidates.Mode.ANY);
    if (state.isSyncInvolved(installed)
        && !state.maySyncKeep(installed)
        && replacements
            .intStream()
            .allMatch(other -> pool.isInstalled(other) && !state.maySyncKeep(other))) {
      rules.add(installed);
      return;
    }
    add(installed, replacements);
  }

  private void writeUpdate(int installed, int feature) {
    if (pool.isDisabled(installed)) {
      rules.add(installed, Pool.variable(installed));
      return;
    }
    boolean isOrphanKept = pool.has(Option.KEEP_ORPHANS) && !state.isOrphanDropped(installed);
    if (rules.length(feature) == 0) {
      state.orphaned.add(installed);
      if (isOrphanKept) {
        rules.add(installed, Pool.variable(installed));
      } else {
        rules.add(installed);
      }
      return;
    }
    boolean isSyncInvolved = state.isSyncInvolved(installed);
    IntArrayList all =
        state
            .candidates()
            .of(
                installed,
                isSyncInvolved ? UpdateCandidates.Mode.SYNC : UpdateCandidates.Mode.UPDATE);
    IntArrayList replacing = new IntArrayList(all);
    if (pool.hasMultiversion()) {
      replacing.removeIf(other -> isAddition(installed, other));
    }
    if (replacing.size() < all.size()) {
      if (replacing.isEmpty() && isSyncInvolved && !state.maySyncKeep(installed)) {
        state.orphaned.add(installed);
        state.specialUpdaters.put(installed, all.toIntArray());
        if (isOrphanKept) {
          rules.add(installed, Pool.variable(installed));
        } else {
          add(installed, all);
        }
        return;
      }
      if (state.isUpdated(installed)) {
        state.specialUpdaters.put(installed, all.toIntArray());
      }
    }
    add(installed, replacing);
  }

  /** A multiversion package takes no other's place, unless it says so or is a copy. */
  private boolean isAddition(int installed, int other) {
    return pool.isMultiversion(other)
        && !pool.haveSameNevra(installed, other)
        && !(pool.has(Option.INSTALLONLY_OBSOLETES) && pool.doesObsolete(other, installed));
  }

  private void add(int installed, IntArrayList replacements) {
    IntArrayList rest = new IntArrayList(replacements.size());
    for (int i = 0; i < replacements.size(); i++) {
      rest.add(Pool.variable(replacements.getInt(i)));
    }
    rules.add(installed, Pool.variable(installed), rest);
  }
}
