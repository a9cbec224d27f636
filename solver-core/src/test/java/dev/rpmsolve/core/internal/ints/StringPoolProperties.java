package dev.rpmsolve.core.internal.ints;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A trimmed pool finds what it holds and nothing else, and takes more. */
class StringPoolProperties {
  @Provide
  Arbitrary<Set<String>> strings() {
    return Arbitraries.strings().withCharRange('a', 'f').ofMinLength(1).ofMaxLength(12).set();
  }

  private static StringPool pool(List<String> strings) {
    StringPool pool = new StringPool(2);
    strings.forEach(pool::intern);
    return pool;
  }

  private static void assertHolds(StringPool pool, List<String> strings, Set<String> others) {
    assertEquals(strings.size() + 1, pool.size());
    assertEquals(0, pool.find(""));
    for (int i = 0; i < strings.size(); i++) {
      assertEquals(i + 1, pool.find(strings.get(i)));
      assertEquals(strings.get(i), pool.get(i + 1));
    }
    for (String other : others) {
      assertEquals(strings.indexOf(other), Math.max(0, pool.find(other)) - 1);
    }
  }

  @Property
  void findsWhatItHoldsAndNothingElse(
      @ForAll("strings") Set<String> some, @ForAll("strings") Set<String> others) {
    List<String> strings = new ArrayList<>(some);
    StringPool forSearch = pool(strings);
    forSearch.trimToFind();
    assertHolds(forSearch, strings, others);
    StringPool trimmed = pool(strings);
    trimmed.trim();
    assertHolds(trimmed, strings, others);
    assertHolds(StringPool.of(trimmed.bytes(), trimmed.offsets()), strings, others);
  }

  @Property
  void takesMoreAfterATrim(
      @ForAll("strings") Set<String> some, @ForAll("strings") Set<String> others) {
    List<String> strings = new ArrayList<>(some);
    StringPool pool = pool(strings);
    pool.trimToFind();
    for (String other : others) {
      pool.intern(other);
      if (!strings.contains(other)) {
        strings.add(other);
      }
    }
    assertHolds(pool, strings, others);
    pool.trimToFind();
    assertHolds(pool, strings, others);
  }
}
