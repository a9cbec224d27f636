package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.encode.NormalForms;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Which packages the chosen ones recommend or suggest, and which supplement or enhance them.
 *
 * <p>Follows the trail of decisions; after a retraction it starts over.
 */
public final class Hints {
  private final Pool pool;
  private final WeakFormulas formulas;
  private final NormalForms normalForms;
  private final PackageRules shapes;
  private Decisions decisions = Decisions.none();
  private Bits recommended;
  private Bits suggested;
  private final IntArrayList openRecommends = new IntArrayList();
  private final IntArrayList openSuggests = new IntArrayList();
  private int seen;
  private int retractions = -1;
  private int[] assumedChosen = {};

  Hints(Pool pool, WeakFormulas formulas) {
    this.pool = pool;
    this.formulas = formulas;
    normalForms = new NormalForms(pool.universe(), pool::providers);
    shapes = new PackageRules(pool, packageId -> false);
    recommended = new Bits(pool.universe().packageCount());
    suggested = new Bits(pool.universe().packageCount());
  }

  /**
   * Follows other decisions.
   *
   * @param newDecisions the decisions
   */
  void follow(Decisions newDecisions) {
    decisions = newDecisions;
    retractions = -1;
  }

  /** Returns the decisions that are followed. */
  Decisions decisions() {
    return decisions;
  }

  /** Takes packages for chosen until they are taken back by an empty list. */
  void assume(int[] packageIds) {
    assumedChosen = packageIds;
    retractions = -1;
  }

  /**
   * Tells whether the chosen packages want a package.
   *
   * @param packageId a package id
   * @return whether one recommends it or it supplements them
   */
  public boolean isWanted(int packageId) {
    update();
    return recommended.get(packageId) || formulas.isSupplementing(packageId);
  }

  /**
   * Tells whether the chosen packages hint at a package.
   *
   * @param packageId a package id
   * @return whether one suggests it or it enhances them
   */
  public boolean isHinted(int packageId) {
    update();
    return suggested.get(packageId) || formulas.isEnhancing(packageId);
  }

  private void update() {
    if (retractions != decisions.retractions()) {
      retractions = decisions.retractions();
      seen = 0;
      recommended = new Bits(pool.universe().packageCount());
      suggested = new Bits(pool.universe().packageCount());
      openRecommends.clear();
      openSuggests.clear();
      for (int packageId : assumedChosen) {
        add(packageId);
      }
    }
    if (seen == decisions.trailSize()) {
      return;
    }
    for (; seen < decisions.trailSize(); seen++) {
      int literal = decisions.trailLiteral(seen);
      if (literal > Pool.SYSTEM && literal <= pool.lastVariable()) {
        add(Pool.packageId(literal));
      }
    }
    recheck(openRecommends, recommended);
    recheck(openSuggests, suggested);
  }

  private void add(int packageId) {
    add(packageId, DependencyKind.RECOMMENDS, recommended, openRecommends);
    add(packageId, DependencyKind.SUGGESTS, suggested, openSuggests);
  }

  private void add(int packageId, DependencyKind kind, Bits target, IntArrayList open) {
    IntTable dependencies = pool.dependencies(kind);
    for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
      int dependency = dependencies.value(i);
      if (shapes.isComplex(dependency)) {
        open.add(dependency);
        continue;
      }
      for (int provider : pool.providers(dependency)) {
        target.add(provider);
      }
    }
  }

  /** Adds what clauses of rich hints ask for, once all their conditions hold. */
  private void recheck(IntArrayList open, Bits target) {
    for (int i = 0; i < open.size(); i++) {
      for (int[] clause : normalForms.fulfilled(open.getInt(i))) {
        boolean isActive = true;
        for (int literal : clause) {
          isActive &= literal > 0 || decisions.isChosen(-literal - 1);
        }
        for (int literal : clause) {
          if (isActive && literal > 0 && literal <= pool.universe().packageCount()) {
            target.add(literal - 1);
          }
        }
      }
      normalForms.takeSideClauses();
    }
  }
}
