package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VersionKeyProperties {
  @Provide
  Arbitrary<String> versions() {
    return VersionArbitraries.versions();
  }

  private static byte[] key(String version) {
    byte[] bytes = VersionArbitraries.utf8(version);
    return VersionKey.of(bytes, 0, bytes.length);
  }

  @Property(tries = 20_000)
  void keyOrderIsReferenceOrder(@ForAll("versions") String a, @ForAll("versions") String b) {
    int byKeys = Integer.signum(Arrays.compareUnsigned(key(a), key(b)));
    assertEquals(ReferenceVersions.compare(a, b), byKeys);
  }

  @Property
  void noKeyIsProperPrefixOfAnother(@ForAll("versions") String a, @ForAll("versions") String b) {
    byte[] x = key(a);
    byte[] y = key(b);
    int mismatch = Arrays.mismatch(x, y);
    assertTrue(mismatch < Math.min(x.length, y.length));
  }

  @Property
  void keyIsAtMostTwiceTheVersion(@ForAll("versions") String a) {
    assertTrue(key(a).length <= 2 * VersionArbitraries.utf8(a).length + 1);
  }
}
