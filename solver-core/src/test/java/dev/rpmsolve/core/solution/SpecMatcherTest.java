package dev.rpmsolve.core.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.Universe;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecMatcherTest {
  private static final Universe UNIVERSE =
      UniverseText.parse(
              "foo-1.0-1.x86_64 provides web = 2\nfoo-2:1.0-2.noarch\nfoo-bar-1.0-1.x86_64\n"
                  + "baz.x86_64-1-1.noarch file /usr/bin/baz\n")
          .universe();

  @ParameterizedTest
  @CsvSource({
    "foo-2:1.0-2.noarch, [1]",
    "'foo-*.x86_64', [2]",
    "'foo-[0-1].0-[0-2].*', '[0, 1]'",
    "'foo-[0-1].0', '[0, 1]'",
    "'foo-[0-1].0-[2-3]', [1]",
    "'baz.x[6-8.]6_64-1-1.noarch', [3]",
    "'foo[-1.0', []",
    "web > 2, []"
  })
  void bracketsAreNotTakenApart(String spec, String expected) {
    SpecMatcher matcher = new SpecMatcher(UNIVERSE, new Capabilities(UNIVERSE));
    assertEquals(expected, Arrays.toString(matcher.find(spec, packageId -> true)));
  }
}
