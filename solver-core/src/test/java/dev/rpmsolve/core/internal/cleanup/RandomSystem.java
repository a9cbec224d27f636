package dev.rpmsolve.core.internal.cleanup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A random installed system with a few available packages, and who asked for what.
 *
 * @param text the packages, for {@link TinySystem}; one version of each name is installed
 * @param marked names of installed packages that the user asked for
 * @param touched names of installed packages that goals are about
 * @param others more such names
 */
record RandomSystem(String text, List<String> marked, List<String> touched, List<String> others) {
  private static final String[] RICH = {
    "and", "or", "if", "unless", "with", "without", "if else", "unless else"
  };

  static RandomSystem of(long seed) {
    return new Draw(seed).draw();
  }

  /** Draws one system. */
  private static final class Draw {
    private final SplittableRandom random;
    private final int nameCount;
    private final int richPercent;
    private final StringBuilder text = new StringBuilder();

    Draw(long seed) {
      random = new SplittableRandom(seed);
      nameCount = 2 + random.nextInt(8);
      richPercent = random.nextBoolean() ? 0 : 35;
    }

    RandomSystem draw() {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < nameCount; i++) {
        if (names.size() < 2 || chance(85)) {
          names.add("p" + i);
        }
      }
      for (int i = names.size() - 1; i > 0; i--) {
        Collections.swap(names, i, random.nextInt(i + 1));
      }
      names.forEach(name -> drawPackage("installed " + name + "-" + (chance(85) ? 1 : 2)));
      for (int i = random.nextInt(4); i > 0; i--) {
        drawPackage((chance(60) ? name() : "x") + "-" + (1 + random.nextInt(3)));
      }
      int percent = chance(50) ? 15 : 50;
      return new RandomSystem(
          text.toString(), some(names, percent), some(names, 25), some(names, 15));
    }

    private List<String> some(List<String> names, int percent) {
      return names.stream().filter(name -> chance(percent)).toList();
    }

    private void drawPackage(String nev) {
      text.append(nev).append("-1.noarch\n");
      if (chance(30)) {
        text.append("  provides v").append(random.nextInt(3)).append('\n');
      }
      add("provides", 15, name());
      add("requires", 60, dependency(0));
      add("requires", 30, dependency(0));
      add("recommends", 35, dependency(0));
      add("recommends", 10, dependency(0));
      add("supplements", 30, dependency(0));
      add("supplements", 10, dependency(0));
      add("suggests", 10, dependency(0));
    }

    private void add(String kind, int percent, String dependency) {
      if (chance(percent)) {
        text.append("  ").append(kind).append(' ').append(dependency).append('\n');
      }
    }

    private String dependency(int depth) {
      if (depth > 2 || !chance(richPercent)) {
        return atom();
      }
      String[] words = RICH[random.nextInt(RICH.length)].split(" ");
      if (words[0].startsWith("with")) {
        return "(" + atom() + " " + words[0] + " " + atom() + ")";
      }
      String both = dependency(depth + 1) + " " + words[0] + " " + dependency(depth + 1);
      return "(" + both + (words.length == 2 ? " else " + dependency(depth + 1) : "") + ")";
    }

    private String atom() {
      if (chance(20)) {
        return chance(80) ? "v" + random.nextInt(3) : chance(50) ? "x" : "nowhere";
      }
      return name() + (chance(12) ? (chance(50) ? " = " : " >= ") + (1 + random.nextInt(2)) : "");
    }

    private String name() {
      return "p" + random.nextInt(nameCount);
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }
  }
}
