package dev.rpmsolve.core.closure;

/** What lints look for. */
public enum LintRule {
  /** A package needs a feature that the rpm of the target lacks. */
  RPMLIB_FEATURE("rpmlib-feature"),
  /** A package has rich dependencies, which the rpm of the target cannot read. */
  RICH_DEPENDENCY("rich-dependency"),
  /** A package requires a path that no primary metadata lists, only file lists. */
  FILELISTS_ONLY_PATH("filelists-only-path"),
  /** Packages of the same name, EVR and architecture are different files. */
  SAME_NEVRA_OTHER_CHECKSUM("same-nevra-other-checksum"),
  /** A package obsoletes itself. */
  SELF_OBSOLETES("self-obsoletes"),
  /** Two packages that can be installed together have a file of the same path. */
  FILE_CONFLICT("file-conflict");

  private final String id;

  LintRule(String id) {
    this.id = id;
  }

  /**
   * Returns the name of the rule in reports and options, which does not change.
   *
   * @return words with hyphens
   */
  public String id() {
    return id;
  }
}
