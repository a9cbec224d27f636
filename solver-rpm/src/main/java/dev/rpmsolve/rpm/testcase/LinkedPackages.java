package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds packages that libsolv, built with its feature {@code linked_packages}, binds to others:
 * patterns, products and applications that stand for a package of the same repository. Where there
 * are none, a case that names the feature is solved without it.
 */
final class LinkedPackages {
  private static final String PATTERN = "pattern:";
  private static final String PRODUCT = "product:";
  private static final String APPLICATION = "application:";
  private static final String PATTERN_LINK = "autopattern()";
  private static final String APPLICATION_LINK = "application-appdata(";

  private LinkedPackages() {}

  /** Returns the first package that is bound to another one. */
  static Optional<RpmPackage> first(Universe universe) {
    return IntStream.range(0, universe.packageCount())
        .mapToObj(universe::get)
        .filter(LinkedPackages::isLinked)
        .findFirst();
  }

  private static boolean isLinked(RpmPackage one) {
    String name = one.name();
    if (name.startsWith(PATTERN)) {
      return provides(one).stream().anyMatch(LinkedPackages::isPatternLink);
    } else if (name.startsWith(APPLICATION)) {
      return provides(one).stream()
          .anyMatch(provide -> provide.toString().startsWith(APPLICATION_LINK));
    }
    return name.startsWith(PRODUCT) && hasProduct(one);
  }

  private static List<Dependency> provides(RpmPackage one) {
    return one.dependencies(DependencyKind.PROVIDES);
  }

  private static boolean isPatternLink(Dependency provide) {
    return provide instanceof Dependency.Atom atom
        && atom.name().equals(PATTERN_LINK)
        && atom.relation() == Relation.EQUAL;
  }

  private static boolean hasProduct(RpmPackage one) {
    Dependency product =
        new Dependency.Atom(
            "product(" + one.name().substring(PRODUCT.length()) + ")",
            Relation.EQUAL,
            Optional.of(one.evr()));
    return IntStream.of(one.universe().providers(product))
        .mapToObj(one.universe()::get)
        .anyMatch(
            other ->
                other.repository().equals(one.repository()) && other.arch().equals(one.arch()));
  }
}
