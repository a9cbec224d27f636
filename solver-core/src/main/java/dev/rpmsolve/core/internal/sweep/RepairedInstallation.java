package dev.rpmsolve.core.internal.sweep;

import dev.rpmsolve.core.internal.encode.Availability;
import dev.rpmsolve.core.internal.encode.FormulaEvaluator;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseMatch;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.function.Function;

/**
 * An installation of an earlier universe that is made to fit a later one, straight from the columns
 * of that.
 *
 * <p>It begins as a set that was good before, without the packages that are gone. {@link #repair}
 * looks at the members to which the change may matter: what one of them lacks is added where it
 * fits in, else the member falls out, and those to which that may matter are looked at in turn.
 * What {@link #add} brings in is looked at as a whole. So members that were never looked at are as
 * good as they were.
 *
 * <p>Needs of lesser architectures for their twins are kept as in {@link JointInstallation}, so the
 * set is good for any request, unless a package is pinned. Not thread-safe.
 */
public final class RepairedInstallation {
  private static final int NOBODY = -1;

  private final Universe universe;
  private final DependencyTable table;
  private final IntTable requires;
  private final IntTable conflicts;
  private final HopelessPackages hopeless;
  private final Conditions conditions;
  private final CarriedExclusions exclusions;
  private final InferiorArch inferiorArch;
  private final FormulaEvaluator evaluator;
  private final boolean[] isMember;
  private final IntArrayList members = new IntArrayList();
  private int pinned = NOBODY;
  private final IntArrayList choices = new IntArrayList();
  private final IntArrayList failed = new IntArrayList();

  /**
   * Creates an installation of nothing.
   *
   * @param availability which packages can be installed
   * @param hopeless what is known not to be installable; asked again at every step
   * @param before what is known of the earlier universe
   * @param match of both universes
   * @param touched the packages to which the change may matter, among them all that came
   */
  public RepairedInstallation(
      Availability availability,
      HopelessPackages hopeless,
      Crosswise before,
      UniverseMatch match,
      int[] touched) {
    universe = availability.universe();
    this.hopeless = hopeless;
    conditions = before.conditions().carriedTo(match, touched);
    exclusions = new CarriedExclusions(before.exclusions(), match);
    table = universe.dependencies();
    requires = universe.dependencyIds(DependencyKind.REQUIRES);
    conflicts = universe.dependencyIds(DependencyKind.CONFLICTS);
    inferiorArch = new InferiorArch(availability);
    evaluator = new FormulaEvaluator(universe);
    isMember = new boolean[universe.packageCount()];
  }

  /** Removes everything. */
  public void clear() {
    Arrays.fill(isMember, false);
    members.clear();
    pinned = NOBODY;
  }

  /**
   * Frees a package from the need for its twin, as the request for it alone does. What is installed
   * then is good for that request only.
   *
   * @param packageId a package
   */
  public void pin(int packageId) {
    pinned = packageId;
  }

  /**
   * Adds a package that was a member before, without looking at it.
   *
   * @param packageId a package
   */
  public void keep(int packageId) {
    isMember[packageId] = true;
    members.add(packageId);
  }

  /**
   * Tells whether a package is a member.
   *
   * @param packageId a package
   * @return whether it is
   */
  public boolean has(int packageId) {
    return isMember[packageId];
  }

  /**
   * Marks all members.
   *
   * @param packageIds the members are added
   */
  public void addTo(Bits packageIds) {
    for (int i = 0; i < members.size(); i++) {
      if (isMember[members.getInt(i)]) {
        packageIds.add(members.getInt(i));
      }
    }
  }

  /**
   * Lists the members.
   *
   * @return package ids, ascending
   */
  public int[] toArray() {
    Bits all = new Bits(universe.packageCount());
    addTo(all);
    return all.toArray();
  }

  /**
   * Makes the set good again.
   *
   * @param touched packages to which it may matter what came or went, among them all to which it
   *     matters that others are hopeless; those that are no members are passed over
   * @param dependents finds those to which it matters that a member falls out
   */
  public void repair(int[] touched, Function<IntArrayList, int[]> dependents) {
    int[] open = touched;
    while (open.length > 0) {
      IntArrayList fallen = new IntArrayList();
      boolean isCalm = false;
      while (!isCalm) {
        isCalm = true;
        for (int packageId : open) {
          if (isMember[packageId] && !supplyMember(packageId)) {
            isCalm = false;
            isMember[packageId] = false;
            fallen.add(packageId);
          }
        }
      }
      fallen.removeIf(packageId -> !hopeless.isHopeful(packageId));
      open = fallen.isEmpty() ? new int[0] : dependents.apply(fallen);
    }
  }

  /**
   * Tries to add a package with what it needs.
   *
   * @param packageId a package
   * @return whether it is a member now
   */
  public boolean add(int packageId) {
    if (isMember[packageId]) {
      return true;
    }
    int start = members.size();
    choices.clear();
    if (place(packageId) && complete(start) && areConditionsKept(start)) {
      return true;
    }
    removeFrom(start);
    return false;
  }

