package dev.rpmsolve.benchmarks.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SeededRandomProperties {

  @Property
  void drawsStayBelowTheirBound(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int bound) {
    SeededRandom random = new SeededRandom(seed);
    int uniform = random.below(bound);
    int popular = random.zipfBelow(bound);
    assertTrue(uniform >= 0 && uniform < bound);
    assertTrue(popular >= 0 && popular < bound);
  }

  @Property
  void logNormalDrawsAreFinite(@ForAll long seed) {
    int draw = new SeededRandom(seed).logNormal(10, 2);
    assertTrue(draw >= 0 && draw <= 1_000_000);
  }

  @Property
  void sameSeedGivesSameDraws(@ForAll long seed, @ForAll int stream, @ForAll int item) {
    long first = SeededRandom.of(seed, stream, item).nextLong();
    assertEquals(first, SeededRandom.of(seed, stream, item).nextLong());
  }

  @Property
  void versionsSurviveTheirText(
      @ForAll @IntRange(max = 9) int epoch, @ForAll @IntRange(max = 99) int number) {
    Version version = new Version(epoch, number + ".0~rc1", number + ".gen1");
    assertEquals(version, Version.parse(version.toString()));
  }
}
