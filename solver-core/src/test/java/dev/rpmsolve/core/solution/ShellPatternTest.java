package dev.rpmsolve.core.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellPatternTest {
  @ParameterizedTest
  @CsvSource({
    "a, a, true",
    "a, b, false",
    "*, '', true",
    "a*, abc, true",
    "*c, abc, true",
    "a*c*e, abcde, true",
    "a*d, abc, false",
    "?, a, true",
    "?, '', false",
    "a?c, abc, true",
    "[a-c]x, bx, true",
    "[a-c]x, dx, false",
    "[!a-c]x, dx, true",
    "[^a]x, ax, false",
    "[]]x, ]x, true",
    "[a, [a, true",
    "[a-], '-', true",
    "**, abc, true",
  })
  void matches(String pattern, String text, boolean expected) {
    assertEquals(expected, ShellPattern.matches(pattern, text));
  }
}
