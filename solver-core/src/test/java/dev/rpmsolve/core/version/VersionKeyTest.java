package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VersionKeyTest {
  private static byte[] key(String version) {
    byte[] bytes = VersionArbitraries.utf8(version);
    return VersionKey.of(bytes, 0, bytes.length);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void keyHasTheDocumentedBytes() {
    assertArrayEquals(bytes(2), key(""));
    assertArrayEquals(bytes(0x81, '1', 0x80, 2), key("1.0"));
    assertArrayEquals(bytes(0x82, '1', '0', 1, 'r', 'c', 0, 3, 2), key("0010.~rc^"));
  }

  @Test
  void countOfDigitsHasTwoForms() {
    assertEquals(1 + 126 + 1, key("1".repeat(126)).length);
    assertEquals(5 + 127 + 1, key("1".repeat(127)).length);
    assertEquals(-1, Arrays.compareUnsigned(key("9".repeat(126)), key("1".repeat(127))));
  }

  @Test
  void keyIsOfTheRangeOnly() {
    assertArrayEquals(key("2.3"), VersionKey.of(VersionArbitraries.utf8("1.2.3.4"), 2, 5));
    assertThrows(IndexOutOfBoundsException.class, () -> VersionKey.of(new byte[3], 1, 4));
  }

  @ParameterizedTest
  @MethodSource("dev.rpmsolve.core.version.RpmVersionTest#table")
  void keysCompareAsTheTableSays(RpmVersionTest.Row row) {
    int order = Arrays.compareUnsigned(key(row.a()), key(row.b()));
    assertEquals(row.order(), Integer.signum(order));
  }
}
