package dev.rpmsolve.core.oracle;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.VersionRules;
import java.util.EnumSet;
import java.util.Set;

/** Scenarios under other rules of versions and obsoletes than rpm's. */
public final class RuledScenario {
  private RuledScenario() {}

  /** Copies a scenario; all ids stay the same. */
  public static Scenario of(Scenario plain, VersionRules rules, Set<Policy.Option> more) {
    Universe universe = plain.universe();
    UniverseBuilder builder = Universe.builder(universe.archPolicy());
    builder.versionRules(rules);
    universe.repositories().forEach(builder::addRepository);
    for (int id = 0; id < universe.packageCount(); id++) {
      copy(universe.get(id), builder);
    }
    Request request = plain.request();
    EnumSet<Policy.Option> options = EnumSet.copyOf(more);
    options.addAll(request.policy().options());
    Policy policy = request.policy().with(options.toArray(new Policy.Option[0]));
    return new Scenario(
        builder.build(), new Request(request.goals(), request.installedPackageIds(), policy));
  }

  private static void copy(RpmPackage one, UniverseBuilder builder) {
    Universe universe = one.universe();
    builder.beginPackage(
        universe.repositoryIndex(one.id()),
        builder.name(one.name()),
        builder.evr(universe.evrText(universe.evrId(one.id()))),
        builder.text(one.arch()));
    builder.vendor(builder.text(one.vendor()));
    builder.buildTime(universe.buildTime(one.id()));
    for (DependencyKind kind : DependencyKind.values()) {
      one.dependencies(kind).forEach(d -> builder.add(kind, builder.dependency(d)));
    }
    for (int path = 0; path < universe.packagesByPath().rows(); path++) {
      for (int listing : universe.packagesByPath().row(path)) {
        if (listing == one.id()) {
          builder.addFile(builder.name(universe.names().get(path)));
        }
      }
    }
    builder.endPackage();
  }
}
