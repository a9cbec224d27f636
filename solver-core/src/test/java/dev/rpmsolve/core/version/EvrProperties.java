package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvrProperties {
  @Provide
  Arbitrary<Evr> evrs() {
    return VersionArbitraries.evrs();
  }

  @Property
  void printedTextIsReadBack(@ForAll("evrs") Evr evr) {
    assertEquals(evr, Evr.parse(evr.toString()));
  }

  @Property
  void anyTextWithSmallEpochIsReadAndReadBack(@ForAll String text) {
    Evr evr = Evr.parse("1:" + text);
    assertEquals(1, evr.epoch());
    assertEquals("1:" + text, evr.toString());
  }

  @Property
  void equalValuesAreTheSameVersion(@ForAll("evrs") Evr a, @ForAll("evrs") Evr b) {
    if (a.equals(b)) {
      assertEquals(a.hashCode(), b.hashCode());
      assertEquals(0, a.compareTo(b));
    }
  }

  @Property(tries = 10_000)
  void orderIsTotal(@ForAll("evrs") Evr a, @ForAll("evrs") Evr b, @ForAll("evrs") Evr c) {
    assertEquals(0, a.compareTo(a));
    assertEquals(-a.compareTo(b), b.compareTo(a));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertTrue(a.compareTo(c) <= 0);
    }
    if (a.compareTo(b) == 0) {
      assertEquals(b.compareTo(c), a.compareTo(c));
    }
  }
}
