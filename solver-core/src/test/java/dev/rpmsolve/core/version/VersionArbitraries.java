package dev.rpmsolve.core.version;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generators of versions that are close to each other, where the order has its corners. */
public final class VersionArbitraries {
  private static final List<String> PIECES =
      List.of("0", "1", "9", "10", "a", "b", "Z", ".", "_", "+", "~", "^", "-", "é", "00", "127");

  private VersionArbitraries() {}

  /** Short versions over a small alphabet, so that near-equal and equal ones are frequent. */
  public static Arbitrary<String> versions() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(6).map(list -> String.join("", list));
    Arbitrary<String> longNumbers =
        Arbitraries.strings().withChars("019").ofMinLength(120).ofMaxLength(140);
    Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(8);
    return Arbitraries.frequencyOf(
        Tuple.of(20, pieces), Tuple.of(1, longNumbers), Tuple.of(1, anything));
  }

  /** Epochs, versions and releases over a small alphabet. */
  public static Arbitrary<Evr> evrs() {
    Arbitrary<Long> epochs = Arbitraries.of(0L, 0L, 0L, 1L, 2L, 0xFFFF_FFFFL);
    Arbitrary<String> versions =
        Arbitraries.of("1", "1.0", "1_0", "01", "2", "1~rc", "1^git", "1:1", ":", "");
    Arbitrary<Optional<String>> releases =
        Arbitraries.of("1", "2", "1.fc40", "", "0~1").optional(0.7);
    return Combinators.combine(epochs, versions, releases).as(Evr::of);
  }

  /** The UTF-8 bytes of a text. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
