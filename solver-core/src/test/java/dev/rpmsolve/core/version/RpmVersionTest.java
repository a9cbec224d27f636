package dev.rpmsolve.core.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RpmVersionTest {
  private static final String TABLE =
      """
      1.0 = 1.0
      1.0 < 2.0
      2.0.1 = 2.0.1
      2.0 < 2.0.1
      2.0.1a = 2.0.1a
      2.0.1a > 2.0.1
      5.5p1 = 5.5p1
      5.5p1 < 5.5p2
      5.5p10 = 5.5p10
      5.5p1 < 5.5p10
      10xyz < 10.1xyz
      xyz10 = xyz10
      xyz10 < xyz10.1
      xyz.4 = xyz.4
      xyz.4 < 8
      xyz.4 < 2
      5.5p2 < 5.6p1
      5.6p1 < 6.5p1
      6.0.rc1 > 6.0
      10b2 > 10a1
      1.0aa = 1.0aa
      1.0a < 1.0aa
      10.0001 = 10.0001
      10.0001 = 10.1
      10.0001 < 10.0039
      4.999.9 < 5.0
      20101121 = 20101121
      20101121 < 20101122
      2_0 = 2_0
      2.0 = 2_0
      a = a
      a+ = a+
      a+ = a_
      +a = +a
      +a = _a
      +_ = +_
      _+ = +_
      + = _
      1.0~rc1 = 1.0~rc1
      1.0~rc1 < 1.0
      1.0~rc1 < 1.0~rc2
      1.0~rc1~git123 = 1.0~rc1~git123
      1.0~rc1~git123 < 1.0~rc1
      1.0~ < 1.0
      1.0~~ < 1.0~
      1.0~~ < 1.0~a
      1~ < 1~0
      ~ < ~a
      ~1 < 1
      1.~1 = 1~1
      1~.1 = 1~1
      1.0^ = 1.0^
      1.0^ > 1.0
      1.0^git1 = 1.0^git1
      1.0^git1 > 1.0
      1.0^git1 < 1.0^git2
      1.0^git1 < 1.01
      1.0^20160101 = 1.0^20160101
      1.0^20160101 < 1.0.1
      1.0^20160101^git1 = 1.0^20160101^git1
      1.0^20160102 > 1.0^20160101^git1
      1.0^20160101 < 1.0^20160101^git1
      1.0^ < 1.0a
      1.0^ < 1.0.0
      1.0^^ > 1.0^
      1.0^^ < 1.0^a
      ^ < a
      ^ < 0
      1.0~rc1^git1 = 1.0~rc1^git1
      1.0~rc1^git1 > 1.0~rc1
      1.0~rc1^git1 < 1.0
      1.0^git1~pre = 1.0^git1~pre
      1.0^git1 > 1.0^git1~pre
      1.0^1 > 1.0~1
      1.0^~1 < 1.0^
      1.0^~1 > 1.0
      1.0~^1 > 1.0~
      1.0~^1 < 1.0
      1b.fc17 = 1b.fc17
      1b.fc17 < 1.fc17
      1g.fc17 > 1.fc17
      1.1.α = 1.1.α
      1.1.α = 1.1.β
      1.1.αα = 1.1.α
      1.1.α = 1.1.ββ
      1.1.ααα = 1.1.β
      1.1éa = 1.1a
      aéb < ab
      €1 = 1
      1.0. = 1.0
      .1.0 = 1.0
      1..0 = 1.0
      1.0.-_+ = 1.0
      1.0-1 = 1.0.1
      1.00 = 1.0
      1.000001 = 1.1
      007 = 7
      0 = 00
      0 = 000000000000000000000000000000000
      00 < 1
      1.0.0 > 1.0
      1.09 < 1.10
      1.9 < 1.10
      9 < 10
      99999999999999999999 < 100000000000000000000
      18446744073709551616 > 18446744073709551615
      00018446744073709551616 = 18446744073709551616
      4294967296 > 4294967295
      4294967296 > 0
      9223372036854775808 > 9223372036854775807
      1.0a > 1.0
      1.0a < 1.0.1
      1a = 1.a
      1a1 = 1.a.1
      a1 < 1a
      a < 1
      Z < a
      1.7A < 1.7a
      ABC < ABc
      ab < abc
      ab > a.b
      a.b < a.c
      abc < b
      1.2.3 < 1.2.3.0
      1.2.3-4 < 1.2.3-5
      fc4 = fc.4
      FC5 < fc4
      2a < 2.0
      1.0 > 1.fc4
      3.0.0_fc = 3.0.0.fc
      1.el7_9 > 1.el7
      1.el8 < 1.el10
      0.4.9.1.4 > 0.4.9
      2023.5.20240624 < 2023.6.20240101
      1.1.1k < 1.1.1w
      9p1 > 8.9p2
      """;

  static Stream<Row> table() {
    return TABLE.lines().map(Row::parse);
  }

  /** One line of the table. */
  record Row(String a, int order, String b) {
    static Row parse(String line) {
      List<String> parts = List.of(line.split(" "));
      assertEquals(3, parts.size(), line);
      return new Row(parts.get(0), "<=>".indexOf(parts.get(1)) - 1, parts.get(2));
    }
  }

  @Test
  void tableHasAtLeastHundredRows() {
    assertTrue(table().count() >= 100);
  }

  @ParameterizedTest
  @MethodSource("table")
  void stringsCompareAsTheTableSays(Row row) {
    assertEquals(row.order, RpmVersion.compare(row.a, row.b));
    assertEquals(-row.order, RpmVersion.compare(row.b, row.a));
  }

  @ParameterizedTest
  @MethodSource("table")
  void bytesCompareAsTheTableSays(Row row) {
    byte[] first = VersionArbitraries.utf8(row.a);
    byte[] second = VersionArbitraries.utf8(row.b);
    assertEquals(row.order, RpmVersion.compare(first, second));
    assertEquals(-row.order, RpmVersion.compare(second, first));
  }

  @ParameterizedTest
  @MethodSource("table")
  void referenceComparesAsTheTableSays(Row row) {
    assertEquals(row.order, ReferenceVersions.compare(row.a, row.b));
  }

  @Test
  void emptyStringIsOlderThanAllButTilde() {
    assertEquals(0, RpmVersion.compare("", "..."));
    assertEquals(1, RpmVersion.compare("", "~"));
    assertEquals(-1, RpmVersion.compare("", "^"));
    assertEquals(-1, RpmVersion.compare("", "a"));
    assertEquals(-1, RpmVersion.compare("", "0"));
  }

  @Test
  void charsOutsideLatin1AreSeparatorsInStrings() {
    assertEquals(0, RpmVersion.compare("1\uD83D\uDE002", "1.2"));
    assertEquals(0, RpmVersion.compare("1\uD83D2", "1\u20AC\u20AC2"));
    // These chars end in the byte of an ASCII digit or letter.
    assertEquals(0, RpmVersion.compare("1\u0131\u0161", "1"));
  }

  @Test
  void numbersOfMillionDigitsCompareByValue() {
    String digits = "9".repeat(1_000_000);
    assertEquals(-1, RpmVersion.compare(digits, "1" + "0".repeat(1_000_000)));
    assertEquals(0, RpmVersion.compare(digits, "0".repeat(1_000_000) + digits));
  }
}
