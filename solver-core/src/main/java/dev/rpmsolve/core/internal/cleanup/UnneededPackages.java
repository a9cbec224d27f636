package dev.rpmsolve.core.internal.cleanup;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.DependencyKind;
import java.util.List;
import java.util.Optional;

/**
 * The installed packages that nobody needs any more.
 *
 * <p>Kept are the user-installed packages; all installed providers of what a kept package requires
 * or recommends, unless it provides that itself; and installed packages that supplement what is
 * kept. The rest is unneeded. This is how libsolv's manual describes {@code solver_get_unneeded}.
 */
public final class UnneededPackages {
  private final InstalledSystem system;
  private final KeepClosure closure;
  private final Bits unneeded;

  private UnneededPackages(InstalledSystem system, KeepClosure closure) {
    this.system = system;
    this.closure = closure;
    unneeded = system.copy(system.installed());
    for (int packageId : closure.kept().toArray()) {
      unneeded.remove(packageId);
    }
    for (int packageId : system.excluded().toArray()) {
      unneeded.remove(packageId);
    }
  }

  /**
   * How a package that the user did not ask for is kept.
   *
   * @param kind {@code REQUIRES}, {@code RECOMMENDS} or {@code SUPPLEMENTS}; {@code PROVIDES} for a
   *     package that is kept in step with one of another architecture
   * @param dependencyIds the dependency, none for a twin
   * @param packageIds the kept package that needs it, that it supplements, or whose twin it is;
   *     none if it supplements no package in particular
   */
  public record Link(DependencyKind kind, List<Integer> dependencyIds, List<Integer> packageIds) {
    /**
     * Creates a link.
     *
     * @param kind how it is kept
     * @param dependencyIds the dependency, if there is one
     * @param packageIds the other package, if there is one
     */
    public Link {
      dependencyIds = List.copyOf(dependencyIds);
      packageIds = List.copyOf(packageIds);
    }

    private static Link of(KeepClosure.Cause cause) {
      return new Link(cause.kind(), known(cause.dependencyId()), known(cause.packageId()));
    }

    private static List<Integer> known(int id) {
      return id < 0 ? List.of() : List.of(id);
    }
  }

  /**
   * Finds the unneeded packages.
   *
   * @param system what is installed
   * @param userInstalled what stays for its own sake
   * @param removed installed packages that a goal removes: unneeded whoever needs them
   * @return the unneeded packages
   */
  public static UnneededPackages of(InstalledSystem system, Bits userInstalled, int... removed) {
    return of(system, userInstalled, removed, new int[0], new int[0]);
  }

  /**
   * Finds the unneeded packages.
   *
   * @param system what is installed
   * @param userInstalled what stays for its own sake
   * @param removed installed packages that a goal removes: unneeded whoever needs them
   * @param arriving packages that a goal may install: what they need is needed
   * @param spared packages that are not counted as unneeded, without keeping others
   * @return the unneeded packages
   */
  public static UnneededPackages of(
      InstalledSystem system, Bits userInstalled, int[] removed, int[] arriving, int[] spared) {
    Bits barred = InstalledSystem.bits(system.universe(), removed);
    Bits anyway = system.copy(userInstalled);
    for (int packageId : removed) {
      anyway.remove(packageId);
    }
    UnneededPackages found =
        new UnneededPackages(system, KeepClosure.of(system, anyway, arriving, barred));
    for (int packageId : spared) {
      found.unneeded.remove(packageId);
    }
    return found;
  }

  /**
   * Lists the unneeded packages.
   *
   * @return package ids, ascending
   */
  public int[] packageIds() {
    return unneeded.toArray();
  }

  /**
   * Lists the unneeded packages that no other unneeded package needs; removing them along with what
   * was only there for them removes them all. Members of a cycle stand for each other.
   *
   * @return package ids, ascending
   */
  public int[] roots() {
    return Uppermost.of(system, unneeded, Uppermost.Counting.ALL_PROVIDERS);
  }

  /**
   * Lists the kept packages.
   *
   * @return package ids, ascending
   */
  public int[] keptIds() {
    return closure.kept().toArray();
  }

  /**
   * Says why a package is kept. Following the links leads to a user-installed package in the fewest
   * steps.
   *
   * @param packageId an installed package
   * @return the next link; empty if the package is user-installed or unneeded
   */
  public Optional<Link> link(int packageId) {
    return closure.cause(packageId).map(Link::of);
  }
}
