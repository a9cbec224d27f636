package dev.rpmsolve.rpm.testcase;

/** What a selection by text looks at. */
public enum SelectionFlag implements Keyworded {
  /** Names of packages. */
  NAME("name"),
  /** Provided capabilities. */
  PROVIDES("provides"),
  /** Paths of files. */
  FILE_LIST("filelist"),
  /** Names with version and architecture, {@code NAME-EVR.ARCH}. */
  CANON("canon"),
  /** A trailing architecture is taken off. */
  DOT_ARCH("dotarch"),
  /** A trailing comparison is taken off. */
  REL("rel"),
  /** Installed packages only. */
  INSTALLED_ONLY("installedonly"),
  /** The text is a pattern. */
  GLOB("glob"),
  /** The result lists its packages. */
  FLAT("flat"),
  /** Upper and lower case are the same. */
  NO_CASE("nocase"),
  /** Source packages only. */
  SOURCE_ONLY("sourceonly"),
  /** Source packages, too. */
  WITH_SOURCE("withsource"),
  /** A kind before the name does not matter. */
  SKIP_KIND("skipkind"),
  /** The text is compared to printed dependencies. */
  DEPENDENCY_STRING("depstr"),
  /** Disabled packages, too. */
  WITH_DISABLED("withdisabled"),
  /** Packages of foreign architectures, too. */
  WITH_BAD_ARCH("withbadarch"),
  /** The result is added to the jobs so far. */
  ADD("add"),
  /** The result is taken from the jobs so far. */
  SUBTRACT("subtract"),
  /** The jobs so far are narrowed to the result. */
  FILTER("filter");

  private final String keyword;

  SelectionFlag(String keyword) {
    this.keyword = keyword;
  }

  /**
   * Returns the word for it in a test case.
   *
   * @return the keyword
   */
  @Override
  public String keyword() {
    return keyword;
  }
}
