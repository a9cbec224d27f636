package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.PackageFilter;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which packages of a universe count under some options: as subjects, and as help for others. */
final class ClosureScope {
  private final Universe universe;
  private final ClosureOptions options;
  private final Policy policy;
  private final Bits excluded;

  /** Absent, or not the newest where only those count: nobody wants to hear of these. */
  private final Bits outdated;

  /** Of a name that a better repository has, where that counts: reasons tell of these. */
  private final Bits hidden;

  private final Bits available;

  ClosureScope(Universe universe, ClosureOptions options) {
    this.universe = universe;
    this.options = options;
    Policy all =
        Policy.usual()
            .withWeakDependencies(Policy.WeakDependencies.IGNORE)
            .withExcludes(options.excludes())
            .withInstallonly(List.of())
            .withRepositoryFilters(options.narrowing().repositories())
            .withModularFilter(options.narrowing().modular());
    excluded = excluded(universe, all);
    outdated = new Bits(universe.packageCount());
    options.narrowing().absent().forEach(outdated::add);
    hidden = new Bits(universe.packageCount());
    if (options.narrowing().priorities() == ClosureOptions.Priorities.STRICT) {
      findHidden();
    }
    if (options.versions() == ClosureOptions.Versions.NEWEST) {
      findOutdated();
    }
    Bits disabled = new Bits(universe.packageCount());
    IntStream.of(outdated.toArray()).forEach(disabled::add);
    IntStream.of(hidden.toArray()).forEach(disabled::add);
    policy = disabled.size() == 0 ? all : all.withDisabled(boxed(disabled));
    available = findAvailable();
  }

  private Bits findAvailable() {
    Bits found = Bits.full(universe.packageCount());
    found.removeAll(excluded);
    found.removeAll(outdated);
    found.removeAll(hidden);
    for (int packageId : universe.foreignPackages()) {
      found.remove(packageId);
    }
    return found;
  }

  /**
   * Returns the policy of requests for single packages.
   *
   * @return a policy that knows no weak dependencies and installs nothing side by side
   */
  static Policy policy(Universe universe, ClosureOptions options) {
    return new ClosureScope(universe, options).policy;
  }

  /** Lists the packages that better repositories hide, ascending. */
  static List<Integer> hidden(Universe universe, ClosureOptions options) {
    return options.narrowing().priorities() == ClosureOptions.Priorities.EQUAL
        ? List.of()
        : boxed(new ClosureScope(universe, options).hidden);
  }

  private static List<Integer> boxed(Bits packageIds) {
    return IntStream.of(packageIds.toArray()).boxed().toList();
  }

  private static Bits excluded(Universe universe, Policy policy) {
    Bits excluded = new Bits(universe.packageCount());
    for (int packageId : PackageFilter.of(universe, policy, List.of()).packageIds()) {
      excluded.add(packageId);
    }
    return excluded;
  }

  private void findHidden() {
    IntTable byName = universe.packagesByName();
    for (int name = 0; name < byName.rows(); name++) {
      int best = Integer.MAX_VALUE;
      for (int i = byName.start(name); i < byName.end(name); i++) {
        if (counts(byName.value(i))) {
          best = Math.min(best, priority(byName.value(i)));
        }
      }
      for (int i = byName.start(name); i < byName.end(name); i++) {
        if (counts(byName.value(i)) && priority(byName.value(i)) > best) {
          hidden.add(byName.value(i));
        }
      }
    }
  }

  private int priority(int packageId) {
    return universe.repositories().get(universe.repositoryIndex(packageId)).priority();
  }

  private void findOutdated() {
    IntTable byName = universe.packagesByName();
    Int2IntOpenHashMap newest = new Int2IntOpenHashMap();
    for (int name = 0; name < byName.rows(); name++) {
      newest.clear();
      for (int i = byName.start(name); i < byName.end(name); i++) {
        int packageId = byName.value(i);
        int arch = universe.archId(packageId);
        if (counts(packageId)
            && (!newest.containsKey(arch) || compare(packageId, newest.get(arch)) > 0)) {
          newest.put(arch, packageId);
        }
      }
      for (int i = byName.start(name); i < byName.end(name); i++) {
        int packageId = byName.value(i);
        if (counts(packageId) && compare(packageId, newest.get(universe.archId(packageId))) < 0) {
          outdated.add(packageId);
        }
      }
    }
  }

