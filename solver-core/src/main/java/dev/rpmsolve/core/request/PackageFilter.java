package dev.rpmsolve.core.request;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectAVLTreeMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which packages a policy rules out, and why: modules, excludes, includes, version locks, as dnf
 * applies them.
 *
 * <p>Excludes win over includes. Installed packages are ruled out only where the policy names them
 * by id. Where several reasons apply the first of this order is told: by id, modules, global
 * excludes, excludes of the repository, its includes, global includes, version locks, obsoletes of
 * what is locked.
 *
 * <p>Immutable. Built in one pass over the universe for each kind of rule that is used, plus the
 * packages that globs match.
 */
public final class PackageFilter {
  private final Universe universe;
  private final Bits installed;
  private final Int2ObjectAVLTreeMap<Exclusion> reasons = new Int2ObjectAVLTreeMap<>();

  private PackageFilter(Universe universe, Bits installed) {
    this.universe = universe;
    this.installed = installed;
  }

  /**
   * Works out what is ruled out.
   *
   * @param universe the packages there are
   * @param policy the rules; a filter for a repository that is not there has no effect
   * @param installedIds the installed packages, as ids of the universe
   * @return the filter
   * @throws IndexOutOfBoundsException if there is no such package
   */
  public static PackageFilter of(
      Universe universe, Policy policy, Collection<Integer> installedIds) {
    Bits installed = new Bits(universe.packageCount());
    installedIds.forEach(installed::add);
    PackageFilter filter = new PackageFilter(universe, installed);
    for (int packageId : policy.disabledPackageIds()) {
      filter.reasons.putIfAbsent(packageId, new Exclusion.Disabled());
    }
    policy.filter().modular().forEach(one -> filter.ruleOut(one.packageId(), one.why()));
    filter.exclude(policy.excludes(), Optional.empty());
    for (RepositoryFilter one : policy.filter().repositories()) {
      filter.exclude(one.excludes(), Optional.of(one.repositoryId()));
      filter.include(one.includes(), Optional.of(one.repositoryId()));
    }
    filter.include(policy.filter().includes(), Optional.empty());
    filter.lock(policy.filter().locks());
    return filter;
  }

  private void exclude(List<String> globs, Optional<String> repositoryId) {
    SpecResolver resolver = new SpecResolver(universe);
    for (String glob : globs) {
      Exclusion reason = new Exclusion.ByGlob(glob, repositoryId);
      for (int packageId : resolver.named(glob)) {
        if (isOf(packageId, repositoryId)) {
          ruleOut(packageId, reason);
        }
      }
    }
  }

  private void include(List<String> globs, Optional<String> repositoryId) {
    if (globs.isEmpty()) {
      return;
    }
    SpecResolver resolver = new SpecResolver(universe);
    Bits included = new Bits(universe.packageCount());
    for (String glob : globs) {
      for (int packageId : resolver.named(glob)) {
        included.add(packageId);
      }
    }
    Exclusion reason = new Exclusion.NotIncluded(repositoryId);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (!included.get(packageId) && isOf(packageId, repositoryId)) {
        ruleOut(packageId, reason);
      }
    }
  }

  private boolean isOf(int packageId, Optional<String> repositoryId) {
    Repository repository = universe.repositories().get(universe.repositoryIndex(packageId));
    return repositoryId.isEmpty() || repository.id().equals(repositoryId.get());
  }

  private void lock(List<VersionLock> locks) {
    if (locks.isEmpty()) {
      return;
    }
    Int2ObjectAVLTreeMap<VersionLock> held = new Int2ObjectAVLTreeMap<>();
    IntTable byName = universe.packagesByName();
    for (int name = 0; name < byName.rows(); name++) {
      if (byName.start(name) < byName.end(name)) {
        lock(name, locks, held);
      }
    }
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (held.containsKey(packageId)) {
        continue;
      }
      for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
        for (int other : universe.obsoleted(obsoletes.value(i))) {
          if (held.containsKey(other) && other != packageId) {
            ruleOut(packageId, new Exclusion.ObsoletesLocked(held.get(other)));
          }
        }
      }
    }
  }

  private void lock(int name, List<VersionLock> locks, Int2ObjectAVLTreeMap<VersionLock> held) {
    String text = universe.names().get(name);
    List<VersionLock> covering = locks.stream().filter(lock -> lock.covers(text)).toList();
    if (covering.isEmpty()) {
      return;
    }
    IntTable byName = universe.packagesByName();
    for (int i = byName.start(name); i < byName.end(name); i++) {
      int packageId = byName.value(i);
      Optional<VersionLock> match =
          covering.stream().filter(lock -> lock.matches(universe.get(packageId))).findFirst();
      if (match.isPresent()) {
        held.put(packageId, match.get());
      } else {
        ruleOut(packageId, new Exclusion.Locked(covering.get(0)));
      }
    }
  }

  private void ruleOut(int packageId, Exclusion reason) {
    if (!installed.get(packageId)) {
      reasons.putIfAbsent(packageId, reason);
    }
  }

  /**
   * Tells whether a package is ruled out.
   *
   * @param packageId a package
   * @return whether it is
   */
  public boolean isOut(int packageId) {
    return reasons.containsKey(packageId);
  }

  /**
   * Returns what is ruled out.
   *
   * @return package ids, ascending
   */
  public int[] packageIds() {
    return reasons.keySet().toIntArray();
  }

  /**
   * Tells why a package is ruled out.
   *
   * @param packageId a package
   * @return the reason; empty if it is not
   */
  public Optional<Exclusion> why(int packageId) {
    return Optional.ofNullable(reasons.get(packageId));
  }
}
