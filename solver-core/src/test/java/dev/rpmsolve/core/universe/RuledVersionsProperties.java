package dev.rpmsolve.core.universe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.dependency.VersionRange;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionRules;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The ranks of a universe say what the rules say of single versions. */
class RuledVersionsProperties {
  @Provide
  Arbitrary<String> evrs() {
    Arbitrary<String> epoch = Arbitraries.of("", "", "0:", "1:", "2:");
    Arbitrary<String> version = Arbitraries.of("1", "2", "1.0", "1_0", "2~rc", "a");
    Arbitrary<String> release = Arbitraries.of("", "-1", "-2", "-1:1", "-1:2", "-2:1", "-1:");
    return Combinators.combine(epoch, version, release).as((e, v, r) -> e + v + r);
  }

  private static Universe universe(VersionRules rules, Relation relation, String a, String b) {
    UniverseBuilder builder = Universe.builder(ArchPolicy.any());
    builder.versionRules(rules);
    builder.addRepository(new Repository("r", 99, 1000));
    int name = builder.name("x");
    for (String evr : new String[] {a, b}) {
      builder.beginPackage(0, name, builder.evr(evr), builder.text("noarch"));
      builder.add(DependencyKind.PROVIDES, builder.atom(name, Relation.EQUAL, builder.evr(evr)));
      builder.add(DependencyKind.REQUIRES, builder.atom(name, relation, builder.evr(evr)));
      builder.endPackage();
    }
    return builder.build();
  }

  @Property
  void orderIsThatOfTheRules(
      @ForAll boolean promotes,
      @ForAll boolean distributes,
      @ForAll("evrs") String a,
      @ForAll("evrs") String b) {
    VersionRules rules = new VersionRules(promotes, distributes);
    Universe universe = universe(rules, Relation.EQUAL, a, b);

    assertEquals(
        Integer.signum(rules.compare(Evr.parseVerbatim(a), Evr.parseVerbatim(b))),
        Integer.signum(universe.compareEvr(universe.evrId(0), universe.evrId(1))));
  }

  @Property
  void providersAreThoseWhoseRangesMeet(
      @ForAll("rules") VersionRules rules,
      @ForAll Relation relation,
      @ForAll("evrs") String a,
      @ForAll("evrs") String b) {
    Universe universe = universe(rules, relation, a, b);
    int required = universe.dependencyIds(DependencyKind.REQUIRES).value(1);
    boolean isProvided =
        VersionRange.overlaps(
            rules,
            Relation.EQUAL,
            Optional.of(Evr.parseVerbatim(a)),
            relation,
            Optional.of(Evr.parseVerbatim(b)));

    assertEquals(isProvided, Arrays.stream(universe.providers(required)).anyMatch(id -> id == 0));
    assertEquals(isProvided, universe.matchesNevr(required, 0));
  }

  @Provide
  Arbitrary<VersionRules> rules() {
    Arbitrary<Boolean> any = Arbitraries.of(true, false);
    return Combinators.combine(any, any).as(VersionRules::new);
  }
}
