package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import java.util.Optional;

/** Makes dependencies on names. */
final class Atoms {
  private Atoms() {}

  /** Returns the dependency on any version of a name. */
  static Dependency.Atom any(String name) {
    return new Dependency.Atom(name, Relation.ANY, Optional.empty());
  }

  /** Returns the dependency on a name, in a range if there is one. */
  static Dependency.Atom of(String name, Optional<TypedRange> range) {
    return range
        .map(r -> new Dependency.Atom(name, r.relation(), r.evr()))
        .orElseGet(() -> any(name));
  }
}
