package dev.rpmsolve.core.request;

import dev.rpmsolve.core.universe.DependencyKind;
import java.util.Optional;

/** Which property of a package a {@link SelectionQuery} compares. */
public enum DependencyKey {
  /** Name and EVR of the package itself. */
  NAME(Optional.empty()),
  /** What the package provides. */
  PROVIDES(Optional.of(DependencyKind.PROVIDES)),
  /** What the package requires. */
  REQUIRES(Optional.of(DependencyKind.REQUIRES)),
  /** What the package conflicts with. */
  CONFLICTS(Optional.of(DependencyKind.CONFLICTS)),
  /** What the package obsoletes. */
  OBSOLETES(Optional.of(DependencyKind.OBSOLETES)),
  /** What the package recommends. */
  RECOMMENDS(Optional.of(DependencyKind.RECOMMENDS)),
  /** What the package suggests. */
  SUGGESTS(Optional.of(DependencyKind.SUGGESTS)),
  /** What the package supplements. */
  SUPPLEMENTS(Optional.of(DependencyKind.SUPPLEMENTS)),
  /** What the package enhances. */
  ENHANCES(Optional.of(DependencyKind.ENHANCES)),
  /** What the package requires only while it is installed or removed. */
  TRANSIENT_REQUIRES(Optional.of(DependencyKind.TRANSIENT_REQUIRES));

  private final Optional<DependencyKind> kind;

  DependencyKey(Optional<DependencyKind> kind) {
    this.kind = kind;
  }

  /**
   * Returns the dependencies that are compared.
   *
   * @return their kind; nothing for {@link #NAME}
   */
  public Optional<DependencyKind> kind() {
    return kind;
  }
}
