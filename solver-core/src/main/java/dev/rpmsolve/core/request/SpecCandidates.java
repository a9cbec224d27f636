package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The packages of a universe as a package manager sees them when it looks for a spec. */
final class SpecCandidates {
  private final Universe universe;
  private final SpecResolver resolver;
  private final PackageFilter filter;
  private final Bits installed;
  private final Obsoleters obsoleters;

  SpecCandidates(Universe universe, Collection<Integer> installedIds, Policy policy) {
    this.universe = universe;
    resolver = new SpecResolver(universe);
    filter = PackageFilter.of(universe, policy, installedIds);
    installed = new Bits(universe.packageCount());
    installedIds.forEach(installed::add);
    obsoleters = new Obsoleters(universe, this::isAvailable);
  }

  Universe universe() {
    return universe;
  }

  int[] installed() {
    return installed.toArray();
  }

  boolean isInstalled(int packageId) {
    return installed.get(packageId);
  }

  /** Tells whether a package can be taken from a repository. */
  boolean isAvailable(int packageId) {
    return !installed.get(packageId)
        && !filter.isOut(packageId)
        && universe.isInstallableArch(packageId);
  }

  boolean isOut(int packageId) {
    return filter.isOut(packageId);
  }

  /** Tells whether modules rule a package out. */
  boolean isModular(int packageId) {
    return filter.why(packageId).filter(Exclusion::isModular).isPresent();
  }

  /** Finds installed and available packages. */
  int[] find(String spec) {
    return resolver.resolve(spec, p -> isInstalled(p) || isAvailable(p)).packageIds();
  }

  /** Finds packages that are there, though they are excluded or of a foreign architecture. */
  int[] findAny(String spec) {
    return resolver.resolve(spec, packageId -> true).packageIds();
  }

  /** Finds packages by name or NEVRA form, whatever they are. */
  int[] named(String glob) {
    return resolver.named(glob);
  }

  /** Finds packages of a name, whatever they are. */
  int[] ofName(String name) {
    int nameId = universe.names().find(name);
    return nameId < 0 ? new int[0] : universe.packagesByName().row(nameId);
  }

  /** Returns the packages that are installed beside their other versions. */
  Bits installonly(Policy policy) {
    Bits found = new Bits(universe.packageCount());
    for (String capability : policy.installonly()) {
      for (int packageId : universe.providers(Dependency.parse(capability))) {
        found.add(packageId);
      }
    }
    return found;
  }

  int[] findInstalled(String spec) {
    return resolver.resolve(spec, this::isInstalled).packageIds();
  }

  int[] available(int... packageIds) {
    return IntStream.of(packageIds).filter(this::isAvailable).toArray();
  }

  int[] installedOf(int... packageIds) {
    return IntStream.of(packageIds).filter(this::isInstalled).toArray();
  }

  /** Tells whether a spec is a name, or a glob over names, and says nothing more. */
  boolean isName(String spec, int... packageIds) {
    Glob glob = new Glob(spec);
    return packageIds.length > 0
        && IntStream.of(packageIds)
            .allMatch(p -> glob.matches(universe.names().get(universe.nameId(p))));
  }

  /** Returns all packages that share name and architecture with an installed one. */
  int[] likeInstalled() {
    return IntStream.of(byNameFirst(installed()))
        .flatMap(first -> IntStream.of(sameName(first)))
        .filter(this::isLikeInstalled)
        .toArray();
  }

  private int[] byNameFirst(int... packageIds) {
    return byName(packageIds).stream().mapToInt(name -> name[0]).toArray();
  }

  /** Tells whether a package of the same name and architecture is installed. */
  boolean isLikeInstalled(int packageId) {
    return IntStream.of(sameName(packageId))
        .anyMatch(p -> isInstalled(p) && universe.archId(p) == universe.archId(packageId));
  }

  /** Tells whether a package is newer than all installed ones of its name and architecture. */
  boolean isUpgrade(int packageId) {
    return isLikeInstalled(packageId)
        && IntStream.of(sameName(packageId))
            .filter(p -> isInstalled(p) && universe.archId(p) == universe.archId(packageId))
            .allMatch(p -> compareEvr(packageId, p) > 0);
  }

  int[] sameName(int packageId) {
    IntTable byName = universe.packagesByName();
    int name = universe.nameId(packageId);
    return IntStream.range(byName.start(name), byName.end(name)).map(byName::value).toArray();
  }

  /** Returns the other packages of the same name and architecture. */
  int[] sameNameAndArch(int packageId) {
    return IntStream.of(sameName(packageId))
        .filter(p -> p != packageId && universe.archId(p) == universe.archId(packageId))
        .toArray();
  }

  /**
   * Returns the installed packages that share name and architecture with one of some packages of
   * one name, or if there are none those that share the name.
   */
  int[] installedLike(int... packageIds) {
    int[] same = installedOf(sameName(packageIds[0]));
    int[] exact =
        IntStream.of(same)
            .filter(
                p ->
                    IntStream.of(packageIds)
                        .anyMatch(q -> universe.archId(q) == universe.archId(p)))
            .toArray();
    return exact.length > 0 ? exact : same;
  }

  int compareEvr(int a, int b) {
    return universe.compareEvr(universe.evrId(a), universe.evrId(b));
  }

  /** Groups packages by name, in the order of their first. */
  List<int[]> byName(int... packageIds) {
    return groups(packageIds, p -> universe.nameId(p));
  }

  /** Groups packages by architecture, in the order of their first. */
  List<int[]> byArch(int... packageIds) {
    return groups(packageIds, p -> universe.archId(p));
  }

  private static List<int[]> groups(int[] packageIds, IntUnaryOperator key) {
    Map<Integer, IntArrayList> groups = new LinkedHashMap<>();
    for (int packageId : packageIds) {
      groups.computeIfAbsent(key.applyAsInt(packageId), k -> new IntArrayList()).add(packageId);
    }
    return groups.values().stream().map(IntArrayList::toIntArray).toList();
  }

  /** Returns the newest of packages of one name; several if they are equally new. */
  int[] newest(int... packageIds) {
    int best = IntStream.of(packageIds).reduce((a, b) -> compareEvr(a, b) >= 0 ? a : b).orElse(-1);
    return IntStream.of(packageIds).filter(p -> compareEvr(p, best) == 0).toArray();
  }

  /** Returns the available packages of other names that obsolete one of some packages. */
  int[] obsoleters(int... packageIds) {
    return obsoleters.of(packageIds);
  }
}