  private int compare(int packageA, int packageB) {
    return universe.compareEvr(universe.evrId(packageA), universe.evrId(packageB));
  }

  Universe universe() {
    return universe;
  }

  ClosureOptions options() {
    return options;
  }

  Policy policy() {
    return policy;
  }

  /** Returns the policy under which only RPM's own rules count, for several packages together. */
  Policy policyOfRpm() {
    return policy
        .with(Policy.Option.IGNORE_INFERIOR_ARCH)
        .withInstallonly(Policy.usual().installonly());
  }

  /** Tells whether neither architecture nor options rule a package out. */
  boolean isAvailable(int packageId) {
    return available.get(packageId);
  }

  /** Returns the packages that neither architecture nor options rule out; do not write to it. */
  Bits available() {
    return available;
  }

  private boolean counts(int packageId) {
    return !excluded.get(packageId) && !outdated.get(packageId) && !hidden.get(packageId);
  }

  /** Tells whether a package is a source package that the options do not rule out. */
  boolean isAvailableSource(int packageId) {
    return universe.isSource(packageId) && counts(packageId);
  }

  /** Lists the available packages of the repositories to check, ascending. */
  int[] checked() {
    return subjects().toArray();
  }

  /** Returns the available packages of the repositories to check. */
  Bits subjects() {
    return checked(available);
  }

  /** Lists the source packages of the repositories to check that are not ruled out, ascending. */
  int[] checkedSources() {
    return checked(availableSources()).toArray();
  }

  /** Lists both kinds of packages of the repositories to check, ascending. */
  int[] checkedOfBothKinds() {
    Bits both = availableSources();
    both.addAll(available);
    return checked(both).toArray();
  }

  private Bits availableSources() {
    Bits sources = new Bits(universe.packageCount());
    for (int packageId : universe.foreignPackages()) {
      if (isAvailableSource(packageId)) {
        sources.add(packageId);
      }
    }
    return sources;
  }

  /** Picks what the options want to be checked. */
  private Bits checked(Bits candidates) {
    Bits checked = candidates.copy();
    if (!options.narrowing().subjects().isEmpty()) {
      checked.retainAll(named());
    }
    if (!options.checkedRepositories().isEmpty()) {
      Bits repositories = new Bits(universe.repositories().size());
      options.checkedRepositories().forEach(repositories::add);
      for (int packageId : checked.toArray()) {
        if (!repositories.get(universe.repositoryIndex(packageId))) {
          checked.remove(packageId);
        }
      }
    }
    return checked;
  }

  private Bits named() {
    Bits named = new Bits(universe.packageCount());
    SpecResolver resolver = new SpecResolver(universe);
    for (String glob : options.narrowing().subjects()) {
      for (int packageId : resolver.named(glob)) {
        named.add(packageId);
      }
    }
    return named;
  }

  /** Leaves outdated packages out of a finding: to those who ask for the newest there are none. */
  Uninstallable withoutOutdated(Uninstallable finding) {
    return new Uninstallable(finding.subject(), withoutOutdated(finding.explanation()));
  }

  /** Leaves outdated packages out of an explanation, and says of hidden ones that they are. */
  Explanation withoutOutdated(Explanation explanation) {
    if (outdated.size() == 0 && hidden.size() == 0) {
      return explanation;
    }
    List<Cause> causes = new ArrayList<>();
    for (Cause cause : explanation.causes()) {
      if (cause instanceof Cause.Requires requires) {
        causes.add(
            new Cause.Requires(
                requires.requirer(), requires.dependency(), current(requires.providers())));
      } else if (cause instanceof Cause.Excluded one && hidden.get(one.subject().id())) {
        causes.add(new Cause.LowerPriority(one.subject()));
      } else if (!(cause instanceof Cause.Excluded one && outdated.get(one.subject().id()))) {
        causes.add(cause);
      }
    }
    return new Explanation(causes, explanation.isMinimal());
  }

  /** Leaves outdated packages out. */
  List<RpmPackage> current(List<RpmPackage> packages) {
    return packages.stream().filter(p -> !outdated.get(p.id())).toList();
  }
}
