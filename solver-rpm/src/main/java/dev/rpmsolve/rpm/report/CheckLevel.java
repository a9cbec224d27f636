package dev.rpmsolve.rpm.report;

import java.util.Locale;

/** How deep a check of repositories looks. */
public enum CheckLevel {
  /** Each requirement has some provider. */
  PROVIDES("lacks something it requires", "lack something they require"),
  /** Each package can be installed. */
  INSTALLABLE("cannot be installed", "cannot be installed"),
  /** The build requirements of each source package can be installed. */
  BUILDABLE("cannot be built", "cannot be built");

  private final String one;
  private final String many;

  CheckLevel(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** Says what is wrong with a package. */
  String one() {
    return one;
  }

  /** Says what is wrong with several packages. */
  String many() {
    return many;
  }

  /** Says what is wrong with a number of packages. */
  String count(int number) {
    String noun = this == BUILDABLE ? "source package" : "package";
    return Quantities.count(number, noun) + " " + (number == 1 ? one : many);
  }

  /** Prints the name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
