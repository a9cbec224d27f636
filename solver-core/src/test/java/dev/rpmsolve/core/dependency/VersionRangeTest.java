package dev.rpmsolve.core.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.version.Evr;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {
  /** Whether two atoms of any name meet. */
  static boolean overlaps(String provided, String required) {
    Dependency.Atom left = atom(provided);
    Dependency.Atom right = atom(required);
    return VersionRange.overlaps(left.relation(), left.evr(), right.relation(), right.evr());
  }

  private static Dependency.Atom atom(String range) {
    return (Dependency.Atom) Dependency.parse("x " + range);
  }

  @ParameterizedTest
  @CsvSource({
    "= 1-2, = 1, true",
    "= 1-2, >= 1, true",
    "= 1-2, <= 1, true",
    "= 1-2, > 1, false",
    "= 1-2, < 1, false",
    "= 1-2, >= 1-3, false",
    "= 1-2, < 1-3, true",
    "= 1-2, = 0:1, true",
    "= 1-2, >= 1:1, false",
    "= 1-2, <> 1-2, false",
    "= 1-2, <> 1-3, true",
    "= 1-2, <=> 7, true",
    "'', = 1, true",
    "'', < 1:1-1, true",
    "= 1, '', true",
    "> 1, > 9, true",
    "< 1, < 9, true",
    "< 1, > 1, false",
    "<= 1, >= 1, true",
    "< 1, >= 1, false",
    "< 2, > 1, true",
    "> 2, < 1, false",
    "= 1, > 1-2, true",
    "= 1, < 1-2, true",
    "< 1-2, >= 1, true",
    "< 1-2, > 1, false",
    "= 1-, = 1-2, true",
    "= 1-, = 1, true",
    "= 1.0, = 1_0, true",
    "= 1~rc, < 1, true",
    "= 1^git, > 1, true",
    "= 1:1, > 2, true",
    "= 4294967295:1, > 2147483648:1, true",
  })
  void rangesMeetAsTheTableSays(String provided, String required, boolean meet) {
    assertEquals(meet, overlaps(provided, required));
    assertEquals(meet, overlaps(required, provided));
  }

  @ParameterizedTest
  @CsvSource({"GREATER", "EQUAL", "LESS", "NOT_EQUAL"})
  void operatorWithoutVersionMeetsAll(Relation relation) {
    Optional<Evr> one = Optional.of(Evr.parse("1"));
    assertEquals(true, VersionRange.overlaps(relation, Optional.empty(), Relation.EQUAL, one));
    assertEquals(true, VersionRange.overlaps(Relation.EQUAL, one, relation, Optional.empty()));
  }
}
