package dev.rpmsolve.core.internal.ints;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ascending ints come back, however far apart they are. */
class AscendingIntsProperties {
  @Provide
  Arbitrary<int[]> steps() {
    return Arbitraries.of(3, 1_000, 1_100, 65_535, 65_536, 1_000_000)
        .flatMap(
            largest ->
                Arbitraries.integers().between(0, largest).array(int[].class).ofMaxSize(300));
  }

  @Property
  void comeBack(@ForAll("steps") int[] steps) {
    int[] values = new int[steps.length];
    int last = 0;
    for (int i = 0; i < steps.length; i++) {
      last += steps[i];
      values[i] = last;
    }
    AscendingInts ascending = AscendingInts.of(values.clone());
    assertEquals(values.length, ascending.size());
    assertArrayEquals(values, ascending.toArray());
    for (int i = 0; i < values.length; i++) {
      assertEquals(values[i], ascending.get(i));
    }
  }
}
