package dev.rpmsolve.rpm.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantitiesTest {
  @Test
  void bytesHaveBinaryUnits() {
    assertEquals("0 B", Quantities.bytes(0));
    assertEquals("1023 B", Quantities.bytes(1023));
    assertEquals("1.0 KiB", Quantities.bytes(1024));
    assertEquals("1.5 KiB", Quantities.bytes(1536));
    assertEquals("1.0 MiB", Quantities.bytes((1 << 20) - 1));
    assertEquals("-1.5 KiB", Quantities.bytes(-1536));
    assertEquals("8.0 EiB", Quantities.bytes(Long.MAX_VALUE));
    assertEquals("-8.0 EiB", Quantities.bytes(Long.MIN_VALUE));
  }

  @Test
  void timesAreSeconds() {
    assertEquals("0.00 s", Quantities.seconds(0));
    assertEquals("1.24 s", Quantities.seconds(1_236_000_000L));
  }

  @Test
  void countsAgreeWithTheirNoun() {
    assertEquals("0 packages", Quantities.count(0, "package"));
    assertEquals("1 package", Quantities.count(1, "package"));
  }
}
