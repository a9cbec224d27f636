package dev.rpmsolve.core.internal.ints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tables and pools that are made of their parts. */
class PartsTest {
  private static final byte[] BYTES = "foobar".getBytes(StandardCharsets.US_ASCII);

  private static StringPool pool() {
    return StringPool.of(BYTES.clone(), new int[] {0, 0, 3, 6});
  }

  @Test
  void aPoolOfPartsFindsAndAddsAsAnyOther() {
    StringPool built = new StringPool();
    built.intern("foo");
    built.intern("bar");
    StringPool pool = pool();
    assertEquals("bar", pool.get(2));
    assertEquals(built.hash(2), pool.hash(2));
    assertEquals(2, pool.find("bar"));
    assertEquals(-1, pool.find("baz"));
    assertEquals(1, pool.intern("foo"));
    for (int i = 0; i < 100; i++) {
      assertEquals(3 + i, pool.intern("new" + i));
    }
    assertEquals(50, pool.find("new47"));
    assertEquals(0, pool.find(""));
  }

  @Test
  void aPoolOfPartsMayBeTrimmedFirst() {
    StringPool pool = pool();
    pool.trim();
    assertEquals(1, pool.find("foo"));
  }

  @Test
  void aTrimmedPoolFindsAllAndTakesMore() {
    StringPool pool = new StringPool();
    for (int i = 1; i < 3000; i++) {
      assertEquals(i, pool.intern("name" + i));
      if (i % 97 == 0) {
        pool.trim();
      }
    }
    pool.trim();
    for (int i = 1; i < 3000; i++) {
      assertEquals(i, pool.find("name" + i));
      assertEquals(-1, pool.find("nome" + i));
    }
    assertEquals(5, pool.intern("name5"));
    assertEquals(3000, pool.intern("more"));
    assertEquals(3000, pool.find("more"));
  }

  @Test
  void refusesOffsetsThatDoNotDivideTheBytes() {
    int[][] bad = {
      {}, {0}, {0, 0}, {0, 1, 6}, {0, 0, 3, 5}, {0, 0, 4, 3, 6}, {0, 0, 3, 3, 6}, {1, 0, 6}
    };
    for (int[] offsets : bad) {
      assertThrows(IllegalArgumentException.class, () -> StringPool.of(BYTES, offsets));
    }
  }

  @Test
  void refusesRowsThatDoNotDivideTheValues() {
    int[] values = {7, 8, 9};
    assertEquals(9, IntTable.of(new int[] {0, 1, 1, 3}, values).row(2)[1]);
    int[][] bad = {{}, {0}, {0, 2}, {0, 4, 3}, {0, -1, 3}, {1, 3}};
    for (int[] starts : bad) {
      assertThrows(IllegalArgumentException.class, () -> IntTable.of(starts, values));
    }
  }

  @Test
  void refusesColumnsOfDifferentLengths() {
    assertThrows(
        IllegalArgumentException.class,
        () -> IntTripleTable.frozen(new byte[2], new int[2], new int[1]));
  }
}
