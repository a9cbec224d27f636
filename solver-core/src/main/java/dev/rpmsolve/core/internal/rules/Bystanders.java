package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Goal.Modifier;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The installed packages that a request does not concern: what is wanted requires none of them.
 *
 * <p>Their rules say nothing as long as all that is installed stays. What they require is fulfilled
 * by what is installed, and only what they exclude matters to others. That a bystander stays must
 * not follow from its update rule before the search comes to it: some other candidate of that rule
 * must be free, that is, nothing that could be chosen rules it out. Where there is no such
 * candidate, the package is touched: its rules and those of its candidates are written.
 */
final class Bystanders {
  private static final int NONE = -1;
  private static final int TOUCHED = -2;
  private static final Set<Option> OBSTACLES =
      Set.of(
          Option.OBSOLETES_MATCH_PROVIDES,
          Option.NAMES_MATCH_PROVIDES,
          Option.INSTALLED_OBSOLETE_NOTHING,
          Option.WEAK_OF_INSTALLED,
          Option.LOCALES_AND_KERNELS_FIRST);

  private final RequestState state;
  private final Pool pool;
  private final Universe universe;
  private final PackageRules shapes;
  private final IntSet leaving;
  private final IntTable requires;
  private final IntTable conflicts;
  private final IntTable obsoletes;
  private final int[] installed;

  /**
   * Per installed package another candidate of its update rule that is free, {@link #NONE} if there
   * is none, or {@link #TOUCHED} once it is no bystander.
   */
  private final int[] alternatives;

  /** Pairs of an index of an installed package and a package that rules its alternative out. */
  private final IntArrayList opponents = new IntArrayList();

  /** Pairs of an installed package and a package that it excludes. */
  private final IntArrayList exclusions = new IntArrayList();

  private final Bits opposed;
  private final Bits asked;
  private final Bits provided;
  private int count;

  Bystanders(RequestState state, PackageRules shapes, IntSet leaving) {
    this.state = state;
    this.shapes = shapes;
    this.leaving = leaving;
    pool = state.pool();
    universe = pool.universe();
    requires = pool.dependencies(DependencyKind.REQUIRES);
    conflicts = pool.dependencies(DependencyKind.CONFLICTS);
    obsoletes = pool.dependencies(DependencyKind.OBSOLETES);
    installed = pool.installed();
    alternatives = new int[installed.length];
    opposed = new Bits(universe.packageCount());
    asked = new Bits(universe.dependencies().size());
    provided = new Bits(universe.dependencies().size());
  }

  /**
   * Tells whether a request can have bystanders: it adds or updates packages, and its policy does
   * not look at installed packages in unusual ways.
   *
   * @param state what goals say about installed packages
   * @return whether it can
   */
  static boolean canBe(RequestState state) {
    Pool pool = state.pool();
    boolean isBestOfAll = state.bestUpdated.areAllMarked() && state.updated.areAllMarked();
    if (pool.installed().length == 0
        || OBSTACLES.stream().anyMatch(pool::has)
        || state.bestUpdated.hasAny() && !isBestOfAll
        || !state.updateTargets.isEmpty()) {
      return false;
    }
    boolean isFavoring = false;
    for (Job job : state.jobs()) {
      Goal goal = job.goal();
      boolean isHarmless =
          goal instanceof Goal.Install && job.formula() == null
              || goal instanceof Goal.Upgrade
              || goal instanceof Goal.Favor
              || goal instanceof Goal.Disfavor
              || goal instanceof Goal.ExcludeFromWeak
              || goal instanceof Goal.UserInstalled
              || goal instanceof Goal.AllowRemoval
              || goal instanceof Goal.Multiversion
              || goal instanceof Goal.Note;
      if (!isHarmless || job.has(Modifier.CLEAN_DEPENDENCIES)) {
        return false;
      }
      isFavoring |= goal instanceof Goal.Favor || goal instanceof Goal.Disfavor;
    }
    return !isFavoring || !state.updated.hasAny();
  }

  /**
   * Looks at what is installed.
   *
   * @return whether there can be bystanders: all that is to be updated is as new as can be
   */
  boolean prepare() {
    for (int i = 0; i < installed.length; i++) {
      int packageId = installed[i];
      IntArrayList candidates = state.candidates().of(packageId, UpdateCandidates.Mode.UPDATE);
      if (state.updated.has(packageId) && !isNewest(packageId, candidates)) {
        return false;
      }
      alternatives[i] = isPlain(packageId) ? alternative(i, candidates) : NONE;
      if (alternatives[i] >= 0) {
        noteExclusions(packageId);
      }
    }
    return true;
  }

