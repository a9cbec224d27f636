package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RpmVersionProperties {
  @Provide
  Arbitrary<String> versions() {
    return VersionArbitraries.versions();
  }

  @Property(tries = 20_000)
  void agreesWithReference(@ForAll("versions") String a, @ForAll("versions") String b) {
    assertEquals(ReferenceVersions.compare(a, b), RpmVersion.compare(a, b));
  }

  @Property
  void stringsCompareAsTheirUtf8Bytes(@ForAll("versions") String a, @ForAll("versions") String b) {
    byte[] x = VersionArbitraries.utf8(a);
    byte[] y = VersionArbitraries.utf8(b);
    assertEquals(RpmVersion.compare(x, y), RpmVersion.compare(a, b));
  }

  @Property
  void everyVersionEqualsItself(@ForAll("versions") String a) {
    assertEquals(0, RpmVersion.compare(a, new StringBuilder(a).append('.').toString()));
    assertEquals(0, RpmVersion.compare(a, a));
  }

  @Property(tries = 5_000)
  void swappingNegates(@ForAll("versions") String a, @ForAll("versions") String b) {
    assertEquals(-RpmVersion.compare(a, b), RpmVersion.compare(b, a));
  }

  @Property(tries = 10_000)
  void orderIsTransitive(
      @ForAll("versions") String a, @ForAll("versions") String b, @ForAll("versions") String c) {
    int ab = RpmVersion.compare(a, b);
    int bc = RpmVersion.compare(b, c);
    int ac = RpmVersion.compare(a, c);
    if (ab <= 0 && bc <= 0) {
      assertTrue(ac <= 0);
    }
    if (ab >= 0 && bc >= 0) {
      assertTrue(ac >= 0);
    }
    if (ab == 0) {
      assertEquals(bc, ac);
    }
  }
}
