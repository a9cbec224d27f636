package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.universe.Universe;
import java.util.stream.Collectors;

/** Random universes in which nothing is installed, asked for or recommended. */
final class PlainUniverse {
  private PlainUniverse() {}

  static String text(long seed) {
    return RandomUniverse.of(seed)
        .text()
        .lines()
        .filter(
            line ->
                !line.matches("(goal|policy|  installed|  recommends|  suggests).*|  (sup|en).*"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  static Universe of(long seed) {
    return UniverseText.parse(text(seed)).universe();
  }
}
