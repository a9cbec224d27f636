package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.encode.NormalForms;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds the undecided packages that the chosen ones recommend, and those that supplement them.
 *
 * <p>What installed packages recommend, and what only installed packages make supplementing, does
 * not count unless the policy says so.
 */
public final class WeakWishes {
  private final RequestState state;
  private final Pool pool;
  private final WeakFormulas formulas;
  private final Hints hints;
  private final CandidatePolicy policy;
  private final NormalForms normalForms;
  private final PackageRules shapes;
  private final IntTable recommends;
  private final IntTable supplements;
  private final boolean isAllReached;
  private final Bits settled;
  private int settledSince = -1;
  private Decisions decisions = Decisions.none();

  /**
   * What is wished for.
   *
   * @param recommended packages that chosen ones recommend
   * @param supplementing packages that supplement chosen ones
   */
  public record Wishes(IntLinkedOpenHashSet recommended, IntArrayList supplementing) {}

  WeakWishes(
      RequestState state,
      WeakFormulas formulas,
      Hints hints,
      CandidatePolicy policy,
      RuleWriter.Extent extent) {
    this.state = state;
    this.formulas = formulas;
    this.hints = hints;
    this.policy = policy;
    pool = state.pool();
    normalForms = new NormalForms(pool.universe(), pool::providers);
    shapes = new PackageRules(pool, packageId -> false);
    recommends = pool.dependencies(DependencyKind.RECOMMENDS);
    supplements = pool.dependencies(DependencyKind.SUPPLEMENTS);
    isAllReached = extent == RuleWriter.Extent.EVERYTHING;
    settled = new Bits(pool.universe().packageCount());
  }

  /**
   * Follows decisions, here and where candidates are ordered.
   *
   * @param newDecisions the decisions
   */
  public void follow(Decisions newDecisions) {
    decisions = newDecisions;
    formulas.follow(newDecisions);
    hints.follow(newDecisions);
  }

  /**
   * Tells whether the chosen packages want a package.
   *
   * @param packageId a package id
   * @return whether one recommends it or it supplements them
   */
  public boolean isWanted(int packageId) {
    return hints.isWanted(packageId);
  }

  /**
   * Reorders candidates as if the installed packages that are undecided were chosen: what they want
   * goes first.
   *
   * @param candidates package ids
   */
  public void preferForInstalled(IntArrayList candidates) {
    IntArrayList undecided = new IntArrayList();
    for (int installed : pool.installed()) {
      if (!state.notUpdated.get(installed)
          && !decisions.isChosen(installed)
          && !decisions.isRefused(installed)) {
        undecided.add(installed);
      }
    }
    if (undecided.isEmpty()) {
      return;
    }
    hints.assume(undecided.toIntArray());
    formulas.assume(undecided.toIntArray());
    moveBack(candidates, id -> !pool.isInstalled(id) && !hints.isHinted(id));
    moveBack(candidates, id -> !pool.isInstalled(id) && !hints.isWanted(id));
    formulas.assume(new int[0]);
    hints.assume(new int[0]);
    policy.preferFavored(candidates);
  }

  private static void moveBack(IntArrayList candidates, IntPredicate isLast) {
    IntArrayList first = new IntArrayList(candidates);
    IntArrayList last = new IntArrayList(candidates);
    first.removeIf(isLast::test);
    last.removeIf(id -> !isLast.test(id));
    candidates.clear();
    candidates.addAll(first);
    candidates.addAll(last);
  }

  /**
   * Finds what is wished for.
   *
   * @return the wishes; what is recommended in the order of the packages
   */
  public Wishes collect() {
    IntLinkedOpenHashSet recommended = new IntLinkedOpenHashSet();
    IntArrayList supplementing = new IntArrayList();
    for (int packageId : chosenWithRecommends()) {
      collectRecommended(packageId, recommended);
    }
    for (int packageId : pool.supplementers()) {
      if (!decisions.isChosen(packageId)
          && !decisions.isRefused(packageId)
          && supplements.isFilled(packageId)
          && (!isAllReached || state.reached.get(packageId))
          && isSupplementing(packageId)) {
        supplementing.add(packageId);
      }
    }
    recommended.removeIf(this::isBarred);
    supplementing.removeIf(this::isBarred);
    if (pool.installed().length > 0 && !(recommended.isEmpty() && supplementing.isEmpty())) {
      Bits obsoleted = obsoletedByInstalled();
      recommended.removeIf(obsoleted::get);
      supplementing.removeIf(obsoleted::get);
    }
    filterSupplementing(supplementing);
    return new Wishes(recommended, supplementing);
  }

  /** Returns the chosen packages of which something recommended may be open, ascending. */
  private int[] chosenWithRecommends() {
    IntArrayList found = new IntArrayList();
    for (int i = 0; i < decisions.trailSize(); i++) {
      int literal = decisions.trailLiteral(i);
      if (literal > Pool.SYSTEM && literal <= pool.lastVariable()) {
        int packageId = Pool.packageId(literal);
        if (recommends.isFilled(packageId)
            && (pool.has(Option.WEAK_OF_INSTALLED) || !pool.isInstalled(packageId))) {
          found.add(packageId);
        }
      }
    }
    found.sort(null);
    return found.toIntArray();
  }

  private boolean isSupplementing(int packageId) {
    return pool.isInstallable(packageId)
        && formulas.isSupplementing(packageId)
        && !isDroppedOrphan(packageId);
  }

  private boolean isDroppedOrphan(int packageId) {
    return state.areOrphansProcessed
        && pool.isInstalled(packageId)
        && state.isOrphanDropped(packageId);
  }

