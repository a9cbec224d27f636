package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.encode.NormalForms;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.PackageFact.Kind;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Works out what packages require of each other.
 *
 * <p>With P, Q for "the package is there in the end":
 *
 * <ul>
 *   <li>P requires d: {@code ¬P ∨ ⋁ providers(d)}; rich d: its conjunctive normal form
 *   <li>P conflicts with d: {@code ¬P ∨ ¬Q} for each other provider; rich d: that of its negation
 *   <li>P obsoletes d: {@code ¬P ∨ ¬Q} for each other package whose name and EVR match
 *   <li>one name: {@code ¬P ∨ ¬Q}, unless both may be there in several versions; the same where Q
 *       provides P's name, if the policy says so
 *   <li>P cannot be installed: {@code ¬P}
 * </ul>
 *
 * <p>An installed package's requirement counts only if an installed package fulfills it, and its
 * conflicts with other installed ones do not count, unless it is to be repaired. Linear in the
 * dependencies of the packages and the lengths of their provider lists.
 */
final class PackageRules {
  private final Pool pool;
  private final Universe universe;
  private final DependencyTable table;
  private final NormalForms normalForms;
  private final IntPredicate isRepaired;
  private final IntArrayList literals = new IntArrayList();
  private final IntArrayFIFOQueue open = new IntArrayFIFOQueue();
  private final IntArrayList written = new IntArrayList();
  private RuleSink sink;
  private Bits reached;
  private boolean isExplaining;
  private boolean areHintsReached;
  private IntPredicate isLeftOut = packageId -> false;

  /**
   * Creates a generator.
   *
   * @param pool the packages
   * @param isRepaired which installed packages must have all they require
   */
  PackageRules(Pool pool, IntPredicate isRepaired) {
    this.pool = pool;
    this.isRepaired = isRepaired;
    universe = pool.universe();
    table = universe.dependencies();
    normalForms = new NormalForms(universe, pool::providers);
  }

  /**
   * Writes the rules of a package and of all it can reach.
   *
   * @param packageId where to start
   * @param alreadyReached the packages whose rules are written; grows
   * @param areWeakReached whether what is recommended or suggested is reached, beside requirements
   * @param target takes the rules
   */
  void write(int packageId, Bits alreadyReached, boolean areWeakReached, RuleSink target) {
    areHintsReached = areWeakReached;
    sink = target;
    reached = alreadyReached;
    isExplaining = false;
    open.enqueue(packageId);
    writeOpen();
  }

  private void writeOpen() {
    while (!open.isEmpty()) {
      int next = open.dequeueInt();
      if (!isLeftOut.test(next) && reached.add(next)) {
        written.add(next);
        writeOne(next);
      }
    }
  }

  /**
   * Leaves packages out from now on: that they are reached changes nothing.
   *
   * @param isOut which
   */
  void leaveOut(IntPredicate isOut) {
    isLeftOut = isOut;
  }

  /**
   * Writes the rules of what the written packages recommend and suggest, and of all that can be
   * reached from there by requirements and hints.
   *
   * @param alreadyReached the packages whose rules are written; grows
   * @param target takes the rules
   */
  void writeHinted(Bits alreadyReached, RuleSink target) {
    areHintsReached = true;
    sink = target;
    reached = alreadyReached;
    isExplaining = false;
    int count = written.size();
    for (int i = 0; i < count; i++) {
      reachHinted(written.getInt(i));
      writeOpen();
    }
  }

  /** Counts the packages that the written ones recommend or suggest and that are not reached. */
  int countHinted(Bits alreadyReached) {
    reached = alreadyReached;
    isExplaining = false;
    written.forEach(this::reachHinted);
    IntOpenHashSet hinted = new IntOpenHashSet();
    while (!open.isEmpty()) {
      hinted.add(open.dequeueInt());
    }
    return hinted.size();
  }

  private void reachHinted(int packageId) {
    if (!pool.isSource(packageId)) {
      reachHinted(packageId, DependencyKind.RECOMMENDS);
      reachHinted(packageId, DependencyKind.SUGGESTS);
    }
  }

  /** Returns the packages whose rules were written since {@link #takeWritten}. */
  IntArrayList written() {
    return written;
  }

  /** Returns the packages whose rules were written since this was last asked, ascending. */
  int[] takeWritten() {
    int[] packageIds = written.toIntArray();
    written.clear();
    Arrays.sort(packageIds);
    return packageIds;
  }

  /**
   * Works out the rules of one package again, with where they come from.
   *
   * @param packageId the package
   * @param target takes the rules
   */
  void explain(int packageId, RuleSink target) {
    sink = target;
    reached = null;
    isExplaining = true;
    writeOne(packageId);
    open.clear();
  }

