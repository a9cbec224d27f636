package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Which of several packages a package manager would take.
 *
 * <p>Pruning, each step unless one is left: favored groups apart; the best repository priority
 * (installed packages are never pruned by it); the best architecture class (noarch stays); per name
 * the newest version (installed first, then the lower repository cost, then the earlier package);
 * names that another candidate obsoletes go; recommended or supplementing packages, if any, push
 * the others out.
 *
 * <p>Then an order, later steps dominating: names by byte order; packages behind whose name and
 * architecture something newer or of better priority exists go last; the higher version of a common
 * versioned provide goes first; then names that are installed; then, if the policy says so, what
 * goes with the kernels and languages in use; then suggested and enhancing packages; then favored
 * ones.
 */
public final class CandidatePolicy {
  private final RequestState state;
  private final Pool pool;
  private final Universe universe;
  private final Hints hints;
  private final CommonProvides commonProvides;
  private final IntTable obsoletes;
  private final UrpmiOrder urpmiOrder;

  CandidatePolicy(RequestState state, Hints hints) {
    this.state = state;
    this.hints = hints;
    pool = state.pool();
    universe = pool.universe();
    commonProvides = new CommonProvides(pool);
    obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    urpmiOrder = new UrpmiOrder(pool);
  }

  /**
   * Prunes candidates by repository, architecture, version and obsoletion.
   *
   * @param candidates package ids
   */
  public void prune(IntArrayList candidates) {
    filter(candidates, false, false);
  }

  /**
   * Prunes candidates down to those that are equally good.
   *
   * @param candidates package ids
   */
  public void pruneToChoice(IntArrayList candidates) {
    filter(candidates, true, false);
  }

  /**
   * Prunes candidates and brings the best to the front.
   *
   * @param candidates package ids
   */
  public void choose(IntArrayList candidates) {
    filter(candidates, true, true);
  }

  /**
   * Brings the best of supplementing packages to the front.
   *
   * @param candidates package ids
   */
  public void order(IntArrayList candidates) {
    moveBack(candidates, this::isSurpassed);
    commonProvides.sort(candidates);
    preferUsed(candidates);
    preferHinted(candidates);
    preferFavored(candidates);
  }

  /**
   * Brings favored candidates to the front and disfavored ones to the back.
   *
   * @param candidates package ids
   */
  public void preferFavored(IntArrayList candidates) {
    if (state.favor != null && candidates.size() > 1) {
      candidates.sort((a, b) -> Integer.compare(state.favor[b], state.favor[a]));
    }
  }

  /**
   * Prunes advice: priorities count among packages of one name only, and not among two.
   *
   * @param candidates package ids
   */
  void pruneAdvice(IntArrayList candidates) {
    filterGroups(candidates, this::pruneAdviceAlike);
  }

  private void pruneAdviceAlike(IntArrayList candidates) {
    if (candidates.size() < 2) {
      return;
    }
    candidates.sort(this::compareForVersions);
    IntArrayList kept = new IntArrayList(candidates.size());
    int from = 0;
    while (from < candidates.size()) {
      int to = from + 1;
      while (to < candidates.size()
          && pool.haveSameName(candidates.getInt(from), candidates.getInt(to))) {
        to++;
      }
      IntArrayList group = new IntArrayList(candidates.subList(from, to));
      if (group.size() > 2) {
        pruneToBestPriority(group);
      }
      kept.addAll(group);
      from = to;
    }
    candidates.clear();
    candidates.addAll(kept);
    if (candidates.size() > 1) {
      pruneToBestArch(candidates);
    }
    pruneToBestVersions(candidates);
  }

  private void filter(IntArrayList candidates, boolean isChoice, boolean isOrdered) {
    filterGroups(candidates, group -> filterAlike(group, isChoice, isOrdered));
  }

  private boolean hasFavoredGroups(IntArrayList candidates) {
    int first = state.favor[candidates.getInt(0)];
    for (int packageId : candidates) {
      if (state.favor[packageId] != first) {
        return true;
      }
    }
    return false;
  }

  /**
   * Prunes candidates that are favored alike. Of several groups each is pruned together with those
   * before it, and contributes what is left of it.
   */
  private void filterGroups(IntArrayList candidates, Consumer<IntArrayList> pruning) {
    if (candidates.size() < 2 || state.favor == null || !hasFavoredGroups(candidates)) {
      pruning.accept(candidates);
      return;
    }
    IntArrayList sorted = new IntArrayList(candidates);
    preferFavored(sorted);
    candidates.clear();
    int to = 0;
    while (to < sorted.size()) {
      int favor = state.favor[sorted.getInt(to)];
      while (to < sorted.size() && state.favor[sorted.getInt(to)] == favor) {
        to++;
      }
      IntArrayList group = new IntArrayList(sorted.subList(0, to));
      pruning.accept(group);
      for (int packageId : group) {
        if (state.favor[packageId] == favor) {
          candidates.add(packageId);
        }
      }
    }
  }

