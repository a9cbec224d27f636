package dev.rpmsolve.core.internal.ints;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A column gives the values back, whether they fit into unsigned ints or not. */
class LongColumnProperties {
  @Provide
  Arbitrary<long[]> values() {
    Arbitrary<Long> edges =
        Arbitraries.of(0L, 1L, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL, 0x1_0000_0000L, -1L);
    Arbitrary<Long> small = Arbitraries.longs().between(0, 0xFFFF_FFFFL);
    return Arbitraries.of(small, small, edges, Arbitraries.longs())
        .flatMap(some -> some.array(long[].class).ofMaxSize(20));
  }

  @Property
  void givesTheValuesBack(@ForAll("values") long[] values) {
    LongColumn column = LongColumn.of(values.clone());
    assertEquals(values.length, column.size());
    assertArrayEquals(values, column.toArray());
    for (int row = 0; row < values.length; row++) {
      assertEquals(values[row], column.get(row));
    }
  }

  @Property
  void picksAndAppends(@ForAll("values") long[] values) {
    LongColumn column = LongColumn.of(values.clone());
    int[] backwards = IntStream.range(0, values.length).map(i -> values.length - 1 - i).toArray();
    LongColumn both = column.withCopies(backwards);
    assertEquals(2 * values.length, both.size());
    for (int i = 0; i < values.length; i++) {
      assertEquals(values[i], both.get(i));
      assertEquals(values[backwards[i]], both.get(values.length + i));
      assertEquals(values[backwards[i]], column.select(backwards).get(i));
    }
  }
}
