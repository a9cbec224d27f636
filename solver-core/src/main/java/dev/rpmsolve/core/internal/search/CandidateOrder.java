package dev.rpmsolve.core.internal.search;

import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.encode.ResolvedRequest;
import dev.rpmsolve.core.internal.encode.Slice;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which of several packages a package manager would take.
 *
 * <p>Pruning, each step unless one is left: the best repository priority (installed packages are
 * never pruned by it); the best architecture (noarch stays); per name the newest version (installed
 * first, then the lower repository cost, then the earlier package); names that another candidate
 * obsoletes go; recommended or supplementing packages, if any, push the others out.
 *
 * <p>Then an order, later steps dominating: names by byte order; packages behind whose name and
 * architecture something newer or of better priority exists go last; the higher version of a common
 * versioned provide goes first; then names that are installed; then suggested and enhancing
 * packages.
 *
 * <p>Candidates are variables of the slice; auxiliary variables are only taken if there is nothing
 * else.
 */
final class CandidateOrder {
  private final ResolvedRequest request;
  private final Universe universe;
  private final Slice slice;
  private final FormulaEvaluator evaluator;
  private final IntPredicate isChosen;
  private final Int2ObjectOpenHashMap<long[]> exactProvides = new Int2ObjectOpenHashMap<>();
  private final IntTable[] hints = new IntTable[DependencyKind.values().length];

  /**
   * Creates an order.
   *
   * @param request the request
   * @param slice the numbering of the packages
   * @param isChosen tells whether a variable is true now
   */
  CandidateOrder(ResolvedRequest request, Slice slice, IntPredicate isChosen) {
    this.request = request;
    this.slice = slice;
    this.isChosen = isChosen;
    universe = request.universe();
    evaluator = new FormulaEvaluator(universe);
  }

  /** Prunes candidates down to those that are equally good; at least one is left. */
  void prune(IntArrayList candidates) {
    if (candidates.size() < 2) {
      return;
    }
    int first = candidates.getInt(0);
    candidates.removeIf(variable -> variable > slice.size());
    if (candidates.isEmpty()) {
      candidates.add(first);
    }
    if (candidates.size() > 1) {
      prunePriority(candidates);
      pruneArch(candidates);
      pruneVersion(candidates);
    }
    if (candidates.size() > 1) {
      pruneObsolete(candidates);
    }
    if (candidates.size() > 1) {
      pruneUnrecommended(candidates);
    }
  }

  /** Returns the one to take of candidates that have been pruned. */
  int first(IntArrayList candidates) {
    if (candidates.size() > 1) {
      candidates.sort(this::compareNames);
      moveBack(candidates, this::isSurpassed);
      sortByCommonProvides(candidates);
      moveBack(candidates, variable -> !isNameInstalled(variable));
      moveBack(
          candidates,
          variable -> !isHinted(variable, DependencyKind.SUGGESTS, DependencyKind.ENHANCES));
    }
    return candidates.getInt(0);
  }

