package dev.rpmsolve.core.internal.rules;

/**
 * Where a rule of packages comes from.
 *
 * @param kind what it says
 * @param owner the package that says it
 * @param other the package it is said about, or -1
 * @param dependency the dependency that says it, or -1
 */
public record PackageFact(Kind kind, int owner, int other, int dependency) {
  /** What a rule of packages says. The earlier kinds explain better. */
  public enum Kind {
    /** The packages have the same name. */
    SAME_NAME,
    /** The package cannot be installed here. */
    NOT_INSTALLABLE,
    /** The package requires something that nothing provides. */
    NOTHING_PROVIDES,
    /** The package requires something. */
    REQUIRES,
    /** The package conflicts with itself. */
    SELF_CONFLICT,
    /** The package conflicts with another. */
    CONFLICTS,
    /** The package obsoletes another. */
    OBSOLETES,
    /** The package replaces another that provides its name. */
    IMPLICIT_OBSOLETES,
    /** The installed package obsoletes another. */
    INSTALLED_OBSOLETES,
    /** The package recommends something. */
    RECOMMENDS
  }
}
