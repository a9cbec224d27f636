package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.Criterion;
import dev.rpmsolve.core.criteria.Measure;
import dev.rpmsolve.core.criteria.PackageSubset;
import dev.rpmsolve.core.criteria.Sense;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.internal.search.Necessities;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Bounds that need no search: what follows by unit propagation costs something in every answer, and
 * so does one package of each rule that is still open, where rules share no name.
 *
 * <p>Level by level, as far as an answer reaches the bound: what a level shows to be fixed in all
 * answers as good as that one counts at the next. If nothing is removed, and if the wishes that are
 * not fulfilled cannot be, that and the other wishes are assumed; if no more names change than have
 * to, all others stay as they are.
 *
 * <p>Complexity: one propagation, and for each level a pass over the rules and over the names of
 * what is installed or certain. The bounds are no more than a beginning, but many answers that a
 * package manager would give reach them.
 */
final class UnitBounds {
  private final Pool pool;
  private final Successors successors;
  private final CriteriaMeter meter;
  private final Necessities necessities;
  private final LongOpenHashSet changing = new LongOpenHashSet();
  private boolean hasBegun;
  private boolean isNothingRemoved;
  private boolean isRestFixed;
  private List<NameKey> keys;
  private int presentCount;

  /**
   * Prepares.
   *
   * @param pool knows what is installed
   * @param successors knows what continues installed packages
   * @param meter measures by criteria
   * @param necessities what all answers have in common
   */
  UnitBounds(Pool pool, Successors successors, CriteriaMeter meter, Necessities necessities) {
    this.pool = pool;
    this.successors = successors;
    this.meter = meter;
    this.necessities = necessities;
  }

  /**
   * Tells whether these bounds show that no answer costs less than one.
   *
   * @param criteria what is measured
   * @param wishes what the goals wish
   * @param isIn tells which packages are in the answer
   * @param costs what the answer costs at each level
   * @return whether it is certain; if not, there may be better ones or not
   */
  boolean areMet(Criteria criteria, WishList wishes, IntPredicate isIn, long... costs) {
    int wishLevel = RequestProblem.wishLevel(criteria);
    for (int level = 0; level < costs.length; level++) {
      boolean isMet =
          level == wishLevel
              ? areMet(wishes, isIn)
              : isMet(criteria.list().get(level < wishLevel ? level : level - 1), costs[level]);
      if (!isMet) {
        return false;
      }
    }
    return true;
  }

  /** If what is not fulfilled cannot be, all else is from here on. */
  private boolean areMet(WishList wishes, IntPredicate isIn) {
    if (wishes.isEmpty()) {
      return true;
    }
    List<int[]> fulfilled = new ArrayList<>();
    for (List<int[]> wish : wishes.inVariables()) {
      if (WishList.isFulfilled(wish, variable -> isIn.test(Pool.packageId(variable)))) {
        fulfilled.addAll(wish);
      } else if (!begin() || wish.stream().noneMatch(necessities::isImpossible)) {
        return false;
      }
    }
    return begin() && necessities.assume(fulfilled);
  }

  /** Draws the conclusions of the rules, once; tells whether there are bounds to be had of them. */
  private boolean begin() {
    if (!hasBegun && necessities.begin()) {
      hasBegun = !isNothingRemoved || necessities.assume(keeping());
    }
    return hasBegun;
  }

  /** Of each installed package something of its name, or what continues it. */
  private List<int[]> keeping() {
    List<int[]> clauses = new ArrayList<>();
    for (int installed : pool.installed()) {
      IntArrayList literals = new IntArrayList();
      for (int packageId : pool.sameName(installed)) {
        if (code(packageId) == code(installed)) {
          literals.add(Pool.variable(packageId));
        }
      }
      for (int packageId : successors.of(installed)) {
        literals.add(Pool.variable(packageId));
      }
      clauses.add(literals.toIntArray());
    }
    return clauses;
  }

  private boolean isMet(Criterion criterion, long cost) {
    if (isRestFixed && changing.isEmpty()) {
      return true;
    } else if (criterion.sense() == Sense.MAXIMIZE) {
      return false;
    }
    LongOpenHashSet counted = new LongOpenHashSet();
    if (cost > 0 && (!begin() || least(criterion, counted) < cost)) {
      return false;
    }
    if (criterion.measure() == Measure.COUNT) {
      isNothingRemoved |= criterion.subset() == PackageSubset.REMOVED && cost == 0;
      if (criterion.subset() == PackageSubset.CHANGED && !isRestFixed) {
        isRestFixed = true;
        changing.addAll(counted);
      }
    }
    return true;
  }

  /** Returns a bound; notes the names of what it consists of. */
  private long least(Criterion criterion, LongOpenHashSet counted) {
    CriteriaMeter.Ending ending = new CriteriaMeter.Ending(this::isPresent, this::isAbsent);
    long least = 0;
    for (NameKey key : keys()) {
      long value = meter.least(criterion, key, ending);
      if (value > 0) {
        least += value;
        counted.add(code(key.members()[0]));
      }
    }
    if (criterion.measure() == Measure.COUNT) {
      int[] choices = {0};
      necessities.visitOpen(
          open -> choices[0] += isCounted(criterion.subset(), open, counted) ? 1 : 0);
      least += choices[0];
    }
    return least;
  }

  /**
   * All packages of the names that are installed before, and what is certain to come; the same as
   * long as nothing more is.
   */
  private List<NameKey> keys() {
    IntArrayList present = necessities.present();
    if (keys != null && present.size() == presentCount) {
      return keys;
    }
    presentCount = present.size();
    Bits touched = new Bits(pool.universe().packageCount());
    for (int installed : pool.installed()) {
      for (int packageId : pool.sameName(installed)) {
        touched.add(packageId);
      }
    }
    present.forEach(touched::add);
    keys = NameKey.of(pool, touched);
    return keys;
  }

  /** Tells whether any way to fulfill a rule costs a name of its own; then notes these names. */
  private boolean isCounted(PackageSubset subset, IntArrayList open, LongOpenHashSet counted) {
    IntArrayList possible = new IntArrayList(open.size());
    for (int i = 0; i < open.size(); i++) {
      int literal = open.getInt(i);
      int packageId = Pool.packageId(Math.abs(literal));
      if (!isFixed(packageId)) {
        if (!isCost(subset, literal) || counted.contains(code(packageId))) {
          return false;
        }
        possible.add(packageId);
      } else if (pool.isInstalled(packageId) == literal > 0) {
        return false;
      }
    }
    possible.forEach(packageId -> counted.add(code(packageId)));
    return true;
  }

  private boolean isCost(PackageSubset subset, int literal) {
    int packageId = Pool.packageId(Math.abs(literal));
    return switch (subset) {
      case SOLUTION -> literal > 0;
      case CHANGED -> pool.isInstalled(packageId) != literal > 0;
      case ADDED -> !pool.isInstalled(packageId) && literal > 0;
      default -> false;
    };
  }

  private long code(int packageId) {
    return NameKey.code(pool.universe(), packageId);
  }

  private boolean isFixed(int packageId) {
    return isRestFixed && !changing.contains(code(packageId));
  }

  private boolean isPresent(int packageId) {
    return necessities.isPresent(packageId) || pool.isInstalled(packageId) && isFixed(packageId);
  }

  private boolean isAbsent(int packageId) {
    return necessities.isAbsent(packageId) || !pool.isInstalled(packageId) && isFixed(packageId);
  }
}