  private void prunePriority(IntArrayList candidates) {
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < candidates.size(); i++) {
      best = Math.min(best, priority(packageOf(candidates, i)));
    }
    int kept = 0;
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = packageOf(candidates, i);
      if (request.isInstalled(packageId) || priority(packageId) == best) {
        candidates.set(kept++, candidates.getInt(i));
      }
    }
    candidates.size(kept);
  }

  private void pruneArch(IntArrayList candidates) {
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = packageOf(candidates, i);
      if (!universe.isNoarch(packageId)) {
        best = Math.min(best, universe.archRank(packageId));
      }
    }
    int kept = 0;
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = packageOf(candidates, i);
      if (universe.isNoarch(packageId) || universe.archRank(packageId) == best) {
        candidates.set(kept++, candidates.getInt(i));
      }
    }
    candidates.size(kept);
  }

  /** Keeps the best of each name, where its first member stood. */
  private void pruneVersion(IntArrayList candidates) {
    int kept = 0;
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = packageOf(candidates, i);
      int same = 0;
      while (same < kept
          && universe.nameId(packageOf(candidates, same)) != universe.nameId(packageId)) {
        same++;
      }
      if (same == kept) {
        candidates.set(kept++, candidates.getInt(i));
      } else if (isBetter(packageId, packageOf(candidates, same))) {
        candidates.set(same, candidates.getInt(i));
      }
    }
    candidates.size(kept);
  }

  private boolean isBetter(int packageId, int other) {
    int byEvr = universe.compareEvr(universe.evrId(packageId), universe.evrId(other));
    if (byEvr != 0) {
      return byEvr > 0;
    }
    if (request.isInstalled(packageId) != request.isInstalled(other)) {
      return request.isInstalled(packageId);
    }
    int byCost = Integer.compare(cost(packageId), cost(other));
    return byCost != 0 ? byCost < 0 : packageId < other;
  }

  /** Drops names that another candidate obsoletes; candidates that obsolete each other stay. */
  private void pruneObsolete(IntArrayList candidates) {
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    IntOpenHashSet obsolete = new IntOpenHashSet();
    for (int i = 0; i < candidates.size(); i++) {
      int packageId = packageOf(candidates, i);
      if (obsoletes.start(packageId) == obsoletes.end(packageId)) {
        continue;
      }
      for (int j = 0; j < candidates.size(); j++) {
        int other = packageOf(candidates, j);
        if (i != j && obsoletes(packageId, other) && !obsoletes(other, packageId)) {
          obsolete.add(candidates.getInt(j));
        }
      }
    }
    if (obsolete.size() < candidates.size()) {
      candidates.removeIf(obsolete::contains);
    }
  }

  private boolean obsoletes(int packageId, int other) {
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      if (universe.matchesNevr(obsoletes.value(i), other)) {
        return true;
      }
    }
    return false;
  }

  private void pruneUnrecommended(IntArrayList candidates) {
    IntArrayList kept = new IntArrayList(candidates.size());
    boolean hasRecommended = false;
    for (int i = 0; i < candidates.size(); i++) {
      int variable = candidates.getInt(i);
      boolean isRecommended =
          isHinted(variable, DependencyKind.RECOMMENDS, DependencyKind.SUPPLEMENTS);
      hasRecommended |= isRecommended;
      if (isRecommended || request.isInstalled(slice.packageOf(variable))) {
        kept.add(variable);
      }
    }
    if (hasRecommended) {
      candidates.clear();
      candidates.addAll(kept);
    }
  }

  /** A chosen package names the candidate, or the candidate's own formula is true. */
  private boolean isHinted(int variable, DependencyKind forward, DependencyKind backward) {
    IntTable givers = hints(forward);
    for (int i = givers.start(variable); i < givers.end(variable); i++) {
      if (isChosen.test(givers.value(i))) {
        return true;
      }
    }
    IntTable formulas = universe.dependencyIds(backward);
    int packageId = slice.packageOf(variable);
    for (int i = formulas.start(packageId); i < formulas.end(packageId); i++) {
      if (evaluator.isTrue(formulas.value(i), this::isPresent)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPresent(int packageId) {
    int variable = slice.variableOf(packageId);
    return variable != 0 && isChosen.test(variable);
  }

  /** Maps each variable to those whose package names it in a hint. */
  private IntTable hints(DependencyKind kind) {
    if (hints[kind.ordinal()] == null) {
      IntTable dependencies = universe.dependencyIds(kind);
      IntArrayList receivers = new IntArrayList();
      IntArrayList givers = new IntArrayList();
      for (int variable = 1; variable <= slice.size(); variable++) {
        int packageId = slice.packageOf(variable);
        for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
          for (int provider : universe.providers(dependencies.value(i))) {
            if (slice.variableOf(provider) != 0) {
              receivers.add(slice.variableOf(provider));
              givers.add(variable);
            }
          }
        }
      }
      hints[kind.ordinal()] =
          IntTable.group(
              slice.size() + 1, receivers.elements(), givers.elements(), receivers.size());
    }
    return hints[kind.ordinal()];
  }

  private boolean isSurpassed(int variable) {
    int packageId = slice.packageOf(variable);
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(packageId);
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int other = byName.value(i);
      if (other != packageId
          && universe.archId(other) == universe.archId(packageId)
          && request.isInstallable(other)
          && !request.isInstalled(other)
          && (universe.compareEvr(universe.evrId(other), universe.evrId(packageId)) > 0
              || priority(other) < priority(packageId))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNameInstalled(int variable) {
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(slice.packageOf(variable));
    for (int i = byName.start(name); i < byName.end(name); i++) {
      if (request.isInstalled(byName.value(i))) {
        return true;
      }
    }
    return false;
  }

  /** A stable insertion sort: the comparison need not be transitive. */
  private void sortByCommonProvides(IntArrayList candidates) {
    for (int i = 1; i < candidates.size(); i++) {
      int moving = candidates.getInt(i);
      int to = i;
      while (to > 0 && compareCommonProvides(moving, candidates.getInt(to - 1)) > 0) {
        candidates.set(to, candidates.getInt(to - 1));
        to--;
      }
      candidates.set(to, moving);
    }
  }

  private int compareCommonProvides(int variableA, int variableB) {
    long[] a = exactProvides(variableA);
    long[] b = exactProvides(variableB);
    int balance = 0;
    int atA = 0;
    int atB = 0;
    while (atA < a.length && atB < b.length) {
      int byName = Long.compare(a[atA] >> 32, b[atB] >> 32);
      if (byName == 0) {
        balance += Integer.signum(universe.compareEvr((int) a[atA], (int) b[atB]));
      }
      atA += byName <= 0 ? 1 : 0;
      atB += byName >= 0 ? 1 : 0;
    }
    return balance;
  }

  /** Returns what a package provides in an exact version: name id and EVR id, sorted. */
  private long[] exactProvides(int variable) {
    return exactProvides.computeIfAbsent(
        variable,
        key -> {
          IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
          DependencyTable table = universe.dependencies();
          return IntStream.range(
                  provides.start(slice.packageOf(key)), provides.end(slice.packageOf(key)))
              .map(provides::value)
              .filter(provided -> table.operator(provided) == Relation.EQUAL.code())
              .mapToLong(provided -> (long) table.first(provided) << 32 | table.second(provided))
              .sorted()
              .toArray();
        });
  }

  private static void moveBack(IntArrayList candidates, IntPredicate isLast) {
    IntArrayList last = new IntArrayList();
    int kept = 0;
    for (int i = 0; i < candidates.size(); i++) {
      int variable = candidates.getInt(i);
      if (isLast.test(variable)) {
        last.add(variable);
      } else {
        candidates.set(kept++, variable);
      }
    }
    candidates.size(kept);
    candidates.addAll(last);
  }

  private int compareNames(int variableA, int variableB) {
    int a = universe.nameId(slice.packageOf(variableA));
    int b = universe.nameId(slice.packageOf(variableB));
    return a == b ? Integer.compare(variableA, variableB) : universe.names().compare(a, b);
  }

  private int priority(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).priority();
  }

  private int cost(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).cost();
  }

  private int packageOf(IntArrayList candidates, int index) {
    return slice.packageOf(candidates.getInt(index));
  }
}
