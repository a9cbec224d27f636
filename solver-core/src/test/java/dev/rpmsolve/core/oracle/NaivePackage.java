package dev.rpmsolve.core.oracle;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionRules;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A package as plain values. */
record NaivePackage(
    String name,
    Evr evr,
    String arch,
    Set<String> files,
    List<Dependency.Atom> provides,
    List<Dependency> requires,
    List<Dependency> conflicts,
    List<Dependency> obsoletes,
    List<Dependency> hints,
    List<Dependency> reverseHints,
    VersionRules rules) {

  static NaivePackage of(RpmPackage view) {
    Universe universe = view.universe();
    Set<String> files = new HashSet<>();
    for (int path = 0; path < universe.packagesByPath().rows(); path++) {
      int[] listing = universe.packagesByPath().row(path);
      if (Arrays.stream(listing).anyMatch(id -> id == view.id())) {
        files.add(universe.names().get(path));
      }
    }
    return new NaivePackage(
        view.name(),
        view.evr(),
        view.arch(),
        files,
        view.dependencies(DependencyKind.PROVIDES).stream()
            .map(Dependency.Atom.class::cast)
            .toList(),
        view.dependencies(DependencyKind.REQUIRES),
        view.dependencies(DependencyKind.CONFLICTS),
        view.dependencies(DependencyKind.OBSOLETES),
        joined(view, DependencyKind.RECOMMENDS, DependencyKind.SUGGESTS),
        joined(view, DependencyKind.SUPPLEMENTS, DependencyKind.ENHANCES),
        universe.versionRules());
  }

  private static List<Dependency> joined(RpmPackage view, DependencyKind a, DependencyKind b) {
    return Stream.concat(view.dependencies(a).stream(), view.dependencies(b).stream()).toList();
  }

  /** Tells whether the package alone answers a dependency; and, if and unless ask for several. */
  boolean answers(Dependency d) {
    if (d instanceof Dependency.Atom atom) {
      return files.contains(atom.name())
          || provides.stream()
              .anyMatch(
                  p ->
                      p.name().equals(atom.name())
                          && VersionRange.overlaps(
                              rules, p.relation(), p.evr(), atom.relation(), atom.evr()));
    } else if (d instanceof Dependency.Or or) {
      return or.operands().stream().anyMatch(this::answers);
    } else if (d instanceof Dependency.With with) {
      return with.operands().stream().allMatch(this::answers);
    } else if (d instanceof Dependency.Without without) {
      return answers(without.included()) && !answers(without.excluded());
    } else if (d instanceof Dependency.OfArch ofArch) {
      return arch.equals(ofArch.arch()) && answers(ofArch.operand());
    }
    return false;
  }

  boolean isNoarch() {
    return arch.equals("noarch");
  }

  private boolean is64() {
    return arch.contains("64") || arch.equals("s390x");
  }

  /** Tells whether two packages of one name would have files of the same color. */
  boolean meetsColor(NaivePackage other) {
    return isNoarch() || other.isNoarch() || is64() == other.is64();
  }

  @Override
  public String toString() {
    return name + "-" + evr + "." + arch;
  }
}
