package dev.rpmsolve.core.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Looks at many random cases at once, and shows the first that are not as they should be. */
public final class Complaints {
  private static final int SHOWN = 3;

  private Complaints() {}

  /** Fails if there are complaints about the cases of some seeds; {@code to} is past the last. */
  public static void requireNone(long from, long to, LongFunction<List<String>> complaintsOf) {
    List<String> complaints =
        LongStream.range(from, to).parallel().mapToObj(complaintsOf).flatMap(List::stream).toList();
    assertEquals(
        List.of(),
        complaints.subList(0, Math.min(SHOWN, complaints.size())),
        () -> complaints.size() + " complaints");
  }
}
