package dev.rpmsolve.core.enablement;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.DependencyTable;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the optional repositories hold something that is asked about; a repository is its place
 * in their list.
 *
 * <p>Packages of a foreign architecture do not count. Not thread-safe. Made in one pass over the
 * Obsoletes and Provides of the optional packages; a question costs the look-up of what it is
 * about, one about a spec that for each repository.
 */
final class RepositoryContents {
  private final Universe universe;
  private final int[] optionalOf;
  private final int count;
  private final SpecResolver resolver;
  private final Int2ObjectOpenHashMap<BitSet> successors = new Int2ObjectOpenHashMap<>();
  private final Map<String, Matching> matching = new HashMap<>();

  /**
   * Looks into repositories.
   *
   * @param universe all packages
   * @param ids the ids of the optional repositories, all of them in the universe
   */
  RepositoryContents(Universe universe, List<String> ids) {
    this.universe = universe;
    count = ids.size();
    resolver = new SpecResolver(universe);
    optionalOf = universe.repositories().stream().mapToInt(one -> ids.indexOf(one.id())).toArray();
    IntTable obsoletes = universe.dependencyIds(DependencyKind.OBSOLETES);
    IntTable provides = universe.dependencyIds(DependencyKind.PROVIDES);
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (optional(packageId) >= 0) {
        for (int i = obsoletes.start(packageId); i < obsoletes.end(packageId); i++) {
          addObsoletes(obsoletes.value(i), optional(packageId));
        }
        for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
          addSplit(provides.value(i), optional(packageId));
        }
      }
    }
  }

  private void addObsoletes(int dependencyId, int repository) {
    DependencyTable table = universe.dependencies();
    if (table.isRich(dependencyId)) {
      addObsoletes(table.first(dependencyId), repository);
      addObsoletes(table.second(dependencyId), repository);
    } else {
      successors.computeIfAbsent(table.first(dependencyId), key -> new BitSet()).set(repository);
    }
  }

  /** What provides {@code NAME:/PATH} may take over from a package of that name. */
  private void addSplit(int dependencyId, int repository) {
    String provided = universe.names().get(universe.dependencies().first(dependencyId));
    int colon = provided.indexOf(":/");
    int name = colon > 0 ? universe.names().find(provided.substring(0, colon)) : -1;
    if (name >= 0) {
      successors.computeIfAbsent(name, key -> new BitSet()).set(repository);
    }
  }

  /** Returns the place of the optional repository that a package is of; -1 if there is none. */
  private int optional(int packageId) {
    return optionalOf[universe.repositoryIndex(packageId)];
  }

  private BitSet of(int... packageIds) {
    BitSet found = new BitSet();
    for (int packageId : packageIds) {
      if (optional(packageId) >= 0 && universe.isInstallableArch(packageId)) {
        found.set(optional(packageId));
      }
    }
    return found;
  }

  BitSet everywhere() {
    BitSet all = new BitSet();
    all.set(0, count);
    return all;
  }

  /** Finds those with a package of a name. */
  BitSet named(String name) {
    int id = universe.names().find(name);
    return id < 0 ? new BitSet() : of(universe.packagesByName().row(id));
  }

  /** Finds those with a package that obsoletes or splits something of a name, of any version. */
  BitSet succeeding(String name) {
    int id = universe.names().find(name);
    return (BitSet) successors.getOrDefault(id, new BitSet()).clone();
  }

  /**
   * Finds those with a package that provides something; of a formula, something that occurs in it,
   * because also a condition changes what it means.
   */
  BitSet providing(Dependency dependency) {
    BitSet found = new BitSet();
    for (Dependency.Atom atom : DependencyAtoms.of(dependency)) {
      found.or(of(universe.providers(atom)));
    }
    return found;
  }

  /** Finds those with a package that a spec would match if there were no others. */
  BitSet matching(String spec) {
    return (BitSet) match(spec).any.clone();
  }

  /** Finds those in which a spec would be taken to name an architecture, which has precedence. */
  BitSet matchingWithArch(String spec) {
    return (BitSet) match(spec).withArch.clone();
  }

  private record Matching(BitSet any, BitSet withArch) {}

  private Matching match(String spec) {
    return matching.computeIfAbsent(spec, this::findMatching);
  }

  private Matching findMatching(String spec) {
    Matching found = new Matching(new BitSet(), new BitSet());
    String text = spec.strip();
    if (text.startsWith("(")) {
      found.any.or(providing(Dependency.parse(text)));
      return found;
    }
    for (int repository = 0; repository < count; repository++) {
      int one = repository;
      SpecResolver.Match match = resolver.resolve(text, p -> isOf(p, one));
      found.any.set(one, match.packageIds().length > 0);
      found.withArch.set(one, match.packageIds().length > 0 && match.namesArch());
    }
    return found;
  }

  private boolean isOf(int packageId, int repository) {
    return optional(packageId) == repository && universe.isInstallableArch(packageId);
  }
}