  private void reach(int packageId) {
    if (!isExplaining && !reached.get(packageId)) {
      open.enqueue(packageId);
    }
  }

  private void reachAll(int[] packageIds) {
    for (int packageId : packageIds) {
      reach(packageId);
    }
  }

  private void writeOne(int packageId) {
    boolean isLenient = pool.isInstalled(packageId) && !isRepaired.test(packageId);
    boolean isSource = pool.isSource(packageId);
    if (!isLenient && (isSource ? pool.isDisabled(packageId) : !pool.isInstallable(packageId))) {
      unit(new PackageFact(Kind.NOT_INSTALLABLE, packageId, -1, -1));
    }
    writeRequires(packageId, isLenient);
    if (pool.has(Option.STRONG_RECOMMENDS)) {
      writeRecommends(packageId, isLenient);
    }
    if (isSource) {
      return;
    }
    writeConflicts(packageId, isLenient);
    if (!pool.isInstalled(packageId) || !pool.has(Option.INSTALLED_OBSOLETE_NOTHING)) {
      writeObsoletes(packageId, isLenient);
      writeSameName(packageId, isLenient);
    }
    if (!isExplaining) {
      reachTwins(packageId);
    }
    if (!isExplaining && areHintsReached) {
      reachHinted(packageId);
    }
  }