  private boolean isBarred(int packageId) {
    return state.hasDisfavored && state.favor[packageId] < 0
        || state.excludedFromWeak.get(packageId);
  }

  /**
   * Tells whether nothing is left of what a chosen package recommends, as long as no decision is
   * taken back.
   *
   * @param packageId a chosen package
   * @return whether each recommendation is fulfilled, or out of reach
   */
  public boolean isSettled(int packageId) {
    if (settledSince != decisions.retractions()) {
      settledSince = decisions.retractions();
      settled.clear();
    }
    return settled.get(packageId);
  }

  private void settle(int packageId) {
    for (int i = recommends.start(packageId); i < recommends.end(packageId); i++) {
      int dependency = recommends.value(i);
      if (shapes.isComplex(dependency) || !isSettledPlainly(dependency)) {
        return;
      }
    }
    settled.add(packageId);
  }

  private boolean isSettledPlainly(int dependency) {
    boolean isOpen = false;
    for (int provider : pool.providers(dependency)) {
      if (decisions.isChosen(provider)) {
        return true;
      }
      isOpen |= !decisions.isRefused(provider);
    }
    return !isOpen;
  }

  private void collectRecommended(int packageId, IntLinkedOpenHashSet target) {
    if (isSettled(packageId)) {
      return;
    }
    settle(packageId);
    for (int i = recommends.start(packageId); i < recommends.end(packageId); i++) {
      int dependency = recommends.value(i);
      if (isCounted(dependency)) {
        target.addAll(candidates(dependency, id -> !isDroppedOrphan(id)));
      }
    }
  }

  private boolean isCounted(int dependency) {
    return !pool.has(Option.WEAK_ONLY_NAMESPACES) || formulas.isNamespace(dependency);
  }

  /**
   * Finds the undecided packages that would fulfill a recommendation.
   *
   * @param dependency the recommendation
   * @param isAllowed which packages count
   * @return package ids, each once; none if it is fulfilled
   */
  public IntArrayList candidates(int dependency, IntPredicate isAllowed) {
    if (shapes.isComplex(dependency)) {
      return new IntArrayList(candidatesOfFormula(dependency, isAllowed));
    }
    IntArrayList found = new IntArrayList(0);
    for (int provider : pool.providers(dependency)) {
      if (decisions.isChosen(provider)) {
        found.clear();
        return found;
      }
      if (!decisions.isRefused(provider) && isAllowed.test(provider)) {
        found.add(provider);
      }
    }
    return found;
  }

  private IntLinkedOpenHashSet candidatesOfFormula(int dependency, IntPredicate isAllowed) {
    IntLinkedOpenHashSet found = new IntLinkedOpenHashSet();
    int[][] clauses = normalForms.fulfilled(dependency).toArray(int[][]::new);
    if (Arrays.stream(clauses).anyMatch(clause -> clause.length == 0)) {
      normalForms.takeSideClauses();
      return found;
    }
    for (int[] clause : clauses) {
      addOpenClause(clause, isAllowed, found);
    }
    normalForms.takeSideClauses();
    return found;
  }

  private void addOpenClause(int[] clause, IntPredicate isAllowed, IntLinkedOpenHashSet found) {
    for (int literal : clause) {
      int packageId = Math.abs(literal) - 1;
      if (packageId >= pool.universe().packageCount()
          || literal < 0 && !decisions.isChosen(packageId)
          || literal > 0 && decisions.isChosen(packageId)) {
        return;
      }
    }
    for (int literal : clause) {
      if (literal > 0 && !decisions.isRefused(literal - 1) && isAllowed.test(literal - 1)) {
        found.add(literal - 1);
      }
    }
  }

  private Bits obsoletedByInstalled() {
    Bits obsoleted = new Bits(pool.universe().packageCount());
    IntTable obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    for (int installed : pool.installed()) {
      if (!decisions.isChosen(installed)
          || pool.isMultiversion(installed) && !pool.has(Option.INSTALLONLY_OBSOLETES)) {
        continue;
      }
      for (int i = obsoletes.start(installed); i < obsoletes.end(installed); i++) {
        for (int other : pool.obsoleted(obsoletes.value(i), installed)) {
          obsoleted.add(other);
        }
      }
    }
    return obsoleted;
  }

  private void filterSupplementing(IntArrayList supplementing) {
    boolean mustBeNew = !pool.has(Option.WEAK_OF_INSTALLED);
    boolean mustBeNamespace = pool.has(Option.WEAK_ONLY_NAMESPACES);
    if (mustBeNew || mustBeNamespace) {
      supplementing.removeIf(id -> !formulas.isNewlySupplementing(id, mustBeNew, mustBeNamespace));
    }
    if (pool.hasMultiversion()) {
      supplementing.removeIf(id -> pool.isMultiversion(id) && isNameChosen(id, false));
    }
    if (pool.has(Option.COLORED_NAMES)) {
      supplementing.removeIf(id -> isNameChosen(id, true));
    }
  }

  private boolean isNameChosen(int packageId, boolean inOtherArch) {
    for (int other : pool.sameName(packageId)) {
      if (decisions.isChosen(other)
          && (!inOtherArch || pool.universe().archId(other) != pool.universe().archId(packageId))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the recommendations of a package that count.
   *
   * @param packageId a package id
   * @return dependency ids
   */
  public IntArrayList recommendations(int packageId) {
    IntArrayList found = new IntArrayList(0);
    for (int i = recommends.start(packageId); i < recommends.end(packageId); i++) {
      if (isCounted(recommends.value(i))) {
        found.add(recommends.value(i));
      }
    }
    return found;
  }
}
