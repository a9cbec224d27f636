package dev.rpmsolve.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecResolverTest {
  private static final Universe UNIVERSE =
      UniverseText.parse(
              "foo-1.0-1.x86_64 provides web = 2\nfoo-2:1.0-2.noarch\nfoo-bar-1.0-1.x86_64\n"
                  + "baz.x86_64-1-1.noarch file /usr/bin/baz\n")
          .universe();

  @ParameterizedTest
  @CsvSource({
    "foo, '[0, 1]'",
    "foo-1.0-1.x86_64, [0]",
    "foo-2:1.0-2.noarch, [1]",
    "foo-1.0-2.noarch, [1]",
    "foo-3:1.0-2.noarch, []",
    "foo.noarch, [1]",
    "foo-1.0-2, [1]",
    "foo-1.0, '[0, 1]'",
    "foo-bar, [2]",
    "'foo*', '[0, 1, 2]'",
    "'foo-*.x86_64', [2]",
    "'f?o', '[0, 1]'",
    "'foo-1.0-[12].*', '[0, 1]'",
    "'foo-[0-1].0-[0-2].*', '[0, 1]'",
    "'foo-[0-1].0', '[0, 1]'",
    "'foo-[0-1].0-[2-3]', [1]",
    "'baz.x[6-8.]6_64-1-1.noarch', [3]",
    "web, [0]",
    "web >= 2, [0]",
    "web > 2, []",
    "/usr/bin/baz, [3]",
    "'(web with foo)', [0]",
    "baz.x86_64, [3]",
    "nothing, []",
    "(broken, []"
  })
  void theFirstFormThatMatchesCounts(String spec, String expected) {
    int[] found = new SpecResolver(UNIVERSE).resolve(spec, packageId -> true).packageIds();
    assertEquals(expected, Arrays.toString(found));
  }

  @Test
  void anArchitectureInTheSpecIsNoticed() {
    SpecResolver resolver = new SpecResolver(UNIVERSE);
    assertTrue(resolver.resolve("foo.noarch", packageId -> true).namesArch());
    assertFalse(resolver.resolve("foo", packageId -> true).namesArch());
  }

  @ParameterizedTest
  @CsvSource({
    "a*c, abbc, true", "a*c, ab, false", "?, x, true", "?, '', false", "[a-c]x, bx, true",
    "[!a-c]x, bx, false", "[!a-c]x, dx, true", "*, '', true", "a[, a[, true", "**b, aab, true"
  })
  void globsMatchAsShellPatterns(String glob, String text, boolean matches) {
    assertEquals(matches, new Glob(glob).matches(text));
  }

  @Test
  void manyStarsTakeNoExponentialTime() {
    assertFalse(new Glob("a*".repeat(200) + "b").matches("a".repeat(2_000)));
  }
}
