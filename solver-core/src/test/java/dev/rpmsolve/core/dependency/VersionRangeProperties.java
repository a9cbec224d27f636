package dev.rpmsolve.core.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionArbitraries;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VersionRangeProperties {
  @Provide
  Arbitrary<Evr> evrs() {
    return VersionArbitraries.evrs();
  }

  @Property(tries = 5_000)
  void swappingTheSidesChangesNothing(
      @ForAll Relation a, @ForAll("evrs") Evr x, @ForAll Relation b, @ForAll("evrs") Evr y) {
    assertEquals(
        VersionRange.overlaps(a, Optional.of(x), b, Optional.of(y)),
        VersionRange.overlaps(b, Optional.of(y), a, Optional.of(x)));
  }

  @Property
  void unversionedProvideAnswersAll(@ForAll Relation required, @ForAll("evrs") Evr evr) {
    assertTrue(VersionRange.overlaps(Relation.ANY, Optional.empty(), required, Optional.of(evr)));
  }

  @Property
  void existenceTestIsAnsweredByAll(@ForAll Relation provided, @ForAll("evrs") Evr evr) {
    assertTrue(VersionRange.overlaps(provided, Optional.of(evr), Relation.ANY, Optional.empty()));
  }

  @Property
  void everyRangeMeetsItself(@ForAll Relation relation, @ForAll("evrs") Evr evr) {
    assertTrue(VersionRange.overlaps(relation, Optional.of(evr), relation, Optional.of(evr)));
  }

  @Property(tries = 5_000)
  void widerOperatorNeverMeetsLess(
      @ForAll Relation a,
      @ForAll("evrs") Evr x,
      @ForAll Relation narrow,
      @ForAll Relation added,
      @ForAll("evrs") Evr y) {
    Assume.that(narrow != Relation.ANY);
    Relation wide = Relation.ofCode(narrow.code() | added.code());
    if (VersionRange.overlaps(a, Optional.of(x), narrow, Optional.of(y))) {
      assertTrue(VersionRange.overlaps(a, Optional.of(x), wide, Optional.of(y)));
    }
  }

  @Property(tries = 5_000)
  void fullVersionsMeetExactlyAsTheyCompare(
      @ForAll Relation required, @ForAll("evrs") Evr x, @ForAll("evrs") Evr y) {
    Assume.that(required != Relation.ANY && hasRelease(x) && hasRelease(y));
    int order = x.compareTo(y);
    boolean expected =
        order < 0 && required.hasLess()
            || order == 0 && required.hasEqual()
            || order > 0 && required.hasGreater()
            || required == Relation.ANY_VERSION;
    assertEquals(
        expected, VersionRange.overlaps(Relation.EQUAL, Optional.of(x), required, Optional.of(y)));
  }

  private static boolean hasRelease(Evr evr) {
    return evr.release().filter(release -> !release.isEmpty()).isPresent();
  }
}
