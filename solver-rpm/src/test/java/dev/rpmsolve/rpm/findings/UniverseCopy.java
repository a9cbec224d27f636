package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Copies of a universe that should have the same findings. */
final class UniverseCopy {
  // In front of every release, so that the order of releases stays as it is.
  private static final String NEW_RELEASE = "77.";

  private UniverseCopy() {}

  /** Builds all packages again, in a mass rebuild that raises every release. */
  static Universe rebuilt(Universe original) {
    List<Integer> order = IntStream.range(0, original.packageCount()).boxed().toList();
    return copy(original, order, true);
  }

  /** Puts the packages in another order. */
  static Universe shuffled(Universe original, long seed) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, original.packageCount()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return copy(original, order, false);
  }

  private static Universe copy(Universe original, List<Integer> order, boolean isRebuilt) {
    UniverseBuilder builder = Universe.builder(original.archPolicy());
    original.repositories().forEach(builder::addRepository);
    int[] newIds = new int[original.packageCount()];
    for (int packageId : order) {
      RpmPackage subject = original.get(packageId);
      newIds[packageId] = builder.packageCount();
      Evr evr = isRebuilt ? rebuilt(subject.evr()) : subject.evr();
      builder.beginPackage(
          original.repositoryIndex(packageId), subject.name(), evr, subject.arch());
      for (DependencyKind kind : DependencyKind.values()) {
        for (Dependency dependency : subject.dependencies(kind)) {
          builder.add(kind, builder.dependency(isRebuilt ? rebuilt(dependency) : dependency));
        }
      }
      builder.endPackage();
    }
    for (int nameId = 0; nameId < original.packagesByPath().rows(); nameId++) {
      for (int packageId : original.packagesByPath().row(nameId)) {
        builder.addFile(newIds[packageId], builder.name(original.names().get(nameId)));
      }
    }
    return builder.build();
  }

  private static Evr rebuilt(Evr evr) {
    return evr.release().isEmpty()
        ? evr
        : Evr.of(
            evr.epoch(), evr.version(), Optional.of(NEW_RELEASE + evr.release().orElseThrow()));
  }

  private static List<Dependency> all(List<Dependency> operands) {
    return operands.stream().map(UniverseCopy::rebuilt).toList();
  }

  private static Dependency rebuilt(Dependency dependency) {
    if (dependency instanceof Dependency.Atom atom) {
      return new Dependency.Atom(atom.name(), atom.relation(), atom.evr().map(e -> rebuilt(e)));
    } else if (dependency instanceof Dependency.And and) {
      return new Dependency.And(all(and.operands()));
    } else if (dependency instanceof Dependency.Or or) {
      return new Dependency.Or(all(or.operands()));
    } else if (dependency instanceof Dependency.With with) {
      return new Dependency.With(all(with.operands()));
    } else if (dependency instanceof Dependency.Without without) {
      return new Dependency.Without(rebuilt(without.included()), rebuilt(without.excluded()));
    } else if (dependency instanceof Dependency.If conditional) {
      return new Dependency.If(
          rebuilt(conditional.consequent()),
          rebuilt(conditional.condition()),
          conditional.otherwise().map(UniverseCopy::rebuilt));
    }
    Dependency.Unless conditional = (Dependency.Unless) dependency;
    return new Dependency.Unless(
        rebuilt(conditional.consequent()),
        rebuilt(conditional.condition()),
        conditional.otherwise().map(UniverseCopy::rebuilt));
  }
}
