package dev.rpmsolve.core.request;

/** What a {@link SelectionQuery} was found as. */
public enum MatchKind {
  /** The name of a package. */
  NAME,
  /** A capability, or another dependency of packages. */
  PROVIDES,
  /** The path of a file. */
  FILE_LIST,
  /** A canonical name. */
  CANON,
  /** A name with an architecture. */
  DOT_ARCH,
  /** A name with a comparison. */
  REL
}