  /** Whichever of the candidates are ruled out, an update would keep the package. */
  private boolean isNewest(int packageId, IntArrayList candidates) {
    for (int candidate : candidates) {
      if (universe.archId(candidate) != universe.archId(packageId)
          || !pool.haveSameName(candidate, packageId)
          || pool.isInstalled(candidate)
          || pool.isMultiversion(candidate) && !pool.haveSameNevra(candidate, packageId)
          || pool.compareEvr(candidate, packageId) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Requirements and conflicts with conditions can come to matter when something is added. */
  private boolean isPlain(int packageId) {
    return universe.isInstallableArch(packageId)
        && !pool.isDisabled(packageId)
        && !state.repaired.has(packageId)
        && hasBestArch(packageId)
        && !hasComplex(requires, packageId)
        && !hasComplex(conflicts, packageId)
        && !isPatch(packageId)
        && !conflictsWithSystem(packageId)
        && (leaving.isEmpty() || !isConcerned(packageId));
  }

  /** Tells whether a package may leave, or what it requires may. */
  private boolean isConcerned(int packageId) {
    boolean isConcerned = leaving.contains(packageId);
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      int dependency = requires.value(i);
      isConcerned |= !isHeld(dependency) && isAnyLeaving(pool.providers(dependency));
    }
    return isConcerned;
  }

  private boolean isAnyLeaving(int[] packageIds) {
    for (int packageId : packageIds) {
      if (leaving.contains(packageId)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPatch(int packageId) {
    int name = universe.nameId(packageId);
    return universe.names().startsWith(name, 'p')
        && universe.names().get(name).startsWith("patch:");
  }

  private boolean hasBestArch(int packageId) {
    if (universe.isNoarch(packageId)) {
      return true;
    }
    for (int other : pool.sameName(packageId)) {
      if (universe.archClass(other) != universe.archClass(packageId)
          && !pool.isInstalled(other)
          && pool.isInstallable(other)
          && !universe.isNoarch(other)
          && universe.archClass(other) < universe.archClass(packageId)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasComplex(IntTable dependencies, int packageId) {
    for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
      if (shapes.isComplex(dependencies.value(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean conflictsWithSystem(int packageId) {
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      if (universe.isProvidedBySystem(conflicts.value(i))) {
        return true;
      }
    }
    return false;
  }

  private int alternative(int index, IntArrayList candidates) {
    int packageId = installed[index];
    for (int other : pool.sameName(packageId)) {
      if (other != packageId && pool.isInstalled(other) && pool.doNamesMeet(other, packageId)) {
        return NONE;
      }
    }
    int before = opponents.size();
    for (int candidate : candidates) {
      if (isCounterpart(packageId, candidate)
          && areRequirementsHeld(candidate)
          && noteOpponents(index, candidate)) {
        return candidate;
      }
      opponents.size(before);
    }
    return NONE;
  }

  private boolean isCounterpart(int packageId, int candidate) {
    boolean isMultiversion = pool.isMultiversion(candidate);
    return pool.haveSameName(candidate, packageId)
        && universe.archId(candidate) == universe.archId(packageId)
        && !pool.isInstalled(candidate)
        && isMultiversion == pool.isMultiversion(packageId)
        && (!isMultiversion || pool.haveSameNevra(candidate, packageId))
        && !hasComplex(requires, candidate)
        && !hasComplex(conflicts, candidate)
        && !conflictsWithSystem(candidate);
  }

  /** Tells whether installed packages that stay provide all that a package requires. */
  private boolean areRequirementsHeld(int packageId) {
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      if (!isHeld(requires.value(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeld(int dependency) {
    if (asked.add(dependency) && isProvided(dependency)) {
      provided.add(dependency);
    }
    return provided.get(dependency);
  }

  private boolean isProvided(int dependency) {
    if (universe.isProvidedBySystem(dependency)) {
      return true;
    }
    for (int provider : pool.providers(dependency)) {
      if (pool.isInstalled(provider) && !leaving.contains(provider)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Notes what rules out a candidate but not the installed package, which says the same about
   * packages that are not installed.
   *
   * @return whether the candidate can be free
   */
  private boolean noteOpponents(int index, int candidate) {
    int packageId = installed[index];
    for (int i = conflicts.start(candidate); i < conflicts.end(candidate); i++) {
      int dependency = conflicts.value(i);
      boolean isShared = has(conflicts, packageId, dependency);
      for (int other : pool.providers(dependency)) {
        if (other == candidate && pool.has(Option.FORBID_SELF_CONFLICTS)) {
          return false;
        }
        noteOpponent(index, candidate, other, isShared);
      }
    }
    for (int i = obsoletes.start(candidate); i < obsoletes.end(candidate); i++) {
      int dependency = obsoletes.value(i);
      boolean isShared = has(obsoletes, packageId, dependency);
      for (int other : pool.obsoleted(dependency, candidate)) {
        if (pool.isInstalled(other) && pool.has(Option.SPLIT_OBSOLETES)) {
          return false;
        }
        noteOpponent(index, candidate, other, isShared);
      }
    }
    return true;
  }

  private void noteOpponent(int index, int candidate, int other, boolean isShared) {
    boolean isOfBoth = isShared && !pool.isInstalled(other);
    if (other != candidate && other != installed[index] && !isOfBoth) {
      opponents.add(index);
      opponents.add(other);
    }
  }

  private static boolean has(IntTable dependencies, int packageId, int dependency) {
    for (int i = dependencies.start(packageId); i < dependencies.end(packageId); i++) {
      if (dependencies.value(i) == dependency) {
        return true;
      }
    }
    return false;
  }

  private void noteExclusions(int packageId) {
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      for (int other : pool.providers(conflicts.value(i))) {
        noteExclusion(packageId, other);
      }
    }
    if (pool.isMultiversion(packageId) && !pool.has(Option.INSTALLONLY_OBSOLETES)) {
      return;
    }
    for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
      for (int other : pool.obsoleted(obsoletes.value(i), packageId)) {
        noteExclusion(packageId, other);
      }
    }
  }

  private void noteExclusion(int packageId, int other) {
    if (!pool.isInstalled(other)) {
      exclusions.add(packageId);
      exclusions.add(other);
    }
  }

  /**
   * Notes which packages a rule of packages can rule out.
   *
   * @param literals an array
   * @param from where the rule's literals begin
   * @param past where they end
   */
  void note(int[] literals, int from, int past) {
    int first = -1;
    for (int i = from; i < past; i++) {
      int literal = literals[i];
      if (literal < 0 && -literal <= pool.lastVariable()) {
        if (first >= 0) {
          opposed.add(Pool.packageId(-literal));
          opposed.add(first);
        }
        first = Pool.packageId(-literal);
      }
    }
  }

  /**
   * Reaches the installed packages that are no bystanders, and their candidates.
   *
   * @param reach writes the rules of a package and of what it requires; {@link #note} is told
   */
  void touch(IntConsumer reach) {
    boolean isGrown = true;
    while (isGrown) {
      isGrown = false;
      for (int i = 0; i < opponents.size(); i += 2) {
        int index = opponents.getInt(i);
        if (alternatives[index] >= 0 && state.reached.get(opponents.getInt(i + 1))) {
          alternatives[index] = NONE;
        }
      }
      for (int i = 0; i < installed.length; i++) {
        int alternative = alternatives[i];
        if (alternative == NONE || alternative >= 0 && opposed.get(alternative)) {
          alternatives[i] = TOUCHED;
          isGrown = true;
          reach.accept(installed[i]);
          state.candidates().of(installed[i], UpdateCandidates.Mode.ANY).forEach(reach);
        }
      }
    }
    for (int packageId : installed) {
      count += state.reached.get(packageId) ? 0 : 1;
    }
  }

  /** Returns how many packages need no rules. */
  int count() {
    return count;
  }

  /**
   * Writes what packages without rules exclude of those that have some.
   *
   * @param target takes the rules
   */
  void writeExclusions(PackageWalk.Target target) {
    int kept = 0;
    for (int i = 0; i < exclusions.size(); i += 2) {
      int packageId = exclusions.getInt(i);
      int other = exclusions.getInt(i + 1);
      if (state.reached.get(packageId)) {
        continue;
      }
      if (state.reached.get(other)) {
        int a = -Pool.variable(packageId);
        int b = -Pool.variable(other);
        target.take(false, -1, new int[] {Math.min(a, b), Math.max(a, b)}, 0, 2);
      } else {
        exclusions.set(kept++, packageId);
        exclusions.set(kept++, other);
      }
    }
    exclusions.size(kept);
  }
}
