package dev.rpmsolve.core.internal.optimum;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.rules.Pool;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Packages of several machines by their names. Names and versions are compared as text, because
 * each machine has numbers of its own for them.
 */
final class JointNames {
  private final List<Pool> pools;
  private final List<BitSet> base = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();

  /**
   * A name.
   *
   * @param text the name
   * @param members for each machine its packages of that name, ascending
   * @param isBase for each machine whether the answer to compare with has the name
   */
  record Name(String text, List<int[]> members, boolean[] isBase) {
    /** Tells whether two machines have the name in the answers to compare with. */
    boolean isShared(int a, int b) {
      return isBase[a] && isBase[b];
    }
  }

  /**
   * Groups packages.
   *
   * @param pools the packages of each machine
   * @param packageIds those of each machine that count
   * @param base the packages of the answer to compare with, for each machine
   */
  JointNames(List<Pool> pools, List<Bits> packageIds, List<int[]> base) {
    this.pools = List.copyOf(pools);
    Map<String, IntArrayList[]> groups = new TreeMap<>();
    for (int part = 0; part < pools.size(); part++) {
      BitSet before = new BitSet();
      IntStream.of(base.get(part)).forEach(before::set);
      this.base.add(before);
      for (int packageId : packageIds.get(part).toArray()) {
        group(part, packageId, groups);
      }
      for (int packageId : base.get(part)) {
        if (!packageIds.get(part).get(packageId)) {
          group(part, packageId, groups);
        }
      }
    }
    groups.forEach((text, members) -> names.add(name(text, members)));
  }

  private void group(int part, int packageId, Map<String, IntArrayList[]> groups) {
    Universe universe = pools.get(part).universe();
    String text = universe.names().get(universe.nameId(packageId));
    IntArrayList[] members = groups.computeIfAbsent(text, t -> new IntArrayList[pools.size()]);
    if (members[part] == null) {
      members[part] = new IntArrayList();
    }
    members[part].add(packageId);
  }

  private Name name(String text, IntArrayList[] groups) {
    List<int[]> members = new ArrayList<>();
    boolean[] isBase = new boolean[groups.length];
    for (int part = 0; part < groups.length; part++) {
      int[] ids = groups[part] == null ? new int[0] : groups[part].toIntArray();
      int index = part;
      members.add(IntStream.of(ids).sorted().toArray());
      isBase[part] = IntStream.of(ids).anyMatch(id -> isBase(index, id));
    }
    return new Name(text, members, isBase);
  }

  /** Returns the names, in the order of their text. */
  List<Name> list() {
    return names;
  }

  int partCount() {
    return pools.size();
  }

  /** Tells whether the answer to compare with has a package. */
  boolean isBase(int part, int packageId) {
    return base.get(part).get(packageId);
  }

  /** Returns the version of a package as text. */
  String version(int part, int packageId) {
    Universe universe = pools.get(part).universe();
    return universe.evrText(universe.evrId(packageId));
  }

  /** Groups the packages of a name on one machine by their versions. */
  Map<String, IntArrayList> versions(Name name, int part) {
    Map<String, IntArrayList> versions = new TreeMap<>();
    for (int packageId : name.members().get(part)) {
      versions.computeIfAbsent(version(part, packageId), v -> new IntArrayList(1)).add(packageId);
    }
    return versions;
  }

  /**
   * Counts what there is of a package's name and class of architecture that is better: of a better
   * repository, or of the same priority and newer. Packages of one version and priority count once.
   */
  int better(int part, int packageId) {
    Pool pool = pools.get(part);
    Universe universe = pool.universe();
    return (int)
        IntStream.of(pool.sameName(packageId))
            .filter(other -> universe.archClass(other) == universe.archClass(packageId))
            .filter(pool::isInstallable)
            .filter(other -> compare(pool, other, packageId) > 0)
            .mapToObj(other -> pool.priority(other) + " " + version(part, other))
            .distinct()
            .count();
  }

  /** Compares by the priority of the repository, where less is more, then by version. */
  private static int compare(Pool pool, int a, int b) {
    int byPriority = Integer.compare(pool.priority(b), pool.priority(a));
    return byPriority != 0 ? byPriority : pool.compareEvr(a, b);
  }

  /**
   * Lists what may be installed of a name on one machine in steps: each has the packages that are
   * at least as good, the first one only the best.
   */
  List<int[]> steps(Name name, int part) {
    Pool pool = pools.get(part);
    int[] members = IntStream.of(name.members().get(part)).filter(pool::isInstallable).toArray();
    List<int[]> steps = new ArrayList<>();
    IntStream.of(members)
        .boxed()
        .sorted((a, b) -> compare(pool, b, a))
        .forEachOrdered(
            least -> {
              int[] step =
                  IntStream.of(members).filter(m -> compare(pool, m, least) >= 0).toArray();
              if (steps.isEmpty() || steps.get(steps.size() - 1).length < step.length) {
                steps.add(step);
              }
            });
    return steps;
  }
}
