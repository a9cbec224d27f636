package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Objects;

/**
 * Finds the installed packages that goals which clean up may take along.
 *
 * <p>In two passes. The first one takes away what leaves, and with it, again and again, whatever
 * may have come for its sake: what a package taken away requires or recommends, and what
 * supplements something that no longer holds; never what the user asked for. What such a supplement
 * looks at is spared from then on, because bringing the supplemented packages back would not bring
 * back the supplement. The second pass brings back whatever the remaining packages, and those that
 * are about to come, still need. What is gone after that may be taken along.
 *
 * <p>The passes and their names are those of libsolv, see the flag {@code SOLVER_CLEANDEPS} in its
 * manual. A result is only a permission: what must stay in the end, stays.
 */
public final class CleanDependencies {
  private static final String[] PATTERNS = {"pattern:", "application:"};

  private final InstalledSystem system;
  private final Departure departure;
  private final Bits user;
  private final Bits remaining;
  private final IntArrayFIFOQueue leaving = new IntArrayFIFOQueue();

  private CleanDependencies(InstalledSystem system, Departure departure) {
    this.system = system;
    this.departure = departure;
    user = system.copy(departure.userInstalled());
    remaining = system.copy(system.installed());
  }

  /**
   * What changes.
   *
   * @param userInstalled what stays for its own sake, as {@link UserInstalled} tells
   * @param leaving installed packages that a goal with cleaning up removes or replaces
   * @param removed all installed packages that goals remove, with cleaning up or without
   * @param updated installed packages that a goal with cleaning up updates
   * @param arriving packages that goals may install, and others whose needs are to count, such as
   *     the versions chosen for updates
   */
  public record Departure(
      Bits userInstalled, int[] leaving, int[] removed, int[] updated, int[] arriving) {
    /**
     * Describes what changes.
     *
     * @param userInstalled what stays for its own sake
     * @param leaving what goals with cleaning up remove or replace
     * @param removed what goals remove
     * @param updated what goals with cleaning up update
     * @param arriving whose needs are to count besides
     */
    public Departure {
      Objects.requireNonNull(userInstalled, "userInstalled");
      leaving = leaving.clone();
      removed = removed.clone();
      updated = updated.clone();
      arriving = arriving.clone();
    }
  }

  /**
   * Finds the packages.
   *
   * @param system what is installed
   * @param departure what changes
   * @return installed packages that may be taken along; those that a goal with cleaning up removes
   *     or replaces are not among them
   */
  public static Bits of(InstalledSystem system, Departure departure) {
    CleanDependencies clean = new CleanDependencies(system, departure);
    Bits stay = clean.updateSeeds();
    clean.start();
    clean.takeAway();
    Bits kept = clean.bringBack();
    Bits result = system.empty();
    Bits leaving = InstalledSystem.bits(system.universe(), departure.leaving());
    for (int packageId : system.installed().toArray()) {
      if (!kept.get(packageId)
          && !stay.get(packageId)
          && !leaving.get(packageId)
          && !system.excluded().get(packageId)) {
        result.add(packageId);
      }
    }
    return result;
  }

  /**
   * Finds the installed packages that are replaced whichever of some candidates is installed: those
   * of the same name, and those that a candidate obsoletes. An installed candidate replaces itself.
   *
   * @param system what is installed
   * @param candidateIds the candidates of one goal
   * @return package ids, ascending; none if there is no candidate, or only an installed one
   */
  public static int[] replacedByEach(InstalledSystem system, int... candidateIds) {
    if (candidateIds.length == 1 && system.isInstalled(candidateIds[0])) {
      return new int[0];
    }
    int[] common = new int[0];
    for (int i = 0; i < candidateIds.length; i++) {
      Bits replaced = replacedBy(system, candidateIds[i]);
      common =
          i == 0
              ? replaced.toArray()
              : IntArrayList.wrap(common).intStream().filter(replaced::get).toArray();
    }
    return common;
  }

  private static Bits replacedBy(InstalledSystem system, int candidate) {
    Bits replaced = system.empty();
    if (system.isInstalled(candidate)) {
      replaced.add(candidate);
      return replaced;
    }
    Universe universe = system.universe();
    for (int other : system.obsoletion().ofName(candidate)) {
      if (system.isInstalled(other) && system.obsoletion().doNamesMeet(candidate, other)) {
        replaced.add(other);
      }
    }
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int i = obsoletes.start(candidate); i < obsoletes.end(candidate); i++) {
      for (int other : system.obsoletion().obsoleted(obsoletes.value(i), candidate)) {
        if (system.isInstalled(other)) {
          replaced.add(other);
        }
      }
    }
    return replaced;
  }

  /**
   * Updates are about packages the user knows of: those asked for, patterns, and those that no
   * other updated package needs. They stay, the rest comes into question.
   */
  private Bits updateSeeds() {
    Bits inQuestion = system.empty();
    Bits stay = system.empty();
    for (int packageId : departure.updated()) {
      if (!system.isInstalled(packageId)) {
        continue;
      }
      if (isPattern(packageId) || user.get(packageId)) {
        stay.add(packageId);
      }
      if (!isPattern(packageId)) {
        inQuestion.add(packageId);
      }
    }
    for (int packageId : Uppermost.of(system, inQuestion, Uppermost.Counting.ONLY_PROVIDERS)) {
      stay.add(packageId);
    }
    return stay;
  }

  private boolean isPattern(int packageId) {
    for (String prefix : PATTERNS) {
      if (system.isNamed(packageId, prefix)) {
        return true;
      }
    }
    return false;
  }

  private void start() {
    for (int packageId : departure.leaving()) {
      leaving.enqueue(packageId);
    }
    for (int packageId : departure.updated()) {
      if (!system.excluded().get(packageId)) {
        user.remove(packageId);
        leaving.enqueue(packageId);
      }
    }
  }

  private void takeAway() {
    Needs needs = new Needs(system);
    Supplements supplements = new Supplements(system);
    do {
      while (!leaving.isEmpty()) {
        int packageId = leaving.dequeueInt();
        if (remaining.get(packageId) && !user.get(packageId)) {
          remaining.remove(packageId);
          needs.visitBroughtIn(
              packageId,
              (kind, dependency, needed) -> {
                if (remaining.get(needed)) {
                  leaving.enqueue(needed);
                }
              });
        }
      }
      for (int packageId : supplements.supplementing()) {
        if (remaining.get(packageId) && !user.get(packageId)) {
          takeAwayIfVain(packageId, supplements);
        }
      }
    } while (!leaving.isEmpty());
  }

  private void takeAwayIfVain(int packageId, Supplements supplements) {
    if (supplements.firstPossible(packageId, remaining::get) >= 0) {
      return;
    }
    for (int dependency : supplements.of(packageId)) {
      if (supplements.isPossible(dependency, system::isInstalled)) {
        for (int mentioned : supplements.mentioned(dependency)) {
          if (remaining.get(mentioned)) {
            user.add(mentioned);
          }
        }
        leaving.enqueue(packageId);
      }
    }
  }

  private Bits bringBack() {
    Bits barred = InstalledSystem.bits(system.universe(), departure.removed());
    for (int packageId : departure.removed()) {
      remaining.remove(packageId);
    }
    for (int packageId : departure.updated()) {
      barred.add(packageId);
    }
    return KeepClosure.of(system, remaining, departure.arriving(), barred).kept();
  }
}
