package dev.rpmsolve.benchmarks.counters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountersTest {

  @Test
  void whatIsWrittenIsRead() {
    Counters counters = new Counters(Map.of("install clauses", 3L, "closure bytes", 0L));
    assertEquals("closure bytes\t0\ninstall clauses\t3\n", counters.text());
    assertEquals(counters, Counters.parse(("# remark\n\n" + counters.text()).lines().toList()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a 1", "a\t-1", "a\t1\t2", "a\tmany"})
  void otherLinesAreRefused(String line) {
    List<String> lines = List.of(line);
    assertThrows(IllegalArgumentException.class, () -> Counters.parse(lines));
  }

  @Test
  void nothingIsCountedTwice() {
    List<String> lines = List.of("a\t1", "a\t1");
    assertThrows(IllegalArgumentException.class, () -> Counters.parse(lines));
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1050, 0, 0",
    "1000, 1051, 1, 0",
    "1000, 750, 0, 0",
    "1000, 749, 0, 1",
    "0, 0, 0, 0",
    "0, 1, 1, 0"
  })
  void growthBeyondFivePercentAndFallBeyondAQuarterAreTold(
      long before, long now, int growths, int falls) {
    Counters.Difference difference =
        new Counters(Map.of("a", now)).since(new Counters(Map.of("a", before)));
    assertEquals(growths, difference.growths().size());
    assertEquals(falls, difference.falls().size());
  }

  @Test
  void namesThatComeOrGoAreTold() {
    Counters.Difference difference =
        new Counters(Map.of("new", 1L)).since(new Counters(Map.of("old", 1L)));
    assertEquals(List.of("old is not counted any more", "new is new: 1"), difference.growths());
  }

  @Test
  void growthIsToldInPercent() {
    assertEquals(
        List.of("a: 200 -> 250 (+25.0 %)"),
        new Counters(Map.of("a", 250L)).since(new Counters(Map.of("a", 200L))).growths());
  }
}
