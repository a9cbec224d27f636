package dev.rpmsolve.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  /** What glibc's {@code fnmatch} says without flags. */
  @ParameterizedTest
  @CsvSource({
    "a*b, ab, true",
    "a*b, axxb, true",
    "a*b, abc, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "'[]a]', ']', true",
    "'[!]a]', ']', false",
    "'[!]-]', 'x', true",
    "'[[:alpha:]]', 'x', true",
    "'[[:alpha:]]', '1', false",
    "'[![:digit:]b]', 'a', true",
    "'[![:digit:]b]', '1', false",
    "'[![:digit:]b]', 'b', false",
    "'[[:x', '[[:x', true",
    "'\\*', '*', true",
    "'\\*', 'a', false",
    "'[\\]a]', ']', true",
    "'[a\\-z]', 'b', false",
    "'[a\\-z]', '-', true",
    "'[0-9]*', '7z', true",
    "'[[:nosuch:]]', 'x', false"
  })
  void patternsMatch(String pattern, String text, boolean isMatch) {
    assertEquals(isMatch, new Glob(pattern).matches(text));
  }
}
