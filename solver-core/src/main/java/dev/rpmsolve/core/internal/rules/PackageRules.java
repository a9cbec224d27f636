package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.encode.NormalForms;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.rules.PackageFact.Kind;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
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
  private RuleSink sink;

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
   * Writes the rules of a package.
   *
   * @param packageId the package
   * @param target takes the rules, those about other packages of the name last
   */
  void write(int packageId, RuleSink target) {
    sink = target;
    boolean isLenient = isLenient(packageId);
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
  }

  /** Returns how many auxiliary variables were made so far. */
  int auxiliaryCount() {
    return normalForms.auxiliaryCount();
  }

  /** Tells whether what a package lacks now is no matter. */
  boolean isLenient(int packageId) {
    return pool.isInstalled(packageId) && !isRepaired.test(packageId);
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
      pair(new PackageFact(Kind.SAME_NAME, packageId, other, -1));
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
