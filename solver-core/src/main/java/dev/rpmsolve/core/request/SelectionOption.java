package dev.rpmsolve.core.request;

/** What a {@link SelectionQuery} looks at and how it compares. */
public enum SelectionOption {
  /** Names of packages. */
  NAME,
  /** Names of provided capabilities. */
  PROVIDES,
  /** Paths in the lists of files. */
  FILE_LIST,
  /** Canonical names: {@code NAME-[EPOCH:]VERSION[-RELEASE][.ARCH]}. */
  CANON,
  /** A name may end in {@code .ARCH}. */
  DOT_ARCH,
  /** A name may be followed by a comparison, as in {@code foo >= 2}. */
  REL,
  /** The text may be a {@link Glob shell pattern}. */
  GLOB,
  /** ASCII letters match in upper and lower case. */
  NO_CASE,
  /** A kind before a package's name does not count, as in {@code pattern:base}. */
  SKIP_KIND,
  /** Printed dependencies are compared, versions included. */
  DEPENDENCY_STRING,
  /** Only installed packages count. */
  INSTALLED_ONLY,
  /** Only source packages count. */
  SOURCE_ONLY,
  /** Source packages count, too. */
  WITH_SOURCE,
  /** Disabled packages count, too. */
  WITH_DISABLED,
  /** Packages of architectures that cannot be installed count, too. */
  WITH_BAD_ARCH,
  /** More than one part becomes one list of packages. */
  FLAT
}
