package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.version.Evr;
import java.util.List;
import java.util.Optional;

/**
 * Text for keys: the same before and after packages are built again.
 *
 * <p>A build again raises releases, those of packages and those in dependencies on them. So no
 * release is kept, and a name that quotes the version and release of the package it stands in, such
 * as {@code kernel-modules-5.14.0-7.el9}, keeps the version only.
 */
final class KeyText {
  private KeyText() {}

  /** Returns name and architecture. */
  static String of(RpmPackage subject) {
    return subject.name() + "." + subject.arch();
  }

  /**
   * Prints a dependency.
   *
   * @param dependency the dependency
   * @param owner the package that has it
   */
  static String of(Dependency dependency, RpmPackage owner) {
    return unquoted(withoutReleases(dependency).toString(), owner);
  }

  /**
   * Leaves the release of a package out of a text that quotes it with the version.
   *
   * @param text a name or path
   * @param owner the package that has it
   */
  static String unquoted(String text, RpmPackage owner) {
    Evr evr = owner.evr();
    String quoted = evr.version() + "-" + evr.release().orElse("");
    return evr.release().isEmpty() ? text : text.replace(quoted, evr.version());
  }

  /** Depth is limited by the type. */
  private static Dependency withoutReleases(Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return new Dependency.Atom(atom.name(), atom.relation(), atom.evr().map(KeyText::upstream));
    } else if (dependency instanceof Dependency.And and) {
      return new Dependency.And(all(and.operands()));
    } else if (dependency instanceof Dependency.Or or) {
      return new Dependency.Or(all(or.operands()));
    } else if (dependency instanceof Dependency.With with) {
      return new Dependency.With(all(with.operands()));
    } else if (dependency instanceof Dependency.Without without) {
      return new Dependency.Without(
          withoutReleases(without.included()), withoutReleases(without.excluded()));
    } else if (dependency instanceof Dependency.OfArch ofArch) {
      return new Dependency.OfArch(withoutReleases(ofArch.operand()), ofArch.arch());
    } else if (dependency instanceof Dependency.If conditional) {
      return new Dependency.If(
          withoutReleases(conditional.consequent()),
          withoutReleases(conditional.condition()),
          conditional.otherwise().map(KeyText::withoutReleases));
    }
    Dependency.Unless conditional = (Dependency.Unless) dependency;
    return new Dependency.Unless(
        withoutReleases(conditional.consequent()),
        withoutReleases(conditional.condition()),
        conditional.otherwise().map(KeyText::withoutReleases));
  }

  private static List<Dependency> all(List<Dependency> operands) {
    return operands.stream().map(KeyText::withoutReleases).toList();
  }

  /** A version that is nothing but a release stays as it is: a dependency cannot do without. */
  static Evr upstream(Evr evr) {
    return evr.version().isEmpty() || evr.version().indexOf('-') >= 0
        ? evr
        : Evr.of(evr.epoch(), evr.version(), Optional.empty());
  }
}
