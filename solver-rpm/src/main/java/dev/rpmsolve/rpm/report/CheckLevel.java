package dev.rpmsolve.rpm.report;

import java.util.Locale;

/** How deep a check of repositories looks. */
public enum CheckLevel {
  /** Each requirement has some provider. */
  PROVIDES,
  /** Each package can be installed. */
  INSTALLABLE,
  /** The build requirements of each source package can be installed. */
  BUILDABLE;

  /** Prints the name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
