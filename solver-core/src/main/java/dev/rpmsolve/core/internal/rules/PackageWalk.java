package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Writes the rules of packages and of all that these can make a search take.
 *
 * <p>Rules that an earlier request worked out are told again instead.
 */
final class PackageWalk {
  private final Pool pool;
  private final Universe universe;
  private final PackageRules packageRules;
  private final KeptRules kept;
  private final Bits reached;
  private final Target target;
  private final RuleSink sink = this::note;
  private final IntArrayFIFOQueue open = new IntArrayFIFOQueue();
  private final IntArrayList written = new IntArrayList();
  private final IntArrayList record = new IntArrayList();
  private boolean areHintsReached;
  private IntPredicate isLeftOut = packageId -> false;

  /** Takes rules. */
  interface Target {
    /**
     * Takes a rule.
     *
     * @param isRecommended whether it only says what is recommended
     * @param requirement the dependency that says so if it is a Requires, else -1
     * @param literals an array, valid during the call
     * @param from where its literals begin
     * @param past where they end
     */
    void take(boolean isRecommended, int requirement, int[] literals, int from, int past);
  }

  /**
   * Begins a walk.
   *
   * @param pool the packages
   * @param packageRules works out rules
   * @param kept those of earlier requests
   * @param reached the packages whose rules are written; grows
   * @param target takes the rules
   */
  PackageWalk(Pool pool, PackageRules packageRules, KeptRules kept, Bits reached, Target target) {
    this.pool = pool;
    this.packageRules = packageRules;
    this.kept = kept;
    this.reached = reached;
    this.target = target;
    universe = pool.universe();
  }

  /**
   * Writes the rules of a package and of all it can reach.
   *
   * @param packageId where to start
   * @param areWeakReached whether what is recommended or suggested is reached, beside requirements
   */
  void write(int packageId, boolean areWeakReached) {
    areHintsReached = areWeakReached;
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
   */
  void writeHinted() {
    areHintsReached = true;
    int count = written.size();
    for (int i = 0; i < count; i++) {
      reachHinted(written.getInt(i));
      writeOpen();
    }
  }

  /**
   * Tells whether the written packages recommend or suggest at least so many packages that are not
   * reached.
   */
  boolean isHintingAt(int count) {
    IntOpenHashSet hinted = new IntOpenHashSet();
    for (int i = 0; i < written.size() && hinted.size() < count; i++) {
      reachHinted(written.getInt(i));
      while (!open.isEmpty()) {
        hinted.add(open.dequeueInt());
      }
    }
    return hinted.size() >= count;
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

  private void writeOne(int packageId) {
    boolean canBeKept = !pool.isInstalled(packageId) || packageRules.isLenient(packageId);
    int[] known = canBeKept ? kept.of(packageId) : null;
    if (known != null) {
      tell(packageId, known, known.length);
    } else {
      record.clear();
      int auxiliaries = packageRules.auxiliaryCount();
      packageRules.write(packageId, sink);
      if (canBeKept && packageRules.auxiliaryCount() == auxiliaries) {
        kept.keep(packageId, record);
      }
      tell(packageId, record.elements(), record.size());
    }
    if (!pool.isSource(packageId)) {
      reachTwins(packageId);
      if (areHintsReached) {
        reachHinted(packageId);
      }
    }
  }

  private void note(PackageFact fact, IntArrayList literals) {
    int traits = fact.other() >= 0 ? KeptRules.ABOUT_ANOTHER : 0;
    traits |=
        switch (fact.kind()) {
          case REQUIRES -> KeptRules.REQUIRED;
          case RECOMMENDS -> KeptRules.RECOMMENDED;
          case SAME_NAME -> KeptRules.SAME_NAME;
          default -> 0;
        };
    record.add(literals.size() << KeptRules.TRAITS | traits);
    if (fact.kind() == PackageFact.Kind.REQUIRES) {
      record.add(fact.dependency());
    }
    record.addElements(record.size(), literals.elements(), 0, literals.size());
  }

  /** Hands on the rules of a package, and reaches what they can make a search take. */
  private void tell(int packageId, int[] rules, int past) {
    int at = 0;
    while (at < past) {
      int traits = rules[at++];
      int requirement = (traits & KeptRules.REQUIRED) != 0 ? rules[at++] : -1;
      int from = at;
      at += traits >>> KeptRules.TRAITS;
      if ((traits & KeptRules.SAME_NAME) != 0 && isSaidAlready(packageId, rules, from)) {
        continue;
      }
      target.take((traits & KeptRules.RECOMMENDED) != 0, requirement, rules, from, at);
      if ((traits & KeptRules.ABOUT_ANOTHER) == 0) {
        for (int i = from; i < at; i++) {
          if (rules[i] > 0 && rules[i] <= pool.lastVariable()) {
            reach(Pool.packageId(rules[i]));
          }
        }
      }
    }
  }

  /** Tells whether what a package has against another of its name is in the rules of that one. */
  private boolean isSaidAlready(int packageId, int[] rules, int from) {
    int first = Pool.packageId(-rules[from]);
    int other = first == packageId ? Pool.packageId(-rules[from + 1]) : first;
    return !pool.isInstalled(other) && reached.get(other) && !pool.isMultiversion(other);
  }

  private void reach(int packageId) {
    if (!reached.get(packageId)) {
      open.enqueue(packageId);
    }
  }

  private void reachHinted(int packageId) {
    if (!pool.isSource(packageId)) {
      reachHinted(packageId, DependencyKind.RECOMMENDS);
      reachHinted(packageId, DependencyKind.SUGGESTS);
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
        for (int provider : isWanted ? pool.providers(formula) : new int[0]) {
          reach(provider);
        }
      }
    }
  }
}
