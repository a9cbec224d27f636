package dev.rpmsolve.rpm.report;

import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.Subject;
import java.util.List;
import java.util.Locale;

/** How deep a check of repositories looks, and for what. */
public enum CheckLevel {
  /** Each requirement has some provider. */
  PROVIDES("lacks something it requires", "lack something they require"),
  /** Each package can be installed. */
  INSTALLABLE("cannot be installed", "cannot be installed"),
  /** The build requirements of each source package can be installed. */
  BUILDABLE("cannot be built", "cannot be built"),
  /** Lists of packages can be installed together. */
  COINSTALLABLE("has items that exclude each other", "have items that exclude each other"),
  /** What groups of packages list exists and can be installed together. */
  GROUPS("cannot be installed as it is defined", "cannot be installed as they are defined"),
  /** Packages can be installed, and do not give trouble either; also what several levels find. */
  LINT("has a finding", "have findings");

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

  /** Says what is looked at. */
  String noun() {
    return switch (this) {
      case BUILDABLE -> "source package";
      case COINSTALLABLE -> "list";
      case GROUPS -> "group";
      default -> "package";
    };
  }

  /** Tells whether a package has one finding at most, or one for each requirement. */
  boolean isOfPackages() {
    return this != LINT && !isOfLists();
  }

  /** Tells whether findings are about lists of packages. */
  boolean isOfLists() {
    return this == COINSTALLABLE || this == GROUPS;
  }

  /** Says what is wrong with a number of packages. */
  String count(int number) {
    return Quantities.count(number, noun()) + " " + (number == 1 ? one : many);
  }

  /** Finds the level that a finding is of. */
  static CheckLevel of(Finding finding, List<CheckLevel> levels) {
    if (finding.rule().isLint()) {
      return LINT;
    } else if (finding.subject() instanceof Subject.NamedList) {
      return levels.contains(GROUPS) ? GROUPS : COINSTALLABLE;
    }
    boolean isSource = finding.subject().rpm().filter(p -> p.arch().endsWith("src")).isPresent();
    if (isSource && levels.contains(BUILDABLE)) {
      return BUILDABLE;
    }
    return levels.contains(INSTALLABLE) ? INSTALLABLE : PROVIDES;
  }

  /** Prints the name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
