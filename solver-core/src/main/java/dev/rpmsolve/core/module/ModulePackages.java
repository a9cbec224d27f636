package dev.rpmsolve.core.module;

import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Nevra;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which packages of a universe belong to builds. Immutable; made in time linear in packages and
 * artifacts.
 */
public final class ModulePackages {
  private final Universe universe;
  private final NameStream[] streams;

  /**
   * Finds the packages of builds.
   *
   * @param universe the packages
   * @param builds the builds; a package of several belongs to the first
   */
  public ModulePackages(Universe universe, Collection<OfferedBuild> builds) {
    this.universe = universe;
    streams = new NameStream[universe.packageCount()];
    Map<String, NameStream> artifacts = new HashMap<>();
    boolean[] isNamed = new boolean[universe.names().size()];
    for (OfferedBuild one : builds) {
      for (Nevra artifact : one.build().content().artifacts()) {
        artifacts.putIfAbsent(artifact.toString(), one.nameStream());
        int name = universe.names().find(artifact.name());
        if (name >= 0) {
          isNamed[name] = true;
        }
      }
    }
    for (int packageId = 0; packageId < streams.length; packageId++) {
      if (isNamed[universe.nameId(packageId)]) {
        streams[packageId] = artifacts.get(nevra(packageId));
      }
    }
  }

  private String nevra(int packageId) {
    return universe.names().get(universe.nameId(packageId))
        + "-"
        + universe.evrText(universe.evrId(packageId))
        + "."
        + universe.text(universe.archId(packageId));
  }

  /**
   * Returns the stream that a package belongs to.
   *
   * @param packageId a package
   * @return its stream; nothing if it is of no build
   */
  public Optional<NameStream> stream(int packageId) {
    return Optional.ofNullable(streams[packageId]);
  }

  /**
   * Returns the packages of a name that belong to a stream.
   *
   * @param stream the stream
   * @param name a name
   * @return package ids, ascending
   */
  public List<Integer> named(NameStream stream, String name) {
    List<Integer> found = new ArrayList<>();
    int nameId = universe.names().find(name);
    for (int packageId = 0; nameId >= 0 && packageId < streams.length; packageId++) {
      if (universe.nameId(packageId) == nameId && stream.equals(streams[packageId])) {
        found.add(packageId);
      }
    }
    return found;
  }
}
