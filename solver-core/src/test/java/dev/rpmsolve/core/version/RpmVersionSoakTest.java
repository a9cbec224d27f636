package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The laws of the order over millions of random versions from a fixed seed. */
@Tag("slow")
class RpmVersionSoakTest {
  private static final String[] PIECES = {
    "0", "1", "9", "10", "a", "b", "Z", ".", "_", "+", "~", "^", "-"
  };

  private final SplittableRandom random = new SplittableRandom(20_240_917);

  private String version() {
    StringBuilder version = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      version.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return version.toString();
  }

  @Test
  void fiveMillionPairsAgreeWithReferenceAndKeys() {
    for (int i = 0; i < 5_000_000; i++) {
      String a = version();
      String b = version();
      int expected = ReferenceVersions.compare(a, b);
      assertEquals(expected, RpmVersion.compare(a, b), () -> a + " and " + b);
      assertEquals(-expected, RpmVersion.compare(b, a), () -> b + " and " + a);
      int byKeys = Arrays.compareUnsigned(key(a), key(b));
      assertEquals(expected, Integer.signum(byKeys), () -> a + " and " + b + " by keys");
    }
  }

  @Test
  void oneMillionTriplesAreTransitive() {
    for (int i = 0; i < 1_000_000; i++) {
      String[] sorted = {version(), version(), version()};
      Arrays.sort(sorted, RpmVersion::compare);
      assertTrue(RpmVersion.compare(sorted[0], sorted[1]) <= 0);
      assertTrue(RpmVersion.compare(sorted[1], sorted[2]) <= 0);
      assertTrue(RpmVersion.compare(sorted[0], sorted[2]) <= 0);
    }
  }

  private static byte[] key(String version) {
    byte[] bytes = VersionArbitraries.utf8(version);
    return VersionKey.of(bytes, 0, bytes.length);
  }
}
