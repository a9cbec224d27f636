package dev.rpmsolve.rpm.differential;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites a random system to what Mandriva and Mageia know: epochs that dependencies leave out,
 * distribution epochs, early requirements, names of locales and kernels, and the flags that go with
 * them.
 *
 * @param seed decides about the system and each of its versions
 */
record MandrivaDialect(long seed) {
  private static final Pattern PACKAGE = Pattern.compile("=Pkg: (\\S+) (\\d+) 1 ");
  private static final Pattern OWN = Pattern.compile("=Prv: (\\S+) = (\\d+)-1$");
  private static final Pattern NEVRA = Pattern.compile("(?<![A-Za-z0-9])([a-z])-(\\d+)-1(?=\\.)");
  private static final Pattern ATOM =
      Pattern.compile("(?<![A-Za-z0-9])([a-z]) (<=|>=|<|>|=) (\\d+)(?![-0-9:])");
  private static final Pattern NAME = Pattern.compile("(?<![A-Za-z0-9:<=.])([b-f])(?![A-Za-z0-9])");
  private static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "b", "locales-de",
              "c", "locales-en",
              "d", "kernel-desktop-3.1-1",
              "e", "kernel-desktop-devel-3.1-1",
              "f", "nvidia-kernel-3.1-desktop-1"));
  private static final int SHARE = 5;

  /** Tells whether the system of a seed speaks it. */
  static boolean isSpokenBy(long seed) {
    return new MandrivaDialect(seed).draw("is spoken", SHARE) == 0;
  }

  private int draw(String subject, int bound) {
    return new SplittableRandom(seed * 31 + subject.hashCode()).nextInt(bound);
  }

  private boolean isUrpmi() {
    return draw("urpmi", 3) == 0;
  }

  /** Lists the flags of the pool. */
  List<String> settings() {
    List<String> flags =
        List.of(
                "promoteepoch",
                "havedistepoch",
                "obsoleteusesprovides",
                "implicitobsoleteusesprovides")
            .stream()
            .filter(flag -> draw(flag, 2) == 0)
            .toList();
    return flags.isEmpty() ? List.of() : List.of("poolflags " + String.join(" ", flags));
  }

  /** Lists the flags of the solver. */
  List<String> solverFlags() {
    return isUrpmi() ? List.of("urpmreorder") : List.of();
  }

  /** Rewrites a line about packages, or a statement that is no repository. */
  String line(String line) {
    String text = replaced(PACKAGE, line, m -> "=Pkg: " + m.group(1) + " " + parted(m) + " ");
    text = replaced(OWN, text, m -> "=Prv: " + m.group(1) + " = " + evr(m));
    text = replaced(NEVRA, text, m -> m.group(1) + "-" + evr(m));
    text = replaced(ATOM, text, this::atom);
    if (text.startsWith("#>=Req:") && draw("early " + text, 3) == 0) {
      text = "#>=Prq:" + text.substring("#>=Req:".length());
    }
    return isUrpmi() && !text.startsWith("repo ") && !text.startsWith("system ")
        ? replaced(NAME, text, m -> NAMES.get(m.group(1)))
        : text;
  }

  private static String replaced(
      Pattern pattern, String text, Function<MatchResult, String> replacement) {
    return pattern.matcher(text).replaceAll(m -> Matcher.quoteReplacement(replacement.apply(m)));
  }

  private String epoch(String name, String version) {
    return List.of("", "", "", "1:", "1:", "2:").get(draw("epoch " + name + version, 6));
  }

  private String distEpoch(String name, String version) {
    return List.of("", "", ":2010", ":2011").get(draw("dist " + name + version, 4));
  }

  private String parted(MatchResult found) {
    String name = found.group(1);
    String version = found.group(2);
    return epoch(name, version) + version + " 1" + distEpoch(name, version);
  }

  private String evr(MatchResult found) {
    return parted(found).replace(' ', '-');
  }

  private String atom(MatchResult found) {
    String name = found.group(1);
    String version = found.group(3);
    String epoch =
        List.of("", "", "", epoch(name, version), epoch(name, version), "0:", "1:")
            .get(draw(found.group(), 7));
    String release = List.of("", "", "", "-1", "-1:2010").get(draw("release " + found.group(), 5));
    return name + " " + found.group(2) + " " + epoch + version + release;
  }
}
