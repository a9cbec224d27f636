package dev.rpmsolve.core.module;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.RuledOut;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Nevra;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which packages the modules of a system rule out, as in the section on filtering of
 * dnf.modularity(7).
 *
 * <p>Packages of active builds count. Packages of other builds do not, nor do packages that are
 * none of an active build and have or provide the name of one that is: a stream may hold an older
 * version than there is elsewhere, which would else be preferred. Sources rule out only sources. A
 * name that the newest active build of a stream calls demodularized is no name of that stream any
 * more.
 *
 * <p>Packages of hotfix repositories, from the command line and of the installed system are not
 * touched. Complexity: linear in packages, artifacts and provides.
 */
public final class ModularFilter {

  private final Universe universe;
  private final ModuleCatalog catalog;
  private final ActiveStreams active;
  private final Predicate<String> isUntouched;
  private final Exclusion[] reasons;

  private ModularFilter(
      Universe universe,
      ModuleCatalog catalog,
      ActiveStreams active,
      Collection<String> untouched) {
    this.universe = universe;
    this.catalog = catalog;
    this.active = active;
    this.isUntouched = new HashSet<>(untouched)::contains;
    reasons = new Exclusion[universe.packageCount()];
  }

  /**
   * Works out what is ruled out.
   *
   * @param universe the packages
   * @param catalog the modules
   * @param active the active streams of them
   * @param untouched ids of repositories whose packages always count: hotfix repositories, the
   *     command line, the installed system
   * @return the packages, ascending, with reasons
   */
  public static List<RuledOut> of(
      Universe universe,
      ModuleCatalog catalog,
      ActiveStreams active,
      Collection<String> untouched) {
    return catalog.isEmpty()
        ? List.of()
        : new ModularFilter(universe, catalog, active, untouched).ruledOut();
  }

  private List<RuledOut> ruledOut() {
    Bits free = new Bits(universe.packageCount());
    sort(free);
    shadow(free);
    List<RuledOut> found = new ArrayList<>();
    for (int packageId = 0; packageId < reasons.length; packageId++) {
      if (reasons[packageId] != null) {
        found.add(new RuledOut(packageId, reasons[packageId]));
      }
    }
    return found;
  }

  /** Finds the packages of builds, and those that nothing may rule out. */
  private void sort(Bits free) {
    ModulePackages all = new ModulePackages(universe, catalog.builds());
    ModulePackages counting = new ModulePackages(universe, active.builds());
    boolean[] untouched = new boolean[universe.repositories().size()];
    for (int i = 0; i < untouched.length; i++) {
      untouched[i] = isUntouched.test(universe.repositories().get(i).id());
    }
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      Optional<NameStream> owner = all.stream(packageId);
      if (untouched[universe.repositoryIndex(packageId)]
          || counting.stream(packageId).isPresent()) {
        free.add(packageId);
      } else if (owner.isPresent()) {
        reasons[packageId] = new Exclusion.InactiveStream(owner.get().toString());
      }
    }
  }

  private void shadow(Bits free) {
    Map<String, Set<String>> demodularized = demodularized();
    Map<String, NameStream> binaries = new LinkedHashMap<>();
    Map<String, NameStream> sources = new LinkedHashMap<>();
    for (OfferedBuild one : active.builds()) {
      Set<String> gone = demodularized.getOrDefault(lineOfArch(one), Set.of());
      for (Nevra artifact : one.build().content().artifacts()) {
        Map<String, NameStream> names = ArchPolicy.isSource(artifact.arch()) ? sources : binaries;
        if (!gone.contains(artifact.name())) {
          names.putIfAbsent(artifact.name(), one.nameStream());
        }
      }
    }
    binaries.forEach(
        (name, stream) ->
            namedOrProviding(name).stream()
                .filter(packageId -> !free.get(packageId))
                .forEach(packageId -> ruleOut(packageId, stream, name)));
    sources.forEach(
        (name, stream) ->
            named(name).stream()
                .filter(packageId -> !free.get(packageId))
                .filter(p -> ArchPolicy.isSource(universe.text(universe.archId(p))))
                .forEach(packageId -> ruleOut(packageId, stream, name)));
  }

  /** The newest build for each architecture says it; of several of one version, all do. */
  private Map<String, Set<String>> demodularized() {
    Map<String, Long> newest = new HashMap<>();
    for (OfferedBuild one : active.builds()) {
      newest.merge(lineOfArch(one), one.build().id().version(), Math::max);
    }
    Map<String, Set<String>> names = new HashMap<>();
    for (OfferedBuild one : active.builds()) {
      if (newest.get(lineOfArch(one)) == one.build().id().version()) {
        names
            .computeIfAbsent(lineOfArch(one), line -> new HashSet<>())
            .addAll(one.build().content().demodularized());
      }
    }
    return names;
  }

  private static String lineOfArch(OfferedBuild one) {
    return one.nameStream() + " " + one.build().id().arch();
  }

  private void ruleOut(int packageId, NameStream stream, String name) {
    if (reasons[packageId] == null) {
      reasons[packageId] = new Exclusion.Shadowed(stream.toString(), name);
    }
  }

  private List<Integer> namedOrProviding(String name) {
    List<Integer> found = named(name);
    int[] providers = universe.providers(new Dependency.Atom(name, Relation.ANY, Optional.empty()));
    for (int packageId : providers) {
      found.add(packageId);
    }
    return found;
  }

  private List<Integer> named(String name) {
    List<Integer> found = new ArrayList<>();
    int nameId = universe.names().find(name);
    IntTable byName = universe.packagesByName();
    if (nameId >= 0 && nameId < byName.rows()) {
      for (int i = byName.start(nameId); i < byName.end(nameId); i++) {
        found.add(byName.value(i));
      }
    }
    return found;
  }
}
