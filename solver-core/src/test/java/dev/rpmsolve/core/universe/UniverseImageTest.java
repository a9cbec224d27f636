package dev.rpmsolve.core.universe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Images that make no universe are refused, whatever is wrong. */
class UniverseImageTest {
  // Where things are in the sequence of arrays.
  private static final int EVR_BYTES = 2;
  private static final int OPERATORS = 6;
  private static final int FIRSTS = 7;
  private static final int SECONDS = 8;
  private static final int PROVIDES = 10;
  private static final int PACKAGE_NAMES = 9 + 2 * DependencyKind.values().length;

  private static ImageArrays arrays() throws IOException {
    UniverseBuilder builder = Universe.builder(ArchPolicy.any());
    builder.addRepository(Repository.of("r"));
    builder.beginPackage(0, builder.name("one"), builder.evr("1:1-1"), builder.text("noarch"));
    builder.add(DependencyKind.PROVIDES, builder.dependency(Dependency.parse("one")));
    builder.add(DependencyKind.REQUIRES, builder.dependency(Dependency.parse("(a if b else c)")));
    builder.endPackage();
    return ImageArrays.of(builder.build());
  }

  private static void assertRefused(Consumer<List<Object>> change) throws IOException {
    ImageArrays arrays = arrays();
    change.accept(arrays.arrays());
    MalformedImageException e =
        assertThrows(
            MalformedImageException.class,
            () ->
                UniverseImage.readUniverse(
                    arrays.source(), List.of(Repository.of("r")), ArchPolicy.any()));
    assertTrue(e.getMessage().startsWith("bad "), e.getMessage());
  }

  private static int[] ints(List<Object> arrays, int which) {
    return (int[]) arrays.get(which);
  }

  @Test
  void readsWhatIsRight() throws IOException {
    Universe universe =
        UniverseImage.readUniverse(
            arrays().source(), List.of(Repository.of("r")), ArchPolicy.any());
    assertEquals("one-1:1-1.noarch", universe.get(0).toString());
  }

  @Test
  void refusesAPackageWithoutAName() throws IOException {
    assertRefused(arrays -> ints(arrays, PACKAGE_NAMES)[0] = 0);
  }

  @Test
  void refusesAnEpochThatIsNone() throws IOException {
    assertRefused(
        arrays -> System.arraycopy("0000:".getBytes(US_ASCII), 0, arrays.get(EVR_BYTES), 0, 5));
    assertRefused(
        arrays -> {
          arrays.set(EVR_BYTES, "9".repeat(40).concat(":").getBytes(US_ASCII));
          arrays.set(EVR_BYTES + 1, new int[] {0, 0, 41});
        });
  }

  @Test
  void refusesARichProvideAndALonelyAlternative() throws IOException {
    assertRefused(arrays -> ints(arrays, PROVIDES)[0] = 5);
    assertRefused(arrays -> ints(arrays, PROVIDES + 2)[0] = 4);
  }

  @Test
  void refusesDependenciesThatHoldThemselvesOrGoTooDeep() throws IOException {
    assertRefused(arrays -> ints(arrays, FIRSTS)[5] = 5);
    for (byte operator : new byte[] {DependencyTable.WITHOUT, DependencyTable.AND}) {
      assertRefused(
          arrays -> {
            int size = 3_000;
            byte[] operators = new byte[size];
            int[] firsts = new int[size];
            int[] seconds = new int[size];
            firsts[0] = 1;
            for (int id = 1; id < size; id++) {
              operators[id] = operator;
              seconds[id] = id - 1;
            }
            arrays.set(OPERATORS, operators);
            arrays.set(FIRSTS, firsts);
            arrays.set(SECONDS, seconds);
          });
    }
  }
}