  private void filterAlike(IntArrayList candidates, boolean isChoice, boolean isOrdered) {
    if (candidates.size() > 1) {
      pruneToBestPriority(candidates);
    }
    if (candidates.size() > 1) {
      pruneToBestArch(candidates);
    }
    if (candidates.size() > 1) {
      pruneToBestVersions(candidates);
    }
    if (isChoice && candidates.size() > 1) {
      pruneToWanted(candidates);
    }
    if (isOrdered && candidates.size() > 1) {
      moveBack(candidates, this::isSurpassed);
      commonProvides.sort(candidates);
      moveBack(candidates, packageId -> !isNameInstalled(packageId));
      preferUsed(candidates);
      preferHinted(candidates);
      preferFavored(candidates);
    }
  }

  private void pruneToBestPriority(IntArrayList candidates) {
    int best = Integer.MAX_VALUE;
    boolean isSet = false;
    for (int packageId : candidates) {
      if (!pool.isInstalled(packageId)) {
        best = Math.min(best, pool.priority(packageId));
        isSet = true;
      }
    }
    if (!isSet) {
      return;
    }
    int priority = best;
    candidates.removeIf(id -> !pool.isInstalled(id) && pool.priority(id) != priority);
    if (candidates.size() > 1 && pool.installed().length > 0 && state.syncInvolved.hasAny()) {
      pruneSynced(candidates);
    }
  }

  /** What takes part in a distro-sync can only be kept as a copy of something available. */
  private void pruneSynced(IntArrayList candidates) {
    int best = Integer.MAX_VALUE;
    for (int packageId : candidates) {
      if (!pool.isInstalled(packageId)) {
        best = pool.priority(packageId);
        break;
      }
    }
    if (best == Integer.MAX_VALUE) {
      return;
    }
    IntArrayList kept = new IntArrayList();
    for (int packageId : candidates) {
      if (!pool.isInstalled(packageId)) {
        if (pool.priority(packageId) <= best) {
          kept.add(packageId);
        }
        continue;
      }
      if (!state.isSyncInvolved(packageId)) {
        kept.add(packageId);
        continue;
      }
      int copy = bestCopy(packageId, best);
      if (copy < best) {
        best = copy;
        kept.clear();
      }
      if (copy != Integer.MAX_VALUE) {
        kept.add(packageId);
      }
    }
    if (!kept.isEmpty()) {
      candidates.clear();
      candidates.addAll(kept);
    }
  }

  private int bestCopy(int installed, int worst) {
    int best = Integer.MAX_VALUE;
    for (int other : pool.sameName(installed)) {
      if (!pool.isInstalled(other)
          && pool.priority(other) <= worst
          && pool.areIdentical(installed, other)) {
        best = Math.min(best, pool.priority(other));
      }
    }
    return best;
  }

  private void pruneToBestArch(IntArrayList candidates) {
    int best = 0;
    for (int packageId : candidates) {
      int archClass = universe.archClass(packageId);
      if (archClass != 0 && !universe.isNoarch(packageId) && (best == 0 || archClass < best)) {
        best = archClass;
      }
    }
    if (best == 0) {
      return;
    }
    IntArrayList kept = new IntArrayList(candidates.size());
    for (int packageId : candidates) {
      if (universe.isNoarch(packageId) || universe.archClass(packageId) == best) {
        kept.add(packageId);
      }
    }
    if (!kept.isEmpty()) {
      candidates.clear();
      candidates.addAll(kept);
    }
  }