  /** Tells whether a member is good, once what it lacks has been added. */
  private boolean supplyMember(int packageId) {
    if (!hopeless.isHopeful(packageId)) {
      return false;
    }
    int start = members.size();
    choices.clear();
    if (supply(packageId)
        && complete(start)
        && isConsistent(packageId)
        && areConditionsKept(start)) {
      return true;
    }
    removeFrom(start);
    return false;
  }

  private boolean complete(int start) {
    if (!supplyFrom(start)) {
      return false;
    }
    for (int i = 0; i < choices.size(); i++) {
      if (!choose(choices.getInt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean supplyFrom(int start) {
    for (int next = start; next < members.size(); next++) {
      if (!supply(members.getInt(next))) {
        return false;
      }
    }
    return true;
  }

  private boolean supply(int packageId) {
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      if (!supplyDependency(requires.value(i))) {
        return false;
      }
    }
    return packageId == pinned || !inferiorArch.applies(packageId) || supplyTwin(packageId);
  }

  private boolean supplyTwin(int packageId) {
    int[] twins = inferiorArch.twins(packageId);
    for (int twin : twins) {
      if (isMember[twin]) {
        return true;
      }
    }
    for (int twin : twins) {
      if (place(twin)) {
        return true;
      }
    }
    return false;
  }

  /** Places a single candidate at once, and postpones a choice. */
  private boolean supplyDependency(int dependency) {
    if (isTrue(dependency)) {
      return true;
    }
    int first = table.first(dependency);
    int second = table.second(dependency);
    return switch (table.operator(dependency)) {
      case DependencyTable.AND -> supplyDependency(first) && supplyDependency(second);
      case DependencyTable.IF ->
          supplyDependency(isTrue(table.condition(second)) ? first : table.second(second));
      case DependencyTable.UNLESS ->
          isTrue(table.condition(second))
              ? table.operator(second) == DependencyTable.ELSE
                  && supplyDependency(table.second(second))
              : supplyDependency(first);
      default -> supplyOne(dependency);
    };
  }

  private boolean supplyOne(int dependency) {
    int fitting = -1;
    for (int candidate : universe.providers(dependency)) {
      if (fits(candidate)) {
        if (fitting >= 0) {
          choices.add(dependency);
          return true;
        }
        fitting = candidate;
      }
    }
    return fitting >= 0 && place(fitting);
  }

  /** Takes the best candidate that comes in with all it needs but choices. */
  private boolean choose(int dependency) {
    if (isTrue(dependency)) {
      return true;
    }
    failed.clear();
    while (true) {
      int best = -1;
      for (int candidate : universe.providers(dependency)) {
        if ((best < 0 || isBetter(candidate, best))
            && !failed.contains(candidate)
            && fits(candidate)) {
          best = candidate;
        }
      }
      if (best < 0) {
        return false;
      }
      int before = members.size();
      int choicesBefore = choices.size();
      if (place(best) && supplyFrom(before) && isTrue(dependency)) {
        return true;
      }
      removeFrom(before);
      choices.size(choicesBefore);
      failed.add(best);
    }
  }

  /** By priority, twins, and newest of a name. */
  private boolean isBetter(int packageId, int other) {
    int byPriority = Integer.compare(priority(packageId), priority(other));
    if (byPriority != 0) {
      return byPriority < 0;
    }
    boolean isInferior = inferiorArch.applies(packageId);
    if (isInferior != inferiorArch.applies(other)) {
      return !isInferior;
    }
    return universe.nameId(packageId) == universe.nameId(other)
        && universe.compareEvr(universe.evrId(packageId), universe.evrId(other)) > 0;
  }

  private int priority(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).priority();
  }

  private boolean place(int packageId) {
    if (!fits(packageId)) {
      return false;
    }
    keep(packageId);
    return true;
  }

  private boolean fits(int packageId) {
    return !isMember[packageId]
        && hopeless.isHopeful(packageId)
        && !exclusions.anyExcludes(packageId, this::has);
  }

  private boolean isTrue(int dependency) {
    return evaluator.isTrue(dependency, this::has);
  }

  /** Looks at what more packages can break, if some came that matter to it. */
  private boolean areConditionsKept(int start) {
    boolean isMentioned = false;
    for (int i = start; i < members.size(); i++) {
      isMentioned |= conditions.mentions(members.getInt(i));
      if (!isConsistent(members.getInt(i))) {
        return false;
      }
    }
    if (isMentioned) {
      for (int owner : conditions.owners().toArray()) {
        if (isMember[owner] && !isConsistent(owner)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Tells whether all requirements of a member are fulfilled, and nothing that it conflicts with is
   * provided by the system or, as a formula, true.
   */
  private boolean isConsistent(int packageId) {
    for (int i = requires.start(packageId); i < requires.end(packageId); i++) {
      if (!isTrue(requires.value(i))) {
        return false;
      }
    }
    for (int i = conflicts.start(packageId); i < conflicts.end(packageId); i++) {
      int dependency = conflicts.value(i);
      if (table.isRich(dependency) ? isTrue(dependency) : universe.isProvidedBySystem(dependency)) {
        return false;
      }
    }
    return true;
  }

  private void removeFrom(int start) {
    for (int i = start; i < members.size(); i++) {
      isMember[members.getInt(i)] = false;
    }
    members.size(start);
  }
}
