package dev.rpmsolve.rpm.testcase;

/** How libsolv decides. */
public enum SolverFlag implements Keyworded {
  /** Packages may become older. */
  ALLOW_DOWNGRADE("allowdowngrade", false),
  /** Packages may be replaced by others. */
  ALLOW_NAME_CHANGE("allownamechange", true),
  /** Packages may change their architecture. */
  ALLOW_ARCH_CHANGE("allowarchchange", false),
  /** Packages may change their vendor. */
  ALLOW_VENDOR_CHANGE("allowvendorchange", false),
  /** Packages may be removed to fulfill jobs. */
  ALLOW_UNINSTALL("allowuninstall", false),
  /** A replacement need not provide the name it replaces. */
  NO_UPDATE_PROVIDE("noupdateprovide", false),
  /** Packages that were split are followed. */
  SPLIT_PROVIDES("splitprovides", false),
  /** Weak dependencies do not count. */
  IGNORE_RECOMMENDED("ignorerecommended", false),
  /** Weak dependencies of installed packages count. */
  ADD_ALREADY_RECOMMENDED("addalreadyrecommended", false),
  /** Worse architectures are not avoided. */
  NO_INFERIOR_ARCH_CHECK("noinfarchcheck", false),
  /** Obsoletes of multiversion packages count. */
  KEEP_EXPLICIT_OBSOLETES("keepexplicitobsoletes", false),
  /** The best package is sought among the allowed ones. */
  BEST_OBEYS_POLICY("bestobeypolicy", false),
  /** Updates are not guessed to be targeted. */
  NO_AUTO_TARGET("noautotarget", false),
  /** A distribution upgrade may make packages older. */
  DUP_ALLOW_DOWNGRADE("dupallowdowngrade", true),
  /** A distribution upgrade may change architectures. */
  DUP_ALLOW_ARCH_CHANGE("dupallowarchchange", true),
  /** A distribution upgrade may change vendors. */
  DUP_ALLOW_VENDOR_CHANGE("dupallowvendorchange", true),
  /** A distribution upgrade may replace packages by others. */
  DUP_ALLOW_NAME_CHANGE("dupallownamechange", true),
  /** Packages that no repository has are kept. */
  KEEP_ORPHANS("keeporphans", false),
  /** Packages that no repository has may be broken. */
  BREAK_ORPHANS("breakorphans", false),
  /** Installed packages are looked at before jobs. */
  FOCUS_INSTALLED("focusinstalled", false),
  /** Split packages are followed as yum does. */
  YUM_OBSOLETES("yumobsoletes", false),
  /** A replacement has to provide the name it replaces. */
  NEED_UPDATE_PROVIDE("needupdateprovide", false),
  /** Candidates are ordered as urpmi does. */
  URPM_REORDER("urpmreorder", false),
  /** Best candidates come before few changes. */
  FOCUS_BEST("focusbest", false),
  /** Recommendations are fulfilled if at all possible. */
  STRONG_RECOMMENDS("strongrecommends", false),
  /** Installing what is installed updates it. */
  INSTALL_ALSO_UPDATES("installalsoupdates", false),
  /** Only weak dependencies on the system count. */
  ONLY_NAMESPACE_RECOMMENDED("onlynamespacerecommended", false),
  /** Better repositories hide the packages of others. */
  STRICT_REPO_PRIORITY("strictrepopriority", false),
  /** Dependencies of new packages come before installed ones. */
  FOCUS_NEW("focusnew", false);

  private final String keyword;
  private final boolean isOnByDefault;

  SolverFlag(String keyword, boolean isOnByDefault) {
    this.keyword = keyword;
    this.isOnByDefault = isOnByDefault;
  }

  /**
   * Tells what holds where the test case says nothing.
   *
   * @return whether the flag is on by default
   */
  public boolean isOnByDefault() {
    return isOnByDefault;
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
