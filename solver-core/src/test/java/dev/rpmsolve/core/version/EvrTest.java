package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvrTest {
  @ParameterizedTest
  @CsvSource({
    "1.0-2, 0, 1.0, 2, 1.0-2",
    "1.0, 0, 1.0, , 1.0",
    "3:1.0-2.fc40, 3, 1.0, 2.fc40, 3:1.0-2.fc40",
    "0:1.0-2, 0, 1.0, 2, 1.0-2",
    ":1.0, 0, 1.0, , 1.0",
    "0007:1, 7, 1, , 7:1",
    "1a:2, 0, 1a:2, , 1a:2",
    "a-b-c, 0, a-b, c, a-b-c",
    "1.0-, 0, 1.0, '', 1.0-",
    "0:5:1, 0, 5:1, , 0:5:1",
    "0::1, 0, :1, , 0::1",
    "4294967295:1, 4294967295, 1, , 4294967295:1",
    "00000000000000000000000:1, 0, 1, , 1",
    "5:, 5, '', , 5:",
    "-1, 0, '', 1, -1",
    "'', 0, '', , ''",
  })
  void textIsReadAndPrinted(
      String text, long epoch, String version, String release, String printed) {
    Evr evr = Evr.parse(text);
    assertEquals(epoch, evr.epoch());
    assertEquals(version, evr.version());
    assertEquals(Optional.ofNullable(release), evr.release());
    assertEquals(printed, evr.toString());
    assertEquals(Evr.of(epoch, version, Optional.ofNullable(release)), evr);
    assertEquals(evr, Evr.parse(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4294967296:1", "99999999999999999999999999:1"})
  void tooLargeEpochIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Evr.parse(text));
  }

  @Test
  void ambiguousPartsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Evr.of(-1, "1", Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> Evr.of(1L << 32, "1", Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> Evr.of(0, "1", Optional.of("1-2")));
    assertThrows(IllegalArgumentException.class, () -> Evr.of(0, "1-2", Optional.empty()));
    assertEquals("1-2-3", Evr.of(0, "1-2", Optional.of("3")).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1-1, 1-2, -1",
    "2-1, 1-2, 1",
    "1:1-1, 2-1, 1",
    "0:1-1, 1-1, 0",
    "10:1, 9:1, 1",
    "1, 1-0, -1",
    "1, 1-, -1",
    "1-, 1-1, -1",
    "1, 1~rc-1, 1",
    "1.0-1, 1_0-01, 0",
    "4294967295:1, 2147483647:9, 1",
  })
  void orderIsEpochThenVersionThenRelease(String a, String b, int order) {
    assertEquals(order, Evr.parse(a).compareTo(Evr.parse(b)));
    assertEquals(-order, Evr.parse(b).compareTo(Evr.parse(a)));
  }

  @Test
  void equalityIsByText() {
    assertEquals(Evr.parse("0:1-1"), Evr.parse("1-1"));
    assertEquals(Evr.parse("0:1-1").hashCode(), Evr.parse("1-1").hashCode());
    assertNotEquals(Evr.parse("1.0"), Evr.parse("1_0"));
    assertNotEquals(Evr.parse("1"), Evr.parse("1-"));
    assertNotEquals(Evr.parse("1"), Evr.parse("1:1"));
    assertNotEquals(Evr.parse("1"), "1");
  }

  @Test
  void zeroThatIsWrittenOutIsKeptWhereThatIsAsked() {
    Evr stated = Evr.parseVerbatim("0:1-2");

    assertEquals("0:1-2", stated.toString());
    assertEquals("1-2", Evr.parse("0:1-2").toString());
    assertEquals(0, stated.compareTo(Evr.parse("1-2")));
    assertNotEquals(stated, Evr.parse("1-2"));
    assertTrue(stated.isEpochStated());
    assertFalse(Evr.parse("0:1-2").isEpochStated());
    assertEquals(Evr.parse("1:1-2"), Evr.parseVerbatim("1:1-2"));
  }
}