  private void writeRequires(int packageId, boolean isLenient) {
    IntTable requires = pool.dependencies(DependencyKind.REQUIRES);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      if (pool.isInstalled(packageId) && universe.isTransient(packageId, dependency)) {
        // Its scriptlets have run.
        continue;
      }
      if (isComplex(dependency)) {
        writeFormula(Kind.REQUIRES, packageId, dependency, isLenient);
        continue;
      }
      if (universe.isProvidedBySystem(dependency)) {
        continue;
      }
      int[] providers = pool.providers(dependency);
      if (isLenient && !isAnyInstalled(providers)) {
        continue;
      }
      if (providers.length == 0) {
        unit(new PackageFact(Kind.NOTHING_PROVIDES, packageId, -1, dependency));
      } else if (!contains(providers, packageId)) {
        oneOf(new PackageFact(Kind.REQUIRES, packageId, -1, dependency), providers);
        reachAll(providers);
      }
    }
  }

  private void writeRecommends(int packageId, boolean isLenient) {
    IntTable recommends = pool.dependencies(DependencyKind.RECOMMENDS);
    for (int i = recommends.start(packageId); i < recommends.end(packageId); i++) {
      int dependency = recommends.value(i);
      if (isComplex(dependency)) {
        writeFormula(Kind.RECOMMENDS, packageId, dependency, isLenient);
        continue;
      }
      int[] providers = pool.providers(dependency);
      if (!universe.isProvidedBySystem(dependency)
          && providers.length > 0
          && !contains(providers, packageId)) {
        oneOf(new PackageFact(Kind.RECOMMENDS, packageId, -1, dependency), providers);
        reachAll(providers);
      }
    }
  }

  private void writeConflicts(int packageId, boolean isLenient) {
    IntTable conflicts = pool.dependencies(DependencyKind.CONFLICTS);
    if (conflicts.start(packageId) == conflicts.end(packageId)) {
      return;
    }
    boolean isPatch =
        universe.names().startsWith(universe.nameId(packageId), 'p')
            && universe.names().get(universe.nameId(packageId)).startsWith("patch:");
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      int dependency = conflicts.value(i);
      if (!isPatch && isComplex(dependency)) {
        writeFormula(Kind.CONFLICTS, packageId, dependency, isLenient);
        continue;
      }
      if (universe.isProvidedBySystem(dependency)) {
        unit(new PackageFact(Kind.CONFLICTS, packageId, -1, dependency));
      }
      for (int other : pool.providers(dependency)) {
        if (isPatch && !universe.matchesNevr(dependency, other)
            || isLenient && pool.isInstalled(other)) {
          continue;
        }
        writeConflict(packageId, dependency, other, isPatch);
      }
    }
  }

  private void writeConflict(int packageId, int dependency, int other, boolean isPatch) {
    if (other == packageId) {
      if (pool.has(Option.FORBID_SELF_CONFLICTS)) {
        unit(new PackageFact(Kind.SELF_CONFLICT, packageId, -1, dependency));
      }
      return;
    }
    PackageFact fact = new PackageFact(Kind.CONFLICTS, packageId, other, dependency);
    if (isPatch && pool.isMultiversion(other) && table.operator(dependency) != 0) {
      literals.clear();
      literals.add(-Pool.variable(packageId));
      literals.add(-Pool.variable(other));
      for (int mended : pool.sameName(other)) {
        if (universe.archId(mended) == universe.archId(other)
            && pool.isMultiversion(mended)
            && !universe.matchesNevr(dependency, mended)) {
          literals.add(Pool.variable(mended));
        }
      }
      sink.take(fact, literals);
      return;
    }
    pair(fact);
  }

  private void writeObsoletes(int packageId, boolean isLenient) {
    IntTable obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    if (pool.isMultiversion(packageId) && !pool.has(Option.INSTALLONLY_OBSOLETES)) {
      return;
    }
    Kind kind = pool.isInstalled(packageId) ? Kind.INSTALLED_OBSOLETES : Kind.OBSOLETES;
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int other : pool.obsoleted(obsoletes.value(i), packageId)) {
        if (other != packageId && !(isLenient && pool.isInstalled(other))) {
          pair(new PackageFact(kind, packageId, other, obsoletes.value(i)));
        }
      }
    }
  }

  private void writeSameName(int packageId, boolean isLenient) {
    boolean isInstalled = pool.isInstalled(packageId);
    if (isInstalled && isLenient) {
      return;
    }
    boolean isMulti = pool.isMultiversion(packageId);
    for (int other : pool.replacedByName(packageId)) {
      boolean isCounted = other != packageId && (!isInstalled || pool.isInstalled(other));
      if (isCounted && isMulti && !pool.haveSameNevra(packageId, other)) {
        isCounted = !isInstalled && pool.isInstalled(other) && !pool.isMultiversion(other);
      }
      if (!isCounted || !pool.doNamesMeet(packageId, other)) {
        continue;
      }
      if (!pool.haveSameName(packageId, other)) {
        pair(new PackageFact(Kind.IMPLICIT_OBSOLETES, packageId, other, -1));
        continue;
      }
      if (!isExplaining
          && !pool.isInstalled(other)
          && reached.get(other)
          && !pool.isMultiversion(other)) {
        continue;
      }
      pair(new PackageFact(Kind.SAME_NAME, packageId, other, -1));
    }
  }

  /** Better architectures of the same version are reached, as they may have to come along. */
  private void reachTwins(int packageId) {
    if (!pool.has(Option.COLORED_NAMES)
        || universe.archRank(packageId) <= 1
        || universe.isNoarch(packageId)) {
      return;
    }
    for (int other : pool.sameName(packageId)) {
      if (universe.evrId(other) == universe.evrId(packageId)
          && universe.isInstallableArch(other)
          && (universe.isNoarch(other)
              || universe.archRank(other) < universe.archRank(packageId))) {
        reach(other);
      }
    }
  }

  private void reachHinted(int packageId, DependencyKind kind) {
    IntTable hints = pool.dependencies(kind);
    for (int i = hints.start(packageId); i < hints.end(packageId); i++) {
      reachHelping(hints.value(i));
    }
  }

  /**
   * Reaches the packages whose presence can make a formula true, each operand taken by itself. The
   * presence of a condition matters where there is an alternative, its absence always.
   */
  private void reachHelping(int formula) {
    reachHelping(formula, true);
  }

  private void reachHelping(int formula, boolean isWanted) {
    DependencyTable table = universe.dependencies();
    int first = table.first(formula);
    int second = table.second(formula);
    switch (table.operator(formula)) {
      case DependencyTable.AND, DependencyTable.OR -> {
        reachHelping(first, isWanted);
        reachHelping(second, isWanted);
      }
      case DependencyTable.IF, DependencyTable.UNLESS -> {
        reachHelping(first, isWanted);
        reachHelping(table.condition(second), !isWanted);
        if (table.operator(second) == DependencyTable.ELSE) {
          reachHelping(table.condition(second), isWanted);
          reachHelping(table.second(second), isWanted);
        }
      }
      default -> {
        if (isWanted) {
          reachAll(pool.providers(formula));
        }
      }
    }
  }

  private void writeFormula(Kind kind, int packageId, int dependency, boolean isLenient) {
    List<int[]> clauses =
        kind == Kind.CONFLICTS
            ? normalForms.violated(dependency, packageId)
            : normalForms.fulfilled(dependency);
    boolean isFalse = false;
    for (int[] clause : clauses) {
      isFalse |= clause.length == 0;
    }
    PackageFact fact = new PackageFact(kind, packageId, -1, dependency);
    if (isFalse) {
      normalForms.takeSideClauses();
      if (!isLenient) {
        unit(
            kind == Kind.REQUIRES
                ? new PackageFact(Kind.NOTHING_PROVIDES, packageId, -1, dependency)
                : fact);
      }
      return;
    }
    List<int[]> sideClauses = normalForms.takeSideClauses();
    IntOpenHashSet held = heldAuxiliaries(sideClauses);
    for (int[] clause : clauses) {
      if (!isLenient || isBoundToInstalled(clause, held)) {
        writeClause(fact, clause);
      }
    }
    for (int[] clause : sideClauses) {
      literals.clear();
      for (int literal : clause) {
        literals.add(ofNormalForm(literal));
        if (literal > 0 && literal <= universe.packageCount()) {
          reach(literal - 1);
        }
      }
      literals.sort(null);
      sink.take(fact, literals);
    }
  }

  private void writeClause(PackageFact fact, int[] clause) {
    int owner = Pool.variable(fact.owner());
    literals.clear();
    for (int literal : clause) {
      int own = ofNormalForm(literal);
      if (own == owner) {
        return;
      }
      if (own == -owner) {
        if (clause.length == 1) {
          writeSelfClause(fact);
          return;
        }
        continue;
      }
      literals.add(own);
    }
    literals.sort(null);
    boolean arePositive = literals.getInt(0) > 0;
    literals.add(-owner);
    if (arePositive) {
      for (int i = literals.size() - 1; i > 0; i--) {
        literals.set(i, literals.getInt(i - 1));
      }
      literals.set(0, -owner);
    } else {
      literals.sort(null);
    }
    for (int i = 0; i < literals.size(); i++) {
      int literal = literals.getInt(i);
      if (literal > 0 && literal <= pool.lastVariable()) {
        reach(Pool.packageId(literal));
      }
    }
    sink.take(fact, literals);
  }

  private void writeSelfClause(PackageFact fact) {
    if (fact.kind() != Kind.CONFLICTS) {
      unit(fact);
    } else if (pool.has(Option.FORBID_SELF_CONFLICTS)) {
      unit(new PackageFact(Kind.SELF_CONFLICT, fact.owner(), -1, fact.dependency()));
    }
  }

  private static int ofNormalForm(int literal) {
    return literal > 0 ? literal + 1 : literal - 1;
  }

  /** Finds the auxiliary atoms all of whose meaning held before; meanings mention earlier ones. */
  private IntOpenHashSet heldAuxiliaries(List<int[]> sideClauses) {
    IntOpenHashSet held = new IntOpenHashSet();
    IntOpenHashSet broken = new IntOpenHashSet();
    for (int[] clause : sideClauses) {
      int auxiliary = -clause[clause.length - 1];
      if (!isBoundToInstalled(Arrays.copyOf(clause, clause.length - 1), held)) {
        broken.add(auxiliary);
        held.remove(auxiliary);
      } else if (!broken.contains(auxiliary)) {
        held.add(auxiliary);
      }
    }
    return held;
  }

  /** A clause that held before because of what is installed, or not, is not to be broken. */
  private boolean isBoundToInstalled(int[] clause, IntOpenHashSet held) {
    for (int literal : clause) {
      int packageId = Math.abs(literal) - 1;
      if (literal > 0 && held.contains(literal)) {
        return true;
      }
      if (packageId < universe.packageCount() && (literal > 0) == pool.isInstalled(packageId)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a formula is more than a choice between packages. */
  boolean isComplex(int dependency) {
    int operator = table.operator(dependency);
    if (operator == DependencyTable.AND
        || operator == DependencyTable.IF
        || operator == DependencyTable.UNLESS) {
      return true;
    }
    return operator == DependencyTable.OR
        && (isComplex(table.first(dependency)) || isComplex(table.second(dependency)));
  }

  private void unit(PackageFact fact) {
    literals.clear();
    literals.add(-Pool.variable(fact.owner()));
    sink.take(fact, literals);
  }

  private void pair(PackageFact fact) {
    int a = -Pool.variable(fact.owner());
    int b = -Pool.variable(fact.other());
    literals.clear();
    literals.add(Math.min(a, b));
    literals.add(Math.max(a, b));
    sink.take(fact, literals);
  }

  private void oneOf(PackageFact fact, int[] providers) {
    literals.clear();
    literals.add(-Pool.variable(fact.owner()));
    for (int provider : providers) {
      literals.add(Pool.variable(provider));
    }
    sink.take(fact, literals);
  }

  private boolean isAnyInstalled(int[] packageIds) {
    for (int packageId : packageIds) {
      if (pool.isInstalled(packageId)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] sorted, int packageId) {
    return Arrays.binarySearch(sorted, packageId) >= 0;
  }
}