  /**
   * Keeps the newest version of each name, and of these what no other obsoletes.
   *
   * @param candidates package ids
   */
  void pruneToBestVersions(IntArrayList candidates) {
    if (candidates.size() < 2) {
      return;
    }
    candidates.sort(this::compareForVersions);
    int kept = 0;
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = candidates.getInt(i);
      if (kept > 0 && pool.haveSameName(candidates.getInt(kept - 1), packageId)) {
        if (pool.compareEvr(candidates.getInt(kept - 1), packageId) < 0) {
          candidates.set(kept - 1, packageId);
        }
      } else {
        candidates.set(kept++, packageId);
      }
    }
    candidates.size(kept);
    if (kept > 1) {
      pruneObsoleted(candidates);
    }
  }

  private int compareForVersions(int a, int b) {
    int nameA = universe.nameId(a);
    int nameB = universe.nameId(b);
    if (nameA != nameB) {
      return universe.names().compare(nameA, nameB);
    }
    if (universe.archId(a) != universe.archId(b)) {
      int rankA = universe.archRank(a);
      int rankB = universe.archRank(b);
      boolean areRanked = rankA > 0 && rankB > 0 && !universe.isNoarch(a) && !universe.isNoarch(b);
      if (areRanked && rankA != rankB) {
        return Integer.compare(rankA, rankB);
      }
    }
    if (pool.isInstalled(a) != pool.isInstalled(b)) {
      return pool.isInstalled(a) ? -1 : 1;
    }
    int byCost = Integer.compare(pool.cost(a), pool.cost(b));
    return byCost != 0 ? byCost : Integer.compare(a, b);
  }

  /** Drops what another candidate obsoletes, unless it obsoletes that one in turn. */
  private void pruneObsoleted(IntArrayList candidates) {
    int count = candidates.size();
    boolean hasObsoletes = false;
    for (int packageId : candidates) {
      hasObsoletes |= obsoletes.start(packageId) < obsoletes.end(packageId);
    }
    if (!hasObsoletes) {
      return;
    }
    boolean[] isGone = new boolean[count];
    IntArrayList[] edges = new IntArrayList[count];
    for (int i = 0; i < count; i++) {
      edges[i] = obsoletedAmong(candidates, i);
    }
    for (int i = 0; i < count; i++) {
      for (int j : edges[i]) {
        isGone[j] |= !leadsTo(j, i, edges);
      }
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (!isGone[i]) {
        candidates.set(kept++, candidates.getInt(i));
      }
    }
    candidates.size(kept);
  }

  private IntArrayList obsoletedAmong(IntArrayList candidates, int index) {
    IntArrayList found = new IntArrayList(0);
    int packageId = candidates.getInt(index);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int j = 0; j < candidates.size(); j++) {
        int other = candidates.getInt(j);
        if (j != index
            && pool.obsoletion().matches(obsoletes.value(i), other)
            && !pool.haveSameName(packageId, other)
            && (!pool.has(Option.COLORED_OBSOLETES) || pool.doColorsMeet(packageId, other))) {
          found.add(j);
        }
      }
    }
    return found;
  }

  private static boolean leadsTo(int from, int to, IntArrayList[] edges) {
    boolean[] isSeen = new boolean[edges.length];
    IntArrayList open = IntArrayList.of(from);
    while (!open.isEmpty()) {
      int next = open.popInt();
      if (next == to) {
        return true;
      }
      if (!isSeen[next]) {
        isSeen[next] = true;
        open.addAll(edges[next]);
      }
    }
    return false;
  }

  /** Keeps recommended and supplementing packages, with the installed ones, if there are any. */
  private void pruneToWanted(IntArrayList candidates) {
    int available = 0;
    for (int i = 0; i < candidates.size(); i++) {
      available += pool.isInstalled(candidates.getInt(i)) ? 0 : 1;
    }
    if (available < 2) {
      return;
    }
    IntArrayList kept = new IntArrayList(candidates.size());
    boolean hasWanted = false;
    for (int packageId : candidates) {
      if (pool.isInstalled(packageId)) {
        kept.add(packageId);
      } else if (hints.isWanted(packageId)) {
        kept.add(packageId);
        hasWanted = true;
      }
    }
    if (hasWanted) {
      candidates.clear();
      candidates.addAll(kept);
    }
  }

  /** Something newer, or of better priority, has the same name and architecture. */
  private boolean isSurpassed(int packageId) {
    if (pool.isInstalled(packageId)) {
      return false;
    }
    int priority = pool.priority(packageId);
    for (int other : pool.sameName(packageId)) {
      if (other == packageId || universe.archId(other) != universe.archId(packageId)) {
        continue;
      }
      int otherPriority = pool.priority(other);
      if (otherPriority != priority) {
        if (otherPriority < priority) {
          return true;
        }
      } else if (pool.compareEvr(other, packageId) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isNameInstalled(int packageId) {
    if (pool.isInstalled(packageId)) {
      return true;
    }
    for (int other : pool.sameName(packageId)) {
      if (pool.isInstalled(other)) {
        return true;
      }
    }
    return false;
  }

  private void preferUsed(IntArrayList candidates) {
    if (pool.has(Option.LOCALES_AND_KERNELS_FIRST)) {
      urpmiOrder.sort(candidates, hints.decisions());
    }
  }

  private void preferHinted(IntArrayList candidates) {
    moveBack(candidates, id -> !pool.isInstalled(id) && !hints.isHinted(id));
  }

  private static void moveBack(IntArrayList candidates, IntPredicate isLast) {
    IntArrayList last = new IntArrayList();
    int kept = 0;
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = candidates.getInt(i);
      if (isLast.test(packageId)) {
        last.add(packageId);
      } else {
        candidates.set(kept++, packageId);
      }
    }
    candidates.size(kept);
    candidates.addAll(last);
  }
}
