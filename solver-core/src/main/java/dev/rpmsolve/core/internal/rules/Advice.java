package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.encode.NormalForms;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.IntPredicate;

/**
 * Lists what an answer recommends and suggests, whether it is installed or not; what goals or rules
 * refuse is left out, but not what only a goal to remove something refuses.
 */
public final class Advice {
  private final RequestState state;
  private final Pool pool;
  private final WeakFormulas formulas;
  private final CandidatePolicy policy;
  private final PackageRules shapes;
  private final NormalForms normalForms;

  /** What advice is about. */
  public enum Strength {
    /** Recommends and Supplements. */
    RECOMMENDED,
    /** Suggests and Enhances. */
    SUGGESTED
  }

  Advice(RequestState state, WeakFormulas formulas, CandidatePolicy policy) {
    this.state = state;
    this.formulas = formulas;
    this.policy = policy;
    pool = state.pool();
    shapes = new PackageRules(pool, packageId -> false);
    normalForms = new NormalForms(pool.universe(), pool::providers);
  }

  /**
   * Lists packages.
   *
   * @param strength which
   * @param decisions the answer
   * @param isRefused which packages cannot be installed
   * @param wished packages that the search installed for weak dependencies
   * @return package ids
   */
  public int[] list(
      Strength strength, Decisions decisions, IntPredicate isRefused, IntArrayList wished) {
    Bits advised = new Bits(pool.universe().packageCount());
    boolean isStrong = strength == Strength.RECOMMENDED;
    if (isStrong) {
      wished.forEach(advised::add);
    }
    IntTable hints =
        pool.dependencies(isStrong ? DependencyKind.RECOMMENDS : DependencyKind.SUGGESTS);
    for (int at = 0; at < decisions.trailSize(); at++) {
      int literal = decisions.trailLiteral(at);
      if (literal > Pool.SYSTEM && literal <= pool.lastVariable()) {
        int id = Pool.packageId(literal);
        for (int i = hints.start(id); i < hints.end(id); i++) {
          add(hints.value(i), decisions, advised);
        }
      }
    }
    for (int id : pool.supplementers()) {
      if (pool.isInstallable(id)
          && (isStrong ? formulas.isSupplementing(id) : formulas.isEnhancing(id))) {
        advised.add(id);
      }
    }
    Bits obsoleted = obsoletedByInstalled(decisions);
    IntArrayList found = new IntArrayList();
    for (int id : advised.toArray()) {
      if (!obsoleted.get(id) && (decisions.isChosen(id) || !isRefused.test(id))) {
        found.add(id);
      }
    }
    policy.pruneAdvice(found);
    return found.toIntArray();
  }

  private void add(int dependency, Decisions decisions, Bits advised) {
    if (!shapes.isComplex(dependency)) {
      boolean isFulfilled = pool.universe().isProvidedBySystem(dependency);
      addProviders(pool.providers(dependency), isFulfilled, decisions, advised);
      return;
    }
    for (int[] clause : normalForms.fulfilled(dependency)) {
      IntArrayList providers = new IntArrayList();
      boolean isActive = true;
      for (int literal : clause) {
        int id = Math.abs(literal) - 1;
        isActive &= id < pool.universe().packageCount();
        if (literal < 0) {
          isActive &= decisions.isChosen(id);
        } else {
          providers.add(id);
        }
      }
      if (isActive) {
        addProviders(providers.toIntArray(), false, decisions, advised);
      }
    }
    normalForms.takeSideClauses();
  }

  /** Once a hint is fulfilled only what fulfills it counts. */
  private static void addProviders(
      int[] providers, boolean isFulfilledAnyway, Decisions decisions, Bits advised) {
    boolean isFulfilled = isFulfilledAnyway;
    for (int provider : providers) {
      isFulfilled |= decisions.isChosen(provider);
    }
    for (int provider : providers) {
      if (!isFulfilled || decisions.isChosen(provider)) {
        advised.add(provider);
      }
    }
  }

  private Bits obsoletedByInstalled(Decisions decisions) {
    Bits obsoleted = new Bits(pool.universe().packageCount());
    IntTable obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    for (int installed : state.pool().installed()) {
      if (!decisions.isChosen(installed) || pool.isMultiversion(installed)) {
        continue;
      }
      for (int i = obsoletes.start(installed); i < obsoletes.end(installed); i++) {
        for (int other : pool.providers(obsoletes.value(i))) {
          obsoleted.add(other);
        }
      }
    }
    return obsoleted;
  }
}
